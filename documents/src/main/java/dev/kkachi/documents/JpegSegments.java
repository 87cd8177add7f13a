package dev.kkachi.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The segments before the first scan of a JPEG file (ITU-T T.81, annex B), without decoding a pixel.
final class JpegSegments {
    private static final int SIGNATURE_MAX = 40;
    private static final int TABLE_SIZE = 64;
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    /// A block that begins with captions is written by many who only file pictures.
    private static final String CAPTIONS = "8BIM\u0004\u0004";

    private static final String DUCKY = "Ducky";

    private final byte[] bytes;
    private final int[][] tables = new int[4][];
    private final List<String> programs = new ArrayList<>();
    private byte[] exif = {};
    private int width;
    private int height;

    private JpegSegments(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Walks the segments of `bytes` up to the first scan or the first that is damaged.
    static JpegSegments of(byte[] bytes) {
        JpegSegments segments = new JpegSegments(bytes);
        segments.walk();
        return segments;
    }

    private void walk() {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
                continue;
            }
            int length = number(at + 2);
            int end = at + 2 + length;
            if (marker == 0xDA || length < 2 || end > bytes.length) {
                return;
            }
            segment(marker, at + 4, end);
            at = end;
        }
    }

    private int number(int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private void segment(int marker, int from, int to) {
        boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame && to - from >= 6) {
            height = number(from + 1);
            width = number(from + 3);
        } else if (marker == 0xDB) {
            tables(from, to);
        } else if (marker >= 0xE0 && marker <= 0xEF) {
            application(from, to);
        }
    }

    private void tables(int from, int to) {
        int at = from;
        while (at < to) {
            int bytesEach = (bytes[at] & 0xF0) == 0 ? 1 : 2;
            int place = bytes[at] & 3;
            at++;
            if (at + TABLE_SIZE * bytesEach > to) {
                return;
            }
            int[] table = new int[TABLE_SIZE];
            for (int i = 0; i < TABLE_SIZE; i++) {
                table[Quantisation.ZIGZAG[i]] = bytesEach == 1 ? bytes[at + i] & 0xFF : number(at + 2 * i);
            }
            tables[place] = table;
            at += TABLE_SIZE * bytesEach;
        }
    }

    private void application(int from, int to) {
        String signature = FileKind.latin(bytes, from, Math.min(to, from + SIGNATURE_MAX));
        if (signature.startsWith(EXIF) && exif.length == 0) {
            exif = Arrays.copyOfRange(bytes, from, to);
        } else if (signature.startsWith(XMP)) {
            programs.addAll(XmpPacket.programs(Arrays.copyOfRange(bytes, from + XMP.length(), to)));
        } else if (signature.startsWith(PHOTOSHOP) && !signature.startsWith(CAPTIONS, PHOTOSHOP.length())) {
            programs.add("Photoshop (a block that it writes)");
        } else if (signature.startsWith(DUCKY)) {
            programs.add("Photoshop (a block that it writes for the web)");
        }
    }

    /// Returns the EXIF block with its signature, empty if there is none.
    byte[] exif() {
        return exif.clone();
    }

    /// Returns where the offsets of the EXIF block count from.
    static int exifStart() {
        return EXIF.length();
    }

    /// Returns the programmes that segments name.
    List<String> programs() {
        return List.copyOf(programs);
    }

    /// Finds the table by which brightness was divided, row by row, or `null`.
    @Nullable Quantisation findBrightness() {
        return tables[0] == null ? null : Quantisation.of(tables[0]);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
