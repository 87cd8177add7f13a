package dev.kkachi.cli.internal;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.KkachiException;
import dev.kkachi.monitoring.PopulationShelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi monitor run`: looks for populations in lists and ledger again, by what has changed.
final class MonitorRunCommand implements Command {
    private static final String DRY = "--dry-run";
    /// How many arrivals are one transaction.
    private static final int BLOCK = 100;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Screen populations again by what has changed in the lists since they were screened last,",
                        "and follow the money of their wallets again where lists or ledger have changed. New hits",
                        "become cases, or join the open case of the same member. One that was never screened is",
                        "screened whole. Ends with 1 if a person should look at something.");
        spec.addPositional(Positionals.optional("NAME...", "Which populations; all unless given."));
        spec.addOption(OptionSpec.builder(DRY)
                .type(boolean.class)
                .description("Tell what would happen, and change nothing.")
                .build());
        spec.addOption(ScreenOptions.threshold());
        spec.addOption(ScreenOptions.maxAge());
        return CasesAtHand.addTo(spec);
    }

    /// Returns the population `name`.
    ///
    /// @throws KkachiException if there is none
    static PopulationShelf.Kept known(PopulationShelf shelf, String name) throws IOException {
        PopulationShelf.Kept kept = shelf.find(name);
        if (kept == null) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "There is no population '" + name + "'.\nMaybe 'kkachi monitor list' tells which there are.");
        }
        return kept;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        PopulationShelf shelf = PopulationShelf.in(call.home());
        List<PopulationShelf.Kept> wanted = new ArrayList<>();
        for (String name : call.arguments()) {
            wanted.add(known(shelf, name));
        }
        Lookout lookout = Lookout.open(call, new Shell(call));
        boolean isNew = false;
        for (PopulationShelf.Kept kept : call.arguments().isEmpty() ? shelf.list() : wanted) {
            isNew |= lookout.look(kept);
        }
        StaleLists.of(ListsAtHand.ages(call, ListsAtHand.stored(call)))
                .warn(call.around().err());
        return isNew ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    /// Tells at the shell, and puts into the cases of the home.
    private record Shell(Call call) implements Lookout.Desk {
        @Override
        public void tell(String words) {
            if (!call.quiet()) {
                call.around().err().println(words);
            }
        }

        @Override
        public boolean isDry() {
            return call.has(DRY);
        }

        @Override
        public int take(List<Arrival> arrivals) {
            if (arrivals.isEmpty()) {
                return 0;
            }
            try (CasesAtHand cases = CasesAtHand.open(call)) {
                Casework.Ingested done = ingest(cases.casework(), cases.actor(), arrivals);
                cases.sign();
                tell(Progress.counted(done.opened(), "case") + " opened, " + done.joined() + " joined open cases.");
                return done.opened() + done.joined();
            }
        }
    }

    /// Hands arrivals to casework, many in one transaction.
    static Casework.Ingested ingest(Casework casework, Actor actor, List<Arrival> arrivals) {
        Casework.Ingested sum = new Casework.Ingested(0, 0, 0, 0);
        for (int from = 0; from < arrivals.size(); from += BLOCK) {
            List<Arrival> block = arrivals.subList(from, Math.min(arrivals.size(), from + BLOCK));
            sum = sum.plus(CasesAtHand.given(casework.ingest(actor, block)));
        }
        return sum;
    }
}
