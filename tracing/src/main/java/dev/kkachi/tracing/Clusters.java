package dev.kkachi.tracing;

import dev.kkachi.graph.ReasonedSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// Accounts that seem to be in one hand. That is an inference: each link between two of them keeps the facts of the
/// chain that it rests on, and can be taken back, after which all is as if it had never been made.
public final class Clusters {
    private final int[] accounts;
    private final ReasonedSets sets;
    private final LongFunction<Reason> reasons;

    /// Makes one cluster of each of `accounts`, which are given once each, in ascending order.
    Clusters(int[] accounts, LongFunction<Reason> reasons) {
        this.accounts = accounts.clone();
        this.sets = ReasonedSets.of(accounts.length);
        this.reasons = reasons;
    }

    void join(int a, int b, long reason) {
        sets.union(place(a), place(b), reason);
    }

    /// Returns how many accounts have been looked at.
    public int accounts() {
        return accounts.length;
    }

    /// Returns how many clusters there are, those of one account included.
    public int count() {
        return sets.sets();
    }

    /// Says whether there is a chain of links from `a` to `b`.
    public boolean together(int a, int b) {
        return a == b || (isKnown(a) && isKnown(b) && sets.together(place(a), place(b)));
    }

    /// Returns the accounts that are in one cluster with `account`, itself included, in ascending order.
    public List<Integer> members(int account) {
        return isKnown(account) ? named(sets.members(place(account))) : List.of(account);
    }

    /// Returns the clusters of at least two accounts, the one with the lowest account first.
    public List<List<Integer>> list() {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int representative : sets.representatives(2)) {
            clusters.add(named(sets.members(representative)));
        }
        clusters.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
        return clusters;
    }

    /// Returns why `a` and `b` are in one cluster: the links of the chain between them.
    ///
    /// @throws IllegalArgumentException if they are not
    public List<Link> why(int a, int b) {
        if (!together(a, b)) {
            throw new IllegalArgumentException("The accounts " + a + " and " + b + " are in no cluster together.");
        }
        return a == b
                ? List.of()
                : Arrays.stream(sets.why(place(a), place(b)))
                        .mapToObj(this::link)
                        .toList();
    }

    /// Returns why `a` is in one cluster with each of `others`: the links of the chains to them, each once.
    ///
    /// @throws IllegalArgumentException if one of them is not
    public List<Link> why(int a, List<Integer> others) {
        Map<Integer, Link> links = new LinkedHashMap<>();
        for (int other : others) {
            why(a, other).forEach(link -> links.putIfAbsent(link.union(), link));
        }
        return List.copyOf(links.values());
    }

    /// Takes a link back, if it was made in error. Links that were made on other grounds stand, also those that were
    /// not needed before.
    public void undo(Link link) {
        sets.undo(link.union());
    }

    /// Takes back every link whose reason `isWrong` says is one.
    public void undoAll(Predicate<Reason> isWrong) {
        for (int union = 0; union < sets.unions(); union++) {
            if (sets.stands(union) && isWrong.test(reasons.apply(sets.reason(union)))) {
                sets.undo(union);
            }
        }
    }

    private Link link(int union) {
        return new Link(
                union, accounts[sets.left(union)], accounts[sets.right(union)], reasons.apply(sets.reason(union)));
    }

    private List<Integer> named(int[] places) {
        return Arrays.stream(places).mapToObj(place -> accounts[place]).toList();
    }

    private boolean isKnown(int account) {
        return Arrays.binarySearch(accounts, account) >= 0;
    }

    private int place(int account) {
        return Arrays.binarySearch(accounts, account);
    }

    /// A link between two accounts of a cluster.
    ///
    /// @param union its number
    /// @param a one account
    /// @param b the other
    /// @param reason why they seem to be in one hand
    public record Link(int union, int a, int b, Reason reason) {}

    /// Why two accounts seem to be in one hand: what is inferred, and from which facts.
    public sealed interface Reason {
        /// Returns what is inferred, and when it would be wrong.
        String inference();

        /// Both paid into one deposit address of an exchange.
        ///
        /// @param one what one of them paid, and how it went on
        /// @param other what the other paid, and how it went on
        record SharedDeposit(DepositReuse.Deposit one, DepositReuse.Deposit other) implements Reason {
            @Override
            public String inference() {
                return "An exchange gives a deposit address to one customer, so who pays into it is that customer; "
                        + "wrong where somebody pays a debt into another's, and where the address is a wallet "
                        + "whose owner sent on to the exchange what others had paid.";
            }
        }

        /// Both signed one transaction.
        ///
        /// @param transaction its number
        record SpentTogether(long transaction) implements Reason {
            @Override
            public String inference() {
                return "All inputs of a transaction are signed, as a rule, by one wallet; wrong where several people "
                        + "make one transaction in a way that does not look like the known CoinJoins.";
            }
        }
    }
}
