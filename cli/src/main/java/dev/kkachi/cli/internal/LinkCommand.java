package dev.kkachi.cli.internal;

import dev.kkachi.linking.Entities;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// `kkachi link INPUT...`: which records are of one person, company or thing.
final class LinkCommand implements Command {
    static final String ID = "--id";
    static final String MAP = "--map";
    static final String IGNORE = "--ignore";
    static final String WITHIN = "--within";
    static final String VERDICTS = "--verdicts";
    static final String INCREMENTAL = "--incremental";
    static final String PAIRS = "--pairs";
    static final String ENTITIES = "--entities";

    private static final double THRESHOLD_MIN = 0.5;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Find out which records of a table, or of several, are of one person, company or thing. What",
                        "an agreement weighs is learnt from the records; nobody has to say which are one. A verdict",
                        "about nobody: names link records of one person and prove nothing else.",
                        "Ends with 1 if a person should look at some links.");
        spec.addOption(OptionSpec.builder(ScreenOptions.THRESHOLD)
                .paramLabel("SHARE")
                .type(Double.class)
                .converters(LinkCommand::threshold)
                .description("Share of the links that should be right (default: " + LinkOptions.THRESHOLD + ").")
                .build());
        spec.addOption(text(
                ID,
                "COLUMN",
                "The column that names a record (default: id, rid or record_id if all differ," + " else the line)."));
        spec.addOption(text(MAP, "LIST", "What columns hold: given_name=vorname,phone=tel,exact:ref."));
        spec.addOption(text(IGNORE, "LIST", "Columns that are not compared."));
        spec.addOption(OptionSpec.builder(WITHIN)
                .paramLabel("yes|no")
                .type(String.class)
                .converters(LinkCommand::yesOrNo)
                .description("Whether one source may hold somebody twice (default: no for two sources, else yes).")
                .build());
        spec.addOption(text(
                VERDICTS,
                "FILE",
                "What a person decided: a CSV file of left,right,verdict, which is same or" + " different."));
        spec.addOption(text(PAIRS, "FILE", "Write every pair that may be a link to FILE, with the reason."));
        spec.addOption(text(
                ENTITIES,
                "FILE",
                "Write every entity of several records to FILE, with its weakest link and what to look at."));
        spec.addOption(ScreenOptions.why("ID", "Show what speaks for and against two records being one."));
        spec.addOption(ScreenOptions.out());
        spec.addOption(OptionSpec.builder(INCREMENTAL)
                .type(boolean.class)
                .description(
                        "Keep the records and what was learnt in HOME/linking. Later records are added to them,",
                        "and told at once whose they are.")
                .build());
        spec.addPositional(Positionals.optional("INPUT", "Records: CSV, JSON lines or Parquet; - for standard input."));
        spec.addSubcommand("split", new CommandLine(new LinkSplitCommand().spec()));
        spec.addSubcommand("join", new CommandLine(new LinkJoinCommand().spec()));
        return spec;
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static Object yesOrNo(String written) {
        if (written.equals("yes") || written.equals("no")) {
            return written;
        }
        throw new TypeConversionException("'" + written + "' is not yes or no");
    }

    private static Object threshold(String written) {
        double share = Numbers.number(written);
        if (share >= THRESHOLD_MIN && share < 1) {
            return share;
        }
        throw new TypeConversionException("'" + written + "' is not from " + THRESHOLD_MIN + " to below 1");
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        if (call.has(INCREMENTAL) && LinkStore.isThere(call)) {
            return LinkStore.add(call);
        }
        if (call.has(INCREMENTAL) && call.arguments().isEmpty() && call.has(ScreenOptions.WHY)) {
            throw LinkStore.none(call);
        }
        needInput(call);
        Progress progress = Progress.start(call);
        LinkInput input;
        Linkage linkage;
        try {
            progress.stage("reading");
            input = LinkInput.read(call, null);
            LinkOptions options = input.options();
            progress.stage("linking " + Progress.counted(input.table().size(), "record"));
            linkage = Threads.within(call.threads(), () -> link(input, options));
            input.notes().addAll(LinkedColumns.of(input, linkage).warnings());
            progress.stage("writing");
            if (call.has(INCREMENTAL)) {
                LinkStore.keep(call, linkage);
            }
            Path pairs = call.findPath(PAIRS);
            if (pairs != null) {
                LinkPairs.write(linkage, pairs);
            }
        } finally {
            progress.finish();
        }
        List<?> why = call.find(ScreenOptions.WHY, List.class);
        int exit = why == null ? all(call, input, linkage) : one(call, linkage, why);
        return input.rejected() > 0 ? Exit.BAD_INPUT : exit;
    }

    private static Linkage link(LinkInput input, LinkOptions options) {
        try {
            return Linker.with(options).link(input.table());
        } catch (IllegalArgumentException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    private static int all(Call call, LinkInput input, Linkage linkage) throws IOException {
        LinkReport report = LinkReport.of(linkage);
        LinkEntities.write(call, linkage, report.entities());
        Path file = call.findPath(ScreenOptions.OUT);
        boolean isForAPerson = call.format() == Format.TABLE;
        if (isForAPerson) {
            Utf8Buffer out = new Utf8Buffer();
            LinkTable.render(call, input, report, out);
            Output.print(call.around(), null, out);
        } else if (!call.quiet()) {
            input.notes().forEach(note -> call.around().err().println("kkachi: " + Columns.printable(note)));
            call.around().err().println("kkachi: " + report.counts());
            report.warnings().forEach(warning -> call.around().err().println("kkachi: " + warning));
        }
        if (!isForAPerson || file != null) {
            try (Output output = Output.open(call.around(), file)) {
                LinkRecords.write(call, report, output);
                output.commit();
            }
        }
        return report.isForAPerson() ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    /// Shows why two records are one, or not.
    static int one(Call call, Entities entities, List<?> ids) throws IOException {
        int a = record(entities, ids.get(0).toString());
        int b = record(entities, ids.get(1).toString());
        refuseOne(a, b);
        Utf8Buffer out = new Utf8Buffer();
        LinkWhy.over(call, entities, out).render(Math.min(a, b), Math.max(a, b));
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return Exit.DONE;
    }

    /// @throws KkachiException if both are the same record
    static void refuseOne(int a, int b) {
        if (a == b) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, "That is one record; the rule is two.");
        }
    }

    /// @throws KkachiException if no file is named
    static void needInput(Call call) {
        if (call.arguments().isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, "No input is named; the rule is a file, or - for standard input.");
        }
    }

    /// Returns the place of a record.
    ///
    /// @throws KkachiException if there is none of this id
    static int record(Entities entities, String id) {
        int record = entities.table().find(id);
        if (record < 0) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "There is no record '" + id + "' among those that were read."
                            + "\nMaybe --id names the column that you have in mind; without one, a record is a line.");
        }
        return record;
    }
}
