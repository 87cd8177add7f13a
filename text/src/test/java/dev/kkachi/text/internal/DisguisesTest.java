package dev.kkachi.text.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {
    private static final String MIXTURE =
            "Sim \u0456\u0421\u0440\u03bf\u200b\u00ad\ufeff01358\uff33\uff7c\u3057\u1109\u1175\u1e9e심沈\ud835\udc12\u0301-'";

    @ParameterizedTest
    @CsvSource({
        "S\u0456m Hyon Sop, Sim Hyon Sop",
        "\u0405\u0406\u041c Hyon Sop, SIM Hyon Sop",
        "Vladimir \u0420utin, Vladimir Putin",
        "Владимиp Путин, Владимир Путин",
        "Dmitry \u039cedvedev, Dmitry Medvedev",
        "Si\u200bm Hyon S\u00adop\ufeff, Sim Hyon Sop",
        "\uff33\uff49\uff4d Hyon Sop, Sim Hyon Sop",
        "\uff7c\uff91\uff65\uff8b\uff6e\uff9d\uff7f\uff8c\uff9f, シム・ヒョンソプ",
        "しむ・ひょんそぷ, シム・ヒョンソプ",
        "\u1109\u1175\u11b7\u1112\u1167\u11ab\u1109\u1165\u11b8, 심현섭",
        "\ud835\udc12\ud835\udc22\ud835\udc26 Hyon Sop, Sim Hyon Sop",
        "S1m Hyon Sop, Sim Hyon Sop",
        "K1m Jong 1l, Kim Jong Il",
        "0h Kwang Ch0l, Oh Kwang Chol",
        "Mogi1evich, Mogilevich",
    })
    void aPersonsNameIsReadInTheLettersItWasMeantIn(String printed, String meant) {
        assertThat(Disguises.lifted(printed, true)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sim Hyon Sop",
                "Владимир Путин",
                "Кім Чен Ин",
                "Sim Hyon Sop (Сим Хён Соп)",
                "Ελένη Παπαδοπούλου",
                "沈賢燮",
                "2nd Lt John 3rd",
                "Jean-Pierre Müller",
            })
    void whatHidesNothingIsLeftAlone(String printed) {
        assertThat(Disguises.lifted(printed, true)).isEqualTo(printed);
        assertThat(Disguises.remarks(printed, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"K99", "110th Research Center", "Unit 586", "MIG29", "Web3Trade", "B2B Ltd", "4K Media", "1C"})
    void aCompanyKeepsItsFigures(String printed) {
        assertThat(Disguises.lifted(printed, false)).isEqualTo(printed);
    }

    @Test
    void aFigureInTheMiddleOfAWordIsALetter() {
        assertThat(Disguises.lifted("Chiny0ng Trading", false)).isEqualTo("Chinyong Trading");
    }

    @Test
    void whatWasLiftedIsSaid() {
        assertThat(Disguises.remarks("S\u0456m 0h", true))
                .containsExactly(
                        "S\u0456m mixes letters of two scripts in one word and is read as Sim",
                        "0h has figures for letters and is read as Oh");
        assertThat(Disguises.remarks("Яndex", false)).containsExactly("Яndex mixes letters of two scripts in one word");
        assertThat(Disguises.remarks("Si\u200bm", true)).containsExactly("characters that are not seen are left out");
        assertThat(Disguises.remarks("\u0405\u0406\u041c Hyon", true))
                .containsExactly("\u0405\u0406\u041c is in letters of another script than the rest and is read as SIM");
    }

    @Test
    void nothingIsLiftedInSilence() {
        forAll(
                DisguisesTest::name,
                name -> Disguises.lifted(name, true).equals(name)
                        || !Disguises.remarks(name, true).isEmpty());
    }

    private static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            name.append(MIXTURE.charAt(random.nextInt(MIXTURE.length())));
        }
        return name.toString();
    }
}
