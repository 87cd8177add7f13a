package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.documents.Hint.Sign;
import org.junit.jupiter.api.Test;

/// The passport is the specimen that ICAO Doc 9303 prints: of Utopia, born on 12 August 1974, valid until
/// 15 April 2012.
class DocumentPredicatesTest {
    private static final String MRZ =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void eachThingThatDoesNotFitTheRowIsASignOfItsOwn() {
        assertThat(seen("DOC-02", "L898902C4", MRZ)).isEqualTo("""
                        handed in a document with another number than was filed (1.0)
                          The zone says the number L898902C3; the document is filed as L898902C4.
                        """);
        assertThat(seen("DOC-01", "", MRZ.replace("8122F", "8123F"))).contains("check digit of the date of birth");
        assertThat(seen("DOC-04", "", MRZ)).contains("valid until 2012-04-15", "shown on 2024-05-01");
        assertThat(staff("1974-12-08").paper(Filed.document("", MRZ, "")).seenOf("p", "DOC-03"))
                .hasSize(1);
        assertThat(staff("")
                        .paper(Filed.document("", MRZ.replace("P<UTO", "P<FRA"), "DEU"))
                        .seenOf("p", "DOC-05"))
                .hasSize(1);
    }

    @Test
    void aDocumentThatFitsAndOneWithoutAZoneAreNoSign() {
        for (String sign : new String[] {"DOC-01", "DOC-02", "DOC-03", "DOC-05"}) {
            assertThat(staff("1974-08-12")
                            .paper(Filed.document("l898-902c3", MRZ, "UTO"))
                            .seenOf("p", sign))
                    .as(sign)
                    .isEmpty();
            assertThat(staff("1974-08-12")
                            .paper(Filed.document("L898902C4", "see scan", ""))
                            .seenOf("p", sign))
                    .as(sign)
                    .isEmpty();
        }
    }

    @Test
    void anEditorAloneIsHalfASignAndTwoTracesAreAWholeOne() {
        assertThat(staff("").paper(Filed.reading("passport", Sign.EDITOR)).seenOf("p", "IDN-02"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(0.5));
        assertThat(staff("")
                        .paper(Filed.reading("id", Sign.EDITOR, Sign.UNEVEN_LOSS))
                        .seenOf("p", "IDN-02"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(1));
    }

    @Test
    void aCvMadeWithAnEditorAndAScanSentThroughAMessengerAreNoSign() {
        Staff staff = staff("")
                .paper(Filed.reading("resume", Sign.EDITOR))
                .paper(Filed.reading("passport", Sign.SAVED_TWICE, Sign.CHANGED_LATER));

        assertThat(staff.seenOf("p", "IDN-02")).isEmpty();
    }

    @Test
    void whatWasSavedAgainIsShownAndWhatWasMadeLaterIsASign() {
        assertThat(staff("").paper(Filed.reading("passport", Sign.SAVED_TWICE)).seenOf("p", "DOC-07"))
                .hasSize(1);
        assertThat(staff("")
                        .paper(Filed.reading("resume", Sign.MADE_AFTER_HANDING_IN))
                        .seenOf("p", "DOC-06"))
                .hasSize(1);
        assertThat(staff("").paper(Filed.reading("resume", Sign.CHANGED_LATER)).seenOf("p", "DOC-06"))
                .isEmpty();
    }

    private static String seen(String sign, String number, String mrz) {
        return Filed.rendered(staff("").paper(Filed.document(number, mrz, "")).seenOf("p", sign));
    }

    private static Staff staff(String birthDate) {
        return new Staff().person(Filed.person("", "", birthDate, ""));
    }
}
