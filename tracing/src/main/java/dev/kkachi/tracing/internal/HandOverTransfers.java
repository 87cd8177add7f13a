package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Amount;
import dev.kkachi.tracing.Clusters;
import dev.kkachi.tracing.DepositReuse;
import dev.kkachi.tracing.DepositReuse.Deposit;
import dev.kkachi.tracing.OneHand;
import dev.kkachi.tracing.OneHand.Aside;
import dev.kkachi.tracing.OneHand.Fact;
import dev.kkachi.tracing.OneHand.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells with whom an address shares deposit addresses of exchanges on an account chain.
///
/// @param log what moved
/// @param reuse the deposits that were found
/// @param undone the deposit addresses that somebody took back
public record HandOverTransfers(TransferLog log, DepositReuse reuse, Set<String> undone) {
    /// Returns what is said of `address`.
    public OneHand find(String address) {
        Clusters clusters = reuse.clusters();
        Set<String> back = new TreeSet<>();
        if (!undone.isEmpty()) {
            clusters.undoAll(reason -> isUndone(reason, back));
        }
        int account = log.account(address);
        List<Integer> members = clusters.members(account);
        List<Integer> told = members.stream().limit(OneHand.TOLD_MAX).toList();
        List<Link> links = clusters.why(account, told).stream().map(this::link).toList();
        List<Aside> aside = new ArrayList<>();
        back.forEach(ground -> aside.add(new Aside(ground, "It was taken back, and joins nobody.")));
        aside.addAll(ownDeposits(account));
        return new OneHand(
                log.asset(),
                log.decimals(),
                address,
                members.stream().map(log::address).toList(),
                links,
                List.of(),
                aside);
    }

    private boolean isUndone(Clusters.Reason reason, Set<String> back) {
        if (reason instanceof Clusters.Reason.SharedDeposit shared
                && undone.contains(log.address(shared.one().address()))) {
            back.add(log.address(shared.one().address()));
            return true;
        }
        return false;
    }

    private Link link(Clusters.Link link) {
        Clusters.Reason.SharedDeposit shared = (Clusters.Reason.SharedDeposit) link.reason();
        List<Fact> facts = new ArrayList<>(facts(shared.one()));
        facts.addAll(facts(shared.other()));
        return new Link(
                log.address(shared.one().address()),
                log.address(link.a()),
                log.address(link.b()),
                facts,
                link.reason().inference());
    }

    private List<Fact> facts(Deposit deposit) {
        return List.of(fact(deposit.received()), fact(deposit.forwarded()));
    }

    private Fact fact(long transfer) {
        String says = log.address(log.from(transfer)) + " paid " + log.address(log.to(transfer)) + " "
                + new Amount(
                                log.amount(transfer).toDecimal(log.decimals()),
                                log.asset().name())
                        .said();
        return new Fact(log.name(transfer), log.time(transfer), says);
    }

    /// Who asks about a deposit address is told whose it seems to be.
    private List<Aside> ownDeposits(int account) {
        Set<String> users = new TreeSet<>();
        for (Deposit deposit : reuse.deposits()) {
            if (deposit.address() == account) {
                users.add(log.address(deposit.user()) + " at " + log.address(deposit.exchange()));
            }
        }
        return users.isEmpty()
                ? List.of()
                : List.of(new Aside(
                        log.address(account),
                        "It seems to be a deposit address of " + String.join(", ", users)
                                + ", and not in the hand of who pays into it."));
    }
}
