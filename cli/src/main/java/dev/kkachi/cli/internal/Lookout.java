package dev.kkachi.cli.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.files.Sha256;
import dev.kkachi.ledger.AssetStatus;
import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputStatus;
import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.Wallet;
import dev.kkachi.monitoring.Population;
import dev.kkachi.monitoring.PopulationShelf;
import dev.kkachi.monitoring.Rescreened;
import dev.kkachi.monitoring.Rescreening;
import dev.kkachi.monitoring.Retraced;
import dev.kkachi.monitoring.Retracing;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Watch;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.workers.Catalogue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Looks for the populations of a home in its lists and its ledger again, by what has changed since they
/// were looked for last.
final class Lookout {
    /// The odds that a member is the listed party before anything is known, as of a remote worker: 1 in
    /// 1,000.
    private static final double PRIOR_BITS = -9.965;
    private static final int STATE_BYTES = 8;

    private final Call call;
    private final PopulationShelf shelf;
    private final Desk desk;
    private final Now now;

    private Lookout(Call call, Desk desk, Now now) {
        this.call = call;
        this.shelf = PopulationShelf.in(call.home());
        this.desk = desk;
        this.now = now;
    }

    /// Who hears of what was seen.
    interface Desk {
        /// Hears a sentence.
        void tell(String words);

        /// Takes what a person should look at.
        ///
        /// @return how many of them it did not know yet
        int take(List<Arrival> arrivals);

        /// Says whether nothing is to be changed: then what was seen is told, and seen again next time.
        boolean isDry();
    }

    /// The lists of today, the ledger's state, and how members are screened.
    private record Now(ScreeningPolicy policy, StoredLists stored, Screener screener, String ledger) {}

    /// Opens the lists of the home.
    static Lookout open(Call call, Desk desk) throws IOException {
        ListsAtHand hand = ListsAtHand.open(call);
        ScreeningPolicy policy = hand.policy(call);
        StoredLists stored = ListsAtHand.stored(call);
        return new Lookout(call, desk, new Now(policy, stored, hand.screener(policy), ledger(call, stored)));
    }

    /// Looks for all populations of the home.
    void lookForAll() throws IOException, InterruptedException {
        for (PopulationShelf.Kept kept : shelf.list()) {
            look(kept);
        }
    }

    /// Says whether lists or ledger have changed since some population was looked for in them.
    static boolean isDue(Call call) throws IOException {
        List<PopulationShelf.Kept> all = PopulationShelf.in(call.home()).list();
        StoredLists stored = ListStore.open(call.home(), call.around().clock()).findCurrent();
        if (all.isEmpty() || stored == null) {
            return false;
        }
        String ledger = ledger(call, stored);
        return all.stream()
                .anyMatch(kept -> !kept.screened().equals(stored.stamp())
                        || !kept.traced().equals(ledger));
    }

    /// Names what the ledger holds and the lists say; empty where the ledger is.
    private static String ledger(Call call, StoredLists stored) throws IOException {
        StringJoiner state = new StringJoiner("\n");
        try (Ledger ledger = LedgerAtHand.open(call)) {
            for (AssetStatus asset : ledger.status()) {
                state.add(asset.asset() + " " + asset.transfers() + " " + asset.last());
            }
            for (OutputStatus coin : ledger.outputStatus()) {
                state.add(
                        coin.asset() + " " + coin.outputs() + " " + coin.spent().inputs());
            }
        }
        return state.length() == 0 ? "" : Sha256.hex(state + "\n" + stored.stamp(), STATE_BYTES);
    }

    /// Looks for `kept` in both.
    ///
    /// @return whether there is something that a person should look at
    boolean look(PopulationShelf.Kept kept) throws IOException, InterruptedException {
        boolean isScreened = kept.screened().equals(now.stored().stamp());
        boolean isTraced = kept.traced().equals(now.ledger());
        if (isScreened && isTraced) {
            desk.tell(kept.name() + ": nothing has changed in lists and ledger since "
                    + now.stored().stamp() + ".");
            return false;
        }
        MembersFile members = MembersFile.read(kept.members(), kept.name());
        members.tellRejected(call);
        Population population = new Population(kept.name(), kept.queue(), members.parties());
        boolean isNew = !isScreened && screen(kept, population);
        return (!isTraced && trace(kept, population)) || isNew;
    }

    private boolean screen(PopulationShelf.Kept kept, Population population) throws IOException, InterruptedException {
        Rescreening rescreening = rescreening(kept);
        Rescreened rescreened = Threads.within(call.threads(), () -> rescreening.over(population));
        rescreened.limits().forEach(limit -> desk.tell("kkachi: " + limit));
        rescreened
                .withdrawn()
                .forEach(gone ->
                        desk.tell(kept.name() + ": " + Columns.printable(gone.member()) + " is no hit any more: "
                                + Columns.printable(gone.party())
                                + (gone.isListed() ? " is listed otherwise now." : " is no longer listed.")));
        desk.tell(kept.name() + ": " + Progress.counted(rescreened.members(), "member") + ", "
                + Progress.grouped(rescreened.screened()) + " screened, " + hits(rescreened.arrivals()));
        if (desk.isDry()) {
            return !rescreened.arrivals().isEmpty();
        }
        boolean isNew = desk.take(rescreened.arrivals()) > 0;
        shelf.screened(kept, now.stored().stamp());
        return isNew;
    }

    private boolean trace(PopulationShelf.Kept kept, Population population) throws IOException, InterruptedException {
        Retraced retraced;
        try (Ledger ledger = LedgerAtHand.open(call)) {
            ExposuresAtHand exposures = ExposuresAtHand.open(call, ledger);
            LocalDate today = LocalDate.ofInstant(call.around().clock().instant(), ZoneOffset.UTC);
            Retracing retracing = Retracing.by(
                    (Wallet wallet) -> exposures.of(ExposureQuery.of(wallet.address(), today)), terms(now.ledger()));
            retraced = Threads.within(call.threads(), () -> retracing.over(population));
        }
        if (retraced.wallets() > 0) {
            desk.tell(kept.name() + ": " + Progress.counted(retraced.wallets(), "wallet") + " followed, "
                    + hits(retraced.arrivals()));
        }
        if (desk.isDry()) {
            return !retraced.arrivals().isEmpty();
        }
        boolean isNew = desk.take(retraced.arrivals()) > 0;
        shelf.traced(kept, now.ledger());
        return isNew;
    }

    private String hits(List<Arrival> arrivals) {
        return Progress.counted(arrivals.size(), "hit") + " for a person."
                + (desk.isDry() ? " Nothing was changed." : "");
    }

    private Rescreening rescreening(PopulationShelf.Kept kept) throws IOException {
        Rescreening.Terms terms = terms("lists-" + now.stored().stamp());
        ListsAtHand before = before(kept);
        return before == null
                ? Rescreening.first(now.screener(), terms)
                : Rescreening.by(Watch.between(before.screener(now.policy()), now.screener()), terms);
    }

    private static Rescreening.Terms terms(String run) {
        return new Rescreening.Terms(
                Catalogue.standard(), dataset -> Authority.of(dataset).title(), PRIOR_BITS, run);
    }

    /// Returns the lists that a population was last screened against, `null` where it never was or they
    /// are no longer kept: then everybody is screened, and casework knows what it has.
    private @Nullable ListsAtHand before(PopulationShelf.Kept kept) throws IOException {
        if (kept.screened().isEmpty()) {
            return null;
        }
        StoredLists earlier = ListStore.open(call.home(), call.around().clock()).find(kept.screened());
        return earlier != null && earlier.stamp().equals(kept.screened())
                ? ListsAtHand.openSince(call, kept.screened())
                : null;
    }
}
