package dev.kkachi.tracing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.tracing.ChangeHint;
import dev.kkachi.tracing.ChangeHint.Sign;
import dev.kkachi.tracing.Clusters;
import dev.kkachi.tracing.Clusters.Reason;
import dev.kkachi.tracing.CoSpending;
import dev.kkachi.tracing.CoSpending.LeftOut;
import dev.kkachi.tracing.CoinJoinShape;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoSpendingTest {
    @Test
    void whatIsSpentTogetherIsOneHandsAndTheTransactionSaysWhy() {
        HeapOutputLog log = HeapOutputLog.of("""
                a:5 b:6 -> shop:10
                c:5 b:3 -> shop:7
                d:9 -> shop:9
                """);

        Clusters clusters = CoSpending.of(log).clusters();

        int a = log.account("a");
        int c = log.account("c");
        assertThat(clusters.members(a)).containsExactlyInAnyOrder(a, log.account("b"), c);
        assertThat(clusters.together(a, log.account("d"))).isFalse();
        assertThat(clusters.why(a, c))
                .extracting(Clusters.Link::reason)
                .containsExactly(new Reason.SpentTogether(0), new Reason.SpentTogether(1));
    }

    @Test
    void aCoinJoinJoinsNobodyAndIsListed() {
        HeapOutputLog log = HeapOutputLog.of("""
                a:900 b:800 c:750 -> x:700 y:700 z:700 p:198 q:98
                a:5 b:6 -> shop:10
                """);

        CoSpending spending = CoSpending.of(log);

        assertThat(spending.leftOut()).containsExactly(new LeftOut(0, CoinJoinShape.JOIN_MARKET));
        assertThat(spending.clusters().list()).containsExactly(List.of(log.account("a"), log.account("b")));
        assertThat(ChangeHint.list(log, 0)).isEmpty();
    }

    @Test
    void whoNobodyKnowsJoinsNobodyAndMayBeOneOfMany() {
        HeapOutputLog log = HeapOutputLog.of("""
                a:900 b:800 ? -> x:700 y:700 z:700 p:198 q:98
                c:5 ? d:6 -> shop:10
                """);

        CoSpending spending = CoSpending.of(log);

        assertThat(spending.leftOut()).containsExactly(new LeftOut(0, CoinJoinShape.JOIN_MARKET));
        assertThat(spending.clusters().list()).containsExactly(List.of(log.account("c"), log.account("d")));
        assertThat(ChangeHint.list(log, 1)).isEmpty();
    }

    @Test
    void whatMayBeChangeIsSaidWithItsReasonsAndJoinsNobody() {
        HeapOutputLog log = HeapOutputLog.of("""
                3mint:9000000 -> 1shop:4000000 3new:4999000
                3a:3000000 3b:5000000 -> 1shop:7000000 3fresh:999000
                3c:8000000 -> 1shop:7000000 3c:999000
                """);

        assertThat(ChangeHint.list(log, 1))
                .containsExactly(new ChangeHint(
                        1,
                        Set.of(
                                Sign.ONLY_NEW_ADDRESS,
                                Sign.ONLY_LIKE_INPUTS,
                                Sign.ONLY_NOT_ROUND,
                                Sign.ONLY_BELOW_INPUTS)));
        assertThat(ChangeHint.list(log, 2).getFirst().signs()).contains(Sign.BACK_TO_SENDER);
        assertThat(CoSpending.of(log).clusters().together(log.account("3a"), log.account("3fresh")))
                .isFalse();
    }

    @Test
    void aSignThatFitsTwoOutputsSaysNothing() {
        HeapOutputLog log = HeapOutputLog.of("1a:9000000 -> 1b:4500001 1c:4400001");

        assertThat(ChangeHint.list(log, 0)).isEmpty();
    }
}
