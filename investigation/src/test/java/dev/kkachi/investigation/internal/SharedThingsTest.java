package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedThingsTest {
    /// In words: `start + log2(h - 1)`, but no more than the rarity `log2(N / h)`, and nothing for a
    /// crowd.
    @ParameterizedTest(name = "{1} people with one {0}, of {2} people, weigh {3} bits: {4}")
    @CsvSource({
        "account,  2,  2,    4,    two are most often a household",
        "account,  3,  3,    5,    each doubling of the others is a bit",
        "account,  5,  5,    6,    as strong as may open a case",
        "account,  9,  9,    6.8,  as rare as the small folder can say",
        "account,  9,  4000, 5.91, of so many the search for rings knows how rare it is",
        "account,  12, 12,   6.38, as many as anybody is known to have played",
        "account,  13, 13,   0,    a crowd is a payment firm",
        "wallet,   2,  2,    6,    a wallet is shared by fewer innocents",
        "wallet,   3,  3,    7,    and by fewer still",
        "wallet,   5,  5,    7.64, as rare as the small folder can say",
        "wallet,   5,  999,  7.64, fewer than a thousand are taken for a thousand",
        "wallet,   5,  2000, 7.84, and of wallets, too",
        "wallet,   26, 26,   0,    a crowd is an exchange",
        "device,   2,  2,    4,    like an account",
        "device,   9,  9,    0,    a crowd is a kiosk",
    })
    void whatIsSharedWeighsByHowManyShareItAndHowRareThatMakesIt(String thing, int sharing, int people, String bits) {
        Office office = Office.of("p1..p" + people + " stage employee\np1..p" + sharing + " " + thing + " one");

        assertThat(office.signs()).containsPattern("^\\S+ \\[.*\\] " + bits.replace(".", "\\.") + " \\S+\n$");
    }

    @Test
    void nineWhoShareAnAccountAndAreStrangersInAllElseWeighLessThanAsManyOfWhomTwoShareADevice() {
        StringBuilder strangers = new StringBuilder();
        for (int i = 1; i <= 400; i++) {
            strangers.append("p" + i + " address House " + i + "\np" + i + " device pc" + i + "\n");
            strangers.append("p" + i + " ip 7.0.0." + i + "\n");
        }
        String account = strangers + "p1..p9 account one\n";

        assertThat(bits(account)).isLessThan(4);
        assertThat(bits(account + "p1 device pc2\n")).isGreaterThan(6);
    }

    private static double bits(String picture) {
        return Office.of(picture).investigated().signs().stream()
                .filter(sign -> sign.finding().subject().id().equals("one"))
                .mapToDouble(Sign::bits)
                .sum();
    }

    @Test
    void whatOnePersonAloneHoldsIsNoSignHoweverOftenRowsSayIt() {
        assertThat(Office.of("""
                ada account J-1
                ada wallet w1
                ada payout 10 USDC w1
                ada device pc
                ada device pc
                bo account J-2
                """).signs()).isEmpty();
    }

    @Test
    void theIndicatorSaysWhatIsSharedAndTheGroupWhetherAHouseholdMay() {
        assertThat(Office.of("""
                a1..a2 account joint
                b1..b3 account ring
                c1..c2 wallet w2
                d1..d3 wallet w3
                """).signs()).isEqualTo("""
                PAY-01 [a1, a2] 4 household:a1+a2
                PAY-01 [b1, b2, b3] 5 shared_account
                PAY-07 [c1, c2] 6 shared_wallet
                PAY-07 [d1, d2, d3] 7 shared_wallet
                """);
    }

    @Test
    void oneAgencyExplainsAnAccountAndAWallet() {
        assertThat(Office.of("""
                p1..p4 agency Brightside Staffing
                p1..p4 account agency
                p1..p4 wallet w1
                """).signs()).isEqualTo("""
                PAY-01 [p1, p2, p3, p4] 1 shared_account
                PAY-07 [p1, p2, p3, p4] 1 shared_wallet
                """);
    }

    @ParameterizedTest(name = "{0} people with one account held by {1} weigh {2} bits")
    @CsvSource({
        "5,  Remote Work Payments BV, 2.4, a firm is paid for several people: four tenths",
        "12, Remote Work Payments BV, 2.55, the most that anybody is known to have played",
        "13, Remote Work Payments BV, 0, a payroll service",
        "5,  Marta Vell,              6, whom nobody calls a firm",
        "13, Marta Vell,              6.27, not even of many",
        "25, Marta Vell,              5.32, nearly a crowd is common",
        "26, Marta Vell,              0, a crowd is a payment firm whoever signs for it",
    })
    void anAccountThatAFirmHoldsIsMostOftenAnAgencysOrAPayrollServices(int sharing, String holder, String bits) {
        String people = "p1..p" + sharing;
        Office office = Office.of(people + " account payroll\n" + people + " holder " + holder);

        assertThat(office.signs().lines().filter(line -> line.startsWith("PAY-01")))
                .singleElement()
                .asString()
                .contains("] " + bits + " shared_account");
    }

    @Test
    void anAgencyExcusesNobodyWhoDoesNotWorkThroughIt() {
        assertThat(Office.of("""
                p1..p3 agency Brightside Staffing
                p1..p4 account agency
                """).signs()).isEqualTo("PAY-01 [p1, p2, p3, p4] 5.58 shared_account\n");
        assertThat(Office.of("""
                p1..p3 agency Brightside Staffing
                p4 agency Darkside Staffing
                p1..p4 account agency
                """).signs()).isEqualTo("PAY-01 [p1, p2, p3, p4] 5.58 shared_account\n");
    }

    @Test
    void oneAddressHoweverSpeltExplainsMuchOfTheWalletOfTwo() {
        assertThat(Office.of("""
                ada address Birch Road 4, Oslo
                bo  address BIRCH ROAD 4 Oslo.
                ada wallet w1
                bo  wallet w1
                """).signs()).isEqualTo("PAY-07 [ada, bo] 4 household:ada+bo\n");
    }

    @Test
    void threeAtOneAddressAreNoHouseholdForADormitoryOfWorkersIsOneToo() {
        assertThat(Office.of("""
                p1..p3 address Birch Road 4
                p1..p3 wallet w1
                """).signs()).isEqualTo("PAY-07 [p1, p2, p3] 7 shared_wallet\n");
    }

    @Test
    void twoWhoGiveNoAddressDoNotGiveTheSame() {
        assertThat(Office.of("p1..p2 wallet w1").signs()).isEqualTo("PAY-07 [p1, p2] 6 shared_wallet\n");
        assertThat(Office.of("""
                p1..p2 address .
                p1..p2 wallet w1
                """).signs()).isEqualTo("PAY-07 [p1, p2] 6 shared_wallet\n");
    }

    @Test
    void rowsThatSayTheSameAreOnePieceOfEvidenceWithTheirNumber() {
        Sign sign = Office.of("""
                ada payout 10 USDC w1
                bo  payout 10 USDC w1
                ada payout 10 USDC w1
                ada payout 10 USDC w1
                """).investigated().signs().getFirst();

        assertThat(Office.lines(sign.finding().evidence().stream()
                        .map(evidence -> evidence.source().render() + " " + evidence.claim())))
                .isEqualTo("""
                office:1 Person ada was paid into wallet w1 (3 times).
                office:2 Person bo was paid into wallet w1.
                """);
    }

    @Test
    void theReasonThatClearsIsSaidInTheSummary() {
        Office office = Office.of("""
                p1..p2 address Birch Road 4
                p1..p2 account joint
                p3..p4 agency Brightside Staffing
                p3..p4 account agency
                """);

        assertThat(Office.lines(office.investigated().signs().stream()
                        .map(sign -> sign.finding().summary())))
                .isEqualTo("""
                2 persons share bank account agency, all through one agency, which explains it.
                2 persons share bank account joint, who give one postal address, which explains much of it.
                """);
    }

    @Test
    void twoWhoNameHomesOfTheirOwnAreNoHouseholdByTheirOwnWord() {
        String apart = "ada address Birch Road 4\nbo address Elm Road 9\nada account J-1\nbo account J-1\n";

        assertThat(Office.of(apart).signs()).isEqualTo("PAY-01 [ada, bo] 4 shared_account\n");
        assertThat(Office.of(apart + "ada device pc\nbo device pc").queue()).startsWith("ring [ada, bo] 8 ");
        assertThat(Office.of(apart.replace("Elm Road 9", "Birch Road 4") + "ada device pc\nbo device pc")
                        .queue())
                .isEmpty();
    }
}
