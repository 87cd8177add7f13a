package dev.kkachi.cli.internal;

import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.ListSource;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.ListUpdate;
import dev.kkachi.lists.OfficialSources;
import dev.kkachi.lists.SourceOutcome;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.lists.UpdateReport;
import dev.kkachi.model.KkachiException;
import dev.kkachi.screening.ScreeningIndex;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi lists update`: fetches what the authorities have published since the last time.
final class ListsUpdateCommand implements Command {
    private static final String ONLY = "--only";
    private static final String FROM = "--from";
    private static final double MEGA = 1_000_000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Fetch new editions of the official lists and make them current.",
                        "",
                        "Every source is asked for what has changed only. A download that is not whole, not the list,",
                        "or much smaller than the edition before is refused, and the old edition stays. Exit code 3",
                        "where a source failed; the others are current all the same.");
        spec.addOption(OptionSpec.builder(ONLY)
                .paramLabel("NAMES")
                .type(String.class)
                .description(
                        "Sources by commas: ofac, un, eu, uk, au, ch, or one of",
                        String.join(
                                        ", ",
                                        OfficialSources.ALL.stream()
                                                .filter(source -> !source.isStandard())
                                                .map(ListSource::id)
                                                .toList())
                                + ".")
                .build());
        spec.addOption(OptionSpec.builder(FROM)
                .paramLabel("URL")
                .type(String.class)
                .description("Fetch the files from a mirror: the folder URL holds sdn_advanced.xml and so on.")
                .build());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        Progress progress = Progress.start(call);
        progress.stage("asking " + Progress.counted(sources(call).size(), "source"));
        try {
            UpdateReport report = ListUpdate.of(
                            call.home(),
                            call.around().clock(),
                            DownloadLimits.STANDARD,
                            EnvironmentProxy.of(call.around().environment()))
                    .run(sources(call));
            StoredLists loaded = report.loaded();
            StoredLists current = loaded == null ? findOutdatedIndex(call) : loaded;
            if (current != null) {
                ListsLoadCommand.index(current, progress);
            }
            progress.finish();
            print(call, report);
            return report.hasFailures() ? Exit.ENVIRONMENT : Exit.DONE;
        } finally {
            progress.finish();
        }
    }

    /// Finds the loaded lists if their index is missing or was written by another version of Kkachi, otherwise `null`.
    private static @Nullable StoredLists findOutdatedIndex(Call call) {
        StoredLists current = ListStore.open(call.home(), call.around().clock()).findCurrent();
        if (current == null) {
            return null;
        }
        try {
            ScreeningIndex.open(current.indexFile());
            return null;
        } catch (KkachiException e) {
            return current;
        }
    }

    private static List<ListSource> sources(Call call) {
        String only = call.find(ONLY);
        List<ListSource> sources = OfficialSources.choose(only == null ? List.of() : List.of(only.split(",", -1)));
        URI mirror = mirror(call.find(FROM));
        return mirror == null
                ? sources
                : sources.stream().map(source -> source.at(mirror)).toList();
    }

    private static @Nullable URI mirror(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            URI uri = URI.create(written);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, FROM + " is '" + written + "', which is no address.", e);
        }
        throw new KkachiException(
                KkachiException.Code.BAD_INPUT, FROM + " is '" + written + "'; the rule is an https or http address.");
    }

    /// One line for each source.
    ///
    /// @param result `updated`, `unchanged` or `failed`
    private record Line(ListSource source, String result, String detail) {
        static Line of(SourceOutcome outcome) {
            return switch (outcome) {
                case SourceOutcome.Updated updated ->
                    new Line(
                            updated.source(),
                            "updated",
                            Progress.counted(updated.parties(), "party") + ", "
                                    + MatchTable.fixed(updated.bytes() / MEGA, 1) + " MB");
                case SourceOutcome.Unchanged unchanged ->
                    new Line(unchanged.source(), "unchanged", "what is loaded is current");
                case SourceOutcome.Failed failed ->
                    new Line(failed.source(), "failed", failed.why() + " What was loaded before stays.");
            };
        }
    }

    private static void print(Call call, UpdateReport report) throws IOException {
        List<Line> lines = report.outcomes().stream().map(Line::of).toList();
        Utf8Buffer out = new Utf8Buffer();
        switch (call.format()) {
            case TABLE -> table(lines, out);
            case CSV -> csv(lines, out);
            case JSON -> json(lines, out, "[\n", ",\n", "\n]\n");
            case JSONL -> json(lines, out, "", "\n", "\n");
        }
        Output.print(call.around(), null, out);
    }

    private static void table(List<Line> lines, Utf8Buffer out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SOURCE", "AUTHORITY", "RESULT", "DETAIL"));
        for (Line line : lines) {
            String authority = line.source.authority().title();
            rows.add(List.of(line.source.id(), authority, line.result, Columns.printable(line.detail)));
        }
        Columns.table(rows, out);
    }

    private static void csv(List<Line> lines, Utf8Buffer out) {
        out.text("source,dataset,result,detail\n");
        for (Line line : lines) {
            out.csvCell(line.source.id()).ascii(',').csvCell(line.source.dataset());
            out.ascii(',').csvCell(line.result).ascii(',').csvCell(line.detail).ascii('\n');
        }
    }

    private static void json(List<Line> lines, Utf8Buffer out, String... marks) {
        String separator = marks[0];
        for (Line line : lines) {
            out.text(separator).text("{\"source\":").jsonString(line.source.id());
            out.text(",\"dataset\":").jsonString(line.source.dataset());
            out.text(",\"result\":").jsonString(line.result);
            out.text(",\"detail\":").jsonString(line.detail).ascii('}');
            separator = marks[1];
        }
        out.text(marks[2]);
    }
}
