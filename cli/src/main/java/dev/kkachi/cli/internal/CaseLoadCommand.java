package dev.kkachi.cli.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.Casework;
import dev.kkachi.store.InvestigationFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi case load DIR`: what an investigation found becomes cases, or joins those of the same
/// persons.
final class CaseLoadCommand implements Command {
    private static final String QUEUE = "--queue";
    /// How many arrivals are one transaction.
    private static final int BLOCK = 100;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Take in the results of 'kkachi investigate'. New evidence joins the open case of the same",
                        "persons; what is known already changes nothing.");
        spec.addPositional(Positionals.required("1", "DIR", "The folder that the investigation wrote."));
        spec.addOption(OptionSpec.builder(QUEUE)
                .paramLabel("NAME")
                .type(String.class)
                .description("The queue for new cases; 'standard' unless given.")
                .build());
        return CasesAtHand.addTo(spec);
    }

    @Override
    public int run(Call call) {
        Path folder = Call.existing(Call.path(call.arguments().getFirst()));
        String queue = call.find(QUEUE);
        List<Arrival> arrivals = InvestigationFolder.read(folder, queue == null ? Case.STANDARD_QUEUE : queue);
        int opened = 0;
        int joined = 0;
        int known = 0;
        int cleared = 0;
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            for (int from = 0; from < arrivals.size(); from += BLOCK) {
                List<Arrival> block = new ArrayList<>(arrivals.subList(from, Math.min(arrivals.size(), from + BLOCK)));
                Casework.Ingested done = CasesAtHand.given(cases.casework().ingest(cases.actor(), block));
                opened += done.opened();
                joined += done.joined();
                known += done.repeated();
                cleared += done.cleared();
            }
            cases.sign();
        }
        if (!call.quiet()) {
            call.around()
                    .err()
                    .println(Progress.counted(opened, "case") + " opened, " + joined + " joined open cases, " + known
                            + " known already, " + cleared + " cleared before.");
        }
        return opened + joined > 0 ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }
}
