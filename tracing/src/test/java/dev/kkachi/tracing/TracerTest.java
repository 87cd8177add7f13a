package dev.kkachi.tracing;

import static dev.kkachi.tracing.Pictures.ledger;
import static dev.kkachi.tracing.Pictures.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Trace.Conservation;
import dev.kkachi.tracing.Trace.NotFollowed;
import dev.kkachi.tracing.Trace.Opening;
import dev.kkachi.tracing.Trace.Seed;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TracerTest {
    /// The example of `docs/concepts/taint.md`.
    private static final TransferLog MULE = ledger("""
            thief  -> mule 6
            friend -> mule 4
            mule   -> shop 3
            mule   -> desk 5
            """);

    private static Trace trace(TransferLog log, TraceQuery query) {
        return Tracer.over(log, Services.NONE).trace(query);
    }

    private static String answer(TransferLog log, TraceQuery query) {
        return render(trace(log, query), log);
    }

    private static Units units(long count) {
        return Units.of(count);
    }

    @Test
    void byFifoWhatCameFirstLeavesFirst() {
        assertThat(answer(MULE, TraceQuery.of("thief").with(TaintPolicy.FIFO))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 3 of 3
                mule -> desk 3 of 5
                shop has 3
                desk has 3
                """);
    }

    @Test
    void byLifoWhatCameLastLeavesFirst() {
        assertThat(answer(MULE, TraceQuery.of("thief").with(TaintPolicy.LIFO))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> desk 4 of 5
                desk has 4
                mule has 2
                """);
    }

    @Test
    void byHaircutEveryTransferCarriesItsShareRoundedDown() {
        assertThat(answer(MULE, TraceQuery.of("thief").with(TaintPolicy.HAIRCUT)))
                .isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 1 of 3
                mule -> desk 3 of 5
                desk has 3
                mule has 2
                shop has 1
                """);
    }

    @Test
    void byPoisonOneUnitTaintsAllThatLeavesAndNothingIsConserved() {
        Trace trace = trace(MULE, TraceQuery.of("thief").with(TaintPolicy.POISON));

        assertThat(trace.conservation()).isNull();
        assertThat(render(trace, MULE)).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 3 of 3
                mule -> desk 5 of 5
                desk has 5
                shop has 3
                mule has 2
                """);
    }

    @Test
    void byTihoTaintIsKeptForTheHigherTransferThatIsStillToCome() {
        assertThat(answer(MULE, TraceQuery.of("thief").with(TaintPolicy.TIHO))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 1 of 3
                mule -> desk 5 of 5
                desk has 5
                shop has 1
                """);
    }

    @Test
    void byTihoTheFirstOfTwoEqualTransfersIsServedFirst() {
        TransferLog log = ledger("""
                thief  -> mule 6
                friend -> mule 6
                mule   -> shop 5
                mule   -> desk 5
                """);

        assertThat(answer(log, TraceQuery.of("thief").with(TaintPolicy.TIHO))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 5 of 5
                mule -> desk 1 of 5
                shop has 5
                desk has 1
                """);
    }

    @Test
    void byTihoNobodyKeepsTaintBySendingMuchToHimself() {
        TransferLog log = ledger("""
                thief  -> mule 6
                friend -> mule 94
                mule   -> desk 6
                mule   -> mule 94
                """);

        assertThat(answer(log, TraceQuery.of("thief").with(TaintPolicy.TIHO))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> desk 6 of 6
                desk has 6
                """);
    }

    @Test
    void whatSomebodySendsToHimselfGoesToTheEndOfTheQueue() {
        TransferLog log = ledger("""
                thief  -> mule 6
                friend -> mule 4
                mule   -> mule 6
                mule   -> shop 4
                """);

        assertThat(answer(log, TraceQuery.of("thief"))).isEqualTo("""
                thief -> mule 6 of 6
                mule -> mule 6 of 6
                mule has 6
                """);
    }

    @Test
    void whatWasThereBeforeTheLedgerIsCleanAndTheOldest() {
        TransferLog log = ledger("""
                thief -> mule 6
                mule  -> shop 8
                """);

        Trace trace = trace(log, TraceQuery.of("thief"));

        assertThat(render(trace, log)).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 6 of 8
                shop has 6
                """);
        assertThat(trace.openings())
                .containsExactly(
                        new Opening(log.account("thief"), units(6)), new Opening(log.account("mule"), units(2)));
    }

    @Test
    void whatComesBackToASeedEndsThere() {
        TransferLog log = ledger("""
                thief -> mule  6
                mule  -> thief 4
                mule  -> shop  2
                """);

        Trace trace = trace(log, TraceQuery.of("thief"));

        assertThat(render(trace, log)).isEqualTo("""
                thief -> mule 6 of 6
                mule -> thief 4 of 4
                mule -> shop 2 of 2
                thief got back 4
                shop has 2
                """);
        assertThat(trace.conservation()).isEqualTo(new Conservation(units(6), units(2), units(4), Units.ZERO));
    }

    @Test
    void taintEndsAtAServiceAndNobodyIsTaintedByWhatLeavesIt() {
        TransferLog log = ledger("""
                thief    -> exchange 6
                exchange -> shop     6
                """);
        Service exchange = new Service("Big Exchange", "exchange");

        Trace trace = Tracer.over(log, account -> account == log.account("exchange") ? exchange : null)
                .trace(TraceQuery.of("thief"));

        assertThat(render(trace, log)).isEqualTo("""
                thief -> exchange 6 of 6
                exchange took in 6
                """);
        assertThat(trace.holders().getFirst().service()).isEqualTo(exchange);
        assertThat(trace.holders().getFirst().stopped()).isTrue();
        assertThat(trace.holders().getFirst().share()).isEqualTo(1.0);
    }

    @Test
    void anAmountIsTheFirstSoManyUnitsThatLeave() {
        TransferLog log = ledger("""
                thief -> mule 6
                thief -> mule 6
                mule  -> shop 9
                mule  -> desk 3
                """);

        assertThat(answer(log, TraceQuery.of("thief").withAmount(units(8)))).isEqualTo("""
                thief -> mule 6 of 6
                thief -> mule 2 of 6
                mule -> shop 8 of 9
                shop has 8
                """);
    }

    @Test
    void aWindowBoundsWhatLeavesTheSeedsAndNotWhereItGoes() {
        TransferLog log = ledger("""
                thief -> mule 1 @ 1
                thief -> mule 2 @ 2
                thief -> mule 4 @ 3
                mule  -> shop 7 @ 9
                """);
        Instant second = Instant.ofEpochSecond(2);

        assertThat(answer(log, TraceQuery.of("thief").between(second, second))).isEqualTo("""
                thief -> mule 2 of 2
                mule -> shop 2 of 7
                shop has 2
                """);
    }

    @Test
    void backwardTheMoneyIsFollowedToWhereItCameFrom() {
        TransferLog log = ledger("""
                employer -> worker 5
                uncle    -> worker 3
                worker   -> desk   4
                worker   -> rent   4
                """);

        Trace trace = trace(log, TraceQuery.of("desk").with(Direction.BACKWARD));

        assertThat(render(trace, log)).isEqualTo("""
                employer -> worker 4 of 5
                worker -> desk 4 of 4
                employer has 4
                """);
    }

    @Test
    void whereALimitStopsTheTraceIsSaidAndHowMuchWasThere() {
        TransferLog log = ledger("""
                thief -> mule 6
                mule  -> shop 2
                mule  -> desk 4
                shop  -> baker 2
                thief -> mule 9
                """);

        Trace trace = trace(log, TraceQuery.of("thief").withTransfersMax(2));

        assertThat(render(trace, log)).isEqualTo("""
                thief -> mule 6 of 6
                mule -> shop 2 of 2
                mule has 4
                shop has 2
                """);
        assertThat(trace.truncated()).isTrue();
        assertThat(trace.notFollowed())
                .containsExactly(
                        new NotFollowed(log.account("thief"), units(9)),
                        new NotFollowed(log.account("mule"), units(4)),
                        new NotFollowed(log.account("shop"), units(2)));
    }

    @Test
    void aTraceThatEndsWithItsLastTransferIsNotTruncated() {
        Trace trace = trace(MULE, TraceQuery.of("thief").withTransfersMax(3));

        assertThat(trace.truncated()).isFalse();
    }

    @Test
    void aSeedThatTheLedgerNeverMentionsIsThereWithNothing() {
        Trace trace = trace(MULE, TraceQuery.of("thief", "stranger"));

        assertThat(trace.seeds())
                .containsExactly(
                        new Seed("thief", MULE.account("thief"), units(6)), new Seed("stranger", -1, Units.ZERO));
    }

    @Test
    void anAccountOfTaintThatDoesNotBalanceIsRefused() {
        assertThatThrownBy(() -> new Conservation(units(6), units(3), units(2), Units.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("appeared or vanished");
    }

    @Test
    void aQuestionWithoutASeedOrWithoutTimeIsRefused() {
        TraceQuery query = TraceQuery.of("thief");

        assertThatThrownBy(TraceQuery::of).hasMessageContaining("at least one address");
        assertThatThrownBy(() -> query.between(Instant.ofEpochSecond(2), Instant.ofEpochSecond(1)))
                .hasMessageContaining("no time to start in");
        assertThatThrownBy(() -> query.withTransfersMax(0)).hasMessageContaining("at least one transfer");
    }
}
