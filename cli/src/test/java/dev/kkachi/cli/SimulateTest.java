package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi simulate` writes a company, and its truth outside of it.
class SimulateTest {
    @TempDir
    private Path folder;

    @Test
    void aCompanyIsWrittenWithItsTruthBesideIt() throws IOException {
        Path company = folder.resolve("company");
        Session session = Session.in(folder);

        int exit = session.run("simulate", company.toString(), "--people", "60", "--months", "3", "--seed", "5");

        assertThat(exit).isZero();
        assertThat(company.resolve("people.csv")).exists();
        assertThat(Files.readAllLines(company.resolve("people.csv"))).hasSize(61);
        assertThat(folder.resolve("company-truth.csv")).exists();
        assertThat(folder.resolve("company-reference/ip-country.csv")).exists();
        assertThat(Files.readString(company.resolve("kkachi.yaml"))).contains("../company-reference");
        assertThat(session.err()).contains("rows written", "kkachi investigate", "company-lists");
    }

    @Test
    void theTruthIsNotWrittenIntoTheFolder() {
        Path company = folder.resolve("company");
        Session session = Session.in(folder);

        int exit = session.run(
                "simulate",
                company.toString(),
                "--people",
                "60",
                "--truth",
                company.resolve("truth.csv").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("lies within");
        assertThat(company).doesNotExist();
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() {
        Session session = Session.in(folder);

        int exit = session.run("simulate", folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("is there already");
    }
}
