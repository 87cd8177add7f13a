package dev.kkachi.cli.internal;

import dev.kkachi.monitoring.PopulationShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi monitor list`: which populations are kept.
final class MonitorListCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Tell which populations are kept, and which load of the lists each was screened against.");
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        List<PopulationShelf.Kept> all = PopulationShelf.in(call.home()).list();
        Utf8Buffer out = new Utf8Buffer();
        switch (call.format()) {
            case TABLE -> table(all, out);
            case CSV -> {
                out.text("population,queue,bytes,screened\n");
                for (PopulationShelf.Kept kept : all) {
                    out.text(kept.name() + ",").csvCell(kept.queue());
                    out.text("," + Files.size(kept.members()) + "," + kept.screened() + "\n");
                }
            }
            case JSON -> {
                out.text("[");
                for (int i = 0; i < all.size(); i++) {
                    out.text(i == 0 ? "" : ",\n");
                    json(all.get(i), out);
                }
                out.text("]\n");
            }
            case JSONL -> {
                for (PopulationShelf.Kept kept : all) {
                    json(kept, out);
                    out.ascii('\n');
                }
            }
        }
        Output.print(call.around(), null, out);
        return Exit.DONE;
    }

    private static void table(List<PopulationShelf.Kept> all, Utf8Buffer out) throws IOException {
        if (all.isEmpty()) {
            out.text("No population is kept. Maybe add one with 'kkachi monitor add NAME FILE'.\n");
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("POPULATION", "QUEUE", "BYTES", "SCREENED AGAINST")));
        for (PopulationShelf.Kept kept : all) {
            rows.add(List.of(
                    kept.name(),
                    kept.queue(),
                    Progress.grouped(Files.size(kept.members())),
                    kept.screened().isEmpty() ? "never" : kept.screened()));
        }
        Columns.table(rows, out);
    }

    private static void json(PopulationShelf.Kept kept, Utf8Buffer out) throws IOException {
        out.text("{\"population\":").jsonString(kept.name());
        out.text(",\"queue\":").jsonString(kept.queue());
        out.text(",\"bytes\":" + Files.size(kept.members()) + ",\"screened\":").jsonString(kept.screened());
        out.ascii('}');
    }
}
