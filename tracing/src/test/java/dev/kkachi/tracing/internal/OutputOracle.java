package dev.kkachi.tracing.internal;

import static java.math.BigInteger.ZERO;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.internal.Oracle.Answer;
import dev.kkachi.tracing.internal.Oracle.Lot;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows taint through every transaction of a log of outputs, the slow and obvious way.
final class OutputOracle {
    /// A transaction as far as money is concerned.
    private record Spending(Instant time, List<Long> inputs, List<Long> outputs) {}

    private final OutputLog log;
    private final TraceQuery query;
    private final Set<String> services;
    private final Map<Long, List<Lot>> parcels = new HashMap<>();
    private final Answer answer = new Answer();
    private BigInteger budget;
    private BigInteger fees = ZERO;

    private OutputOracle(OutputLog log, TraceQuery query, Set<String> services) {
        this.log = log;
        this.query = query;
        this.services = services;
        this.budget = query.amount() == null ? Oracle.ALL : query.amount().toBigInteger();
    }

    static String trace(OutputLog log, TraceQuery query, Set<String> services) {
        OutputOracle oracle = new OutputOracle(log, query, services);
        for (Spending spending : oracle.spendings()) {
            oracle.happen(spending);
        }
        oracle.sumUp();
        return oracle.answer + "\nfees " + oracle.fees;
    }

    private List<Spending> spendings() {
        boolean backward = query.direction() == Direction.BACKWARD;
        List<Spending> all = new ArrayList<>();
        for (long t = 0; t < log.transactions(); t++) {
            List<Long> inputs = new ArrayList<>();
            for (int i = 0; i < log.inputs(t); i++) {
                inputs.add(log.input(t, i));
            }
            List<Long> outputs = new ArrayList<>();
            for (int i = 0; i < log.outputs(t); i++) {
                outputs.add(log.output(t, i));
            }
            all.add(
                    backward
                            ? new Spending(log.time(t), outputs.reversed(), inputs.reversed())
                            : new Spending(log.time(t), inputs, outputs));
        }
        return backward ? all.reversed() : all;
    }

    private void happen(Spending spending) {
        boolean isFull = isFull();
        List<List<Lot>> inputs = new ArrayList<>();
        for (long input : spending.inputs()) {
            BigInteger value = value(input);
            List<Lot> parcel = Oracle.mixed(value, ZERO);
            if (isSeed(input)) {
                boolean inTime = !spending.time().isBefore(query.from())
                        && !spending.time().isAfter(query.to());
                parcel = Oracle.mixed(value, inTime ? value.min(budget) : ZERO);
                budget = budget.subtract(Oracle.tainted(parcel));
                Oracle.count(isFull ? answer.notFollowed : answer.left, owner(input), Oracle.tainted(parcel));
            } else if (!isFull && parcels.containsKey(input)) {
                parcel = Oracle.get(parcels, input);
                parcels.remove(input);
            }
            inputs.add(parcel);
        }
        if (!isFull
                && query.direction() == Direction.BACKWARD
                && spending.outputs().isEmpty()) {
            for (int i = 0; i < inputs.size(); i++) {
                BigInteger tainted = Oracle.tainted(inputs.get(i));
                Oracle.count(answer.entered, owner(spending.inputs().get(i)), tainted);
            }
        } else if (!isFull) {
            make(spending, inputs);
        }
    }

    private void make(Spending spending, List<List<Lot>> inputs) {
        List<BigInteger> sent = new ArrayList<>();
        spending.outputs().forEach(output -> sent.add(value(output)));
        BigInteger in = inputs.stream().map(Oracle::sum).reduce(ZERO, BigInteger::add);
        BigInteger out = sent.stream().reduce(ZERO, BigInteger::add);
        sent.add(in.subtract(out).max(ZERO));
        inputs.addFirst(Oracle.mixed(out.subtract(in).max(ZERO), ZERO));

        List<List<Lot>> received = split(inputs, sent);
        for (int i = 0; i < spending.outputs().size(); i++) {
            give(spending.outputs().get(i), received.get(i));
        }
        fees = fees.add(Oracle.tainted(received.getLast()));
    }

    private List<List<Lot>> split(List<List<Lot>> inputs, List<BigInteger> sent) {
        List<Lot> line = new ArrayList<>();
        for (List<Lot> input : inputs) {
            line.addAll(query.policy() == TaintPolicy.LIFO ? 0 : line.size(), input);
        }
        List<List<Lot>> parcels = new ArrayList<>();
        BigInteger b = Oracle.sum(line);
        BigInteger t = Oracle.tainted(line);
        if (query.policy() == TaintPolicy.TIHO) {
            return highestFirst(sent, t);
        }
        for (BigInteger amount : sent) {
            List<Lot> parcel = switch (query.policy()) {
                case FIFO, LIFO -> Oracle.takeFirst(line, amount);
                case HAIRCUT ->
                    Oracle.mixed(
                            amount, b.signum() == 0 ? ZERO : amount.multiply(t).divide(b));
                case POISON -> Oracle.mixed(amount, t.signum() > 0 ? amount : ZERO);
                case TIHO -> throw new IllegalStateException();
            };
            b = b.subtract(amount);
            t = query.policy() == TaintPolicy.POISON ? t : t.subtract(Oracle.tainted(parcel));
            parcels.add(parcel);
        }
        return parcels;
    }

    /// As it was published: the highest output takes what it can, then the next.
    private static List<List<Lot>> highestFirst(List<BigInteger> sent, BigInteger taint) {
        List<List<Lot>> parcels = new ArrayList<>(Collections.nCopies(sent.size(), List.of()));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> sent.get(i)).reversed());
        BigInteger left = taint;
        for (int i : order) {
            BigInteger taken = sent.get(i).min(left);
            left = left.subtract(taken);
            parcels.set(i, Oracle.mixed(sent.get(i), taken));
        }
        return parcels;
    }

    private void give(long output, List<Lot> parcel) {
        BigInteger tainted = Oracle.tainted(parcel);
        if (tainted.signum() > 0) {
            answer.transfers.add(log.name(output) + " " + tainted + "/" + value(output));
        }
        if (isSeed(output)) {
            Oracle.count(answer.returned, owner(output), tainted);
        } else if (services.contains(owner(output))) {
            Oracle.count(answer.entered, owner(output), tainted);
        } else {
            parcels.put(output, parcel);
        }
    }

    private void sumUp() {
        boolean backward = query.direction() == Direction.BACKWARD;
        parcels.forEach((output, parcel) -> {
            Oracle.count(answer.held, owner(output), Oracle.tainted(parcel));
            long next = backward ? log.maker(output) : log.spender(output);
            if (isFull() && next != OutputLog.NONE) {
                Oracle.count(answer.notFollowed, owner(output), Oracle.tainted(parcel));
            }
        });
    }

    private boolean isFull() {
        return answer.transfers.size() >= query.transfersMax();
    }

    private boolean isSeed(long output) {
        return query.seeds().contains(owner(output));
    }

    private String owner(long output) {
        return log.address(log.account(output));
    }

    private BigInteger value(long output) {
        return log.value(output).toBigInteger();
    }
}
