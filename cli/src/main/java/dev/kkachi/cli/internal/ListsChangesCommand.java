package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListDelta;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi lists changes`: who was added to the lists and removed from them, and what changed in the entries.
final class ListsChangesCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show what was added, removed and changed, field by field.");
        spec.addOption(ScreenOptions.since(
                "Compare with the lists as they stood at EDITION: a day (yyyy-MM-dd), a load such as",
                "20261124T021253Z, one list's edition such as us_ofac_sdn@2026-08-02, or, with --lists-dir, the",
                "folder with the earlier list files (default: the load before the last)."));
        spec.addOption(ScreenOptions.listsDir());
        spec.addOption(ScreenOptions.out());
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        ListsAtHand now = ListsAtHand.open(call);
        ListsAtHand before = ListsAtHand.openSince(call, call.find(ScreenOptions.SINCE));
        ListDelta delta = ListDelta.between(before.catalog(), now.catalog());
        Output.print(
                call.around(),
                call.findPath(ScreenOptions.OUT),
                DeltaForm.of(call).render(DeltaForm.Entry.list(delta)));
        if (!call.quiet()) {
            call.around().err().println(summary(delta) + "; lists: " + before.render() + " -> " + now.render());
        }
        return Exit.DONE;
    }

    private static String summary(ListDelta delta) {
        return Progress.grouped(delta.added().size()) + " added, "
                + Progress.grouped(delta.removed().size()) + " removed, "
                + Progress.grouped(delta.changed().size()) + " changed";
    }
}
