package dev.kkachi.tracing.internal;

import static java.math.BigInteger.ZERO;

import dev.kkachi.ledger.HeapTransferLog.Movement;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/// Follows taint the slow and obvious way: every account of the whole ledger has its book from the first transfer to
/// the last, every lot stays as it came, and whoever wants to know what comes later looks at all of it. Shares no
/// code with the engines, not even how money is counted.
final class Oracle {
    static final BigInteger ALL = BigInteger.ONE.shiftLeft(300);

    record Lot(BigInteger units, boolean tainted) {}

    private final TraceQuery query;
    private final Set<String> services;
    private final List<Movement> moves = new ArrayList<>();
    private final Map<String, BigInteger> openings = new TreeMap<>();
    private final Map<String, List<Lot>> books = new TreeMap<>();
    private final Set<String> poisoned = new TreeSet<>();
    private final Answer answer = new Answer();
    private BigInteger budget;

    /// What a trace says, by address.
    static final class Answer {
        final List<String> transfers = new ArrayList<>();
        final Map<String, BigInteger> left = new TreeMap<>();
        final Map<String, BigInteger> held = new TreeMap<>();
        final Map<String, BigInteger> entered = new TreeMap<>();
        final Map<String, BigInteger> returned = new TreeMap<>();
        final Map<String, BigInteger> notFollowed = new TreeMap<>();
        final Map<String, BigInteger> openings = new TreeMap<>();

        static Answer of(Trace trace, IntFunction<String> address, LongFunction<String> name) {
            Answer answer = new Answer();
            List<TaintedTransfer> transfers = switch (trace.query().direction()) {
                case FORWARD -> trace.transfers();
                case BACKWARD -> trace.transfers().reversed();
            };
            for (TaintedTransfer transfer : transfers) {
                answer.transfers.add(
                        name.apply(transfer.transfer()) + " " + transfer.tainted() + "/" + transfer.amount());
            }
            for (Trace.Seed seed : trace.seeds()) {
                count(answer.left, seed.address(), seed.tainted().toBigInteger());
            }
            for (Trace.Holder holder : trace.holders()) {
                Map<String, BigInteger> ends = switch (holder.end()) {
                    case HELD -> answer.held;
                    case SERVICE, CONVERTED -> answer.entered;
                    case RETURNED -> answer.returned;
                };
                ends.put(address.apply(holder.account()), holder.tainted().toBigInteger());
            }
            trace.notFollowed()
                    .forEach(branch -> answer.notFollowed.put(
                            address.apply(branch.account()), branch.tainted().toBigInteger()));
            trace.openings()
                    .forEach(opening -> answer.openings.put(
                            address.apply(opening.account()), opening.units().toBigInteger()));
            return answer;
        }

        @Override
        public String toString() {
            return "transfers " + transfers + "\nleft " + left + "\nheld " + held + "\nentered " + entered
                    + "\nreturned " + returned + "\nnotFollowed " + notFollowed + "\nopenings " + openings;
        }
    }

    private Oracle(List<Movement> movements, TraceQuery query, Set<String> services) {
        this.query = query;
        this.services = services;
        this.moves.addAll(movements);
        moves.sort((a, b) -> a.time().compareTo(b.time()));
        this.budget = query.amount() == null ? ALL : query.amount().toBigInteger();
        Map<String, BigInteger> balances = new TreeMap<>();
        for (Movement move : moves) {
            BigInteger amount = move.amount().toBigInteger();
            balances.merge(move.from(), amount.negate(), BigInteger::add);
            openings.merge(move.from(), get(balances, move.from()).negate().max(ZERO), BigInteger::max);
            balances.merge(move.to(), amount, BigInteger::add);
            openings.putIfAbsent(move.to(), ZERO);
        }
        if (query.direction() == Direction.BACKWARD) {
            openings.replaceAll((account, opening) -> opening.add(get(balances, account)));
            moves.replaceAll(move -> new Movement(move.name(), move.time(), move.to(), move.from(), move.amount()));
            Collections.reverse(moves);
        }
        openings.forEach((account, units) -> books.put(account, new ArrayList<>(List.of(new Lot(units, false)))));
    }

    static Answer trace(List<Movement> movements, TraceQuery query, Set<String> services) {
        Oracle oracle = new Oracle(movements, query, services);
        int last = -1;
        for (int i = 0; i < oracle.moves.size(); i++) {
            if (oracle.answer.transfers.size() == query.transfersMax()) {
                oracle.leaveOut(oracle.moves.get(i));
            } else {
                oracle.move(i);
                last = i;
            }
        }
        oracle.sumUp(last);
        return oracle.answer;
    }

    private void leaveOut(Movement move) {
        if (isSeed(move.from())) {
            count(answer.notFollowed, move.from(), tainted(emit(move)));
        }
    }

    private void move(int i) {
        Movement move = moves.get(i);
        List<Lot> parcel = isSeed(move.from()) ? emit(move) : send(i);
        BigInteger tainted = tainted(parcel);
        if (tainted.signum() > 0) {
            answer.transfers.add(move.name() + " " + tainted + "/" + move.amount());
        }
        if (isSeed(move.from())) {
            count(answer.left, move.from(), tainted);
            if (tainted.signum() > 0) {
                count(answer.openings, move.from(), get(openings, move.from()));
                openings.put(move.from(), ZERO);
            }
        }
        if (isSeed(move.to())) {
            count(answer.returned, move.to(), tainted);
        } else if (services.contains(move.to())) {
            count(answer.entered, move.to(), tainted);
            get(books, move.to()).add(new Lot(move.amount().toBigInteger(), false));
        } else {
            receive(move.to(), parcel);
        }
    }

    private List<Lot> emit(Movement move) {
        BigInteger amount = move.amount().toBigInteger();
        boolean inTime = !move.time().isBefore(query.from()) && !move.time().isAfter(query.to());
        BigInteger tainted = inTime ? amount.min(budget) : ZERO;
        budget = budget.subtract(tainted);
        return mixed(amount, tainted);
    }

    private void receive(String account, List<Lot> parcel) {
        if (tainted(parcel).signum() > 0) {
            poisoned.add(account);
            count(answer.openings, account, get(openings, account));
            openings.put(account, ZERO);
        }
        switch (query.policy()) {
            case LIFO -> get(books, account).addAll(parcel.reversed());
            case FIFO, HAIRCUT, POISON, TIHO -> get(books, account).addAll(parcel);
        }
    }

    private List<Lot> send(int i) {
        BigInteger amount = moves.get(i).amount().toBigInteger();
        List<Lot> book = get(books, moves.get(i).from());
        BigInteger b = sum(book);
        BigInteger t = tainted(book);
        return switch (query.policy()) {
            case FIFO -> takeFirst(book, amount);
            case LIFO -> {
                Collections.reverse(book);
                List<Lot> parcel = takeFirst(book, amount);
                Collections.reverse(book);
                yield parcel;
            }
            case HAIRCUT ->
                split(
                        book,
                        amount,
                        amount.signum() == 0 ? ZERO : amount.multiply(t).divide(b));
            case POISON -> split(book, amount, poisoned.contains(moves.get(i).from()) ? amount : ZERO);
            case TIHO ->
                split(
                        book,
                        amount,
                        t.subtract(laterAndHigher(i))
                                .max(amount.subtract(b.subtract(t)))
                                .max(ZERO)
                                .min(amount)
                                .min(t));
        };
    }

    private BigInteger laterAndHigher(int i) {
        BigInteger sum = ZERO;
        for (Movement move : moves.subList(i + 1, moves.size())) {
            boolean leaves =
                    move.from().equals(moves.get(i).from()) && !move.to().equals(move.from());
            if (leaves && move.amount().compareTo(moves.get(i).amount()) > 0) {
                sum = sum.add(move.amount().toBigInteger());
            }
        }
        return sum;
    }

    static List<Lot> takeFirst(List<Lot> book, BigInteger amount) {
        List<Lot> taken = new ArrayList<>();
        while (amount.signum() > 0) {
            Lot lot = book.removeFirst();
            BigInteger part = lot.units().min(amount);
            taken.add(new Lot(part, lot.tainted()));
            book.addFirst(new Lot(lot.units().subtract(part), lot.tainted()));
            if (book.getFirst().units().signum() == 0) {
                book.removeFirst();
            }
            amount = amount.subtract(part);
        }
        return taken;
    }

    /// Takes `amount` of which `carried` is tainted out of a book in which only the two sums count.
    private static List<Lot> split(List<Lot> book, BigInteger amount, BigInteger carried) {
        BigInteger rest = sum(book).subtract(amount);
        BigInteger tainted = tainted(book).subtract(carried).max(ZERO);
        book.clear();
        book.addAll(mixed(rest, tainted));
        return mixed(amount, carried);
    }

    static List<Lot> mixed(BigInteger amount, BigInteger tainted) {
        return List.of(new Lot(tainted, true), new Lot(amount.subtract(tainted), false));
    }

    private void sumUp(int last) {
        for (String account : books.keySet()) {
            if (isSeed(account) || services.contains(account)) {
                continue;
            }
            boolean isPoison = query.policy() == TaintPolicy.POISON && poisoned.contains(account);
            BigInteger tainted = isPoison ? sum(get(books, account)) : tainted(get(books, account));
            count(answer.held, account, tainted);
            boolean sendsOn = moves.subList(last + 1, moves.size()).stream()
                    .anyMatch(move -> move.from().equals(account)
                            && !move.to().equals(account)
                            && !move.amount().isZero());
            boolean isFull = answer.transfers.size() == query.transfersMax();
            if (isFull && sendsOn && (isPoison || tainted.signum() > 0)) {
                answer.notFollowed.merge(account, tainted, BigInteger::add);
            }
        }
    }

    private boolean isSeed(String account) {
        return query.seeds().contains(account);
    }

    static void count(Map<String, BigInteger> counts, String account, BigInteger units) {
        if (units.signum() > 0) {
            counts.merge(account, units, BigInteger::add);
        }
    }

    static BigInteger tainted(List<Lot> lots) {
        return sum(lots.stream().filter(Lot::tainted).toList());
    }

    static BigInteger sum(List<Lot> lots) {
        return lots.stream().map(Lot::units).reduce(ZERO, BigInteger::add);
    }

    static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
