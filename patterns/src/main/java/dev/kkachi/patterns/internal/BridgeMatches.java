package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Pairs what went into a bridge with what a bridge paid out on another chain, where nothing but amount and time says
/// so. A pair is one only if neither end fits anything else: then it is probable, and no more than that.
///
/// Stablecoins only, for without prices nobody knows what another coin is worth on the other side.
final class BridgeMatches {
    private static final double PROBABILITY = 0.8;
    private static final String HOW = "amount and time";
    private static final long INCIDENCES_MAX = 1_000_000;

    private final Search search;
    private final Thresholds.Hops rule;
    private final Set<String> known = new HashSet<>();
    private final List<End> ins = new ArrayList<>();
    private final List<End> outs = new ArrayList<>();

    /// A payment into a bridge, or out of one.
    private record End(Sheet sheet, long transfer, int person, double amount, long second) {
        boolean isElsewhere(End other) {
            return !sheet.asset().chain().equals(other.sheet.asset().chain());
        }
    }

    private BridgeMatches(Search search, Collection<Conversion> certain) {
        this.search = search;
        rule = search.thresholds().hops();
        for (Conversion conversion : certain) {
            known.add(conversion.in().asset().chain() + ":" + conversion.in().transaction());
            known.add(conversion.out().asset().chain() + ":" + conversion.out().transaction());
        }
    }

    /// Returns the probable crossings that are not among those which are known.
    static List<Conversion> list(Search search, Collection<Conversion> certain) {
        BridgeMatches matches = new BridgeMatches(search, certain);
        for (Asset asset : search.grounds().assets()) {
            Sheet sheet = Coins.isStable(asset) ? search.sheet(asset) : null;
            if (sheet != null) {
                matches.ends(sheet);
            }
        }
        matches.ins.sort(Comparator.comparingLong(End::second));
        matches.outs.sort(Comparator.comparingLong(End::second));
        List<Conversion> pairs = new ArrayList<>();
        for (End in : matches.ins) {
            End out = matches.only(in, matches.outs, 1);
            if (out != null && in.equals(matches.only(out, matches.ins, -1))) {
                pairs.add(new Conversion(leg(in), leg(out), HOW, PROBABILITY));
            }
        }
        return pairs;
    }

    private void ends(Sheet sheet) {
        TransferLog log = sheet.log();
        Set<Integer> bridges = new LinkedHashSet<>();
        for (Tag tag : search.grounds().tagged("defi_bridge")) {
            int account = tag.chain().equals(sheet.asset().chain()) ? log.account(tag.address()) : -1;
            if (account >= 0) {
                bridges.add(account);
            }
        }
        for (int bridge : bridges) {
            long end = log.incidences(bridge);
            if (end > INCIDENCES_MAX) {
                search.note(log.address(bridge) + " has " + end + " transfers; its crossings are not matched.");
                continue;
            }
            for (long i = 0; i < end; i++) {
                end(sheet, log.incidence(bridge, i));
            }
        }
    }

    private void end(Sheet sheet, long incidence) {
        TransferLog log = sheet.log();
        long transfer = incidence >>> 1;
        boolean isOut = (incidence & 1) == 1;
        if (log.amount(transfer).isZero() || known.contains(transaction(log.name(transfer)))) {
            return;
        }
        int person = isOut ? log.to(transfer) : log.from(transfer);
        double amount = sheet.number(log.amount(transfer));
        (isOut ? outs : ins)
                .add(new End(sheet, transfer, person, amount, log.time(transfer).getEpochSecond()));
    }

    /// Finds the one end among `others`, which are in order, that fits; `null` if there is none, or another. With
    /// `sign`
    /// 1 it is later than `end`, with -1 earlier.
    private @Nullable End only(End end, List<End> others, int sign) {
        long from = sign > 0 ? end.second : end.second - rule.window().toSeconds();
        long to = from + rule.window().toSeconds();
        End only = null;
        for (int i = firstAt(others, from); i < others.size() && others.get(i).second <= to; i++) {
            End other = others.get(i);
            boolean fits = end.isElsewhere(other)
                    && Math.abs(other.amount - end.amount) <= rule.slack() * Math.max(other.amount, end.amount);
            if (fits && only != null) {
                return null;
            }
            only = fits ? other : only;
        }
        return only;
    }

    private static int firstAt(List<End> ends, long second) {
        int below = 0;
        int above = ends.size();
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (ends.get(middle).second < second) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private static Conversion.Leg leg(End end) {
        TransferLog log = end.sheet.log();
        String name = transaction(log.name(end.transfer));
        return new Conversion.Leg(
                end.sheet.asset(),
                name.substring(name.indexOf(':') + 1),
                log.address(end.person),
                log.amount(end.transfer).toDecimal(log.decimals()),
                log.time(end.transfer));
    }

    /// A transfer's name without the part of the transaction that it is.
    private static String transaction(String name) {
        int mark = name.lastIndexOf('_');
        return mark < 0 ? name : name.substring(0, mark);
    }
}
