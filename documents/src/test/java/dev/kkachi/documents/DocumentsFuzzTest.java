package dev.kkachi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Any bytes are facts or a refusal in a sentence, and any text is a zone or none, within the bounds of
/// their size.
class DocumentsFuzzTest {
    @TempDir
    static Path folder;

    @FuzzTest(maxDuration = "2m")
    void anyFileIsFactsOrRefused(byte[] bytes) throws Exception {
        Path file = folder.resolve("paper");
        Files.write(file, bytes);

        DocumentFacts facts =
                Bounds.within(bytes.length, () -> DocumentReader.ofPixels().read(file));

        assertThat(facts.text()).hasSizeLessThanOrEqualTo(DocumentReader.TEXT_CHARS_MAX);
        assertThat(facts.hints()).allSatisfy(DocumentsFuzzTest::isASentence);
        if (facts instanceof DocumentFacts.Refused(String why)) {
            assertThat(why).endsWith(".").doesNotContain("\n", "\0");
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyTextIsAZoneOrNone(byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);

        ZoneReading reading = Bounds.within(bytes.length, () -> MachineReadableZone.read(text));

        if (reading instanceof ZoneReading.Read(MachineReadableZone zone)) {
            LocalDate today = LocalDate.of(2026, 11, 26);
            assertThat(zone.checks()).hasSizeBetween(3, 5);
            assertThat(zone.hints()).allSatisfy(DocumentsFuzzTest::isASentence);
            assertThat(ZoneComparison.list(zone, new ZoneClaim(zone.number(), "", zone.issuer(), today)))
                    .noneMatch(found ->
                            found.kind() == Discrepancy.Kind.NUMBER || found.kind() == Discrepancy.Kind.ISSUER);
        }
    }

    @Test
    void damagedSeedsAreFactsOrRefused() {
        Seeds.of(DocumentsFuzzTest.class, "anyFileIsFactsOrRefused").damaged(this::anyFileIsFactsOrRefused);
        Seeds.of(DocumentsFuzzTest.class, "anyTextIsAZoneOrNone").damaged(this::anyTextIsAZoneOrNone);
    }

    private static void isASentence(Hint hint) {
        assertThat(hint.what()).endsWith(".").doesNotContain("\n", "\0");
        assertThat(hint.innocent()).endsWith(".");
    }
}
