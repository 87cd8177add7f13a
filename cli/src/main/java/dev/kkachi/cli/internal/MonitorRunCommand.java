package dev.kkachi.cli.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Casework;
import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.KkachiException;
import dev.kkachi.monitoring.Population;
import dev.kkachi.monitoring.PopulationShelf;
import dev.kkachi.monitoring.Rescreened;
import dev.kkachi.monitoring.Rescreening;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Watch;
import dev.kkachi.workers.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi monitor run`: screens populations again by what has changed since they were screened last.
final class MonitorRunCommand implements Command {
    private static final String DRY = "--dry-run";
    /// The odds that a member is the listed party before anything is known, as of a remote worker: 1 in
    /// 1,000.
    private static final double PRIOR_BITS = -9.965;
    /// How many arrivals are one transaction.
    private static final int BLOCK = 100;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Screen populations again by what has changed in the lists since they were screened last.",
                        "New hits become cases, or join the open case of the same member. One that was never",
                        "screened is screened whole. Ends with 1 if a person should look at something.");
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

    /// What one run works with.
    private record Lists(ScreeningPolicy policy, StoredLists stored, Screener now) {}

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        PopulationShelf shelf = PopulationShelf.in(call.home());
        List<PopulationShelf.Kept> wanted = new ArrayList<>();
        for (String name : call.arguments()) {
            wanted.add(known(shelf, name));
        }
        ListsAtHand hand = ListsAtHand.open(call);
        ScreeningPolicy policy = hand.policy(call);
        Lists lists = new Lists(policy, ListsAtHand.stored(call), hand.screener(policy));
        boolean isNew = false;
        for (PopulationShelf.Kept kept : call.arguments().isEmpty() ? shelf.list() : wanted) {
            isNew |= screen(call, shelf, kept, lists);
        }
        StaleLists.of(hand.ages()).warn(call.around().err());
        return isNew ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    private static boolean screen(Call call, PopulationShelf shelf, PopulationShelf.Kept kept, Lists lists)
            throws IOException, InterruptedException {
        String stamp = lists.stored().stamp();
        if (kept.screened().equals(stamp)) {
            tell(call, kept.name() + ": nothing has changed in the lists since " + stamp + ".");
            return false;
        }
        MembersFile members = MembersFile.read(kept.members(), kept.name());
        members.tellRejected(call);
        Population population = new Population(kept.name(), kept.queue(), members.parties());
        Rescreening rescreening = rescreening(call, kept, lists);
        Rescreened rescreened = Threads.within(call.threads(), () -> rescreening.over(population));
        rescreened.limits().forEach(limit -> tell(call, "kkachi: " + limit));
        rescreened
                .withdrawn()
                .forEach(gone -> tell(
                        call,
                        kept.name() + ": " + Columns.printable(gone.member()) + " is no hit any more: "
                                + Columns.printable(gone.party())
                                + (gone.isListed() ? " is listed otherwise now." : " is no longer listed.")));
        boolean isDry = call.has(DRY);
        tell(call, kept.name() + ": " + words(rescreened) + (isDry ? " Nothing was changed." : ""));
        if (!isDry) {
            take(call, rescreened.arrivals());
            shelf.screened(kept, stamp);
        }
        return !rescreened.arrivals().isEmpty();
    }

    private static Rescreening rescreening(Call call, PopulationShelf.Kept kept, Lists lists) throws IOException {
        Rescreening.Terms terms = new Rescreening.Terms(
                Catalogue.standard(),
                dataset -> Authority.of(dataset).title(),
                PRIOR_BITS,
                "lists-" + lists.stored().stamp());
        ListsAtHand before = before(call, kept);
        return before == null
                ? Rescreening.first(lists.now(), terms)
                : Rescreening.by(Watch.between(before.screener(lists.policy()), lists.now()), terms);
    }

    /// Returns the lists that a population was last screened against, `null` where it never was or they
    /// are no longer kept: then everybody is screened, and casework knows what it has.
    private static @Nullable ListsAtHand before(Call call, PopulationShelf.Kept kept) throws IOException {
        if (kept.screened().isEmpty()) {
            return null;
        }
        StoredLists earlier = ListStore.open(call.home(), call.around().clock()).find(kept.screened());
        return earlier != null && earlier.stamp().equals(kept.screened())
                ? ListsAtHand.openSince(call, kept.screened())
                : null;
    }

    private static String words(Rescreened rescreened) {
        return Progress.counted(rescreened.members(), "member") + ", " + Progress.grouped(rescreened.screened())
                + " screened, " + Progress.counted(rescreened.arrivals().size(), "hit") + " for a person.";
    }

    private static void take(Call call, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        try (CasesAtHand cases = CasesAtHand.open(call)) {
            int opened = 0;
            int joined = 0;
            for (int from = 0; from < arrivals.size(); from += BLOCK) {
                List<Arrival> block = arrivals.subList(from, Math.min(arrivals.size(), from + BLOCK));
                Casework.Ingested done = CasesAtHand.given(cases.casework().ingest(cases.actor(), block));
                opened += done.opened();
                joined += done.joined();
            }
            cases.sign();
            tell(call, Progress.counted(opened, "case") + " opened, " + joined + " joined open cases.");
        }
    }

    private static void tell(Call call, String words) {
        if (!call.quiet()) {
            call.around().err().println(words);
        }
    }
}
