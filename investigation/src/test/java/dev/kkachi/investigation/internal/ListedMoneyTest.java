package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedMoneyTest {
    @Test
    void aPayoutIntoAListedWalletWeighsTheMostAndItsTransfersAreNotFollowed() {
        assertThat(Office.of("""
                ada payout 50 USDC hot
                hot sends 50 USDC hotter
                hot listed 9
                hotter listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 14 listed_money\n");
    }

    @ParameterizedTest(name = "{0} to the listed wallet and {1} elsewhere weigh {2} bits")
    @CsvSource({
        "100,   0,      12,    all that left",
        "50,    50,     11,    half",
        "25,    75,     10,    a quarter",
        "1,     99,     5.36,  a hundredth",
        "1,     511,    3,     one in 512 is where the least begins",
        "1,     999999, 3,     dust cannot convict and is still said",
        "0.003, 0.001,  11.58, amounts are exact",
    })
    void eachHalvingOfTheShareThatWentToTheListedWalletCostsABit(String there, String elsewhere, String bits) {
        assertThat(Office.of("ada wallet w1\nw1 sends " + there + " USDC hot\nw1 sends " + elsewhere
                                + " USDC shop\nhot listed 9")
                        .signs())
                .isEqualTo("PAY-06 [ada] " + bits + " listed_money\n");
    }

    @Test
    void moneyThatComesTogetherInOneHandOnItsWayToAListedWalletMakesOneCase() {
        Office office = Office.of("""
                ada wallet w1
                bo wallet w2
                cy wallet w3
                w1 sends 100 USDC hand
                w2 sends 100 USDC hop
                hop sends 100 USDC hand
                w3 sends 100 USDC other
                hand sends 200 USDC hot
                other sends 100 USDC hot
                hot listed 9
                """);

        assertThat(office.queue()).contains("ring [ada, bo] ").contains("person [cy] ");
        assertThat(Office.lines(office.investigated().signs().stream()
                        .map(sign -> sign.finding().summary())))
                .contains("2 persons have pay that goes on to a listed wallet through wallet hand.");
    }

    @Test
    void aHandThatATagCallsAnExchangeTiesNobody() {
        assertThat(Office.of("""
                ada wallet w1
                bo wallet w2
                w1 sends 100 USDC hand
                w2 sends 100 USDC hand
                hand sends 200 USDC hot
                hand tagged exchange
                hot listed 9
                """).queue()).isEmpty();
    }

    @Test
    void transfersToOneListedWalletAddUpBeforeTheyAreWeighed() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 25 USDC hot
                w1 sends 25 USDC hot
                w1 sends 50 USDC shop
                hot listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 11 listed_money\n");
    }

    @Test
    void whatAWalletSendsToItselfDoesNotLeaveItAndDilutesNothing() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 1000000 USDC w1
                w1 sends 100 USDC hot
                hot listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 12 listed_money\n");
    }

    @Test
    void theShareIsOfOneAssetAndTheGreatestCounts() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 5000 USDC shop
                w1 sends 5000 USDC hot
                w1 sends 1 ETH hot
                w1 sends 3 ETH shop
                w1 sends 1 XTZ hot
                w1 sends 7 XTZ shop
                hot listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 11 listed_money\n");
    }

    @Test
    void everyListedWalletThatIsPaidIsASignOfItsOwn() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 50 USDC hot
                w1 sends 50 USDC cold
                hot listed 9
                cold listed 9
                """).signs()).isEqualTo("""
                PAY-06 [ada] 11 listed_money
                PAY-06 [ada] 11 listed_money
                """);
    }

    @Test
    void moneyIsFollowedOverOtherHandsAndEachCostsABit() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 50 USDC friend
                friend sends 50 USDC broker
                broker sends 50 USDC hot
                hot listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 10 listed_money\n");
    }

    @Test
    void onlyThePartThatComesThereCountsWhatCameFirstLeavingFirst() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 40 USDC friend
                w1 sends 40 USDC shop
                friend sends 20 USDC grocer
                friend sends 20 USDC hot
                hot listed 9
                """).signs()).isEqualTo("PAY-06 [ada] 9 listed_money\n");
    }

    @Test
    void whatALaterHandSentBeforeTheMoneyCameIsNotItsMoney() {
        assertThat(Office.of("""
                ada wallet w1
                friend sends 50 USDC hot
                w1 sends 50 USDC friend
                hot listed 9
                """).signs()).isEmpty();
    }

    @Test
    void whatWentStraightAndWhatWentOverAnotherHandAreTwoSigns() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 50 USDC hot
                w1 sends 50 USDC friend
                friend sends 50 USDC hot
                hot listed 9
                """).signs()).isEqualTo("""
                PAY-06 [ada] 10 listed_money
                PAY-06 [ada] 11 listed_money
                """);
    }

    @Test
    void aServiceWithTheTransfersOfThousandsEndsTheTrail() {
        StringBuilder picture = new StringBuilder("ada wallet w1\nw1 sends 50 USDC exchange\n");
        for (int i = 0; i < 1_000; i++) {
            picture.append("customer").append(i).append(" sends 1 USDC exchange\n");
        }
        picture.append("exchange sends 50 USDC hot\nhot listed 9");

        assertThat(Office.of(picture.toString()).signs()).isEmpty();
    }

    @Test
    void anAccountThatATagCallsAServiceEndsTheTrail() {
        String picture = """
                ada wallet w1
                w1 sends 50 USDC middle
                middle sends 50 USDC hot
                hot listed 9
                """;

        assertThat(Office.of(picture + "middle tagged exchange").signs()).isEmpty();
        assertThat(Office.of(picture + "middle tagged person").signs()).isEqualTo("PAY-06 [ada] 11 listed_money\n");
    }

    @Test
    void everyStepOfTheTrailIsEvidence() {
        Sign sign = Office.of("""
                ada payout 50 USDC w1
                w1 sends 50 USDC friend
                friend sends 50 USDC hot
                hot listed 9
                """).investigated().signs().stream()
                .filter(one -> one.finding().indicator().equals("PAY-06"))
                .findFirst()
                .orElseThrow();

        assertThat(sign.finding().summary())
                .isEqualTo("Of what left wallet w1, 50 USDC (100%) came over 1 other hand to a wallet of hot, listed"
                        + " by the United Nations; 1 payout of 50 USDC went into it.");
        assertThat(Office.lines(sign.finding().evidence().stream()
                        .map(evidence -> evidence.source().render() + " " + evidence.claim())))
                .isEqualTo("""
                office:1 Payout y1 of 50 USDC to person ada went to the wallet.
                ethereum:0x2#0 w1 sent 50 USDC to friend (office:2).
                ethereum:0x3#0 friend sent 50 USDC to hot (office:3).
                un_sc_sanctions 2026-11-20 entry hot hot is listed.
                """);
    }

    @Test
    void moneyThatCameFromAListedWalletIsNoPaymentToIt() {
        assertThat(Office.of("""
                ada wallet w1
                hot sends 50 USDC w1
                hot listed 9
                """).signs()).isEmpty();
    }

    @Test
    void aTransferOfNothingIsNoPayment() {
        assertThat(Office.of("""
                ada wallet w1
                w1 sends 0 USDC hot
                hot listed 9
                """).signs()).isEmpty();
    }

    @Test
    void aListedWalletCountsWhateverScoreTheOrganisationAsksOfNames() {
        Policy strict = Office.policy().withScreeningScore(1);

        Concluded concluded = Office.of("""
                ada payout 50 USDC hot
                bo  name Quorin Vexley
                hot listed 9 0.96
                Quorin Vexley listed 9 0.96
                """).investigated(strict);

        assertThat(Office.render(concluded.cases()))
                .isEqualTo("person [ada] 14 A person is paid into a wallet of a sanctioned party\n");
    }

    @Test
    void theWayOfTheMoneyIsToldWithItsAmountsAndItsShare() {
        Sign sign = Office.of("""
                ada payout 80 USDC w1
                bo  payout 40 USDC w1
                w1 sends 90 USDC hot
                w1 sends 30 USDC shop
                hot listed 9
                """).investigated().signs().stream()
                .filter(one -> one.finding().indicator().equals("PAY-06"))
                .findFirst()
                .orElseThrow();

        assertThat(sign.finding().summary())
                .isEqualTo("Wallet w1 sent 90 USDC (75% of what left it) to a wallet of hot, listed by the United"
                        + " Nations; 2 payouts of together 120 USDC went into it.");
        assertThat(Office.lines(sign.finding().evidence().stream()
                        .map(evidence -> evidence.source().render() + " " + evidence.claim())))
                .isEqualTo("""
                office:1 Payout y1 of 80 USDC to person ada went to the wallet.
                office:2 Payout y2 of 40 USDC to person bo went to the wallet.
                ethereum:0x3#0 The wallet sent 90 USDC to hot, a wallet of hot (office:3).
                un_sc_sanctions 2026-11-20 entry hot hot is listed.
                """);
    }
}
