package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// What a user would otherwise pick, asked the same: how many accounts the money of an account can have
/// reached, later transfer by later transfer, not through exchanges. Every answer must be the same.
final class Peers {
    private static final int QUESTIONS = 30;
    private static final int WARM_UPS = 20;

    /// Somebody else's way to answer.
    interface Peer extends AutoCloseable {
        /// Returns how many accounts money that leaves `account` in `transfer` or later can have reached.
        long reached(int account, long transfer);

        @Override
        void close();
    }

    /// A question: whose money, from which transfer on.
    private record Question(int account, long transfer) {}

    private final Judge judge;
    private final List<Question> questions;
    private final long[] answers;
    private final Samples ours;

    private Peers(Bazaar bazaar, Judge judge) {
        this.judge = judge;
        TransferLog log = bazaar.log();
        Tracer tracer = Tracer.over(log, bazaar.exchanges());
        questions = draw(log, bazaar.exchangeAccounts());
        answers = questions.stream()
                .mapToLong(question -> reached(tracer, log, question))
                .toArray();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            questions.forEach(question -> reached(tracer, log, question));
        }
        ours = Samples.of(QUESTIONS, i -> reached(tracer, log, questions.get(i)));
    }

    /// Asks everybody and adds the times to `judge`.
    static void measure(Bazaar bazaar, Judge judge) {
        Peers peers = new Peers(bazaar, judge);
        judge.shown(
                "accounts that money can have reached, Kkachi",
                "median " + Numbers.short2(peers.ours.micros(0.5) / 1e3) + " ms (median "
                        + Arrays.stream(peers.answers).sorted().toArray()[QUESTIONS / 2] + " accounts)");
        try (Peer jgrapht = JGraphTPeer.over(bazaar.log(), bazaar.exchangeAccounts())) {
            peers.compare("JGraphT", jgrapht);
        }
        try (Peer duckDb = DuckDbPeer.over(bazaar.log(), bazaar.exchangeAccounts())) {
            peers.compare("DuckDB, recursive SQL", duckDb);
        }
    }

    private void compare(String name, Peer peer) {
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            questions.forEach(question -> peer.reached(question.account(), question.transfer()));
        }
        long[] theirs = new long[QUESTIONS];
        Samples samples = Samples.of(QUESTIONS, i -> {
            Question question = questions.get(i);
            theirs[i] = peer.reached(question.account(), question.transfer());
        });
        judge.same(
                "the same, " + name,
                "median " + Numbers.short2(samples.micros(0.5) / 1e3) + " ms, "
                        + Numbers.plain(samples.micros(0.5) / ours.micros(0.5)) + " times ours",
                Arrays.equals(theirs, answers));
    }

    private static long reached(Tracer tracer, TransferLog log, Question question) {
        Trace trace = tracer.trace(new TraceQuery(
                List.of(log.address(question.account())),
                Direction.FORWARD,
                TaintPolicy.POISON,
                log.time(question.transfer()),
                Instant.MAX,
                null,
                Integer.MAX_VALUE));
        return trace.transfers().stream()
                .mapToInt(Trace.TaintedTransfer::to)
                .filter(account -> account != question.account())
                .distinct()
                .count();
    }

    private static List<Question> draw(TransferLog log, BitSet exchanges) {
        SplittableRandom dice = new SplittableRandom(11);
        List<Question> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            long transfer = dice.nextLong(log.edges() / 10);
            boolean isFirstOfSecond = transfer == 0 || !log.time(transfer - 1).equals(log.time(transfer));
            if (isFirstOfSecond && !exchanges.get(log.from(transfer))) {
                questions.add(new Question(log.from(transfer), transfer));
            }
        }
        return questions;
    }
}
