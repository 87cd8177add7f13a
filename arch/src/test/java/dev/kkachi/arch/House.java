package dev.kkachi.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rules of the house, asked of the classes below one root package. Each method returns what breaks
/// its rule.
final class House {
    /// The floors, the ground first. A module may know only modules of lower floors.
    static final List<List<String>> FLOORS = List.of(
            List.of("model", "testkit"),
            List.of("text", "files", "graph", "audit"),
            List.of("documents", "networks", "access"),
            List.of("ledger"),
            List.of("screening", "tracing", "linking", "copies", "rings", "workers"),
            List.of("patterns"),
            List.of("investigation", "pictures", "cases"),
            List.of("monitoring", "exchange"),
            List.of("lists", "records", "chains", "conditions", "pages", "store", "identity"),
            List.of("simulator", "entities"),
            List.of("server"),
            List.of("cli"),
            List.of("bench"));

    private static final List<String> CARRIED_LIBRARIES = List.of(
            "java..",
            "javax..",
            "jdk..",
            "org.jspecify..",
            "com.ibm.icu..",
            "com.google.i18n.phonenumbers..",
            "org.snakeyaml.engine..");

    private final String root;
    private final JavaClasses classes;

    House(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /// Returns the modules that have classes.
    Set<String> modules() {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : classes) {
            modules.add(type.getPackageName().substring(root.length() + 1).split("\\.")[0]);
        }
        return modules;
    }

    List<String> arrowsThatPointUp() {
        List<String> broken = new ArrayList<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String module : FLOORS.get(floor)) {
                broken.addAll(broken(noClasses()
                        .that()
                        .resideInAPackage(packageOf(module))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbiddenFor(module, floor))));
            }
        }
        return broken;
    }

    private String[] forbiddenFor(String module, int floor) {
        return FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(module))
                .map(this::packageOf)
                .toArray(String[]::new);
    }

    private String packageOf(String module) {
        return root + "." + module + "..";
    }

    List<String> whatTheGroundKnowsBesideTheJdk() {
        return broken(classes()
                .that()
                .resideInAPackage(packageOf("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packageOf("model"), "java..", "org.jspecify.."));
    }

    List<String> frameworksInEnginesAndText() {
        String[] allowed = Stream.concat(CARRIED_LIBRARIES.stream(), Stream.of(root + ".."))
                .toArray(String[]::new);
        return broken(classes()
                .that()
                .resideInAnyPackage(
                        packageOf("text"),
                        packageOf("graph"),
                        packageOf("ledger"),
                        packageOf("screening"),
                        packageOf("tracing"),
                        packageOf("copies"),
                        packageOf("linking"),
                        packageOf("rings"),
                        packageOf("workers"),
                        packageOf("patterns"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed));
    }

    List<String> wordsOfTheFieldInLibraries() {
        return broken(noClasses()
                .that()
                .resideInAnyPackage(packageOf("text"), packageOf("files"), packageOf("graph"), packageOf("audit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("model")));
    }

    /// The tools of the tests are for tests. Only the benchmark, which draws the same seeded names and
    /// finds the same shared data as the tests do, may know them in its main code; it ships with
    /// nothing.
    List<String> toolsOfTestsInMainCode() {
        return broken(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("testkit"), packageOf("bench"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("testkit")));
    }

    List<String> cycles() {
        return broken(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    /// Only what stands beside the house has rooms within its room: the benchmark one for each
    /// capability that it measures, the simulator one for each world.
    List<String> deepPackages() {
        String flat = root.replace(".", "\\.") + "\\.([a-z]+(\\.(spi|internal))?|(bench|simulator)\\.[a-z]+)";
        return classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.matches(flat))
                .toList();
    }

    List<String> namesAfterALayer() {
        return broken(
                noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper|Processor|DTO|Dto|Bean|Base)$"));
    }

    List<String> printing() {
        return broken(noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("cli"), packageOf("bench"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    private List<String> broken(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
