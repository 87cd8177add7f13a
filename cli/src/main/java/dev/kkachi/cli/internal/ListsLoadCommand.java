package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.screening.ScreeningIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi lists load FILE...`: takes official list files into the home.
final class ListsLoadCommand implements Command {
    private static final String FORCE = "--force";
    private static final int SAID_MAX = 5;
    private static final int UNUSED_SAID_MAX = 3;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Load official list files; every file is recognised by its content, not by its name.",
                        "A folder stands for all files under it. Entries that cannot be read are counted and kept",
                        "for 'kkachi lists status --rejected'. A list with less than 80 % of the parties that are",
                        "loaded is refused: it may be a fragment.");
        spec.addOption(OptionSpec.builder(FORCE)
                .description("Load lists that vanish or shrink, too; for somebody who has looked at the files.")
                .build());
        spec.addPositional(Positionals.required("1..*", "FILE", "Files or folders."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        List<Path> paths = call.arguments().stream()
                .map(written -> Call.existing(Call.path(written)))
                .toList();
        Progress progress = Progress.start(call);
        progress.stage("reading the lists");
        try {
            ListStore store = ListStore.open(call.home(), call.around().clock());
            StoredLists loaded = call.has(FORCE) ? store.loadAnyway(paths) : store.load(paths);
            index(loaded, progress);
            return report(call, loaded, progress);
        } finally {
            progress.finish();
        }
    }

    /// Builds the index that spares every screening the work.
    static void index(StoredLists loaded, Progress progress) {
        progress.stage("building the index");
        ScreeningIndex.build(loaded.lists().catalog()).write(loaded.indexFile());
        progress.finish();
    }

    /// Names a few files for each reason and counts the rest.
    private static void sayUnused(List<UnusedFile> unused, PrintStream err) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (UnusedFile file : unused) {
            byReason.computeIfAbsent(file.why(), why -> new ArrayList<>()).add(Columns.printable(file.file()));
        }
        byReason.forEach((why, files) -> {
            String named = String.join(", ", files.subList(0, Math.min(UNUSED_SAID_MAX, files.size())));
            String more = files.size() > UNUSED_SAID_MAX ? " and " + (files.size() - UNUSED_SAID_MAX) + " more" : "";
            err.println("kkachi: not used (" + why + "): " + named + more + ".");
        });
    }

    private static int report(Call call, StoredLists loaded, Progress progress) throws IOException {
        ListsStatusCommand.print(call, loaded);
        if (call.quiet()) {
            return Exit.DONE;
        }
        PrintStream err = call.around().err();
        sayUnused(loaded.lists().unused(), err);
        List<Rejection> rejections = loaded.lists().rejections();
        rejections.stream()
                .limit(SAID_MAX)
                .forEach(rejection -> err.println("kkachi: " + Columns.printable(rejection.render())));
        long rejected = loaded.lists().lists().stream()
                .mapToLong(list -> list.rejected())
                .sum();
        if (rejected > SAID_MAX) {
            err.println("kkachi: and " + Progress.grouped(rejected - SAID_MAX)
                    + " more that cannot be read; 'kkachi lists status --rejected' shows them.");
        }
        err.println(Progress.counted(loaded.lists().catalog().size(), "party") + " from "
                + Progress.counted(loaded.lists().lists().size(), "list") + ", "
                + Progress.counted(rejected, "entry") + " rejected, " + MatchTable.fixed(progress.seconds(), 2) + " s");
        return Exit.DONE;
    }
}
