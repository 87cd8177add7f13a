package dev.kkachi.patterns;

import static dev.kkachi.patterns.Village.DAY;
import static dev.kkachi.patterns.Village.HOUR;
import static dev.kkachi.patterns.Village.TRON_USDT;
import static dev.kkachi.patterns.Village.USDC;
import static dev.kkachi.patterns.Village.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// W4, T8, T10, T11 and T12: places where money ends, or seems to.
class PlacePatternsTest {
    private static final long START = day("2023-01-02");
    private static final long MONTH = 30 * DAY;
    private static final String REAL = "0xaaaa000000000000000000000000000000001111";
    private static final String COPY = "0xaaaa999999999999999999999999999999991111";
    private static final String OTHER = "0xaaab999999999999999999999999999999991111";

    private static void earn(Village village, String worker, String deposit) {
        for (int month = 0; month < 5; month++) {
            long payday = START + month * MONTH;
            village.pay("employer of " + worker + " -> " + worker, 5_000, payday)
                    .pay(worker + " -> " + deposit, 4_000, payday + 5 * HOUR)
                    .pay(deposit + " -> exchange", 4_000, payday + 9 * HOUR);
        }
    }

    private static Village earners() {
        return new Village()
                .pay("nobody -> somebody", 1, day("2024-01-01"))
                .tag(Chain.ETHEREUM, "exchange", "exchange");
    }

    @Test
    void twoWhoEarnAndSellAtOneCustomersAddressAreSeen() {
        Village village = earners();
        earn(village, "ann", "deposit");
        earn(village, "ben", "deposit");

        PatternReport.Suspect suspect = village.ask().suspects().getFirst();

        assertThat(village.seen(Pattern.W4)).containsExactly("deposit");
        assertThat(suspect.subject().id()).isEqualTo("EVM:deposit");
        assertThat(suspect.needsAPerson()).isTrue();
    }

    @Test
    void askedAboutOneOfThemTheOtherIsFound() {
        Village village = earners();
        earn(village, "ann", "deposit");
        earn(village, "ben", "deposit");

        PatternReport report =
                village.ask(village.everything().about(List.of("ben")).only(Pattern.W4));

        assertThat(report.suspects()).hasSize(1);
    }

    @Test
    void earnersWithAddressesOfTheirOwnOrAFriendWhoSellsToo() {
        Village village = earners();
        earn(village, "ann", "deposit1");
        earn(village, "ben", "deposit2");
        village.pay("friend -> deposit1", 70, START).pay("deposit1 -> exchange", 70, START + HOUR);

        assertThat(village.seen(Pattern.W4)).isEmpty();
    }

    private static Village desk(int senders, double amount, long stay) {
        Village village = new Village();
        for (int i = 0; i < senders; i++) {
            long second = START + 3L * i * DAY;
            village.pay(TRON_USDT, "bank" + i + " -> sender" + i, amount, second - DAY)
                    .pay(TRON_USDT, "sender" + i + " -> desk", amount, second)
                    .pay(TRON_USDT, "desk -> out" + i, amount, second + stay);
        }
        return village;
    }

    @Test
    void roundSumsOfManyThatLeaveAtOnceAreASink() {
        assertThat(desk(20, 10_000, HOUR).seen(Pattern.T8)).containsExactly("desk");
        assertThat(desk(19, 10_000, HOUR).seen(Pattern.T8)).isEmpty();
        assertThat(desk(20, 9_000, HOUR).seen(Pattern.T8)).isEmpty();
        assertThat(desk(20, 10_500, HOUR).seen(Pattern.T8)).isEmpty();
        assertThat(desk(20, 10_000, DAY + 1).seen(Pattern.T8)).isEmpty();
    }

    @Test
    void sendersWhoPayOneAnotherAreOneCircle() {
        Village village = desk(20, 10_000, HOUR).pay(TRON_USDT, "sender3 -> sender7", 5, START);

        assertThat(village.seen(Pattern.T8)).isEmpty();
    }

    @Test
    void whoKeepsMostOfItIsNoSink() {
        Village village = desk(20, 10_000, HOUR).pay(TRON_USDT, "owner -> desk", 50_000, START - DAY);

        assertThat(village.seen(Pattern.T8)).isEmpty();
    }

    @Test
    void aLookAlikeWithinTwoDaysIsPoison() {
        Village village =
                new Village().pay("payer -> " + REAL, 5_000, START).pay("payer -> " + COPY, 0, START + 48 * HOUR);

        PatternReport report = village.ask();

        assertThat(village.seen(Pattern.T10)).containsExactly(COPY);
        assertThat(report.suspects().getFirst().weight().bits()).isZero();
        assertThat(report.notes()).anyMatch(note -> note.startsWith("1 transfer only put a look-alike"));
        assertThat(village.sightings(Pattern.T10).getFirst().finding().evidence())
                .extracting(evidence -> evidence.source().render())
                .containsExactly("ethereum:0x1_T0", "ethereum:0x2_T0");
    }

    @Test
    void dustAndWorthlessTokensFromLookAlikesArePoisonToo() {
        Asset worthless = new Asset(Chain.ETHEREUM, "0x5dc0a11edf00d5dc0a11edf00d5dc0a11edf00d5");
        Village dust =
                new Village().pay("payer -> " + REAL, 5_000, START).pay(COPY + " -> payer", 0.000001, START + HOUR);
        Village token = new Village()
                .pay("payer -> " + REAL, 5_000, START)
                .pay(worthless, COPY + " -> payer", 5_000, START + HOUR);

        assertThat(dust.seen(Pattern.T10)).containsExactly(COPY);
        assertThat(token.seen(Pattern.T10)).containsExactly(COPY);
    }

    @Test
    void laterOrUnlikeOrRealPaymentsAreNoPoison() {
        Village village = new Village()
                .pay("a -> " + REAL, 5_000, START)
                .pay("a -> " + COPY, 0, START + 48 * HOUR + 1)
                .pay("b -> " + REAL, 5_000, START)
                .pay("b -> " + OTHER, 0, START + HOUR)
                .pay("c -> " + REAL, 5_000, START)
                .pay("c -> " + COPY, 5_000, START + HOUR)
                .pay("d -> " + REAL, 5_000, START)
                .pay("d -> " + REAL, 0, START + HOUR);

        assertThat(village.seen(Pattern.T10)).isEmpty();
    }

    private static Village office(int in, int out, int deposits) {
        Village village =
                new Village().tag(Chain.ETHEREUM, "exchange", "exchange").pay("owner -> office", 100_000, START);
        for (int i = 0; i < in; i++) {
            village.pay("payer" + i + " -> office", 100, START + i * HOUR);
        }
        for (int i = 0; i < out; i++) {
            village.pay("office -> payee" + i, 90, START + i * HOUR + 60);
        }
        for (int i = 0; i < deposits; i++) {
            village.pay("office -> deposit", 1_000, START + i * DAY)
                    .pay("deposit -> exchange", 1_000, START + i * DAY + HOUR);
        }
        return village;
    }

    @Test
    void whoServesManyAndBanksAtOneExchangeIsNested() {
        assertThat(office(50, 50, 5).seen(Pattern.T11)).containsExactly("office");
        assertThat(office(48, 50, 5).seen(Pattern.T11)).isEmpty();
        assertThat(office(50, 49, 5).seen(Pattern.T11)).isEmpty();
        assertThat(office(50, 50, 4).seen(Pattern.T11)).isEmpty();
    }

    @Test
    void aMerchantWhoSweepsHisTakingsIsNotNested() {
        assertThat(office(200, 3, 60).seen(Pattern.T11)).isEmpty();
    }

    @Test
    void whoBanksAtTwoExchangesIsNotNestedInOne() {
        Village village = office(50, 50, 5).tag(Chain.ETHEREUM, "second", "exchange");
        for (int i = 0; i < 5; i++) {
            village.pay("office -> second", 1_000, START + i * DAY);
        }

        assertThat(village.seen(Pattern.T11)).isEmpty();
    }

    private static Village frozen(String left, double amount) {
        LocalDate day = LocalDate.of(2023, 6, 10);
        return new Village()
                .tag(Chain.ETHEREUM, "thief", "black_list", day)
                .pay(USDC, "victim -> thief", 1_000, START)
                .pay(USDC, "thief -> elsewhere", amount, day(left) + 23 * HOUR);
    }

    @Test
    void whatLeavesAroundTheDayOfAFreezeIsARace() {
        assertThat(frozen("2023-06-09", 500).seen(Pattern.T12)).containsExactly("thief");
        assertThat(frozen("2023-06-10", 500).seen(Pattern.T12)).containsExactly("thief");
        assertThat(frozen("2023-06-10", 499).seen(Pattern.T12)).isEmpty();
        assertThat(frozen("2023-06-08", 1_000).seen(Pattern.T12)).isEmpty();
        assertThat(frozen("2023-06-11", 1_000).seen(Pattern.T12)).isEmpty();
    }

    @Test
    void aFreezeWithoutADayIsSaidNotGuessed() {
        Village village =
                new Village().tag(Chain.ETHEREUM, "thief", "black_list").pay(USDC, "thief -> elsewhere", 5, START);

        assertThat(village.ask().notes()).anyMatch(note -> note.startsWith("Of 1 frozen address nobody says"));
    }
}
