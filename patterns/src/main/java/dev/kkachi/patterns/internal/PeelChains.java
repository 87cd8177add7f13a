package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// T4 on chains with accounts: a sum moves from address to address within hours, and at each a little is peeled off.
///
/// An address is a hop if one payment is nearly all that it ever received, most of that went on in one transfer within
/// the gap, and the rest, or a part of it, in a few others. Hops whose large transfers follow one another are a chain.
final class PeelChains implements Detector {
    private static final double BITS = 3;
    private static final double AT_SERVICES_BITS = 5;
    private static final double HALF = 0.5;
    /// An address with more transfers than this is not one that money only passed.
    private static final int TRANSFERS_MAX = 12;
    /// What a hop received beside the one payment: such as the coin for fees, or dust.
    private static final double OTHER_RECEIPTS_MAX = 0.05;
    private static final int LENGTH_MAX = 10_000;

    private final Search search;
    private final Thresholds.Peel rule;
    private final Map<Sheet, Map<Integer, Hop>> hops = new LinkedHashMap<>();

    /// An address that passed on most of what it received.
    ///
    /// @param account which one
    /// @param received the payment
    /// @param remainder the large transfer
    /// @param peels the others
    private record Hop(int account, Moved received, Moved remainder, List<Moved> peels) {}

    PeelChains(Search search) {
        this.search = search;
        rule = search.thresholds().peel();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isGenuine(sheet.asset());
    }

    @Override
    public int movesMin() {
        return 3;
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        Hop hop = hop(sheet, account, moves);
        if (hop != null) {
            hops.computeIfAbsent(sheet, none -> new HashMap<>()).put(account, hop);
        }
    }

    private @Nullable Hop hop(Sheet sheet, int account) {
        return sheet.log().incidences(account) > TRANSFERS_MAX ? null : hop(sheet, account, sheet.moves(account));
    }

    private @Nullable Hop hop(Sheet sheet, int account, List<Moved> moves) {
        if (moves.size() > TRANSFERS_MAX || sheet.service(account) != null) {
            return null;
        }
        Moved received = largest(moves, false);
        Moved remainder = largest(moves, true);
        if (received == null || remainder == null || remainder.transfer() < received.transfer()) {
            return null;
        }
        Units all = moves.stream()
                .filter(moved -> !moved.isOut())
                .map(Moved::amount)
                .reduce(Units.ZERO, Units::plus);
        List<Moved> peels = moves.stream()
                .filter(moved -> moved.isOut()
                        && moved.transfer() != remainder.transfer()
                        && moved.transfer() > received.transfer())
                .toList();
        boolean isQuick =
                remainder.second() - received.second() <= rule.gapMax().toSeconds();
        boolean isMost = remainder.amount().compareTo(received.amount()) < 0
                && Sheet.share(remainder.amount(), received.amount()) >= rule.remainderMin();
        boolean isAlone = Sheet.share(all.minus(received.amount()), all) <= OTHER_RECEIPTS_MAX;
        return isQuick && isMost && isAlone && !peels.isEmpty() ? new Hop(account, received, remainder, peels) : null;
    }

    private static @Nullable Moved largest(List<Moved> moves, boolean isOut) {
        Moved largest = null;
        for (Moved moved : moves) {
            if (moved.isOut() == isOut && (largest == null || moved.amount().compareTo(largest.amount()) > 0)) {
                largest = moved;
            }
        }
        return largest;
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        hops.forEach((sheet, found) -> {
            TreeSet<Integer> heads = new TreeSet<>();
            for (Hop hop : found.values()) {
                boolean isFirst = !search.isAboutAll() || before(sheet, found, hop) == null;
                if (isFirst) {
                    heads.add(head(sheet, found, hop).account());
                }
            }
            for (int head : heads) {
                Hop first = find(sheet, found, head);
                List<Hop> chain = first == null ? List.of() : chain(sheet, found, first);
                if (chain.size() >= rule.hopsMin()) {
                    out.accept(sighting(sheet, chain));
                }
            }
        });
    }

    /// Whoever was asked about was looked at already; of others, asked only where a chain leads there, nobody was.
    private @Nullable Hop find(Sheet sheet, Map<Integer, Hop> found, int account) {
        Hop known = found.get(account);
        return known != null || search.isAboutAll() ? known : hop(sheet, account);
    }

    private Hop head(Sheet sheet, Map<Integer, Hop> found, Hop last) {
        Hop head = last;
        for (int i = 0; i < LENGTH_MAX; i++) {
            Hop before = before(sheet, found, head);
            if (before == null) {
                return head;
            }
            head = before;
        }
        return head;
    }

    private @Nullable Hop before(Sheet sheet, Map<Integer, Hop> found, Hop hop) {
        Hop before = find(sheet, found, hop.received().other());
        boolean isBefore = before != null
                && before.remainder().transfer() == hop.received().transfer();
        return isBefore ? before : null;
    }

    private List<Hop> chain(Sheet sheet, Map<Integer, Hop> found, Hop first) {
        List<Hop> chain = new ArrayList<>(List.of(first));
        while (chain.size() < LENGTH_MAX) {
            Hop next = find(sheet, found, chain.getLast().remainder().other());
            if (next == null
                    || next.received().transfer() != chain.getLast().remainder().transfer()) {
                break;
            }
            chain.add(next);
        }
        return chain;
    }

    private Sighting sighting(Sheet sheet, List<Hop> chain) {
        Units peeled = Units.ZERO;
        Units atServices = Units.ZERO;
        double[] kept = new double[chain.size()];
        Draft draft = Draft.of(Pattern.T4, sheet, chain.getFirst().account());
        draft.moved(sheet, chain.getFirst().received().transfer());
        for (int i = 0; i < kept.length; i++) {
            Hop hop = chain.get(i);
            kept[i] = Sheet.share(hop.remainder().amount(), hop.received().amount());
            draft.moved(sheet, hop.remainder().transfer());
            for (Moved peel : hop.peels()) {
                peeled = peeled.plus(peel.amount());
                atServices = sheet.isCounter(peel.other()) ? atServices.plus(peel.amount()) : atServices;
                draft.moved(sheet, peel.transfer());
            }
        }
        Arrays.sort(kept);
        long longest = chain.stream()
                .mapToLong(hop -> hop.remainder().second() - hop.received().second())
                .max()
                .orElseThrow();
        double served = Sheet.share(atServices, peeled);
        draft.measure("hops", Integer.toString(chain.size()), "at least " + rule.hopsMin())
                .measure(
                        "least that a hop passed on",
                        Texts.perCent(kept[0]),
                        "at least " + Texts.perCent(rule.remainderMin()))
                .measure("longest that money lay", Texts.seconds(longest), "at most " + Texts.duration(rule.gapMax()))
                .measure("peeled off in all", sheet.render(peeled), "")
                .measure("of that at services, or addresses that feed them", Texts.perCent(served), "weighs from 50 %");
        return draft.weigh(
                served >= HALF ? AT_SERVICES_BITS : BITS,
                "peel:" + sheet.log().address(chain.getFirst().account()),
                sheet.render(chain.getFirst().received().amount()) + " moved over " + chain.size()
                        + " addresses, and a part was peeled off at each.");
    }
}
