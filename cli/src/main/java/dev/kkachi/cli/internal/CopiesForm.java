package dev.kkachi.cli.internal;

import dev.kkachi.copies.Disguise;
import dev.kkachi.copies.Passage;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.PictureCrowd;
import dev.kkachi.copies.PictureReport;
import dev.kkachi.copies.SameText;
import dev.kkachi.copies.Span;
import dev.kkachi.copies.TextCopy;
import dev.kkachi.copies.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Copies in the form that was asked for.
final class CopiesForm {
    static final int DIGITS = 2;

    private static final int NAMED_MAX = 5;
    private static final int CROWD_NAMED_MAX = 50;
    private static final int COLUMNS_MIN = 40;
    private static final String MARGIN = "    ";

    private final Call call;
    private final CopiesFiles files;
    private final Found found;
    private final Utf8Buffer out;
    private final Style style;

    /// What was found.
    record Found(TextReport texts, PictureReport pictures) {}

    private CopiesForm(Call call, CopiesFiles files, Found found, Utf8Buffer out) {
        this.call = call;
        this.files = files;
        this.found = found;
        this.out = out;
        this.style = new Style(call.around().colours());
    }

    static void render(Call call, CopiesFiles files, Found found, Utf8Buffer out) {
        CopiesForm form = new CopiesForm(call, files, found, out);
        switch (call.format()) {
            case TABLE -> form.table();
            case CSV -> form.csv();
            case JSON -> CopiesJson.of(files, out).array(found);
            case JSONL -> CopiesJson.of(files, out).lines(found);
        }
    }

    private void table() {
        found.texts().same().forEach(this::same);
        found.texts().copies().forEach(this::copy);
        found.pictures().copies().forEach(this::copy);
        found.pictures().crowds().forEach(this::crowd);
        for (Disguise disguise : found.texts().disguises()) {
            out.text(style.strong(Columns.printable(files.textFile(disguise.text()))) + "  disguised\n");
            paragraph(disguise.render());
            out.ascii('\n');
        }
        files.unread().forEach(unread -> note(unread.file() + " is not compared: " + unread.why()));
        found.texts().notes().forEach(this::note);
        found.pictures().notes().forEach(this::note);
        note(Progress.counted(files.textCount(), "text") + " ("
                + Progress.grouped(found.texts().independent())
                + " independent) and " + Progress.counted(files.prints().size(), "picture") + " compared, "
                + Progress.counted(files.unread().size(), "file") + " not");
    }

    private void same(SameText same) {
        out.text(style.strong("one text, " + Progress.counted(same.texts().size(), "file")) + "  ");
        out.number(same.weight().bits(), DIGITS).text(" bits\n");
        paragraph(names(same.texts(), NAMED_MAX, files::textFile));
        out.ascii('\n');
    }

    private void crowd(PictureCrowd crowd) {
        out.text(style.strong(describe(crowd)) + "  0 bits\n");
        paragraph(names(crowd.pictures(), CROWD_NAMED_MAX, files::pictureFile));
        paragraph("So many may have a stock photo or a default portrait, so it weighs nothing; a look tells.");
        out.ascii('\n');
    }

    private static String describe(PictureCrowd crowd) {
        return "one picture, " + Progress.counted(crowd.pictures().size(), "file");
    }

    private void copy(TextCopy copy) {
        heading(
                files.textFile(copy.a()),
                files.textFile(copy.b()),
                copy.weight().bits());
        paragraph(percent(copy.share()) + " of the shorter one is copied; Jaccard " + fixed(copy.jaccard())
                + ", " + percent(copy.inA()) + " of the first in the second, " + percent(copy.inB())
                + " of the second in the first");
        for (Passage passage : copy.passages()) {
            Span a = passage.a();
            paragraph("lines " + lines(copy.a(), a) + " and " + lines(copy.b(), passage.b()) + ", " + words(passage)
                    + ": \"" + shortened(a.of(files.text(copy.a()))) + "\"");
        }
        out.ascii('\n');
    }

    private void copy(PictureCopy copy) {
        heading(
                files.pictureFile(copy.a()),
                files.pictureFile(copy.b()),
                copy.weight().bits());
        paragraph(describe(copy));
        out.ascii('\n');
    }

    private void heading(String a, String b, double bits) {
        out.text(style.strong(Columns.printable(a)) + " / " + style.strong(Columns.printable(b)) + "  ");
        out.number(bits, DIGITS).text(" bits\n");
    }

    static String describe(PictureCopy copy) {
        return "one picture" + (copy.mirrored() ? ", mirrored" : "") + (copy.cropped() ? ", edges cut off" : "")
                + "; they differ in " + copy.distance() + " of 255 signs";
    }

    /// Returns what a passage is, in a few words.
    static String words(Passage passage) {
        String changed = passage.changed() == 0 ? "" : " and " + passage.changed() + " changed";
        String held = passage.holders() == 0
                ? "nobody else has it"
                : Progress.counted(passage.holders(), "other text") + (passage.holders() == 1 ? " has it" : " have it");
        return Progress.counted(passage.words(), "word") + changed + ", " + held
                + (passage.discounted() ? ": a form, not counted" : "");
    }

    private String lines(int text, Span span) {
        int first = files.line(text, span.from());
        int last = files.line(text, span.to());
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static String names(List<Integer> numbers, int most, IntFunction<String> name) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < Math.min(most, numbers.size()); i++) {
            some.add(name.apply(numbers.get(i)));
        }
        int more = numbers.size() - some.size();
        return String.join(", ", some) + (more > 0 ? " and " + Progress.grouped(more) + " more" : "");
    }

    private static String shortened(String text) {
        String line = String.join(" ", text.strip().split("\\s+"));
        return line.length() <= 100 ? line : line.substring(0, 60) + " ... " + line.substring(line.length() - 35);
    }

    /// Returns a share in per cent, rounded down: what misses a threshold does not read as if it met it.
    static String percent(double part) {
        return (int) Math.floor(100 * part + 1e-9) + " %";
    }

    static String fixed(double value) {
        Utf8Buffer text = new Utf8Buffer();
        return text.number(value, DIGITS).toString();
    }

    private void paragraph(String text) {
        int columns = Math.max(COLUMNS_MIN, call.around().columns() - MARGIN.length());
        for (String line : Columns.wrap(Columns.printable(text), columns)) {
            out.text(MARGIN + line + "\n");
        }
    }

    private void note(String text) {
        for (String line : Columns.wrap(Columns.printable(text), call.around().columns())) {
            out.text(style.faint(line) + "\n");
        }
    }

    private void csv() {
        out.text("kind,a,b,share,jaccard,distance,weight_bits,what\n");
        for (SameText same : found.texts().same()) {
            for (int other : same.texts().subList(1, same.texts().size())) {
                out.text("same_text,")
                        .csvCell(files.textFile(same.texts().getFirst()))
                        .ascii(',');
                out.csvCell(files.textFile(other)).text(",1.0,1.0,,");
                out.number(same.weight().bits(), DIGITS).text(",all words are the same\n");
            }
        }
        for (TextCopy copy : found.texts().copies()) {
            out.text("text,").csvCell(files.textFile(copy.a())).ascii(',').csvCell(files.textFile(copy.b()));
            out.ascii(',')
                    .number(copy.share(), DIGITS)
                    .ascii(',')
                    .number(copy.jaccard(), DIGITS)
                    .text(",,");
            out.number(copy.weight().bits(), DIGITS).ascii(',');
            out.csvCell(shortened(copy.main().a().of(files.text(copy.a())))).ascii('\n');
        }
        for (PictureCopy copy : found.pictures().copies()) {
            out.text("picture,").csvCell(files.pictureFile(copy.a())).ascii(',').csvCell(files.pictureFile(copy.b()));
            out.text(",,," + copy.distance() + ",")
                    .number(copy.weight().bits(), DIGITS)
                    .ascii(',');
            out.csvCell(describe(copy)).ascii('\n');
        }
        found.pictures().crowds().forEach(this::csv);
        if (!call.quiet()) {
            files.unread()
                    .forEach(unread -> call.around()
                            .err()
                            .println("kkachi: "
                                    + Columns.printable(unread.file() + " is not compared: " + unread.why())));
            found.texts().notes().forEach(call.around().err()::println);
            found.pictures().notes().forEach(call.around().err()::println);
        }
    }

    private void csv(PictureCrowd crowd) {
        String first = files.pictureFile(crowd.pictures().getFirst());
        for (int other : crowd.pictures().subList(1, crowd.pictures().size())) {
            out.text("crowd,").csvCell(first).ascii(',').csvCell(files.pictureFile(other));
            out.text(",,,,0,").csvCell(describe(crowd)).ascii('\n');
        }
    }
}
