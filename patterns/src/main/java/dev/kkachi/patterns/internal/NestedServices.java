package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// T11: an address takes in from many and pays out to many as an exchange does, and is itself the customer of one: a
/// service nested in another, whose customers nobody has looked at.
final class NestedServices implements Detector {
    private static final double BITS = 2;

    private final Thresholds.Nested rule;
    private final List<Sighting> seen = new ArrayList<>();

    NestedServices(Search search) {
        rule = search.thresholds().nested();
    }

    @Override
    public boolean wants(Sheet sheet) {
        return Coins.isGenuine(sheet.asset());
    }

    @Override
    public int movesMin() {
        return 2 * rule.partnersMin();
    }

    @Override
    public void look(Sheet sheet, int account, List<Moved> moves) {
        Set<Integer> senders = new HashSet<>();
        Set<Integer> recipients = new HashSet<>();
        moves.forEach(moved -> (moved.isOut() ? recipients : senders).add(moved.other()));
        boolean isBusy = senders.size() >= rule.partnersMin() && recipients.size() > rule.partnersMin();
        if (!isBusy || sheet.service(account) != null) {
            return;
        }
        Set<Integer> paid = new HashSet<>();
        Map<Integer, List<Moved>> deposits = new TreeMap<>();
        for (Moved moved : moves) {
            if (moved.isOut() && sheet.isCounter(moved.other())) {
                deposits.computeIfAbsent(moved.other(), none -> new ArrayList<>())
                        .add(moved);
            } else if (moved.isOut()) {
                paid.add(moved.other());
            }
        }
        if (paid.size() < rule.partnersMin()) {
            return;
        }
        Map<Integer, Units> sums = new HashMap<>();
        deposits.forEach((counter, all) -> sums.put(counter, Fresh.sum(all)));
        Units whole = sums.values().stream().reduce(Units.ZERO, Units::plus);
        for (Map.Entry<Integer, List<Moved>> entry : deposits.entrySet()) {
            double share = Sheet.share(sums.getOrDefault(entry.getKey(), Units.ZERO), whole);
            if (share >= rule.shareMin() && entry.getValue().size() >= rule.depositsMin()) {
                Draft draft = Draft.of(Pattern.T11, sheet, account)
                        .measure("who paid in", Integer.toString(senders.size()), "at least " + rule.partnersMin())
                        .measure("who was paid", Integer.toString(paid.size()), "at least " + rule.partnersMin())
                        .measure(
                                "deposits at one address of a service",
                                Integer.toString(entry.getValue().size()),
                                "at least " + rule.depositsMin())
                        .measure(
                                "of all it deposits at services",
                                Texts.perCent(share),
                                "at least " + Texts.perCent(rule.shareMin()));
                entry.getValue().forEach(moved -> draft.moved(sheet, moved.transfer()));
                seen.add(draft.weigh(
                        BITS,
                        "nested:" + sheet.log().address(account),
                        "Money of " + senders.size() + " goes out to " + paid.size() + " others and to one account at a"
                                + " service, " + sheet.log().address(entry.getKey()) + "."));
            }
        }
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        seen.forEach(out);
    }
}
