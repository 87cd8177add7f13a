package dev.kkachi.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// What nobody in the house may do, whatever for, because somebody outside could make use of it. Beside
/// it stands somebody who does all of it, so that no rule can fall asleep.
class GuardTest {
    private static final JavaClasses KKACHI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.kkachi");
    private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

    /// Does what nobody may.
    static final class Offender {
        void start(String text) throws java.io.IOException {
            new ProcessBuilder(text).start();
        }

        Object read(java.io.InputStream in) throws java.io.IOException, ClassNotFoundException {
            try (ObjectInputStream objects = new ObjectInputStream(in)) {
                return objects.readObject();
            }
        }

        @SuppressWarnings("BanJNDI") // it stands here to be found
        Object lookUp(String name) throws javax.naming.NamingException {
            return new javax.naming.InitialContext().lookup(name);
        }

        boolean ask(Connection connection, String text) throws SQLException {
            try (Statement statement = connection.createStatement();
                    PreparedStatement prepared = connection.prepareStatement("SELECT " + text)) {
                return statement.execute(text) && prepared.execute();
            }
        }
    }

    private static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    private static void check(ArchRule rule) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(KKACHI)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
        assertThat(holds(rule, OFFENDER)).isFalse();
    }

    /// Only the command opens a browser, on a link of its own, and the benchmark starts what it
    /// measures.
    @Test
    void nobodyStartsAProcessWithWordsOfOthers() {
        check(noClasses()
                .that()
                .haveNameNotMatching("dev\\.kkachi\\.(cli\\.internal\\.Browser|bench\\..*|testkit\\..*)")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class));
    }

    @Test
    void nothingIsReadAsCodeOrLookedUpByName() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.script..", "javax.naming.."));
    }

    @Test
    void noObjectsOfJavaAreReadFromBytes() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class));
    }

    /// Statements are made in one place, which binds every value; what the two databases need beside
    /// it are fixed texts.
    @Test
    void statementsAreMadeWhereValuesAreBound() {
        check(noClasses()
                .that()
                .haveNameNotMatching(
                        "dev\\.kkachi\\.store\\.internal\\.(Sql|[A-Za-z]+Dialect)|dev\\.kkachi\\.bench\\..*")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "prepareStatement|createStatement|prepareCall"))));
    }
}
