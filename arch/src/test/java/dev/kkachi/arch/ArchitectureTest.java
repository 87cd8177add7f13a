package dev.kkachi.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The house as a test: arrows point down only, engines do not know each other, the ground stands alone.
class ArchitectureTest {
    private static final JavaClasses KKACHI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kkachi");

    /// The floors of the house, the ground first. A module may know only modules of lower floors.
    private static final List<List<String>> FLOORS = List.of(
            List.of("model", "testkit"),
            List.of("text", "files"),
            List.of("screening"),
            List.of("investigation"),
            List.of("lists", "records"),
            List.of("cli"),
            List.of("bench"));

    private static final Set<String> CARRIED_LIBRARIES =
            Set.of("java", "javax", "jdk", "org.jspecify", "com.ibm.icu", "it.unimi.dsi");

    @Test
    void everyModuleHasItsFloor() {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : KKACHI) {
            modules.add(type.getPackageName().split("\\.")[2]);
        }

        assertThat(FLOORS.stream().flatMap(List::stream)).containsAll(modules);
        assertThat(modules).contains("model", "text", "files", "screening", "cli");
    }

    @Test
    void arrowsPointDownOnly() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String module : FLOORS.get(floor)) {
                noClasses()
                        .that()
                        .resideInAPackage(packageOf(module))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbiddenFor(module, floor))
                        .because("the floor of " + module + " lies below or beside")
                        .allowEmptyShould(true)
                        .check(KKACHI);
            }
        }
    }

    private static String[] forbiddenFor(String module, int floor) {
        return FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(module))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
    }

    private static String packageOf(String module) {
        return "dev.kkachi." + module + "..";
    }

    @Test
    void theGroundDependsOnNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.kkachi.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.kkachi.model..", "java..", "org.jspecify..")
                .check(KKACHI);
    }

    @Test
    void enginesAndTextCarryNoFramework() {
        String[] allowed = Stream.concat(CARRIED_LIBRARIES.stream(), Stream.of("dev.kkachi"))
                .map(name -> name + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAnyPackage("dev.kkachi.text..", "dev.kkachi.screening..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(KKACHI);
    }

    @Test
    void textKnowsNoWordOfTheField() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.kkachi.text..", "dev.kkachi.files..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kkachi.model..")
                .check(KKACHI);
    }

    @Test
    void modulesFormNoCycles() {
        slices().matching("dev.kkachi.(*)..").should().beFreeOfCycles().check(KKACHI);
    }

    @Test
    void packagesAreFlat() {
        for (JavaClass type : KKACHI) {
            assertThat(type.getPackageName()).matches("dev\\.kkachi\\.[a-z]+(\\.(spi|internal))?");
        }
    }

    @Test
    void nobodyIsNamedAfterTheirLayer() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Processor|DTO|Dto|Bean|Base)$")
                .check(KKACHI);
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.kkachi.cli..", "dev.kkachi.bench..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(KKACHI);
    }
}
