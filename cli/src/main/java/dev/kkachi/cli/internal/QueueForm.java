package dev.kkachi.cli.internal;

import dev.kkachi.investigation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Prints the head of the queue in the form that was asked for. The JSON forms are lines of `cases.jsonl` as they are.
final class QueueForm {
    private static final double PERCENT = 100;
    private static final double SHOWN_MAX = 99.9;

    private QueueForm() {}

    static Utf8Buffer render(Outcome outcome, Format format, int top) throws IOException {
        Utf8Buffer text = new Utf8Buffer();
        List<Outcome.Ranked> head = outcome.cases().stream().limit(top).toList();
        switch (format) {
            case TABLE -> head.forEach(ranked -> table(ranked, text));
            case CSV -> {
                text.text("rank,case_id,probability,weight_bits,persons,headline\n");
                head.forEach(ranked -> csv(ranked, text));
            }
            case JSONL -> lines(outcome, top).forEach(line -> text.text(line + "\n"));
            case JSON -> text.text("[" + String.join(",\n", lines(outcome, top)) + "]\n");
        }
        return text;
    }

    private static List<String> lines(Outcome outcome, int top) throws IOException {
        List<String> lines = Files.readAllLines(outcome.folder().resolve("cases.jsonl"));
        return lines.subList(0, Math.min(top, lines.size()));
    }

    private static void table(Outcome.Ranked ranked, Utf8Buffer text) {
        String persons = ranked.persons().isEmpty() ? "" : " (" + String.join(", ", ranked.persons()) + ")";
        text.text(Columns.pad(Integer.toString(ranked.rank()), 4))
                .text(Columns.pad(percent(ranked.probability()), 8))
                .text(Columns.printable(ranked.headline() + persons) + "\n");
    }

    /// Returns a probability as the report rounds it; nothing is certain.
    private static String percent(double probability) {
        return new Utf8Buffer().number(Math.min(SHOWN_MAX, probability * PERCENT), 1) + "%";
    }

    private static void csv(Outcome.Ranked ranked, Utf8Buffer text) {
        text.text(ranked.rank() + "," + ranked.caseId() + ",");
        text.number(ranked.probability(), 6).ascii(',');
        text.number(ranked.weightBits(), 2).ascii(',');
        text.csvCell(String.join(";", ranked.persons())).ascii(',');
        text.csvCell(ranked.headline()).ascii('\n');
    }
}
