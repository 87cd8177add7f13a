package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.ETH;
import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.TRON_USDT;
import static dev.kkachi.patterns.Village.USDC;
import static dev.kkachi.patterns.Village.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// T2, T4, T5 and T6: sums that wander.
class ChainPatternsTest {
    private static final Asset BSC_USDT = new Asset(new Chain("bsc"), "USDT");
    private static final long START = day("2023-01-02");
    private static final long MINUTE = 60;

    private static Village peeled(int hops, double keptShare, long gap) {
        Village village = new Village().pay("victim -> hop0", 100_000, START);
        double amount = 100_000;
        for (int i = 0; i < hops; i++) {
            double kept = Math.floor(amount * keptShare);
            long second = START + (i + 1) * gap;
            village.pay("hop" + i + " -> desk", amount - kept, second)
                    .pay("hop" + i + " -> hop" + (i + 1), kept, second);
            amount = kept;
        }
        return village;
    }

    @Test
    void fourHopsWithPeelsAreAChainAndThreeAreNot() {
        Sighting seen = peeled(4, 0.9, HOUR).sightings(Pattern.T4).getFirst();

        assertThat(Village.address(seen)).isEqualTo("hop0");
        assertThat(Village.measured(seen, "hops")).isEqualTo("4");
        assertThat(Village.measured(seen, "longest that money lay")).isEqualTo("1 hour");
        assertThat(Village.measured(seen, "peeled off in all")).isEqualTo("34390.000000 USDC");
        assertThat(seen.finding().weight().bits()).isEqualTo(3);
        assertThat(peeled(3, 0.9, HOUR).seen(Pattern.T4)).isEmpty();
    }

    @Test
    void peelsThatAreTooLargeOrHopsThatAreTooSlowMakeNoChain() {
        assertThat(peeled(6, 0.79, HOUR).seen(Pattern.T4)).isEmpty();
        assertThat(peeled(6, 0.81, HOUR).seen(Pattern.T4)).containsExactly("hop0");
        assertThat(peeled(6, 0.9, 6 * HOUR).seen(Pattern.T4)).containsExactly("hop0");
        assertThat(peeled(6, 0.9, 6 * HOUR + 1).seen(Pattern.T4)).isEmpty();
    }

    @Test
    void peelsThatEndAtAServiceWeighMore() {
        Village village = peeled(5, 0.9, HOUR).tag(Chain.ETHEREUM, "desk", "exchange");

        assertThat(village.sightings(Pattern.T4).getFirst().finding().weight().bits())
                .isEqualTo(5);
    }

    @Test
    void fromTheMiddleTheWholeChainIsFound() {
        Village village = peeled(5, 0.9, HOUR);

        PatternReport report =
                village.ask(village.everything().about(List.of("hop3")).only(Pattern.T4));

        assertThat(report.suspects())
                .extracting(suspect -> suspect.subject().id())
                .containsExactly("EVM:hop0");
        assertThat(Village.measured(report.suspects().getFirst().sightings().getFirst(), "hops"))
                .isEqualTo("5");
    }

    @Test
    void moneyThatIsHandedOnWholeOrByPeopleWhoAreBusyIsNotPeeled() {
        Village whole = new Village();
        Village busy = new Village();
        for (int i = 0; i < 8; i++) {
            whole.pay("hop" + i + " -> hop" + (i + 1), 1_000, START + i * HOUR);
            busy.pay("boss -> person" + i, 600, START)
                    .pay("person" + i + " -> person" + (i + 1), 500, START + (i + 1) * HOUR)
                    .pay("person" + i + " -> shop", 20, START + (i + 1) * HOUR);
        }

        assertThat(whole.seen(Pattern.T4)).isEmpty();
        assertThat(busy.seen(Pattern.T4)).isEmpty();
    }

    @Test
    void outputsThatArePeeledAreAChainToo() {
        PictureOutputs log = new PictureOutputs();
        log.pay("thief", 100, "thief:94 shop:5", START);
        log.pay("thief", 94, "change1:90 shop:4", START + HOUR);
        log.pay("change1", 90, "change2:80 friend:9", START + 7 * HOUR);
        log.pay("change2", 80, "change3:76 shop:4", START + 8 * HOUR);
        log.pay("change3", 76, "last:50 shop:26", START + 9 * HOUR);
        Village village = new Village().outputs(log);

        Sighting seen = village.sightings(Pattern.T4).getFirst();

        assertThat(village.seen(Pattern.T4)).containsExactly("thief");
        assertThat(Village.measured(seen, "hops")).isEqualTo("4");
        assertThat(seen.finding().evidence().getFirst().source().render()).isEqualTo("bitcoin:0x0_O1");
        assertThat(seen.finding().weight().bits()).isEqualTo(1);
        village.tag(Chain.BITCOIN, "shop", "exchange");
        assertThat(village.sightings(Pattern.T4).getFirst().finding().weight().bits())
                .isEqualTo(4);
    }

    @Test
    void threeOutputsOrSlowOnesAreNoPeelChain() {
        PictureOutputs log = new PictureOutputs();
        log.pay("wallet", 100, "wallet:94 shop:5", START);
        log.pay("wallet", 94, "wallet:90 shop:4", START + 6 * HOUR + 1);
        log.pay("wallet", 90, "wallet:85 shop:4", START + 7 * HOUR);
        log.pay("wallet", 85, "wallet:80 shop:4", START + 8 * HOUR);
        log.pay("wallet", 80, "wallet:70 shop:4 other:5", START + 9 * HOUR);

        assertThat(new Village().outputs(log).seen(Pattern.T4)).isEmpty();
    }

    private static Village swapped(double amount, double swapped, long later) {
        return new Village()
                .pay("victim -> thief", amount, START)
                .pay("thief -> pool", swapped, START + later)
                .pay(ETH, "pool -> thief", 50, START + later)
                .convert(conversion(USDC, "thief", swapped, START + later, ETH, "thief", 50, START + later));
    }

    private static Conversion conversion(
            Asset in, String from, double gave, long at, Asset out, String to, double got, long until) {
        return new Conversion(
                new Conversion.Leg(in, "0x" + from + at, from, BigDecimal.valueOf(gave), Instant.ofEpochSecond(at)),
                new Conversion.Leg(out, "0x" + to + until, to, BigDecimal.valueOf(got), Instant.ofEpochSecond(until)),
                "event",
                1);
    }

    @Test
    void whatCanBeFrozenAndIsSwappedAtOnceIsARush() {
        assertThat(swapped(100_000, 90_000, 60 * MINUTE).seen(Pattern.T2)).containsExactly("thief");
        assertThat(swapped(99_999, 99_999, MINUTE).seen(Pattern.T2)).isEmpty();
        assertThat(swapped(100_000, 89_999, MINUTE).seen(Pattern.T2)).isEmpty();
        assertThat(swapped(100_000, 90_000, 60 * MINUTE + 1).seen(Pattern.T2)).isEmpty();
    }

    @Test
    void whoSwapsWhatHeBoughtAtAnExchangeRushesNowhere() {
        Village village = swapped(100_000, 90_000, MINUTE).tag(Chain.ETHEREUM, "victim", "exchange");

        assertThat(village.seen(Pattern.T2)).isEmpty();
    }

    private static Village mixed(int times, double amount, double received) {
        Village village =
                new Village().tag(Chain.ETHEREUM, "mixer", "mixing_service").pay(ETH, "x -> thief", 100_000, START);
        for (int i = 0; i < times; i++) {
            village.pay(ETH, "thief -> mixer", amount, START + i * HOUR);
            village.pay(ETH, "mixer -> fresh", received, START + 5 * DAY + i * HOUR);
        }
        return village;
    }

    @Test
    void fiveTimesAHundredEtherThroughAMixerAreSeenOnBothSides() {
        List<Sighting> seen = mixed(5, 100, 99.5).sightings(Pattern.T5);

        assertThat(seen).extracting(Village::address).containsExactly("fresh", "thief");
        assertThat(seen.getFirst().finding().weight().bits()).isEqualTo(6);
        assertThat(seen.getLast().finding().weight().bits()).isEqualTo(4);
    }

    @Test
    void fewerOrSmallerRoundsOfAMixerAreNot() {
        assertThat(mixed(4, 100, 100).seen(Pattern.T5)).isEmpty();
        assertThat(mixed(9, 10, 10).seen(Pattern.T5)).isEmpty();
    }

    private static Village hopped(long pause) {
        return new Village()
                .pay(USDC, "a -> x", 1, START)
                .convert(conversion(USDC, "a", 5_000, START, TRON_USDT, "b", 4_990, START + MINUTE))
                .convert(
                        conversion(TRON_USDT, "b", 4_990, START + pause, BSC_USDT, "c", 4_980, START + pause + MINUTE));
    }

    @Test
    void threeChainsInARowAreHops() {
        Sighting seen = hopped(20 * HOUR).sightings(Pattern.T6).getFirst();

        assertThat(Village.address(seen)).isEqualTo("a");
        assertThat(seen.finding().summary()).contains("ethereum, tron, bsc");
        assertThat(hopped(25 * HOUR).seen(Pattern.T6)).isEmpty();
    }

    @Test
    void aBridgeThatOnlyAmountAndTimeTellIsProbable() {
        Village village = bridged(4_950, START + 30 * MINUTE);

        Sighting seen = village.sightings(Pattern.T6).getFirst();

        assertThat(Village.measured(seen, "only probable")).isEqualTo("1");
        assertThat(seen.finding().weight().bits()).isEqualTo(2);
        assertThat(bridged(4_920, START + 30 * MINUTE).seen(Pattern.T6)).isEmpty();
        assertThat(bridged(4_950, START + 61 * MINUTE).seen(Pattern.T6)).isEmpty();
    }

    @Test
    void aBridgeThatPaidTwoAlikeTellsNothing() {
        Village village =
                bridged(4_950, START + 30 * MINUTE).pay(TRON_USDT, "tron-vault -> other", 4_960, START + HOUR);

        assertThat(village.seen(Pattern.T6)).isEmpty();
    }

    private static Village bridged(double arrived, long when) {
        return new Village()
                .tag(Chain.ETHEREUM, "vault", "defi_bridge")
                .tag(Chain.TRON, "tron-vault", "defi_bridge")
                .pay(USDC, "a -> vault", 5_000, START)
                .pay(TRON_USDT, "tron-vault -> b", arrived, when)
                .convert(conversion(TRON_USDT, "b", 4_900, when + HOUR, BSC_USDT, "c", 4_890, when + 2 * HOUR));
    }
}
