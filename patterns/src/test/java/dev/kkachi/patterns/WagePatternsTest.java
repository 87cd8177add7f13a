package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Chain;
import java.util.List;
import org.junit.jupiter.api.Test;

/// W1 to W3 on ledgers written by hand: the pattern, what is just below a threshold, and the innocent
/// who look alike.
class WagePatternsTest {
    private static final long MONDAY = day("2023-01-02");
    private static final long MONTH = Village.DAY * 30;
    private static final long LATE = day("2024-06-01");

    /// A ledger in which time goes on after the last wage, so that its window is over.
    private static Village village() {
        return new Village().pay("nobody -> somebody", 1, LATE);
    }

    private static void workerFor(Village village, String employer, String worker, String collector) {
        for (int month = 0; month < 6; month++) {
            long payday = MONDAY + month * MONTH;
            village.pay(employer + " -> " + worker, 5_000, payday);
            village.pay(worker + " -> " + collector, 4_500, payday + 40 * HOUR);
        }
    }

    @Test
    void fourMonthlyPaymentsOfAboutTheSameAreAWageStream() {
        Village village = village().payEvery("employer -> worker", 5_000, MONDAY, 31 * DAY, 28 * DAY, 34 * DAY);

        List<Sighting> seen = village.sightings(Pattern.W1);

        assertThat(seen).hasSize(1);
        assertThat(Village.address(seen.getFirst())).isEqualTo("worker");
        assertThat(seen.getFirst().finding().weight().bits()).isEqualTo(1);
        assertThat(Village.measured(seen.getFirst(), "rhythm")).isEqualTo("monthly");
        assertThat(seen.getFirst().finding().evidence())
                .extracting(evidence -> evidence.source().render())
                .containsExactly("ethereum:0x2_T0", "ethereum:0x3_T0", "ethereum:0x4_T0", "ethereum:0x5_T0");
    }

    @Test
    void weeklyAndFortnightlyPaydaysAreWageStreamsToo() {
        Village village = village()
                .payEvery("a -> weekly", 2_000, MONDAY, 7 * DAY, 4 * DAY, 10 * DAY)
                .payEvery("b -> fortnightly", 2_000, MONDAY, 14 * DAY, 11 * DAY, 18 * DAY);

        assertThat(village.seen(Pattern.W1)).containsExactlyInAnyOrder("weekly", "fortnightly");
    }

    @Test
    void aRaiseBeginsAnotherStreamAndTheLongerOneIsTold() {
        Village village = village()
                .payEvery("employer -> worker", 5_000, MONDAY, MONTH, MONTH, MONTH, MONTH)
                .payEvery("employer -> worker", 9_000, MONDAY + 5 * MONTH, MONTH, MONTH, MONTH);

        List<Sighting> seen = village.sightings(Pattern.W1);

        assertThat(seen).hasSize(1);
        assertThat(Village.measured(seen.getFirst(), "payments of employer")).isEqualTo("5");
        assertThat(Village.measured(seen.getFirst(), "variation")).isEqualTo("0.00");
    }

    @Test
    void threePaymentsAreTooFewAndAMissedPaydayEndsTheStream() {
        Village village = village()
                .payEvery("a -> three", 5_000, MONDAY, MONTH, MONTH)
                .payEvery("b -> missed", 5_000, MONDAY, MONTH, MONTH, 60 * DAY, MONTH, MONTH)
                .payEvery("c -> late", 5_000, MONDAY, MONTH, MONTH, 34 * DAY + 1);

        assertThat(village.seen(Pattern.W1)).isEmpty();
    }

    @Test
    void amountsOutsideTheBandOrTooUnevenAreNoWages() {
        Village village = village()
                .payEvery("a -> little", 1_499.99, MONDAY, MONTH, MONTH, MONTH)
                .payEvery("a -> much", 15_000.01, MONDAY, MONTH, MONTH, MONTH);
        double[] uneven = {4_200, 5_800, 4_200, 5_800};
        for (int i = 0; i < uneven.length; i++) {
            village.pay("b -> uneven", uneven[i], MONDAY + i * MONTH);
        }

        assertThat(village.seen(Pattern.W1)).isEmpty();
    }

    @Test
    void whatComesEveryDayIsNoWeeklyWage() {
        Village village = village();
        for (int i = 0; i < 60; i++) {
            village.pay("customer -> shop", 2_000, MONDAY + i * DAY);
        }

        assertThat(village.seen(Pattern.W1)).isEmpty();
    }

    @Test
    void coinsBoughtAtAnExchangeEveryMonthAreNoWages() {
        Village village = village()
                .tag(Chain.ETHEREUM, "exchange", "exchange")
                .payEvery("exchange -> saver", 2_000, MONDAY, MONTH, MONTH, MONTH, MONTH);

        assertThat(village.seen(Pattern.W1)).isEmpty();
    }

    @Test
    void aPlatformThatPaysTheWagesOfOthersIsAPayer() {
        Village village = village()
                .tag(Chain.ETHEREUM, "platform", "payment_processor")
                .payEvery("platform -> worker", 2_000, MONDAY, 14 * DAY, 14 * DAY, 14 * DAY);

        assertThat(village.seen(Pattern.W1)).containsExactly("worker");
    }

    @Test
    void anOldWalletWeighsNothingForBeingPaid() {
        Village village = village()
                .pay("friend -> worker", 10, MONDAY - 31 * DAY)
                .payEvery("employer -> worker", 5_000, MONDAY, MONTH, MONTH, MONTH);

        Sighting seen = village.sightings(Pattern.W1).getFirst();

        assertThat(seen.finding().weight().bits()).isZero();
    }

    @Test
    void wagesThatAreWithAnotherWithinDaysAreConsolidated() {
        Village village = village();
        workerFor(village, "employer", "worker", "collector");

        List<Sighting> seen = village.sightings(Pattern.W2);

        assertThat(seen).extracting(Village::address).containsExactly("worker");
        assertThat(Village.measured(seen.getFirst(), "wages of which")).isEqualTo("100 %");
        assertThat(Village.measured(seen.getFirst(), "median time")).isEqualTo("40 hours");
        assertThat(seen.getFirst().finding().summary()).contains("collector").contains("27000.000000 USDC of 30000");
    }

    @Test
    void theWagesSecondStepIsNoSecondWage() {
        Village village = village();
        workerFor(village, "employer", "worker", "collector");

        assertThat(village.seen(Pattern.W1)).containsExactly("worker");
    }

    @Test
    void anEmployeeWhoSavesConsolidatesNothing() {
        Village village = village();
        for (int month = 0; month < 6; month++) {
            village.pay("employer -> saver", 5_000, MONDAY + month * MONTH);
            village.pay("saver -> landlord", 1_200, MONDAY + month * MONTH + 2 * DAY);
            village.pay("saver -> grocer", 600, MONDAY + month * MONTH + 9 * DAY);
        }

        assertThat(village.seen(Pattern.W1)).containsExactly("saver");
        assertThat(village.seen(Pattern.W2)).isEmpty();
    }

    @Test
    void wagesThatLeaveLaterOrInLesserPartsAreNotConsolidated() {
        Village village = village();
        for (int month = 0; month < 6; month++) {
            long payday = MONDAY + month * MONTH;
            village.pay("a -> late", 5_000, payday).pay("late -> x", 5_000, payday + 72 * HOUR + 1);
            village.pay("b -> part", 5_000, payday).pay("part -> x", 3_999, payday + HOUR);
            village.pay("c -> spread", 5_000, payday);
            for (int i = 0; i < 4; i++) {
                village.pay("spread -> friend" + i, 1_250, payday + HOUR);
            }
        }

        assertThat(village.seen(Pattern.W1)).contains("late", "part", "spread");
        assertThat(village.seen(Pattern.W2)).isEmpty();
    }

    @Test
    void whoSellsEveryWageAtAnExchangeConsolidatesNothing() {
        Village village = village().tag(Chain.ETHEREUM, "exchange", "exchange");
        for (int month = 0; month < 6; month++) {
            long payday = MONDAY + month * MONTH;
            village.pay("employer -> seller", 5_000, payday)
                    .pay("seller -> deposit", 5_000, payday + HOUR)
                    .pay("deposit -> exchange", 5_000, payday + 5 * HOUR);
        }

        assertThat(village.seen(Pattern.W1)).containsExactly("seller");
        assertThat(village.seen(Pattern.W2)).isEmpty();
    }

    @Test
    void whoFeedsAPoolIsNoDepositAddress() {
        Village village = village().tag(Chain.ETHEREUM, "pool", "defi_dex");
        for (int month = 0; month < 6; month++) {
            long payday = MONDAY + month * MONTH;
            village.pay("employer -> worker", 5_000, payday)
                    .pay("worker -> treasurer", 5_000, payday + HOUR)
                    .pay("treasurer -> pool", 5_000, payday + 5 * HOUR);
        }

        assertThat(village.seen(Pattern.W2)).containsExactly("worker");
    }

    @Test
    void aReserveThatStaysDoesNotHideThatWagesLeave() {
        Village village = village().pay("friend -> worker", 4_000, MONDAY - DAY);
        workerFor(village, "employer", "worker", "collector");

        Sighting seen = village.sightings(Pattern.W2).getFirst();

        assertThat(Village.measured(seen, "median time")).isEqualTo("32 days");
    }

    @Test
    void theWagesOfThreeFromThreeEmployersMeetInOneHand() {
        Village village = village();
        workerFor(village, "employer1", "worker1", "collector");
        workerFor(village, "employer2", "worker2", "collector");
        workerFor(village, "employer3", "worker3", "collector");

        Sighting kept = village.sightings(Pattern.W3).getFirst();

        assertThat(village.seen(Pattern.W3)).containsExactly("collector");
        assertThat(kept.finding().weight().bits()).isEqualTo(4);
        assertThat(Village.measured(kept, "wallets of wages")).isEqualTo("3");
        assertThat(Village.measured(kept, "different payers")).isEqualTo("3");
    }

    @Test
    void aCollectorThatPassesAllOnNeedsAPerson() {
        Village village = village();
        workerFor(village, "employer1", "worker1", "collector");
        workerFor(village, "employer2", "worker2", "collector");
        workerFor(village, "employer3", "worker3", "collector");
        for (int month = 0; month < 6; month++) {
            village.pay("collector -> treasurer", 13_500, MONDAY + month * MONTH + 6 * DAY);
        }

        PatternReport.Suspect first = village.ask().suspects().getFirst();

        assertThat(first.subject().id()).isEqualTo("EVM:collector");
        assertThat(first.weight().bits()).isEqualTo(7);
        assertThat(first.needsAPerson()).isTrue();
    }

    @Test
    void twoWorkersOrOneEmployerShareNoCollector() {
        Village village = village();
        workerFor(village, "employer1", "worker1", "home");
        workerFor(village, "employer2", "worker2", "home");
        for (int i = 1; i <= 4; i++) {
            workerFor(village, "one-employer", "colleague" + i, "canteen");
        }

        assertThat(village.seen(Pattern.W3)).isEmpty();
    }

    @Test
    void aShopWhereManyEarnersBuyIsNoCollector() {
        Village village = village();
        for (int worker = 0; worker < 6; worker++) {
            for (int month = 0; month < 6; month++) {
                long payday = MONDAY + month * MONTH;
                village.pay("employer" + worker + " -> worker" + worker, 5_000, payday);
                village.pay("worker" + worker + " -> shop", 300, payday + 10 * HOUR);
                village.pay("worker" + worker + " -> rent" + worker, 1_200, payday + 20 * HOUR);
            }
        }

        assertThat(village.seen(Pattern.W3)).isEmpty();
    }

    @Test
    void askedAboutOneWorkerTheSharedCollectorIsFound() {
        Village village = village();
        for (int i = 1; i <= 3; i++) {
            workerFor(village, "employer" + i, "worker" + i, "collector");
        }

        PatternReport report = village.ask(village.everything().about(List.of("worker2")));

        assertThat(report.suspects())
                .extracting(suspect -> suspect.subject().id())
                .containsExactly("EVM:collector", "EVM:worker2");
    }

    @Test
    void oneStoryIsNotCountedTwice() {
        Village village = village();
        workerFor(village, "employer", "worker", "collector");

        PatternReport.Suspect worker = village.ask().suspects().getFirst();

        assertThat(worker.sightings()).extracting(Sighting::pattern).containsExactly(Pattern.W1, Pattern.W2);
        assertThat(worker.weight().bits()).isEqualTo(3);
    }

    @Test
    void spamIsNoPayment() {
        String real = "0xaaaa000000000000000000000000000000001111";
        String copy = "0xaaaa999999999999999999999999999999991111";
        Village village = village();
        for (int month = 0; month < 6; month++) {
            long payday = MONDAY + month * MONTH;
            village.pay("employer -> worker", 5_000, payday)
                    .pay("worker -> " + real, 4_500, payday + HOUR)
                    .pay(copy + " -> worker", 0.5, payday + 2 * HOUR)
                    .pay("worker -> " + copy, 0, payday + 2 * HOUR);
        }

        Sighting seen = village.sightings(Pattern.W2).getFirst();

        assertThat(seen.finding().summary()).contains(real).doesNotContain(copy);
    }

    @Test
    void tooBusyAccountsArePassedOverAndSaidSo() {
        Village village = village();
        workerFor(village, "employer", "worker", "collector");
        Thresholds strict = Thresholds.standard().with(new Thresholds.Limits(5, 40));

        PatternReport report = village.ask(village.everything().with(strict));

        assertThat(report.suspects()).isEmpty();
        assertThat(report.notes()).anyMatch(note -> note.contains("accounts of ethereum/USDC with more than 5"));
    }
}
