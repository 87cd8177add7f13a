package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.ListedEvidence;
import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.model.Amount;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import dev.kkachi.screening.Match;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.PersonId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Follows payouts to listed wallets, directly, over one transfer, and over any number of them
/// ([ListedTrails]).
///
/// A payout into a listed wallet weighs 14 bits. A payout wallet that pays a listed one weighs `12 +
/// log2(share)`, at least 3, where `share` is how much of one asset that left the wallet went to the
/// listed one: each halving costs a bit, so that dust cannot convict. Amounts are exact.
final class ListedMoney {
    private static final double DIRECT_BITS = 14;
    private static final double HOP_BITS = 12;
    private static final double HOP_BITS_MIN = 3;
    private static final int ROWS_SHOWN = 40;

    /// The row of the catalogue.
    static final String LISTED_WALLET = "PAY-06";

    private final Dossier dossier;
    private final ListedWallets listed;
    private final Indicator indicator;

    private ListedMoney(Dossier dossier, ListQuestions lists, Policy policy) {
        this.dossier = dossier;
        this.listed = new ListedWallets(lists);
        this.indicator = policy.catalogue().get(LISTED_WALLET);
    }

    /// What came out.
    ///
    /// @param signs who is paid into a wallet that is listed or pays a listed one
    /// @param hands the wallets through which their money went there
    record Found(List<Sign> signs, ListedHands hands) {
        Found {
            signs = List.copyOf(signs);
        }
    }

    static Found in(Dossier dossier, ListQuestions lists, Policy policy) {
        ListedMoney money = new ListedMoney(dossier, lists, policy);
        List<Sign> signs = new ArrayList<>();
        for (Wallet wallet : dossier.wallets()) {
            Match owner = money.listed.find(wallet);
            if (owner != null) {
                signs.add(money.direct(wallet, owner));
            } else {
                money.hops(wallet, signs);
            }
        }
        ListedHands hands = new ListedHands(dossier);
        for (LedgerExtract.Kept kept : dossier.extract().logs()) {
            for (ListedTrails.Trail trail : ListedTrails.in(kept, dossier, money.listed)) {
                signs.add(money.over(trail));
                hands.note(trail);
            }
        }
        return new Found(signs, hands);
    }

    private Sign direct(Wallet wallet, Match owner) {
        List<Evidence> evidence = new ArrayList<>(paid(wallet));
        evidence.addAll(ListedEvidence.of(owner));
        String summary = "Wallet " + wallet.address() + " belongs to " + listed.said(owner) + total(wallet);
        return sign(wallet, DIRECT_BITS, summary, evidence);
    }

    private void hops(Wallet wallet, List<Sign> signs) {
        Map<String, BigDecimal> out = new TreeMap<>();
        Map<String, List<LedgerTransfer>> toListed = new TreeMap<>();
        for (LedgerTransfer row : dossier.outgoing(wallet)) {
            Amount amount = row.transfer().amount();
            out.merge(amount.currency(), amount.value(), BigDecimal::add);
            Wallet to = row.transfer().to();
            if (listed.find(to) != null) {
                toListed.computeIfAbsent(to.toString(), id -> new ArrayList<>()).add(row);
            }
        }
        toListed.values().forEach(rows -> signs.add(hop(wallet, rows, out)));
    }

    private Sign hop(Wallet wallet, List<LedgerTransfer> rows, Map<String, BigDecimal> out) {
        Match owner =
                Objects.requireNonNull(listed.find(rows.getFirst().transfer().to()));
        Map<String, Amount> sums = new TreeMap<>();
        List<Evidence> evidence = new ArrayList<>(paid(wallet));
        for (LedgerTransfer row : rows) {
            Transfer moved = row.transfer();
            sums.merge(moved.amount().currency(), moved.amount(), Amount::plus);
        }
        for (LedgerTransfer row : rows.subList(0, Math.min(rows.size(), ROWS_SHOWN))) {
            Transfer moved = row.transfer();
            String claim = "The wallet sent " + moved.amount().said() + " to "
                    + moved.to().address() + ", a wallet of " + owner.party().caption() + " ("
                    + row.row().render() + RowNote.of(row.extras()) + ").";
            evidence.add(new Evidence(claim, moved.source(), moved.time()));
        }
        evidence.addAll(ListedEvidence.of(owner));
        double share = 0;
        for (Amount sum : sums.values()) {
            BigDecimal all = out.getOrDefault(sum.currency(), sum.value());
            share = Math.max(
                    share, sum.value().divide(all, MathContext.DECIMAL64).doubleValue());
        }
        double bits = Math.max(HOP_BITS_MIN, HOP_BITS + Signs.log2(share));
        String amounts =
                String.join(" and ", sums.values().stream().map(Amount::said).toList());
        String summary = "Wallet " + wallet.address() + " sent " + amounts + " ("
                + percent(share) + " of what left it) to a wallet of " + listed.said(owner)
                + Signs.cut(ROWS_SHOWN, rows.size()) + total(wallet);
        return sign(wallet, bits, summary, evidence);
    }

    private static String percent(double share) {
        return new BigDecimal(share * 100).round(new MathContext(2)).toPlainString() + "%";
    }

    private Sign over(ListedTrails.Trail trail) {
        List<Evidence> evidence = new ArrayList<>(paid(trail.wallet()));
        evidence.addAll(trail.evidence());
        evidence.addAll(ListedEvidence.of(trail.owner()));
        int hands = trail.steps().size() - 1;
        String summary = "Of what left wallet " + trail.wallet().address() + ", " + trail.amount() + " ("
                + percent(trail.share()) + ") came over " + hands + (hands == 1 ? " other hand" : " other hands")
                + " to a wallet of " + listed.said(trail.owner()) + total(trail.wallet());
        return sign(trail.wallet(), trail.bits(HOP_BITS, HOP_BITS_MIN), summary, evidence);
    }

    /// Says how often the wallet was paid into and how much, currency by currency; nothing where it
    /// never was.
    private String total(Wallet wallet) {
        List<Payout> payouts = dossier.payoutsInto(wallet);
        if (payouts.isEmpty()) {
            return "";
        }
        TreeMap<String, Amount> sums = new TreeMap<>();
        payouts.forEach(payout -> sums.merge(payout.amount().currency(), payout.amount(), Amount::plus));
        String amounts =
                String.join(" and ", sums.values().stream().map(Amount::said).toList());
        return "; " + payouts.size() + (payouts.size() == 1 ? " payout of " : " payouts of together ") + amounts
                + " went into it" + Signs.cut(ROWS_SHOWN, payouts.size());
    }

    private List<Evidence> paid(Wallet wallet) {
        List<Evidence> evidence = new ArrayList<>();
        for (Payout payout : dossier.payoutsInto(wallet)) {
            if (evidence.size() < ROWS_SHOWN) {
                PersonId person = payout.person();
                String claim = "Payout " + payout.payoutId() + " of "
                        + payout.amount().said() + (person == null ? " to nobody on file" : " to person " + person)
                        + " went to the wallet" + RowNote.of(payout.extras()) + ".";
                evidence.add(new Evidence(claim, payout.source(), payout.time()));
            }
        }
        return evidence;
    }

    private Sign sign(Wallet wallet, double bits, String summary, List<Evidence> evidence) {
        Subject subject = new Subject(Subject.Kind.WALLET, wallet.toString());
        List<PersonId> persons = dossier.holdersOf(subject);
        Signs.Drawn drawn = new Signs.Drawn(subject, bits, summary, evidence);
        return Sign.of(Signs.finding(indicator, indicator.group(), drawn), indicator, persons, "is paid");
    }
}
