package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi demo` works on a fresh clone: without lists, without a network, without a screen.
class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void aWorldIsMadeAndInvestigatedAndItsReportIsNamed() {
        Path out = folder.resolve("demo");
        Session session = Session.in(folder);

        int exit = session.run("demo", "--people", "120", "--months", "3", "--seed", "7", "--out", out.toString());

        assertThat(session.err()).contains("among 120 persons", "report.html", "Who is who");
        assertThat(exit).isLessThan(3);
        assertThat(out.resolve("report/report.html")).exists();
        assertThat(out.resolve("truth.csv")).exists();
        assertThat(out.resolve("company/people.csv")).exists();
    }

    @Test
    void theWorldLiesInTheHomeUnlessToldOtherwise() {
        Session session = Session.in(folder);

        session.run("demo", "--people", "40", "--months", "3", "--seed", "7", "--quiet");

        Path world = folder.resolve("home/demo/coast-40-people-3-months-seed-7");
        assertThat(world.resolve("report/cases.jsonl")).exists();
        assertThat(session.err()).doesNotContain("invented people", "Who is who");
    }
}
