package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Everything that happened, in order: the ledger of all chains.
final class Chronicle {
    /// In front of a transaction's first transfer stand at most so many others in its block.
    private static final int EARLIER_LOGS_MAX = 220;

    private final Agenda agenda;
    private final Dice dice;
    private final List<Move> moves = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private Consumer<Move> watcher = move -> {};
    private int transactions;
    private long lastSecond;

    Chronicle(Agenda agenda, Dice dice) {
        this.agenda = agenda;
        this.dice = dice;
    }

    List<Move> moves() {
        return Collections.unmodifiableList(moves);
    }

    List<Conversion> conversions() {
        return Collections.unmodifiableList(conversions);
    }

    List<Opening> openings() {
        return Collections.unmodifiableList(openings);
    }

    /// Lets `watcher` see every transfer; a ledger is public.
    void watch(Consumer<Move> watcher) {
        this.watcher = watcher;
    }

    /// Says what an account held before everything else.
    void open(Opening opening) {
        opening.account().add(opening.coin(), opening.micros());
        openings.add(opening);
    }

    /// Moves `micros` of `coin` in a transaction of its own.
    Move pay(Account from, Account to, Coin coin, long micros) {
        int log = (int) dice.between(0, EARLIER_LOGS_MAX);
        return move(new Move(coin, nextTransaction(), log, from, to, micros));
    }

    /// Moves, in the transaction of `earlier` and after it, what its receiver gives in return.
    Move answer(Move earlier, Coin coin, long micros) {
        int log = earlier.log() + (int) dice.between(1, 3);
        return move(new Move(coin, earlier.stamp(), log, earlier.to(), earlier.from(), micros));
    }

    /// Takes note that `in` came out again as `out`.
    void convert(Move in, Move out, String how) {
        conversions.add(new Conversion(in, out, how));
    }

    private Move.Stamp nextTransaction() {
        lastSecond = Math.max(agenda.now(), lastSecond + 1);
        return new Move.Stamp(transactions++, lastSecond);
    }

    private Move move(Move move) {
        if (!move.from().chain().equals(move.coin().chain())
                || !move.to().chain().equals(move.coin().chain())) {
            throw new IllegalStateException("No " + move.coin() + " moves from " + move.from() + " to " + move.to());
        }
        move.from().add(move.coin(), -move.micros());
        move.to().add(move.coin(), move.micros());
        moves.add(move);
        watcher.accept(move);
        return move;
    }
}
