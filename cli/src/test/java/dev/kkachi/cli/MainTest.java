package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    @Test
    void theVersionNamesTheJavaThatRunsIt() {
        Session session = Session.in(folder);

        int exit = session.run("version");

        assertThat(exit).isZero();
        assertThat(session.out()).startsWith("kkachi ").endsWith("(Java 25)\n");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void globalOptionsMayStandBeforeOrAfterTheCommand() {
        Session session = Session.in(folder);

        int before = session.run("--threads", "2", "--home", "version", "version");
        int after = session.run("version", "--threads", "2", "--home", "version");

        assertThat(before).isZero();
        assertThat(after).isZero();
    }

    @Test
    void helpGoesToStandardOutputAndNamesTheExitCodes() {
        Session session = Session.in(folder);

        int exit = session.run("--help");

        assertThat(exit).isZero();
        assertThat(session.out()).contains("Exit codes:").contains("--home=DIR").contains("version");
    }

    @Test
    void noCommandAtAllIsBadInputAndShowsTheHelp() {
        Session session = Session.in(folder);

        int exit = session.run();

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("Usage: kkachi");
    }

    @Test
    void aMisspeltCommandIsBadInputAndGetsASuggestion() {
        Session session = Session.in(folder);

        int exit = session.run("vrsion");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .startsWith(
                        "kkachi: 'vrsion' is no command; the rule is one of investigate, indicators, screen, compare, lists")
                .contains("Maybe you meant: version");
    }

    @Test
    void aCommandWithoutWhatItWorksOnOrWithAWordTooManyIsBadInput() {
        assertRefused("kkachi: Missing required parameter: 'FOLDER'", "investigate");
        assertRefused("kkachi: Missing required parameter: 'INPUT'", "screen");
        assertRefused("kkachi: 'b' is one word too many.", "investigate", "a", "b");
    }

    private void assertRefused(String message, String... arguments) {
        Session session = Session.in(folder);

        assertThat(session.run(arguments)).isEqualTo(2);
        assertThat(session.err()).startsWith(message);
    }

    @Test
    void aBadValueNamesTheOptionTheValueAndTheRule() {
        Session session = Session.in(folder);

        int exit = session.run("version", "--threads", "0");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("--threads").contains("'0'").contains("between 1 and 1024");
    }
}
