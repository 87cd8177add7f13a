package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.ReversedOutputs;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows taint over outputs that are spent whole: the next transaction of all that spend a tainted output, or one
/// of a seed, is taken from the top of a heap. Outputs say who spends them, so nothing else need be looked at, and a
/// tainted output is forgotten when it is spent.
public final class OutputTrace {
    private final OutputLog log;
    private final TraceQuery query;
    private final Services services;
    private final Seeds seeds;
    private final Tally tally;
    private final Map<Long, Parcel> unspent = new HashMap<>();
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
        boolean isFull = tally.isFull();
        Parcel[] inputs = new Parcel[log.inputs(transaction)];
        int payer = -1;
        for (int i = 0; i < inputs.length; i++) {
            long output = log.input(transaction, i);
            inputs[i] = isFull ? leftOut(transaction, output) : spend(transaction, output);
            payer = payer < 0 && !inputs[i].tainted().isZero() ? log.account(output) : payer;
        }
        if (!isFull && payer >= 0) {
            make(transaction, inputs, payer);
        }
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
            return tainted == null ? Parcel.clean(log.value(output)) : tainted;
        }
        Parcel parcel = emit(transaction, output);
        if (!parcel.tainted().isZero()) {
            tally.left(log.account(output), parcel.tainted());
        }
        return parcel;
    }

    private Parcel emit(long transaction, long output) {
        Units value = log.value(output);
        return seeds.contain(log.account(output))
                ? Parcel.of(value, seeds.taint(value, log.time(transaction)))
                : Parcel.clean(value);
    }

    private void make(long transaction, Parcel[] inputs, int payer) {
        Units[] values = new Units[log.outputs(transaction)];
        for (int i = 0; i < values.length; i++) {
            values[i] = log.value(log.output(transaction, i));
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
            if (tally.isFull() && log.spender(output) != OutputLog.NONE) {
                tally.notFollowed(log.account(output), parcel.tainted());
            }
        });
        return tally.trace(log.asset(), log.decimals(), log::account, List.of());
    }
}
