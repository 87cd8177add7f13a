package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company that no list names, of which a list says who owns it. All names are invented.
class OwnedCompanyTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.createDirectory(folder.resolve("lists"));
        Files.writeString(folder.resolve("lists/uk.xml"), """
                <Designations><DateGenerated>2026-11-20T00:00:00</DateGenerated>
                 <Designation>
                  <UniqueID>XYZ0001</UniqueID><IndividualEntityShip>Individual</IndividualEntityShip>
                  <RegimeName>Birds</RegimeName>
                  <Names><Name><Name6>CRANE</Name6><Name1>Anna</Name1><NameType>Primary Name</NameType></Name></Names>
                  <UKStatementofReasons>Anna Crane holds a 60 % share in the company Wrenfeather Foods. She has been the
                   owner of a 40 % stake in Titbeak Mills.</UKStatementofReasons>
                 </Designation>
                </Designations>
                """);
    }

    private Session screened(String... more) {
        Session session = Session.in(folder)
                .atATerminal()
                .typing("schema,name\nCompany,Wrenfeather Foods Ltd\nCompany,Titbeak Mills\nCompany,Heron Tools\n");
        assertThat(session.screen(folder.resolve("lists"), more)).isEqualTo(1);
        return session;
    }

    @Test
    void theCompanyThatIsOwnedByHalfIsAMatchAndTheTableSaysWhoOwnsIt() {
        Session session = screened();

        assertThat(session.out().replaceAll("\\s+", " "))
                .startsWith("Wrenfeather Foods Ltd (2) MATCH 0.9")
                .contains("Wrenfeather Foods company owned-uk-wrenfeather-foods")
                .contains("listed by not on a list")
                .contains("ownership 60 % by CRANE, Anna (uk-XYZ0001); no list names it, but listed parties effectively"
                        + " own 60 % of it; UK ownership test met: 60 % counts (more than 50 % by one designated person;"
                        + " regulation 7 of the sanctions regulations, OFSI guidance)")
                .doesNotContain("Titbeak");
    }

    @Test
    void anInvestigationFindsTheOwnedAgencyWithItsChainAndNoOtherCompany() throws IOException {
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("people.csv"), """
                person_id,full_name,stage,agency
                p1,Ada Frost,contractor,Wrenfeather Foods Ltd
                p2,Bram Stone,contractor,Titbeak Mills
                p3,Cleo Marsh,contractor,Heron Tools
                """);
        Session session = Session.in(folder);

        int exit = session.run(
                "investigate",
                records.toString(),
                "--format",
                "table",
                "--lists-dir",
                folder.resolve("lists").toString());

        assertThat(exit).as(session.err()).isEqualTo(1);
        assertThat(session.out())
                .contains(
                        "The agency of a contractor bears a name like that of a company that sanctioned parties own (p1)")
                .hasLineCount(1);
        assertThat(records.resolve("kkachi-out/findings.jsonl"))
                .content()
                .contains("\"indicator\":\"IDN-15c\"")
                .contains("Wrenfeather Foods Ltd bears a name like that of Wrenfeather Foods, owned 60 % by CRANE, Anna"
                        + " (uk-XYZ0001); no list names it, but listed parties effectively own 60 % of it; UK ownership"
                        + " test met: 60 % counts")
                .contains("{\"claim\":\"CRANE, Anna owns 60 % of Wrenfeather Foods.\",\"source\":{\"list\":"
                        + "\"gb_fcdo_sanctions\"")
                .contains("{\"claim\":\"CRANE, Anna is listed under Birds.\"")
                .doesNotContain("Titbeak", "Heron");
        assertThat(records.resolve("kkachi-out/report.html"))
                .content()
                .contains("Ask a company register who owns the company now");
    }

    @Test
    void theJsonKeepsItsFieldsAndGainsAFeature() {
        Session session = screened("--format", "jsonl");

        assertThat(session.out())
                .startsWith("{\"query_id\":\"2\",\"query\":\"Wrenfeather Foods Ltd\",\"entity_id\":"
                        + "\"owned-uk-wrenfeather-foods\",\"caption\":\"Wrenfeather Foods\",\"schema\":\"Company\","
                        + "\"datasets\":[],\"programs\":[],")
                .contains(
                        "{\"feature\":\"ownership\",\"query\":null,\"candidate\":\"60 % by CRANE, Anna (uk-XYZ0001)\",");
    }
}
