package dev.kkachi.cli.internal;

import dev.kkachi.copies.Passage;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.SameText;
import dev.kkachi.copies.TextCopy;
import dev.kkachi.copies.TextReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two files share, side by side.
final class CopiesWhy {
    private static final String BETWEEN = " | ";
    private static final int LINES_MAX = 40;
    private static final String DIFFERENT = "two different pictures: no view of one is like the other";

    private final Call call;
    private final CopiesFiles files;
    private final Utf8Buffer out;
    private final Style style;

    private CopiesWhy(Call call, CopiesFiles files, Utf8Buffer out) {
        this.call = call;
        this.files = files;
        this.out = out;
        this.style = new Style(call.around().colours());
    }

    static CopiesWhy over(Call call, CopiesFiles files, Utf8Buffer out) {
        return new CopiesWhy(call, files, out);
    }

    /// Shows what the two `texts` share, as `report` has it.
    void texts(TextReport report, List<Integer> texts) {
        if (!report.copies().isEmpty()) {
            TextCopy copy = report.copies().getFirst();
            switch (call.format()) {
                case TABLE -> table(copy, report.independent());
                case CSV, JSON, JSONL -> {
                    CopiesJson.of(files, out).copy(copy);
                    out.ascii('\n');
                }
            }
            return;
        }
        boolean same = report.same().stream().map(SameText::texts).anyMatch(all -> all.containsAll(texts));
        String what = same
                ? "All words of the two are the same."
                : "The two cannot be compared: one has fewer than four words.";
        sentence(what);
    }

    /// Shows how alike the two pictures of `names` are, `null` where they are not.
    void pictures(List<String> names, @Nullable PictureCopy copy) {
        String what = copy == null ? DIFFERENT : CopiesForm.describe(copy);
        if (call.format() == Format.TABLE) {
            String bits =
                    copy == null ? "" : ", " + CopiesForm.fixed(copy.weight().bits()) + " bits";
            out.text(Columns.printable(String.join(" / ", names)) + "\n  " + what + bits + "\n");
            return;
        }
        out.text("{\"kind\":\"picture\",\"a\":")
                .jsonString(names.get(0))
                .text(",\"b\":")
                .jsonString(names.get(1));
        if (copy == null) {
            out.text(",\"weight_bits\":null");
        } else {
            CopiesJson.of(files, out).measures(copy);
        }
        out.text(",\"what\":").jsonString(what).text("}\n");
    }

    private void sentence(String what) {
        if (call.format() == Format.TABLE) {
            out.text(what + "\n");
        } else {
            out.text("{\"kind\":\"text\",\"what\":").jsonString(what).text("}\n");
        }
    }

    private void table(TextCopy copy, int independent) {
        int side = (call.around().columns() - BETWEEN.length()) / 2;
        row(files.textName(copy.a()), files.textName(copy.b()), side);
        out.text("-".repeat(2 * side + BETWEEN.length()) + "\n");
        for (Passage passage : copy.passages()) {
            String weight = passage.discounted()
                    ? ""
                    : ", +" + CopiesForm.fixed(passage.weight().bits()) + " bits";
            out.text(style.strong(CopiesForm.words(passage) + weight) + "\n");
            row(
                    "line " + files.line(copy.a(), passage.a().from()) + ": "
                            + line(passage.a().of(files.text(copy.a()))),
                    "line " + files.line(copy.b(), passage.b().from()) + ": "
                            + line(passage.b().of(files.text(copy.b()))),
                    side);
            out.ascii('\n');
        }
        if (copy.passages().isEmpty()) {
            out.text("no passage of eight words or more\n\n");
        }
        out.text(CopiesForm.percent(copy.share()) + " of the shorter one stands in passages that are no form; Jaccard "
                + CopiesForm.fixed(copy.jaccard()) + "\n");
        out.text("together +" + CopiesForm.fixed(copy.weight().bits()) + " bits, as far as "
                + Progress.counted(independent, "independent text") + " can show\n");
    }

    private static String line(String text) {
        return String.join(
                " ", Columns.printable(text.replace('\n', ' ')).strip().split("\\s+"));
    }

    private void row(String left, String right, int side) {
        List<String> a = wrapped(left, side);
        List<String> b = wrapped(right, side);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String cell = i < a.size() ? a.get(i) : "";
            String other = i < b.size() ? b.get(i) : "";
            out.text((Columns.pad(cell, side) + BETWEEN + other).stripTrailing() + "\n");
        }
    }

    /// Breaks at blanks, and within words that are wider than a side.
    private static List<String> wrapped(String text, int side) {
        List<String> lines = new ArrayList<>();
        for (String line : Columns.wrap(text, side)) {
            String rest = line;
            while (Columns.width(rest) > side) {
                int cut = rest.offsetByCodePoints(0, Math.min(side / 2, rest.codePointCount(0, rest.length())));
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            lines.add(rest);
        }
        if (lines.size() > LINES_MAX) {
            List<String> head = new ArrayList<>(lines.subList(0, LINES_MAX));
            head.add("... " + (lines.size() - LINES_MAX) + " more lines");
            return head;
        }
        return lines;
    }
}
