package dev.kkachi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house as a test: arrows point down only, engines do not know each other, the ground stands alone. Beside it
/// stands a crooked house, in which every rule is broken once, so that no rule can fall asleep.
class ArchitectureTest {
    private static final House KKACHI = new House(
            "dev.kkachi",
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.kkachi"));

    private static final House CROOKED = new House("crooked", new ClassFileImporter().importPackages("crooked"));

    @Test
    void everyModuleIsLookedAtAndHasItsFloor() throws IOException {
        List<String> floors = House.FLOORS.stream().flatMap(List::stream).toList();
        Stream<String> built = Pattern.compile("<module>(.*?)</module>")
                .matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .map((MatchResult module) -> module.group(1))
                .filter(module -> !module.equals("arch"));

        assertThat(KKACHI.modules()).containsExactlyInAnyOrderElementsOf(floors);
        assertThat(built).containsExactlyInAnyOrderElementsOf(floors);
        assertThat(CROOKED.modules()).contains("attic").isNotEqualTo(KKACHI.modules());
    }

    @Test
    void arrowsPointDownOnly() {
        assertThat(KKACHI.arrowsThatPointUp()).isEmpty();
        assertThat(CROOKED.arrowsThatPointUp())
                .anyMatch(line -> line.contains("crooked.model.Ground") && line.contains("crooked.screening.Engine"))
                .anyMatch(line -> line.contains("crooked.lists.Import") && line.contains("crooked.records.Export"))
                .noneMatch(line -> line.startsWith("Field <crooked.screening.Engine.letters>"));
    }

    @Test
    void theGroundDependsOnNothingButTheJdk() {
        assertThat(KKACHI.whatTheGroundKnowsBesideTheJdk()).isEmpty();
        assertThat(CROOKED.whatTheGroundKnowsBesideTheJdk())
                .anyMatch(line -> line.contains("crooked.model.Ground") && line.contains("org.assertj"));
    }

    @Test
    void enginesAndTextCarryNoFramework() {
        assertThat(KKACHI.frameworksInEnginesAndText()).isEmpty();
        assertThat(CROOKED.frameworksInEnginesAndText())
                .anyMatch(line -> line.contains("crooked.text.Letters") && line.contains("org.junit"))
                .noneMatch(line -> line.contains("crooked.screening.Engine"));
    }

    @Test
    void textKnowsNoWordOfTheField() {
        assertThat(KKACHI.wordsOfTheFieldInLibraries()).isEmpty();
        assertThat(CROOKED.wordsOfTheFieldInLibraries())
                .anyMatch(line -> line.contains("crooked.text.Letters") && line.contains("crooked.model.Ground"));
    }

    @Test
    void onlyTestsAndTheBenchmarkUseTheToolsOfTests() {
        assertThat(KKACHI.toolsOfTestsInMainCode()).isEmpty();
        assertThat(CROOKED.toolsOfTestsInMainCode())
                .anyMatch(line -> line.contains("crooked.cli.Command") && line.contains("crooked.testkit.Dice"))
                .noneMatch(line -> line.contains("crooked.bench.Race"));
    }

    @Test
    void modulesFormNoCycles() {
        assertThat(KKACHI.cycles()).isEmpty();
        assertThat(CROOKED.cycles()).anyMatch(line -> line.contains("Slice model") && line.contains("Slice screening"));
    }

    @Test
    void packagesAreFlat() {
        assertThat(KKACHI.deepPackages()).isEmpty();
        assertThat(CROOKED.deepPackages()).containsExactly("crooked.screening.internal.deep");
    }

    @Test
    void nobodyIsNamedAfterTheirLayer() {
        assertThat(KKACHI.namesAfterALayer()).isEmpty();
        assertThat(CROOKED.namesAfterALayer()).hasSize(1).allMatch(line -> line.contains("DeepHelper"));
    }

    @Test
    void onlyTheCommandPrints() {
        assertThat(KKACHI.printing()).isEmpty();
        assertThat(CROOKED.printing()).hasSize(1).allMatch(line -> line.contains("crooked.attic.Box"));
    }
}
