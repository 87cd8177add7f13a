package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.documents.MachineReadableZone.Check;
import dev.kkachi.documents.MachineReadableZone.Format;
import dev.kkachi.documents.MachineReadableZone.Names;
import dev.kkachi.testkit.ForAll;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The specimens of Utopia are those that ICAO Doc 9303 prints.
class MachineReadableZoneTest {
    private static final String PASSPORT = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;
    private static final String CARD = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """;
    private static final String LARGE_CARD = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """;
    private static final String VISA = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L8988901C4XXX4009078F96121096ZE184226B<<<<<<
            """;
    private static final String SMALL_VISA = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            L8988901C4XXX4009078F9612109<<<<<<<<
            """;

    @Test
    void aPassportIsReadAndAllItsCheckDigitsFit() {
        MachineReadableZone zone = zone(PASSPORT);

        assertThat(zone.format()).isEqualTo(Format.TD3);
        assertThat(zone.code()).isEqualTo("P");
        assertThat(zone.issuer()).isEqualTo("UTO");
        assertThat(zone.names()).isEqualTo(new Names("ERIKSSON", "ANNA MARIA", false));
        assertThat(zone.number()).isEqualTo("L898902C3");
        assertThat(zone.birth().findBirth(LocalDate.of(2026, 1, 1))).isEqualTo("1974-08-12");
        assertThat(zone.expiry().findExpiry(LocalDate.of(2026, 1, 1))).isEqualTo("2012-04-15");
        assertThat(zone.optional()).isEqualTo("ZE184226B");
        assertThat(checks(zone)).isEqualTo("NUMBER 6, BIRTH 2, EXPIRY 9, OPTIONAL 1, COMPOSITE 0");
        assertThat(zone.hints()).isEmpty();
    }

    @Test
    void theOtherFormatsAreReadToo() {
        assertThat(List.of(zone(CARD), zone(LARGE_CARD), zone(VISA), zone(SMALL_VISA)))
                .extracting(zone -> zone.format() + " " + zone.code() + " " + zone.number() + " "
                        + zone.names().primary() + " | " + checks(zone))
                .containsExactly(
                        "TD1 I D23145890 ERIKSSON | NUMBER 7, BIRTH 2, EXPIRY 9, COMPOSITE 6",
                        "TD2 I D23145890 ERIKSSON | NUMBER 7, BIRTH 2, EXPIRY 9, COMPOSITE 6",
                        "MRV_A V L8988901C ERIKSSON | NUMBER 4, BIRTH 8, EXPIRY 9",
                        "MRV_B V L8988901C ERIKSSON | NUMBER 4, BIRTH 8, EXPIRY 9");
    }

    @Test
    void aLongNumberOfACardGoesOnInTheOptionalField() {
        String top = "I<UTOD23145890<AB112234566<<<<";
        String middle = "7408122F1204159UTO<<<<<<<<<<<";
        char composite = SlowCheckDigits.of(
                top.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18));

        MachineReadableZone zone = zone(top + "\n" + middle + composite + "\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");

        assertThat(zone.number()).isEqualTo("D23145890AB11223456");
        assertThat(zone.failures()).isEmpty();
        assertThat(zone.optional()).isEmpty();
    }

    @Test
    void theCheckDigitThatFailsIsNamed() {
        MachineReadableZone zone = zone(PASSPORT.replace("7408122", "7408132"));

        assertThat(zone.failures())
                .extracting(check -> check.part().words() + " " + check.printed() + "/" + check.computed())
                .containsExactly("the date of birth 2/3", "the zone as a whole 0/7");
    }

    @Test
    void linesMayBePartedByABlankOrRunOn() {
        String blank = PASSPORT.strip().replace('\n', ' ');
        String runOn = PASSPORT.replace("\n", "");

        assertThat(zone(blank)).isEqualTo(zone(PASSPORT));
        assertThat(zone(runOn)).isEqualTo(zone(PASSPORT));
    }

    @Test
    void theNoiseOfAScannerIsMendedAndSaid() {
        String noisy = PASSPORT.replace("7408122", "74O8I22")
                .replace("UTOERIKSSON", "UT0ERIK5SON")
                .replace("MARIA<<<<<", "maria <<<");

        MachineReadableZone zone = zone(noisy);

        assertThat(zone.names()).isEqualTo(new Names("ERIKSSON", "ANNA MARIA", false));
        assertThat(zone.failures()).isEmpty();
        assertThat(zone.hints())
                .extracting(Hint::what)
                .containsExactly(
                        "A line of the zone had too few or too many fillers and was mended.",
                        "The zone holds small letters, which no document prints.",
                        "In a day letters stood where only digits may stand.",
                        "In a name or a state digits stood where only letters may stand.");
    }

    @Test
    void aLetterInTheNumberIsAZeroOnlyWhereThatMakesItFit() {
        MachineReadableZone zone = zone(PASSPORT.replace("L898902C36", "L8989O2C36"));

        assertThat(zone.number()).isEqualTo("L898902C3");
        assertThat(zone.failures()).isEmpty();
        assertThat(zone.hints()).hasSize(1);
        assertThat(zone(PASSPORT.replace("L898902C36", "L8989O3C36")).failures())
                .hasSize(2);
    }

    @Test
    void anAbsentPersonalNumberMayHaveAFillerForItsDigit() {
        String bottom = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<<";
        char composite = SlowCheckDigits.of("L898902C36" + "7408122" + "1204159" + "<<<<<<<<<<<<<<<");

        assertThat(zone(PASSPORT.lines().findFirst().orElseThrow() + "\n" + bottom + composite)
                        .failures())
                .isEmpty();
    }

    @Test
    void namesThatFillTheirLineMayBeCut() {
        String names = "P<UTOPAPANDROPOULOUS<<JONATHON<WARREN<TREVOR";

        assertThat(zone(names + "\n" + PASSPORT.lines().skip(1).findFirst().orElseThrow())
                        .names())
                .isEqualTo(new Names("PAPANDROPOULOUS", "JONATHON WARREN TREVOR", true));
    }

    @Test
    void whatIsNoZoneIsNoZone() {
        for (String text : List.of("", "see scan", "P<UTO", "A".repeat(88), "<".repeat(88), "P<".repeat(10_000))) {
            assertThat(MachineReadableZone.read(text)).isInstanceOf(ZoneReading.NoZone.class);
        }
    }

    @Test
    void aDayOfBirthIsTheLatestThatIsNotInTheFuture() {
        LocalDate today = LocalDate.of(2026, 11, 26);

        assertThat(new ZoneDate("261126").findBirth(today)).isEqualTo("2026-11-26");
        assertThat(new ZoneDate("261127").findBirth(today)).isEqualTo("1926-11-27");
        assertThat(new ZoneDate("000229").findBirth(today)).isEqualTo("2000-02-29");
        assertThat(new ZoneDate("74<<<<").findBirth(today)).isNull();
        assertThat(new ZoneDate("750112").findExpiry(today)).isEqualTo("2075-01-12");
        assertThat(new ZoneDate("760112").findExpiry(today)).isEqualTo("1976-01-12");
        assertThat(new ZoneDate("74<<<<").mayBe(LocalDate.of(1974, 3, 3))).isTrue();
        assertThat(new ZoneDate("74<<<<").mayBe(LocalDate.of(1975, 3, 3))).isFalse();
    }

    @Test
    void checkDigitsAgreeWithAnObviousCount() {
        ForAll.forAll(
                random -> random.ints(random.nextInt(60), 0, SlowCheckDigits.CHARS.length())
                        .mapToObj(i -> SlowCheckDigits.CHARS.substring(i, i + 1))
                        .collect(Collectors.joining()),
                chars -> CheckDigits.of(chars) == SlowCheckDigits.of(chars));
    }

    private static String checks(MachineReadableZone zone) {
        assertThat(zone.failures()).isEmpty();
        return zone.checks().stream()
                .map((Check check) -> check.part() + " " + check.printed())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static MachineReadableZone zone(String printed) {
        ZoneReading reading = MachineReadableZone.read(printed);

        assertThat(reading).isInstanceOf(ZoneReading.Read.class);
        return ((ZoneReading.Read) reading).zone();
    }
}
