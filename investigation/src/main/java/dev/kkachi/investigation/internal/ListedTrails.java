package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.ledger.HeapTransferLog;
import dev.kkachi.model.Amount;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Units;
import dev.kkachi.model.Wallet;
import dev.kkachi.screening.Match;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaggedServices;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import dev.kkachi.tracing.spi.Services;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows what left a payee's wallet over any number of transfers of the extract, first in first out,
/// to wallets that lists name. Of one asset a share of what left reaches the listed wallet over others'
/// hands; it weighs as [ListedMoney] weighs a transfer, and a bit less for each hand it goes through.
///
/// Accounts that a tag calls a service's, and those with as many transfers as only a service has, end
/// the trail: what comes out of them is anybody's.
final class ListedTrails {
    private static final String LISTED = "sanction";
    private static final int HANDS_MAX = 40;
    /// An extract holds what one organisation looked up; in it, a thousand transfers are a service's.
    private static final int TRANSFERS_OF_A_SERVICE = 1_000;

    private final LedgerExtract.Kept kept;
    private final Map<Integer, Match> owners = new HashMap<>();
    private final Map<String, Wallet> payees = new HashMap<>();
    private final Set<Integer> services = new HashSet<>();

    private ListedTrails(LedgerExtract.Kept kept) {
        this.kept = kept;
    }

    /// One payee's money on its way to a listed wallet.
    ///
    /// @param wallet where it left
    /// @param owner whose the listed wallet is
    /// @param share which part of what left the wallet came there over others' hands
    /// @param amount how much that is, with its unit
    /// @param steps the transfers that carried the most of it, from the wallet to the listed one
    record Trail(Wallet wallet, Match owner, double share, String amount, List<LedgerTransfer> steps) {
        Trail {
            steps = List.copyOf(steps);
        }

        /// Returns what it weighs, of `direct` bits that one transfer of everything would.
        double bits(double direct, double least) {
            return Math.max(least, direct + Signs.log2(share) - (steps.size() - 1));
        }

        /// Returns each step as evidence.
        List<Evidence> evidence() {
            List<Evidence> evidence = new ArrayList<>();
            for (LedgerTransfer step : steps) {
                Transfer moved = step.transfer();
                String claim =
                        moved.from().address() + " sent " + moved.amount().said() + " to "
                                + moved.to().address() + " (" + step.row().render() + RowNote.of(step.extras()) + ").";
                evidence.add(new Evidence(claim, moved.source(), moved.time()));
            }
            return evidence;
        }
    }

    /// Returns the trails of all payees' wallets in one asset.
    static List<Trail> in(LedgerExtract.Kept kept, Dossier dossier, ListedWallets listed) {
        ListedTrails trails = new ListedTrails(kept);
        for (LedgerTransfer row : kept.rows()) {
            trails.note(row.transfer().to(), dossier, listed);
        }
        dossier.wallets().stream()
                .filter(wallet -> listed.find(wallet) == null)
                .forEach(wallet -> trails.payees.put(wallet.toString(), wallet));
        return trails.owners.isEmpty() ? List.of() : trails.all();
    }

    private void note(Wallet wallet, Dossier dossier, ListedWallets listed) {
        WalletTag tag = dossier.tag(wallet);
        if (tag != null && TaggedServices.CATEGORIES.contains(tag.category())) {
            services.add(kept.log().account(wallet.toString()));
        }
        Match owner = listed.find(wallet);
        if (owner != null) {
            owners.put(kept.log().account(wallet.toString()), owner);
        }
    }

    /// Whoever sent, over any hands, what came to a listed wallet; only these are followed one by one.
    private List<Trail> all() {
        HeapTransferLog log = kept.log();
        TraceQuery back = TraceQuery.of(
                        owners.keySet().stream().map(log::address).sorted().toArray(String[]::new))
                .with(Direction.BACKWARD)
                .with(TaintPolicy.POISON);
        Set<Integer> senders = new HashSet<>();
        for (Trace.TaintedTransfer moved :
                Tracer.over(log, account -> service(account, false)).trace(back).transfers()) {
            senders.add(moved.from());
            senders.add(moved.to());
        }
        List<Trail> trails = new ArrayList<>();
        payees.keySet().stream().sorted().forEach(address -> {
            int account = log.account(address);
            if (account >= 0 && senders.contains(account)) {
                follow(account, trails);
            }
        });
        return trails;
    }

    private Services.@Nullable Service service(int account, boolean endsAtListed) {
        if (owners.containsKey(account)) {
            return endsAtListed ? new Services.Service("listed", LISTED) : null;
        }
        boolean isBusy = kept.log().incidences(account) > TRANSFERS_OF_A_SERVICE;
        boolean isService = services.contains(account) || isBusy;
        return isService && !payees.containsKey(kept.log().address(account))
                ? new Services.Service("many people's", "service")
                : null;
    }

    private void follow(int account, List<Trail> trails) {
        HeapTransferLog log = kept.log();
        Trace trace = Tracer.over(log, one -> service(one, true)).trace(TraceQuery.of(log.address(account)));
        Units left = trace.seeds().getFirst().tainted();
        for (Trace.Holder holder : trace.holders()) {
            Match owner = owners.get(holder.account());
            if (owner == null || left.isZero()) {
                continue;
            }
            Units over = holder.tainted().minusOrZero(straight(trace, account, holder.account()));
            List<LedgerTransfer> steps = steps(trace, account, holder.account());
            if (!over.isZero() && steps.size() > 1) {
                double share = over.toDecimal(log.decimals())
                        .divide(left.toDecimal(log.decimals()), MathContext.DECIMAL64)
                        .doubleValue();
                String currency = steps.getFirst().transfer().amount().currency();
                String amount = new Amount(over.toDecimal(log.decimals()), currency).said();
                trails.add(new Trail(wallet(account), owner, share, amount, steps));
            }
        }
    }

    private Wallet wallet(int account) {
        Wallet wallet = payees.get(kept.log().address(account));
        if (wallet == null) {
            throw new IllegalArgumentException("The account " + account + " is no payee's.");
        }
        return wallet;
    }

    /// Returns what went from one to the other without another hand, which is told by itself.
    private static Units straight(Trace trace, int from, int to) {
        Units sum = Units.of(0);
        for (Trace.TaintedTransfer moved : trace.transfers()) {
            if (moved.from() == from && moved.to() == to) {
                sum = sum.plus(moved.tainted());
            }
        }
        return sum;
    }

    /// Walks back from the listed wallet along whichever transfer brought the most, each before the
    /// last.
    private List<LedgerTransfer> steps(Trace trace, int from, int to) {
        List<LedgerTransfer> steps = new ArrayList<>();
        long before = Long.MAX_VALUE;
        int at = to;
        while (at != from && steps.size() < HANDS_MAX) {
            Trace.TaintedTransfer most = most(trace, at, before, steps.isEmpty() ? from : -1);
            if (most == null) {
                return List.of();
            }
            steps.addFirst(kept.rows().get((int) most.transfer()));
            before = most.transfer();
            at = most.from();
        }
        return at == from ? steps : List.of();
    }

    /// Returns the transfer to `to` before the transfer `before` that carried the most, not straight
    /// from `apart`.
    private static Trace.@Nullable TaintedTransfer most(Trace trace, int to, long before, int apart) {
        Trace.TaintedTransfer most = null;
        for (Trace.TaintedTransfer moved : trace.transfers()) {
            boolean counts = moved.to() == to && moved.transfer() < before && moved.from() != apart;
            if (counts && (most == null || moved.tainted().compareTo(most.tainted()) > 0)) {
                most = moved;
            }
        }
        return most;
    }
}
