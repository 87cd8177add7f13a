package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZoneComparisonTest {
    private static final String CARD = """
            I<D<<L01X00T471<<<<<<<<<<<<<<<
            8308126<3108011D<<<<<<<<<<<<<4
            MUSTERMANN<<ERIKA<<<<<<<<<<<<<
            """;

    @Test
    void whatFitsGivesNoDiscrepancy() {
        assertThat(found(claim("l01x 00t-47", "1983-08-12", "Germany", LocalDate.of(2026, 11, 26))))
                .isEmpty();
        assertThat(found(claim("", "", "", null))).isEmpty();
    }

    @Test
    void eachThingThatDoesNotFitIsNamedWithItsOrdinaryReason() {
        assertThat(found(claim("L01X00T48", "1983-12-08", "FR", LocalDate.of(2031, 8, 2))))
                .isEqualTo("""
                        NUMBER: The zone says the number L01X00T47; the document is filed as L01X00T48.
                        BIRTH_DATE: The zone says that the holder was born on 830812 (year, month, day); the claimed day is 1983-12-08.
                        EXPIRED: The document was valid until 2031-08-01 and was shown on 2031-08-02.
                        ISSUER: The zone says that D issued the document; it is filed as issued by FR.
                        """);
    }

    @Test
    void aStateThatNobodyKnowsIsComparedWithNothing() {
        assertThat(found(claim("", "", "the city of Bremen", null))).isEmpty();
        assertThat(found(claim("", "", "deu", null))).isEmpty();
        assertThat(found(claim("", "", "de", null))).isEmpty();
    }

    @Test
    void aFailingCheckDigitIsADiscrepancy() {
        MachineReadableZone zone = zone(CARD.replace("8308126", "8308136"));

        assertThat(ZoneComparison.list(zone, claim("", "", "", null)))
                .extracting(discrepancy -> discrepancy.kind() + ": " + discrepancy.what())
                .containsExactly(
                        "CHECK_DIGIT: The check digit of the date of birth is printed as 6; it should be 7.",
                        "CHECK_DIGIT: The check digit of the zone as a whole is printed as 4; it should be 1.");
    }

    private static ZoneClaim claim(String number, String birth, String issuer, @Nullable LocalDate usedOn) {
        return new ZoneClaim(number, birth, issuer, usedOn);
    }

    private static String found(ZoneClaim claim) {
        StringBuilder found = new StringBuilder();
        for (Discrepancy discrepancy : ZoneComparison.list(zone(CARD), claim)) {
            assertThat(discrepancy.innocent()).isNotBlank();
            found.append(discrepancy.kind())
                    .append(": ")
                    .append(discrepancy.what())
                    .append('\n');
        }
        return found.toString();
    }

    private static MachineReadableZone zone(String printed) {
        return ((ZoneReading.Read) MachineReadableZone.read(printed)).zone();
    }
}
