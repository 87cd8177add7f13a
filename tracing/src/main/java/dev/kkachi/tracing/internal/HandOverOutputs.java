package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.tracing.ChangeHint;
import dev.kkachi.tracing.Clusters;
import dev.kkachi.tracing.CoSpending;
import dev.kkachi.tracing.OneHand;
import dev.kkachi.tracing.OneHand.Aside;
import dev.kkachi.tracing.OneHand.Fact;
import dev.kkachi.tracing.OneHand.Hint;
import dev.kkachi.tracing.OneHand.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Tells with whom an address spent together on a chain of Bitcoin's kind.
///
/// @param log what moved
/// @param undone the transactions that somebody took back
public record HandOverOutputs(OutputLog log, Set<String> undone) {
    /// Returns what is said of `address`.
    public OneHand find(String address) {
        CoSpending spending = CoSpending.of(log);
        Clusters clusters = spending.clusters();
        Set<String> back = new TreeSet<>();
        if (!undone.isEmpty()) {
            clusters.undoAll(reason -> isUndone(reason, back));
        }
        int account = log.account(address);
        List<Integer> members = clusters.members(account);
        List<Integer> told = told(account, members);
        List<Link> links = clusters.why(account, told).stream().map(this::link).toList();
        List<Aside> aside = new ArrayList<>();
        back.forEach(ground -> aside.add(new Aside(ground, "It was taken back, and joins nobody.")));
        Set<Long> spent = transactions(told);
        for (CoSpending.LeftOut left : spending.leftOut()) {
            if (spent.contains(left.transaction())) {
                aside.add(new Aside(name(left.transaction()), shape(left)));
            }
        }
        return new OneHand(
                log.asset(),
                log.decimals(),
                address,
                members.stream().map(log::address).toList(),
                links,
                hints(spent),
                aside);
    }

    private static List<Integer> told(int account, List<Integer> members) {
        List<Integer> told = new ArrayList<>(List.of(account));
        members.stream()
                .filter(member -> member != account)
                .limit(OneHand.TOLD_MAX - 1L)
                .forEach(told::add);
        return told;
    }

    private boolean isUndone(Clusters.Reason reason, Set<String> back) {
        if (reason instanceof Clusters.Reason.SpentTogether(long transaction) && undone.contains(name(transaction))) {
            back.add(name(transaction));
            return true;
        }
        return false;
    }

    private Link link(Clusters.Link link) {
        long transaction = ((Clusters.Reason.SpentTogether) link.reason()).transaction();
        String one = log.address(link.a());
        String other = log.address(link.b());
        String says = "spent outputs of both among its " + log.inputs(transaction) + " inputs";
        Fact fact = new Fact(name(transaction), log.time(transaction), says);
        return new Link(fact.name(), one, other, List.of(fact), link.reason().inference());
    }

    private static String shape(CoSpending.LeftOut left) {
        return "Many people seem to have made it together ("
                + left.shape().name().toLowerCase(Locale.ROOT) + "), so its inputs are not one hand's.";
    }

    /// Returns the transactions that spend outputs of `accounts`, in the order of the chain.
    private Set<Long> transactions(List<Integer> accounts) {
        Set<Long> spent = new TreeSet<>();
        for (int account : accounts) {
            LongStream.range(0, log.outputsOf(account))
                    .map(i -> log.spender(log.outputOf(account, i)))
                    .filter(transaction -> transaction != OutputLog.NONE)
                    .forEach(spent::add);
        }
        return spent;
    }

    private List<Hint> hints(Set<Long> transactions) {
        List<Hint> hints = new ArrayList<>();
        for (long transaction : transactions) {
            for (ChangeHint hint : ChangeHint.list(log, transaction)) {
                long output = log.output(transaction, hint.output());
                if (hints.size() < OneHand.TOLD_MAX && log.isKnown(output)) {
                    String address = log.account(output) < 0 ? "" : log.address(log.account(output));
                    hints.add(new Hint(log.name(output), address, log.value(output), hint.signs()));
                }
            }
        }
        return hints;
    }

    /// Returns the transaction's name, which those of its outputs begin with.
    private String name(long transaction) {
        String output = log.name(log.output(transaction, 0));
        return output.substring(0, output.lastIndexOf('_'));
    }
}
