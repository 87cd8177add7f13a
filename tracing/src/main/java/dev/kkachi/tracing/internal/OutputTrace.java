package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.ReversedOutputs;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows taint over outputs that are spent whole: the next transaction of all that spend a tainted output, or one
/// of a seed, is taken from the top of a heap. Outputs say who spends them, so nothing else need be looked at, and a
/// tainted output is forgotten when it is spent.
///
/// A transaction that spends outputs of which nobody said how much they are cannot be shared out. Taint ends before it,
/// and what is not followed is named; but poison, which asks for no amounts, goes through.
public final class OutputTrace {
    private static final Service NEW_COINS = new Service("new coins of a block and its fees", "coinbase");

    private final OutputLog log;
    private final TraceQuery query;
    private final Services services;
    private final Seeds seeds;
    private final Tally tally;
    private final Map<Long, Parcel> unspent = new HashMap<>();
    private long closed;
    private final Frontier next = new Frontier();

    private OutputTrace(TraceQuery query, OutputLog log, Services services) {
        this.log = query.direction() == Direction.BACKWARD ? new ReversedOutputs(log) : log;
        this.query = query;
        this.services = services;
        this.seeds = new Seeds(query, log::account);
        this.tally = new Tally(query);
    }

    /// Answers `query` over `log`; taint ends at `services`.
    public static Trace run(TraceQuery query, OutputLog log, Services services) {
        OutputTrace trace = new OutputTrace(query, log, services);
        trace.follow();
        return trace.sumUp();
    }

    private void follow() {
        for (int seed : seeds.accounts()) {
            long outputs = log.outputsOf(seed);
            for (long i = 0; i < outputs; i++) {
                await(log.outputOf(seed, i));
            }
        }
        long last = OutputLog.NONE;
        while (!next.isEmpty()) {
            long transaction = next.edge();
            next.remove();
            if (transaction != last) {
                last = transaction;
                step(transaction);
            }
        }
    }

    private void await(long output) {
        long spender = log.spender(output);
        if (spender != OutputLog.NONE) {
            next.add(spender, log.account(output), output);
        }
    }

    /// Once enough is noted, only what would have left the seeds is looked at.
    private void step(long transaction) {
        boolean isClosed = query.policy() != TaintPolicy.POISON && !isKnown(transaction);
        boolean isLeft = isClosed || tally.isFull();
        Parcel[] inputs = new Parcel[log.inputs(transaction)];
        int payer = -1;
        for (int i = 0; i < inputs.length; i++) {
            long output = log.input(transaction, i);
            inputs[i] = isLeft ? leftOut(transaction, output) : spend(transaction, output);
            payer = payer < 0 && !inputs[i].tainted().isZero() ? log.account(output) : payer;
        }
        closed += isClosed ? 1 : 0;
        if (isLeft || payer < 0) {
            return;
        }
        if (isOfNewCoins(transaction)) {
            endAtTheMint(transaction, inputs);
        } else {
            make(transaction, inputs, payer);
        }
    }

    /// On the way back, a transaction without outputs is one that has no inputs.
    private boolean isOfNewCoins(long transaction) {
        return query.direction() == Direction.BACKWARD && log.outputs(transaction) == 0;
    }

    private void endAtTheMint(long transaction, Parcel[] inputs) {
        for (int i = 0; i < inputs.length; i++) {
            if (!inputs[i].tainted().isZero()) {
                tally.entered(log.account(log.input(transaction, i)), NEW_COINS, inputs[i].tainted());
            }
        }
    }

    /// Says whether all that `transaction` takes in and gives out is known.
    private boolean isKnown(long transaction) {
        for (int i = 0; i < log.inputs(transaction); i++) {
            if (!log.isKnown(log.input(transaction, i))) {
                return false;
            }
        }
        for (int i = 0; i < log.outputs(transaction); i++) {
            if (!log.isKnown(log.output(transaction, i))) {
                return false;
            }
        }
        return true;
    }

    private Units value(long output) {
        return log.isKnown(output) ? log.value(output) : Units.ZERO;
    }

    private Parcel leftOut(long transaction, long output) {
        Parcel parcel = emit(transaction, output);
        if (!parcel.tainted().isZero()) {
            tally.notFollowed(log.account(output), parcel.tainted());
        }
        return parcel;
    }

    private Parcel spend(long transaction, long output) {
        if (!seeds.contain(log.account(output))) {
            Parcel tainted = unspent.remove(output);
            return tainted == null ? Parcel.clean(value(output)) : tainted;
        }
        Parcel parcel = emit(transaction, output);
        if (!parcel.tainted().isZero()) {
            tally.left(log.account(output), parcel.tainted());
        }
        return parcel;
    }

    private Parcel emit(long transaction, long output) {
        Units value = value(output);
        return seeds.contain(log.account(output))
                ? Parcel.of(value, seeds.taint(value, log.time(transaction)))
                : Parcel.clean(value);
    }

    private void make(long transaction, Parcel[] inputs, int payer) {
        Units[] values = new Units[log.outputs(transaction)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(log.output(transaction, i));
        }
        Parcel[] parcels = Mixing.apply(query.policy(), inputs, values);
        for (int i = 0; i < values.length; i++) {
            if (!parcels[i].tainted().isZero()) {
                give(log.output(transaction, i), parcels[i], payer);
            }
        }
        tally.paid(parcels[values.length].tainted());
    }

    private void give(long output, Parcel parcel, int payer) {
        int account = log.account(output);
        Units tainted = parcel.tainted();
        tally.moved(
                query.direction() == Direction.BACKWARD
                        ? new TaintedTransfer(output, account, payer, log.value(output), tainted)
                        : new TaintedTransfer(output, payer, account, log.value(output), tainted));
        if (seeds.contain(account)) {
            tally.returned(account, tainted);
            return;
        }
        Service service = services.find(account);
        if (service != null) {
            tally.entered(account, service, tainted);
            return;
        }
        unspent.put(output, parcel);
        await(output);
    }

    private Trace sumUp() {
        unspent.forEach((output, parcel) -> {
            tally.holds(log.account(output), parcel.tainted());
            if (log.spender(output) != OutputLog.NONE) {
                tally.notFollowed(log.account(output), parcel.tainted());
            }
        });
        return tally.trace(log.asset(), log.decimals(), log::account, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (closed > 0) {
            notes.add(closed + (closed == 1 ? " transaction was" : " transactions were")
                    + " not followed, for nobody said how much all their inputs are. Maybe import the blocks before.");
        }
        return notes;
    }
}
