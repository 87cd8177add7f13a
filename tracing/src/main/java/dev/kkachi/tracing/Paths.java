package dev.kkachi.tracing;

import dev.kkachi.graph.PathAnswer;
import dev.kkachi.graph.PathQuery;
import dev.kkachi.graph.TimedPath;
import dev.kkachi.graph.TimedPaths;
import dev.kkachi.graph.Unfollowed;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.PathsFound.Branch;
import dev.kkachi.tracing.PathsFound.Hop;
import dev.kkachi.tracing.PathsFound.MoneyPath;
import dev.kkachi.tracing.PathsFound.NotFollowed;
import dev.kkachi.tracing.spi.Services;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the ways that money may have taken from one address to another: transfers in the order of time, no account
/// passed twice, and none of a service passed through. What enters an exchange mixes with everybody's money, so a path
/// through one would connect anybody with anybody.
public final class Paths {
    /// How many accounts that were not followed are named, for each reason and end.
    public static final int BRANCHES_MAX = 100;

    private final TransferLog log;
    private final Services services;

    private Paths(TransferLog log, Services services) {
        this.log = log;
        this.services = services;
    }

    /// Returns a search over `log` that stops at `services`.
    public static Paths over(TransferLog log, Services services) {
        return new Paths(log, services);
    }

    /// Answers `query`.
    public PathsFound find(PathsQuery query) {
        List<String> notes = new ArrayList<>();
        int from = account(query.from(), notes);
        int to = account(query.to(), notes);
        if (!notes.isEmpty()) {
            return new PathsFound(query, log.asset(), log.decimals(), List.of(), 0, false, 0, List.of(), notes);
        }
        long first = log.firstAt(query.first());
        long last = query.last().equals(Instant.MAX)
                ? log.edges()
                : log.firstAt(query.last().plusSeconds(1));
        PathAnswer answer = TimedPaths.over(log)
                .search(new PathQuery(
                        from,
                        to,
                        query.objective(),
                        query.count(),
                        first,
                        last,
                        account -> services.find(account) != null,
                        query.budget()));
        if (answer.truncated()) {
            notes.add("The search looked at " + answer.looked()
                    + " transfers, its budget, and ended there; of the "
                    + answer.paths().size() + " paths "
                    + answer.proven() + " are certainly the best, and there may be better ones than the others.");
        }
        return new PathsFound(
                query,
                log.asset(),
                log.decimals(),
                answer.paths().stream().map(this::path).toList(),
                answer.proven(),
                answer.truncated(),
                answer.looked(),
                notFollowed(answer.unfollowed()),
                notes);
    }

    private int account(String address, List<String> notes) {
        int account = log.account(address);
        if (account < 0 || log.incidences(account) == 0) {
            notes.add("The ledger never mentions " + address + ".");
        }
        return account;
    }

    private MoneyPath path(TimedPath path) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < path.hops(); i++) {
            long transfer = path.edge(i);
            hops.add(new Hop(
                    log.name(transfer),
                    log.time(transfer),
                    log.address(log.from(transfer)),
                    log.address(log.to(transfer)),
                    log.amount(transfer)));
        }
        return new MoneyPath(hops, log.amount(path.narrowest()));
    }

    private List<NotFollowed> notFollowed(List<Unfollowed> nodes) {
        List<NotFollowed> groups = new ArrayList<>();
        for (Unfollowed.Cause cause : Unfollowed.Cause.values()) {
            for (boolean forward : new boolean[] {true, false}) {
                List<Branch> branches = nodes.stream()
                        .filter(node -> node.cause() == cause && node.isForward() == forward)
                        .map(this::branch)
                        .sorted(Comparator.comparing(Branch::units).reversed().thenComparing(Branch::address))
                        .toList();
                if (!branches.isEmpty()) {
                    groups.add(new NotFollowed(
                            cause,
                            forward,
                            branches.size(),
                            branches.stream().mapToLong(Branch::transfers).sum(),
                            branches.stream().map(Branch::units).reduce(BigInteger.ZERO, BigInteger::add),
                            branches.subList(0, Math.min(BRANCHES_MAX, branches.size()))));
                }
            }
        }
        return groups;
    }

    private Branch branch(Unfollowed node) {
        BigInteger units = BigInteger.ZERO;
        for (int i = 0; i < node.edgeCount(); i++) {
            units = units.add(log.amount(node.edge(i)).toBigInteger());
        }
        return new Branch(log.address(node.node()), services.find(node.node()), node.edgeCount(), units);
    }
}
