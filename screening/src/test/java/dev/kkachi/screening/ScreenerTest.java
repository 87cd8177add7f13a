package dev.kkachi.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import dev.kkachi.screening.spi.HeldParties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenerTest {
    private static final HeldParties LISTED = ListedParties.of("""
            ofac-1 | Person       | name=SIM, Hyon Sop; birthDate=1983-11-25; nationality=kp; gender=male
            ofac-2 | Organization | name=LAZARUS GROUP; weakAlias=APT 38
            ofac-3 | Organization | name=110TH RESEARCH CENTER; alias=TECHNICAL RECONNAISSANCE BUREAU LAB 110
            ofac-4 | Person       | name=IVANOV, Petr Sergeyevich; birthDate=1970; passportNumber=7101234567
            ofac-5 | Vessel       | name=PETR IVANOV; imoNumber=9000001
            ofac-6 | Person       | name=SMITH, Adam; publicKey=0x098B716B8Aaf21512996dC57EB0615e2383E2f96
            """);

    private final Screener screener = Screener.over(LISTED, ScreeningIndex.build(LISTED), ScreeningPolicy.standard());

    private String found(String query) {
        return screener.screen(ListedParties.party("q | " + query)).stream()
                .map(match -> match.party().id())
                .collect(Collectors.joining(" "));
    }

    @Test
    void anEqualNameWithNothingAgainstItScoresAtLeastNinetyFivePercent() {
        List<Match> matches = screener.screen(ListedParties.party("q | Person | name=Petr Sergeyevich Ivanov"));

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().party().id()).isEqualTo("ofac-4");
        assertThat(matches.getFirst().score()).isGreaterThanOrEqualTo(0.95);
        assertThat(matches.getFirst().isMatch()).isTrue();
    }

    @Test
    void aContradictingBirthYearClearsAnEqualName() {
        assertThat(found("Person | name=Petr Sergeyevich Ivanov; birthDate=1970-05-01"))
                .isEqualTo("ofac-4");
        assertThat(found("Person | name=Petr Sergeyevich Ivanov; birthDate=1985"))
                .isEmpty();
    }

    @Test
    void aNameThatThousandsBearIsNoReasonToOverlookAnotherBirthYear() {
        HeldParties lists = ListedParties.of("""
                ofac-1 | Person | name=ALI, Mohammed; birthDate=1992
                ofac-2 | Person | name=SIM, Hyon Sop; birthDate=1983
                """);
        Screener both = Screener.over(lists, ScreeningIndex.build(lists), ScreeningPolicy.standard());

        assertThat(both.screen(ListedParties.party("q | Person | name=Mohammed Ali; birthDate=1992")))
                .hasSize(1);
        assertThat(both.screen(ListedParties.party("q | Person | name=Mohammed Ali; birthDate=1990")))
                .isEmpty();
        assertThat(both.screen(ListedParties.party("q | Person | name=Shim Hyon-sop; birthDate=1981")))
                .hasSize(1);
    }

    @Test
    void theLowestThresholdsFindWhatHigherOnesDo() {
        for (double threshold : new double[] {Double.MIN_VALUE, 0.00001, 0.00005, 0.01, 0.5}) {
            ScreeningPolicy low = ScreeningPolicy.standard().withThreshold(threshold);
            Screener all = Screener.over(LISTED, ScreeningIndex.build(LISTED), low);

            assertThat(all.screen(ListedParties.party("q | Person | name=Petr Sergeyevich Ivanov")))
                    .extracting(match -> match.party().id())
                    .contains("ofac-4");
        }
    }

    @Test
    void aPersonIsNeverAShip() {
        assertThat(found("Vessel | name=Petr Ivanov")).isEqualTo("ofac-5");
        assertThat(found("Person | name=Petr Ivanov")).doesNotContain("ofac-5");
    }

    @Test
    void aDocumentNumberIsEnoughWhateverTheName() {
        assertThat(found("Person | name=Carlos Mendez; passportNumber=71 01 234567"))
                .isEqualTo("ofac-4");
    }

    @Test
    void aTelephoneNumberWithoutItsAreaCodeOnlySupportsAName() {
        HeldParties lists = ListedParties.of("""
                ofac-1 | Person | name=IVANOV, Petr Sergeyevich; phone=555 0172
                ofac-2 | Person | name=VEXLEY, Quorin; phone=+44 20 7946 0018
                """);
        Screener both = Screener.over(lists, ScreeningIndex.build(lists), ScreeningPolicy.standard());

        List<Match> named = both.screen(ListedParties.party("q | Person | name=Petr Ivanov; phone=5550172"));

        assertThat(both.screen(ListedParties.party("q | Person | name=Carlos Mendez; phone=5550172")))
                .isEmpty();
        assertThat(both.screen(ListedParties.party("q | Person | name=Carlos Mendez; phone=020 7946 0018")))
                .hasSize(1);
        assertThat(named).hasSize(1);
        assertThat(named.getFirst().explanation())
                .contains(new FeatureScore(
                        "identifier",
                        "5550172",
                        "555 0172",
                        1,
                        13,
                        "same telephone number; too short to identify anybody alone"));
    }

    @Test
    void aWalletIsFoundInAnyCaseAndNamesItsHolder() {
        String query = "CryptoWallet | publicKey=0x098b716b8aaf21512996dc57eb0615e2383e2f96";

        assertThat(found(query)).isEqualTo("ofac-6");
    }

    @Test
    void aWeakAliasConfirmsButDoesNotAlertAloneUnlessThePolicySaysSo() {
        ScreeningPolicy strict = new ScreeningPolicy(0.7, 5, false, true, Set.of());
        Screener strictScreener = Screener.over(LISTED, ScreeningIndex.build(LISTED), strict);

        assertThat(found("Organization | name=APT 38")).isEmpty();
        assertThat(strictScreener.screen(ListedParties.party("q | Organization | name=APT 38")))
                .hasSize(1);
    }

    @Test
    void onlyTheListsThatWereAskedForAreSearched() {
        ScreeningPolicy other = new ScreeningPolicy(0.7, 5, false, false, Set.of("un_sc_sanctions"));

        assertThat(Screener.over(LISTED, ScreeningIndex.build(LISTED), other)
                        .screen(ListedParties.party("q | Organization | name=Lazarus Group")))
                .isEmpty();
        assertThat(found("Organization | name=Lazarus Group")).isEqualTo("ofac-2");
    }

    @Test
    void aWrittenIndexAnswersAsTheBuiltOne(@TempDir Path folder) {
        Path file = folder.resolve("index");
        ScreeningIndex.build(LISTED).write(file);
        Screener reopened = Screener.over(LISTED, ScreeningIndex.open(file), ScreeningPolicy.standard());

        for (var party : LISTED.parties()) {
            assertThat(reopened.screen(party)).isEqualTo(screener.screen(party)).isNotEmpty();
        }
    }

    @Test
    void aTornIndexIsNamedAndNotHalfRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("index");
        ScreeningIndex.build(LISTED).write(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> ScreeningIndex.open(file))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("index");
    }

    @Test
    void anAnswerSaysWhereANameIsTooLongToBeComparedWhole() {
        String name = "Lazarus Group" + " of the Arts".repeat(10);

        Answer answer = screener.answer(ListedParties.party("q | Organization | name=" + name));

        assertThat(answer.limits())
                .containsExactly("A name of the query is too long: only the first 24 words are compared.");
    }

    @Test
    void anInnocentNameIsClear() {
        assertThat(found("Person | name=Maria Fernandez")).isEmpty();
        assertThat(found("Person | name=Adam Smithson")).isEmpty();
        assertThat(found("Organization | name=Research Center")).isEmpty();
    }
}
