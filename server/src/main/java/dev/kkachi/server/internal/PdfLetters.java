package dev.kkachi.server.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;

/// Letters that the fonts of every PDF reader lack, drawn from the fonts of this machine as outlines. What
/// is drawn says beside it what it is (ActualText), which some readers search and copy, and others do not. A font
/// cannot be embedded
/// instead: those that hold every script come with outlines that PDFBox embeds from no file.
final class PdfLetters {
    /// Fonts by the beginning of their files' names, those for the most scripts of our field first.
    private static final List<String> WANTED = List.of(
            "NotoSansCJK-Regular",
            "NotoSansCJKkr-Regular",
            "NotoSansKR",
            "AppleSDGothicNeo",
            "malgun.",
            "NanumGothic.",
            "NotoSans-Regular",
            "DejaVuSans.",
            "Arial Unicode",
            "FreeSans.",
            "NotoSansArabic-Regular",
            "NotoSansHebrew-Regular",
            "NotoSansDevanagari-Regular",
            "NotoSansThai-Regular");

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of("C:\\Windows\\Fonts"));

    private static final int DEPTH = 5;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    private PdfLetters(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /// Returns the letters of this machine, looked for once.
    static PdfLetters ofMachine() {
        return Machine.LETTERS;
    }

    /// Returns the letters of no font.
    static PdfLetters none() {
        return new PdfLetters(List.of());
    }

    private static final class Machine {
        static final PdfLetters LETTERS = new PdfLetters(look());

        private Machine() {}
    }

    private static List<Font> look() {
        List<Path> files = new ArrayList<>();
        FOLDERS.forEach(folder -> files.addAll(files(folder)));
        List<Font> found = new ArrayList<>();
        for (String wanted : WANTED) {
            files.stream()
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(wanted))
                    .findFirst()
                    .map(PdfLetters::open)
                    .ifPresent(found::add);
        }
        return found;
    }

    /// Returns the files of a folder; one that cannot be read has no fonts for us, and what lacks is written
    /// by its number.
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return all.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static @Nullable Font open(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException e) {
            return null;
        }
    }

    /// Says whether a letter can be drawn.
    boolean has(int letter) {
        return font(letter) != null;
    }

    private @Nullable Font font(int letter) {
        for (Font font : fonts) {
            if (font.canDisplay(letter)) {
                return font;
            }
        }
        return null;
    }

    /// Returns how wide letters are at a size.
    float width(String letters, float size) {
        float width = 0;
        for (GlyphVector run : runs(letters, size)) {
            width += (float) run.getLogicalBounds().getWidth();
        }
        return width;
    }

    /// Draws letters, and returns how wide they are.
    float draw(PDPageContentStream content, String letters, float size, float[] at) throws IOException {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, letters);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        float x = at[0];
        for (GlyphVector run : runs(letters, size)) {
            outline(content, run.getOutline(x, 0), at[1]);
            x += (float) run.getLogicalBounds().getWidth();
        }
        content.endMarkedContent();
        return x - at[0];
    }

    /// Returns letters as runs of one font each, shaped as their script asks.
    private List<GlyphVector> runs(String letters, float size) {
        List<GlyphVector> runs = new ArrayList<>();
        int[] signs = letters.codePoints().toArray();
        int from = 0;
        while (from < signs.length) {
            Font font = font(signs[from]);
            int to = from + 1;
            while (to < signs.length && Objects.equals(font(signs[to]), font)) {
                to++;
            }
            if (font != null) {
                char[] run = new String(signs, from, to - from).toCharArray();
                byte direction = Character.getDirectionality(signs[from]);
                boolean leftwards = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                int flags = leftwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
                runs.add(font.deriveFont(size).layoutGlyphVector(EXACT, run, 0, run.length, flags));
            }
            from = to;
        }
        return runs;
    }

    /// Fills an outline whose y grows downwards, on the line `y`.
    private static void outline(PDPageContentStream content, Shape shape, float y) throws IOException {
        float[] p = new float[6];
        float[] last = new float[2];
        boolean any = false;
        PathIterator path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], y - p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], y - p[1]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], y - p[1], p[2], y - p[3], p[4], y - p[5]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            last[0] + ((p[0] - last[0]) * 2 / 3),
                            y - (last[1] + ((p[1] - last[1]) * 2 / 3)),
                            p[2] + ((p[0] - p[2]) * 2 / 3),
                            y - (p[3] + ((p[1] - p[3]) * 2 / 3)),
                            p[2],
                            y - p[3]);
                default -> content.closePath();
            }
            keep(p, path.currentSegment(p), last);
        }
        if (any) {
            content.fill();
        }
    }

    /// Remembers where a segment ended.
    private static void keep(float[] points, int segment, float[] last) {
        int at = switch (segment) {
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_QUADTO -> 2;
            default -> 0;
        };
        if (segment != PathIterator.SEG_CLOSE) {
            last[0] = points[at];
            last[1] = points[at + 1];
        }
    }
}
