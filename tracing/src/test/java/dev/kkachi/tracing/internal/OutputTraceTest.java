package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.Conservation;
import dev.kkachi.tracing.Trace.Holder;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutputTraceTest {
    private static final HeapOutputLog MULE = HeapOutputLog.of("""
            thief:6 friend:4 -> shop:3 desk:5
            """);

    @ParameterizedTest
    @CsvSource({
        "FIFO,    shop 3 of 3; desk 3 of 5; fee 0",
        "LIFO,    desk 4 of 5; fee 2",
        "HAIRCUT, shop 1 of 3; desk 3 of 5; fee 2",
        "TIHO,    shop 1 of 3; desk 5 of 5; fee 0",
        "POISON,  shop 3 of 3; desk 5 of 5; fee ?"
    })
    void aTransactionIsAnAccountThatLivesForAMoment(TaintPolicy policy, String expected) {
        Trace trace =
                Tracer.over(MULE, Services.NONE).trace(TraceQuery.of("thief").with(policy));

        StringBuilder text = new StringBuilder();
        for (TaintedTransfer output : trace.transfers()) {
            assertThat(MULE.address(output.from())).isEqualTo("thief");
            text.append(MULE.address(output.to())).append(' ').append(output.tainted());
            text.append(" of ").append(output.amount()).append("; ");
        }
        text.append("fee ")
                .append(
                        trace.conservation() == null
                                ? "?"
                                : trace.conservation().fees());
        assertThat(text).hasToString(expected);
    }

    @Test
    void changeThatGoesBackToTheSeedHasReturnedAndLeavesAgain() {
        HeapOutputLog log = HeapOutputLog.of("""
                thief:10 -> mule:4 thief:6
                thief:6  -> shop:6
                """);

        Trace trace = Tracer.over(log, Services.NONE).trace(TraceQuery.of("thief"));

        assertThat(trace.conservation())
                .isEqualTo(new Conservation(Units.of(16), Units.of(10), Units.of(6), Units.ZERO));
    }

    @Test
    void newCoinsAreClean() {
        HeapOutputLog log = HeapOutputLog.of("""
                thief:6 -> mule:5
                        -> miner:7
                mule:5 miner:7 -> shop:7 desk:5
                """);

        Trace trace = Tracer.over(log, Services.NONE).trace(TraceQuery.of("thief"));

        assertThat(trace.holders()).extracting(Holder::tainted).containsExactly(Units.of(5));
        assertThat(Objects.requireNonNull(trace.conservation()).fees()).isEqualTo(Units.of(1));
    }

    @Test
    void taintEndsBeforeATransactionThatSpendsNobodyKnowsWhat() {
        HeapOutputLog log = HeapOutputLog.of("""
                thief:6 -> mule:3 shop:3
                mule:3 ? -> desk:9
                thief:2 ? -> desk:1
                """);

        Trace forward = Tracer.over(log, Services.NONE).trace(TraceQuery.of("thief"));
        Trace backward =
                Tracer.over(log, Services.NONE).trace(TraceQuery.of("desk").with(Direction.BACKWARD));

        assertThat(forward.conservation())
                .isEqualTo(new Conservation(Units.of(6), Units.of(6), Units.ZERO, Units.ZERO));
        assertThat(forward.notFollowed())
                .extracting(left -> log.address(left.account()) + " " + left.tainted())
                .containsExactlyInAnyOrder("mule 3", "thief 2");
        assertThat(forward.notes()).singleElement().asString().startsWith("2 transactions were not followed");
        assertThat(backward.transfers()).isEmpty();
        assertThat(backward.notFollowed())
                .extracting(left -> log.address(left.account()) + " " + left.tainted())
                .containsExactly("desk 10");
    }

    @Test
    void poisonAsksForNoAmountsAndGoesOn() {
        HeapOutputLog log = HeapOutputLog.of("mule:3 ? -> desk:9");

        Trace trace =
                Tracer.over(log, Services.NONE).trace(TraceQuery.of("mule").with(TaintPolicy.POISON));

        assertThat(trace.holders()).extracting(Holder::tainted).containsExactly(Units.of(9));
        assertThat(trace.notFollowed()).isEmpty();
    }

    @Test
    void onTheWayBackNewCoinsAreNamed() {
        HeapOutputLog log = HeapOutputLog.of("""
                        -> miner:7
                miner:7 -> shop:6
                """);

        Trace trace =
                Tracer.over(log, Services.NONE).trace(TraceQuery.of("shop").with(Direction.BACKWARD));

        Holder origin = trace.holders().getFirst();
        assertThat(log.address(origin.account())).isEqualTo("miner");
        assertThat(origin.tainted()).isEqualTo(Units.of(6));
        assertThat(Objects.requireNonNull(origin.service()).category()).isEqualTo("coinbase");
    }

    @ParameterizedTest
    @EnumSource
    void everyTransactionIsFollowedAsTheOracleDoes(TaintPolicy policy) {
        forAll(random -> Question.of(random, policy), OutputTraceTest::agrees);
    }

    private static boolean agrees(Question question) {
        HeapOutputLog log = question.log();
        Services services = account ->
                question.services().contains(log.address(account)) ? new Service("somebody", "exchange") : null;

        Trace trace = OutputTrace.run(question.query(), log, services);

        String fees = trace.conservation() == null
                ? ""
                : "\nfees " + trace.conservation().fees();
        String expected = OutputOracle.trace(log, question.query(), question.services());
        String answer = Oracle.Answer.of(trace, log::address, log::name) + fees;
        assertThat(expected).as(question.toString()).startsWith(answer);
        return trace.conservation() == null || trace.conservation().difference().signum() == 0;
    }

    private record Question(HeapOutputLog log, TraceQuery query, Set<String> services) {
        static Question of(RandomGenerator random, TaintPolicy policy) {
            HeapOutputLog log = new HeapOutputLog();
            int transactions = random.nextInt(1, 20);
            BigInteger scale = random.nextInt(3) == 0 ? BigInteger.ONE.shiftLeft(70) : BigInteger.ONE;
            for (int i = 0; i < transactions; i++) {
                add(random, log, scale);
            }
            TraceQuery query = TraceQuery.of(name(random), random.nextBoolean() ? "stranger" : name(random))
                    .with(policy)
                    .with(random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD);
            if (random.nextInt(4) == 0) {
                query = query.withAmount(Units.of(scale.multiply(BigInteger.valueOf(random.nextInt(30)))));
            }
            if (random.nextInt(4) == 0) {
                query = query.between(Instant.ofEpochSecond(random.nextInt(4)), Instant.ofEpochSecond(8));
            }
            if (random.nextInt(5) == 0) {
                query = query.withTransfersMax(random.nextInt(1, 9));
            }
            return new Question(log, query, random.nextInt(3) == 0 ? Set.of(name(random)) : Set.of());
        }

        private static void add(RandomGenerator random, HeapOutputLog log, BigInteger scale) {
            List<Integer> inputs = log.unspent();
            Collections.shuffle(inputs, new Random(random.nextLong()));
            inputs = inputs.subList(0, Math.min(inputs.size(), random.nextInt(5)));
            BigInteger rest = inputs.stream()
                    .map(input -> log.value(input).toBigInteger())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            rest = inputs.isEmpty() ? scale.multiply(BigInteger.valueOf(50)) : rest;
            List<String> coins = new ArrayList<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                BigInteger part =
                        rest.multiply(BigInteger.valueOf(random.nextInt(5))).shiftRight(2);
                coins.add(name(random) + ":" + part);
                rest = rest.subtract(part);
            }
            log.add(inputs, coins);
        }

        private static String name(RandomGenerator random) {
            return String.valueOf((char) ('a' + random.nextInt(6)));
        }
    }
}
