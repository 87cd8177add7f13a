package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Wallet;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.PersonId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks for pay that leaves a wallet as soon as it comes, month after month, and where it goes on to.
/// Those who send money home do nearly the same, so that by itself it weighs little; that several
/// people's pay goes on into one wallet is for the search for rings to weigh.
final class WageStreams {
    /// The row of the catalogue.
    static final String PASSED_ON = "PAY-08";
    /// A wallet that takes less than half of what leaves is one of many, not where the pay goes.
    private static final BigDecimal CHIEF = BigDecimal.valueOf(2);

    private final Dossier dossier;
    private final Indicator indicator;
    private final List<Sign> signs = new ArrayList<>();
    private final Map<PersonId, List<Inferred.Thing>> collectors = new HashMap<>();
    private final TreeMap<Subject, Holders> collecting = new TreeMap<>();

    private WageStreams(Dossier dossier, Policy policy) {
        this.dossier = dossier;
        this.indicator = policy.catalogue().get(PASSED_ON);
    }

    /// What came out.
    ///
    /// @param signs whose pay is passed on
    /// @param collectors into which wallets, as what each person has
    /// @param collecting the same, as what has whose pay; services that take from many are left out
    record Found(List<Sign> signs, Inferred collectors, List<Holders> collecting) {
        Found {
            signs = List.copyOf(signs);
            collecting = List.copyOf(collecting);
        }
    }

    /// Follows the pay of everybody who is paid into a wallet.
    static Found in(Dossier dossier, Policy policy) {
        WageStreams streams = new WageStreams(dossier, policy);
        for (Wallet wallet : dossier.wallets()) {
            streams.follow(wallet);
        }
        return new Found(streams.signs, new Inferred(streams.collectors), List.copyOf(streams.collecting.values()));
    }

    private void follow(Wallet wallet) {
        List<Payout> payouts = dossier.payoutsInto(wallet).stream()
                .sorted(Comparator.comparing(Payout::time))
                .toList();
        List<LedgerTransfer> outgoing = dossier.outgoing(wallet).stream()
                .sorted(Comparator.comparing(row -> row.transfer().time()))
                .toList();
        Set<YearMonth> months = new TreeSet<>();
        List<LedgerTransfer> passed = new ArrayList<>();
        for (int i = 0; i < payouts.size(); i++) {
            Instant next = i + 1 < payouts.size() ? payouts.get(i + 1).time() : Instant.MAX;
            List<LedgerTransfer> soon = soon(payouts.get(i), next, outgoing);
            if (share(soon, payouts.get(i)) >= indicator.threshold("share")) {
                months.add(YearMonth.from(payouts.get(i).time().atZone(ZoneOffset.UTC)));
                passed.addAll(soon);
            }
        }
        if (months.size() >= indicator.threshold("months")) {
            tell(wallet, payouts, passed);
        }
    }

    /// Returns what left within hours of a payout, and before the next.
    private List<LedgerTransfer> soon(Payout payout, Instant next, List<LedgerTransfer> outgoing) {
        Instant end = payout.time().plus(Duration.ofHours((long) indicator.threshold("hours")));
        int from = begin(outgoing, payout.time());
        int to = from;
        while (to < outgoing.size() && isWithin(outgoing.get(to).transfer().time(), next, end)) {
            to++;
        }
        return outgoing.subList(from, to);
    }

    private static boolean isWithin(Instant time, Instant next, Instant end) {
        return time.isBefore(next) && !time.isAfter(end);
    }

    /// Returns where the transfers of `time` and after it begin; a wallet of a firm has many.
    private static int begin(List<LedgerTransfer> sorted, Instant time) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).transfer().time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Coins that stand for a currency count as it: a payroll says dollars where the ledger says USDC.
    private static double share(List<LedgerTransfer> soon, Payout payout) {
        BigDecimal left = sum(soon.stream()
                .filter(row -> row.transfer()
                        .amount()
                        .currency()
                        .startsWith(payout.amount().currency()))
                .toList());
        double paid = payout.amount().value().doubleValue();
        return paid > 0 ? left.doubleValue() / paid : 0;
    }

    private static BigDecimal sum(List<LedgerTransfer> rows) {
        return rows.stream().map(row -> row.transfer().amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void tell(Wallet wallet, List<Payout> payouts, List<LedgerTransfer> passed) {
        Set<PersonId> persons = new TreeSet<>();
        payouts.forEach(payout -> {
            PersonId person = payout.person();
            if (person != null) {
                persons.add(person);
            }
        });
        List<Evidence> evidence = passed.stream()
                .limit(Observation.EVIDENCE_MAX)
                .map(row -> new Evidence(
                        "Soon after pay came, the wallet sent "
                                + row.transfer().amount().said() + " to "
                                + row.transfer().to().address() + ".",
                        row.transfer().source(),
                        row.transfer().time()))
                .toList();
        String deed = "passes the pay on as soon as it comes";
        for (PersonId person : persons) {
            Subject subject = new Subject(Subject.Kind.PERSON, person.value());
            Signs.Drawn drawn = new Signs.Drawn(subject, indicator.bits(), "Person " + person + " " + deed, evidence);
            signs.add(Sign.of(Signs.finding(indicator, indicator.group(), drawn), indicator, List.of(person), deed));
        }
        collect(wallet, passed, persons);
    }

    private void hold(PersonId person, LedgerTransfer row) {
        Wallet into = row.transfer().to();
        String how = "passes the pay on into wallet " + into.address();
        collecting
                .computeIfAbsent(new Subject(Subject.Kind.WALLET, into.toString()), Holders::collector)
                .add(person, new Sighting(row.row(), how, row.transfer().time(), row.extras()));
    }

    private void collect(Wallet wallet, List<LedgerTransfer> passed, Set<PersonId> persons) {
        Map<String, List<LedgerTransfer>> byReceiver = new TreeMap<>();
        passed.forEach(row -> byReceiver
                .computeIfAbsent(row.transfer().to().address(), address -> new ArrayList<>())
                .add(row));
        BigDecimal all = sum(passed);
        byReceiver.forEach((address, rows) -> {
            boolean isChief = sum(rows).multiply(CHIEF).compareTo(all) >= 0 && !address.equals(wallet.address());
            if (!isChief || dossier.takesFromMany(rows.getFirst().transfer().to())) {
                return;
            }
            for (PersonId person : persons) {
                hold(person, rows.getFirst());
                collectors
                        .computeIfAbsent(person, id -> new ArrayList<>())
                        .add(new Inferred.Thing(
                                IdentifierKind.WALLET, address, rows.getFirst().row()));
            }
        });
    }
}
