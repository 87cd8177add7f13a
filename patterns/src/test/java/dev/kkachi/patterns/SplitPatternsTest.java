package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.ETH;
import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.USDC;
import static dev.kkachi.patterns.Village.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Chain;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// T1, T3, T7 and T9: sums that are divided among new addresses.
class SplitPatternsTest {
    private static final long START = day("2023-01-02");
    private static final long MINUTE = 60;

    private static Village split(int parts, double amount, double held, long apart) {
        Village village = new Village().pay(ETH, "victim -> thief", held, START);
        for (int i = 0; i < parts; i++) {
            village.pay(ETH, "thief -> new" + i, amount, START + HOUR + i * apart);
        }
        return village;
    }

    @Test
    void bybitsFortyTimesTenThousandEtherAreAUniformSplit() {
        Instant first = Instant.parse("2025-02-21T15:48:00Z");
        Village village = new Village()
                .pay(
                        ETH,
                        "cold-wallet -> exploiter",
                        401_346,
                        Instant.parse("2025-02-21T14:13:35Z").getEpochSecond());
        for (int i = 0; i < 40; i++) {
            village.pay(ETH, "exploiter -> fresh" + i, 10_000, first.getEpochSecond() + i * 9L);
        }

        Sighting seen = village.sightings(Pattern.T1).getFirst();

        assertThat(Village.address(seen)).isEqualTo("exploiter");
        assertThat(seen.finding().summary())
                .isEqualTo("40 times 10000.000000 ETH to as many new addresses within 6 minutes.");
        assertThat(seen.finding().weight().bits()).isEqualTo(6);
        assertThat(seen.finding().evidence()).hasSize(40);
    }

    @Test
    void fiveEqualPartsWithinAnHourAreASplitAndFourAreNot() {
        assertThat(split(5, 100, 500, 15 * MINUTE).seen(Pattern.T1)).containsExactly("thief");
        assertThat(split(4, 100, 500, 15 * MINUTE).seen(Pattern.T1)).isEmpty();
        assertThat(split(5, 100, 500, 15 * MINUTE + 1).seen(Pattern.T1)).isEmpty();
    }

    @Test
    void anAirdropOutOfAFullPurseIsNoSplit() {
        assertThat(split(20, 10, 401, MINUTE).seen(Pattern.T1)).isEmpty();
        assertThat(split(20, 10, 400, MINUTE).seen(Pattern.T1)).containsExactly("thief");
    }

    @Test
    void unequalPartsAndOldAddressesAreNoSplit() {
        Village unequal = new Village().pay(ETH, "victim -> thief", 500, START);
        Village old = new Village().pay(ETH, "victim -> thief", 500, START);
        for (int i = 0; i < 5; i++) {
            unequal.pay(ETH, "thief -> new" + i, 100 - i * 0.01, START + HOUR);
            old.pay(ETH, "faucet -> known" + i, 1, START - (i + 1) * DAY)
                    .pay(ETH, "thief -> known" + i, 100, START + HOUR);
        }

        assertThat(unequal.seen(Pattern.T1)).isEmpty();
        assertThat(old.seen(Pattern.T1)).isEmpty();
    }

    @Test
    void anExchangesPayoutsAreNoSplit() {
        Village village = split(30, 10, 300, MINUTE).tag(Chain.ETHEREUM, "thief", "exchange");

        assertThat(village.seen(Pattern.T1)).isEmpty();
    }

    @Test
    void fiftyNewAddressesWithALittleEachAreADispersal() {
        assertThat(strewn(50, 9_999).seen(Pattern.T7)).containsExactly("purse");
        assertThat(strewn(49, 9_999).seen(Pattern.T7)).isEmpty();
        assertThat(strewn(50, 10_000).seen(Pattern.T7)).isEmpty();
    }

    private static Village strewn(int parts, double amount) {
        Village village = new Village().pay("bridge -> purse", parts * amount, START);
        for (int i = 0; i < parts; i++) {
            village.pay("purse -> new" + i, amount, START + HOUR + i * MINUTE);
        }
        return village;
    }

    @Test
    void aPayrollThatPaysKnownPeopleDispersesNothing() {
        Village village = new Village().pay("bank -> payroll", 1_000_000, START);
        for (int month = 0; month < 3; month++) {
            for (int i = 0; i < 60; i++) {
                village.pay("payroll -> employee" + i, 3_000, START + DAY + month * 30L * DAY);
            }
        }

        assertThat(village.seen(Pattern.T7)).isEmpty();
    }

    @Test
    void whoStrewsDustSplitsNothing() {
        assertThat(split(30, 0.0009, 0.05, MINUTE).seen(Pattern.T1)).isEmpty();
        assertThat(split(30, 0.001, 0.05, MINUTE).seen(Pattern.T1)).containsExactly("thief");
        assertThat(strewn(60, 0.99).seen(Pattern.T7)).isEmpty();
    }

    @Test
    void ofSeveralRunsTheLongestThatEmptiesThePurseIsTold() {
        Village village = new Village().pay("bank -> purse", 3_000_000, START);
        for (int i = 0; i < 70; i++) {
            village.pay("purse -> early" + i, 100, START + HOUR + i * MINUTE);
        }
        for (int i = 0; i < 60; i++) {
            village.pay("purse -> late" + i, 9_000, START + 30 * DAY + i * MINUTE);
        }

        Sighting seen = village.pay("purse -> bank", 2_000_000, START + 20 * DAY)
                .sightings(Pattern.T7)
                .getFirst();

        assertThat(Village.measured(seen, "new addresses")).isEqualTo("60");
    }

    @Test
    void whatOnePaysOneselfIsNoReceipt() {
        Village village = split(5, 100, 500, MINUTE).pay(ETH, "thief -> thief", 100, START + HOUR + 90);

        assertThat(Village.measured(village.sightings(Pattern.T1).getFirst(), "of what was held"))
                .isEqualTo("100 %");
    }

    private static Village primed(int addresses, double gas, long later) {
        Village village = new Village().pay(ETH, "x -> thief", 1_000, START).pay("x -> thief", 1_000_000, START);
        for (int i = 0; i < addresses; i++) {
            village.pay(ETH, "thief -> new" + i, gas, START + i * HOUR)
                    .pay("thief -> new" + i, 90_000, START + i * HOUR + later);
        }
        return village;
    }

    @Test
    void aRoundCoinForFeesBeforeTheTokensIsPriming() {
        Sighting seen = primed(3, 1, 12 * MINUTE).sightings(Pattern.T3).getFirst();

        assertThat(Village.address(seen)).isEqualTo("thief");
        assertThat(seen.finding().evidence()).hasSize(6);
        assertThat(seen.finding().evidence().get(1).claim()).contains("90000.000000 USDC");
    }

    @Test
    void twoAddressesOrOddAmountsOrLaterAssetsAreNoPriming() {
        assertThat(primed(2, 1, 12 * MINUTE).seen(Pattern.T3)).isEmpty();
        assertThat(primed(3, 0.123, 12 * MINUTE).seen(Pattern.T3)).isEmpty();
        assertThat(primed(3, 2, 12 * MINUTE).seen(Pattern.T3)).isEmpty();
        assertThat(primed(3, 1, 30 * MINUTE + 1).seen(Pattern.T3)).isEmpty();
        assertThat(primed(3, 1, 30 * MINUTE).seen(Pattern.T3)).containsExactly("thief");
    }

    @Test
    void whoGetsHisTokensFromSomebodyElseWasNotPrimed() {
        Village village = new Village();
        for (int i = 0; i < 4; i++) {
            village.pay(ETH, "friend -> new" + i, 1, START).pay(USDC, "employer -> new" + i, 4_000, START + MINUTE);
        }

        assertThat(village.seen(Pattern.T3)).isEmpty();
    }

    private static Village resting(int wallets, long days, long apart) {
        Village village = new Village();
        for (int i = 0; i < wallets; i++) {
            village.pay("hand -> rest" + i, 50_000, START + i * HOUR);
            village.pay("rest" + i + " -> desk" + i, 50_000, START + days * DAY + i * apart);
        }
        return village;
    }

    @Test
    void tenWalletsThatRestAndMoveTogetherAreALayer() {
        assertThat(resting(10, 31, HOUR).seen(Pattern.T9)).containsExactly("hand");
        assertThat(Village.measured(resting(10, 31, HOUR).sightings(Pattern.T9).getFirst(), "shortest that one rested"))
                .isEqualTo("31 days");
        assertThat(resting(9, 31, HOUR).seen(Pattern.T9)).isEmpty();
        assertThat(resting(10, 30, HOUR - 60).seen(Pattern.T9)).isEmpty();
        assertThat(resting(10, 31, 3 * HOUR).seen(Pattern.T9)).isEmpty();
    }

    @Test
    void peopleWhoSpendTheirGiftsWhenTheyLikeAreNoLayer() {
        Village village = new Village();
        for (int i = 0; i < 30; i++) {
            village.pay("giver -> friend" + i, 50, START);
            village.pay("friend" + i + " -> shop", 50, START + (35 + 3L * i) * DAY);
        }

        assertThat(village.seen(Pattern.T9)).isEmpty();
    }
}
