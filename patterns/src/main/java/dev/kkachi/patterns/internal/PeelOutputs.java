package dev.kkachi.patterns.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import dev.kkachi.patterns.Thresholds;
import dev.kkachi.tracing.TaggedServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// T4 on chains of Bitcoin's kind: transactions that spend one output and make two, a large and a small one, each
/// spending the large one of the one before within hours.
///
/// Every ordinary payment has this shape, and an exchange's payouts make long chains of it. So it weighs little alone,
/// and more where the small ones go to services.
final class PeelOutputs implements Detector {
    private static final double BITS = 1;
    private static final double AT_SERVICES_BITS = 4;
    private static final double HALF = 0.5;
    private static final int LENGTH_MAX = 100_000;

    private final Search search;
    private final Thresholds.Peel rule;

    PeelOutputs(Search search) {
        this.search = search;
        rule = search.thresholds().peel();
    }

    @Override
    public void conclude(Consumer<Sighting> out) {
        for (Asset asset : search.grounds().assets()) {
            OutputLog log = search.isInQuery(asset) ? search.grounds().outputs(asset) : null;
            if (log != null) {
                for (long head : heads(log)) {
                    List<Long> chain = chain(log, head);
                    if (chain.size() >= rule.hopsMin()) {
                        out.accept(sighting(log, chain));
                    }
                }
            }
        }
    }

    private Iterable<Long> heads(OutputLog log) {
        Set<Long> heads = new TreeSet<>();
        if (search.isAboutAll()) {
            for (long transaction = 0; transaction < log.transactions(); transaction++) {
                if (isPeel(log, transaction) && before(log, transaction) == OutputLog.NONE) {
                    heads.add(transaction);
                }
            }
            return heads;
        }
        for (int account : search.accounts(log)) {
            long outputs = Math.min(
                    log.outputsOf(account), search.thresholds().limits().transfersMax());
            for (long i = 0; i < outputs; i++) {
                long output = log.outputOf(account, i);
                addHead(log, log.maker(output), heads);
                addHead(log, log.spender(output), heads);
            }
        }
        return heads;
    }

    private void addHead(OutputLog log, long transaction, Set<Long> heads) {
        if (transaction == OutputLog.NONE || !isPeel(log, transaction)) {
            return;
        }
        long head = transaction;
        for (int i = 0; i < LENGTH_MAX && before(log, head) != OutputLog.NONE; i++) {
            head = before(log, head);
        }
        heads.add(head);
    }

    private boolean isPeel(OutputLog log, long transaction) {
        boolean isSplit = log.inputs(transaction) == 1 && log.outputs(transaction) == 2;
        if (!isSplit || !log.isKnown(log.input(transaction, 0))) {
            return false;
        }
        Units spent = log.value(log.input(transaction, 0));
        Units large = log.value(large(log, transaction));
        return !log.value(small(log, transaction)).isZero() && Sheet.share(large, spent) >= rule.remainderMin();
    }

    private static long large(OutputLog log, long transaction) {
        long first = log.output(transaction, 0);
        long second = log.output(transaction, 1);
        return log.value(first).compareTo(log.value(second)) >= 0 ? first : second;
    }

    private static long small(OutputLog log, long transaction) {
        long first = log.output(transaction, 0);
        return first == large(log, transaction) ? log.output(transaction, 1) : first;
    }

    /// Returns the hop before, [OutputLog#NONE] if there is none.
    private long before(OutputLog log, long transaction) {
        long spent = log.input(transaction, 0);
        long maker = log.maker(spent);
        boolean isHop = maker != OutputLog.NONE && isPeel(log, maker) && large(log, maker) == spent;
        return isHop && isQuick(log, maker, transaction) ? maker : OutputLog.NONE;
    }

    private boolean isQuick(OutputLog log, long maker, long spender) {
        long gap = log.time(spender).getEpochSecond() - log.time(maker).getEpochSecond();
        return gap <= rule.gapMax().toSeconds();
    }

    private List<Long> chain(OutputLog log, long head) {
        List<Long> chain = new ArrayList<>(List.of(head));
        while (chain.size() < LENGTH_MAX) {
            long next = log.spender(large(log, chain.getLast()));
            if (next == OutputLog.NONE || !isPeel(log, next) || !isQuick(log, chain.getLast(), next)) {
                break;
            }
            chain.add(next);
        }
        return chain;
    }

    private Sighting sighting(OutputLog log, List<Long> chain) {
        int atServices = 0;
        Units peeled = Units.ZERO;
        String owner = log.address(log.account(log.input(chain.getFirst(), 0)));
        Draft draft = Draft.of(
                Pattern.T4,
                log.asset().chain(),
                owner,
                search.thresholds().limits().evidenceMax());
        for (long transaction : chain) {
            long peel = small(log, transaction);
            String to = log.address(log.account(peel));
            peeled = peeled.plus(log.value(peel));
            atServices += isService(log, to) ? 1 : 0;
            draft.claim(
                    log.name(peel),
                    log.time(transaction),
                    log.value(peel).render(log.decimals()) + " was peeled off to " + to + ", and "
                            + log.value(large(log, transaction)).render(log.decimals()) + " moved on.");
        }
        double served = (double) atServices / chain.size();
        draft.measure("hops", Integer.toString(chain.size()), "at least " + rule.hopsMin())
                .measure(
                        "least that a hop passed on",
                        Texts.perCent(leastPassedOn(log, chain)),
                        "at least " + Texts.perCent(rule.remainderMin()))
                .measure(
                        "longest that money lay",
                        Texts.seconds(longestGap(log, chain)),
                        "at most " + Texts.duration(rule.gapMax()))
                .measure("peeled off in all", peeled.render(log.decimals()), "")
                .measure("of the peels at services", Texts.perCent(served), "weighs from 50 %");
        return draft.weigh(
                served >= HALF ? AT_SERVICES_BITS : BITS,
                "peel:" + owner,
                log.value(log.input(chain.getFirst(), 0)).render(log.decimals()) + " moved over " + chain.size()
                        + " transactions, and a part was peeled off at each.");
    }

    private static double leastPassedOn(OutputLog log, List<Long> chain) {
        double least = 1;
        for (long transaction : chain) {
            Units spent = log.value(log.input(transaction, 0));
            least = Math.min(least, Sheet.share(log.value(large(log, transaction)), spent));
        }
        return least;
    }

    private static long longestGap(OutputLog log, List<Long> chain) {
        long longest = 0;
        for (int i = 1; i < chain.size(); i++) {
            long gap = log.time(chain.get(i)).getEpochSecond()
                    - log.time(chain.get(i - 1)).getEpochSecond();
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    private boolean isService(OutputLog log, String address) {
        for (Tag tag : search.grounds().tags(log.asset().chain(), address)) {
            if (TaggedServices.CATEGORIES.contains(tag.category())) {
                return true;
            }
        }
        return false;
    }
}
