package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an organisation may decide in `kkachi.yaml`, and what is refused.
class PolicyTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));

    @TempDir
    private Path folder;

    @BeforeEach
    void twoPeopleShareAWallet() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,wallet
                a,Ada Frost,0x1111111111111111111111111111111111111111
                b,Bram Stone,0x1111111111111111111111111111111111111111
                """);
    }

    @Test
    void anUnknownKeyIsRefusedWithItsLineAndTheNearest() {
        assertRefused("organisation: Acme\npriors: 0.01\n", """
                kkachi.yaml:2: unknown key 'priors'; the rule is one of organisation, corporate_networks, \
                corporate_vpn, allowed_remote_tools, working_countries, mail_domains, prior, thresholds, \
                caps, reference.
                Maybe you meant 'prior'.""");
    }

    @Test
    void anUnknownThresholdOrCapIsRefusedToo() {
        assertRefused("thresholds:\n  strong_bit: 7\n", """
                kkachi.yaml:2: unknown key 'thresholds.strong_bit'; the rule is one of strong_bits, case_probability, \
                screening or an indicator's, such as IDN-01.score.
                Maybe you meant 'thresholds.strong_bits'.""");
        assertThatThrownBy(() -> investigate("caps:\n  household: 3\n  shared_walet: 2\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("kkachi.yaml:3: unknown key 'caps.shared_walet'")
                .hasMessageEndingWith("Maybe you meant 'caps.shared_wallet'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70", "70.0", "0", "1.01"})
    void aScoreOfNothingOrAboveOneIsRefused(String score) {
        assertRefused(
                "thresholds: {screening: " + score + "}\n",
                "kkachi.yaml: thresholds.screening is '" + score
                        + "'; the rule is a number above 0 and at most 1, such as 0.70.");
    }

    @Test
    void aLowerScoreFindsMoreByName() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "person_id,full_name\na,Quorin Vexley Frost Stone Marsh Lopez\n");

        assertThat(persons(investigate(""))).isEmpty();
        assertThat(persons(investigate("thresholds: {screening: 0.7}\n"))).isEmpty();
        assertThat(persons(investigate("thresholds: {screening: 0.5}\n"))).containsExactly("a");
    }

    @Test
    void noScoreSilencesAnExactLookUp() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,id_document,wallet
                a,Quorin Vexley,,
                b,Bram Stone,QX7734519,
                c,Cleo Marsh,,0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c
                """);

        assertThat(persons(investigate(""))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(persons(investigate("thresholds: {screening: 1}\n"))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void aValueThatIsNoNumberAndAFileThatIsNoYamlAreRefused() {
        assertThatThrownBy(() -> investigate("prior: often\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("prior is 'often'");
        assertThatThrownBy(() -> investigate("prior: [\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("not readable as YAML");
    }

    @Test
    void settingsThatRepeatOrNestWithoutEndAreRefused() {
        assertThatThrownBy(() -> investigate("prior: 0.01\nprior: 0.02\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("kkachi.yaml:2: not readable as YAML in UTF-8: found duplicate key prior");
        assertThatThrownBy(() -> investigate("caps: " + "[".repeat(100_000)))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("nested deeper than 8 levels");
    }

    @Test
    void settingsThatAreAFolderAreRefused() throws IOException {
        Files.createDirectory(folder.resolve("kkachi.yaml"));

        assertThatThrownBy(this::investigate)
                .isInstanceOf(KkachiException.class)
                .hasMessage("kkachi.yaml: is a folder; the rule is a file with settings.");
    }

    @Test
    void aHigherThresholdOpensFewerCases() throws IOException {
        assertThat(investigate("").cases()).hasSize(1);
        assertThat(investigate("thresholds: {strong_bits: 7}\n").cases()).isEmpty();
        assertThat(investigate("caps: {shared_wallet: 2}\n").cases()).isEmpty();
    }

    @Test
    void aSettingThatNothingWeighsYetIsSaid() throws IOException {
        investigate("working_countries: [Norway]\n");

        assertThat(folder.resolve("kkachi-out/run.json")).content().contains("working_countries");
    }

    private static List<String> persons(Outcome outcome) {
        return outcome.cases().stream().flatMap(one -> one.persons().stream()).toList();
    }

    private void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> investigate(yaml))
                .isInstanceOf(KkachiException.class)
                .hasMessage(message);
    }

    private Outcome investigate(String yaml) throws IOException {
        Files.writeString(folder.resolve("kkachi.yaml"), yaml);
        return investigate();
    }

    private Outcome investigate() {
        Path out = folder.resolve("kkachi-out");
        return Investigation.over(InventedLists.screening(), NOON, "1.0")
                .run(FolderRecords.of(folder, out), folder, out);
    }
}
