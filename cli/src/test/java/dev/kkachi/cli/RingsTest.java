package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi rings` over three accounts of one operator and a couple that a person can follow with a finger.
class RingsTest {
    private static final int WEEKS = 12;
    private static final String CLAIMS = """
            persona,kind,value
            ann,city,Aldmere
            ben,city,Brackwater
            cat,city,Corrington
            eva,home,"5 Elm Street, Aldmere"
            fay,home,"5 Elm Street, Aldmere"
            """;

    @TempDir
    private Path folder;

    private Session session;
    private Path sightings;
    private Path claims;

    @BeforeEach
    void write() throws IOException {
        session = Session.in(folder);
        sightings = Files.writeString(folder.resolve("sightings.csv"), sightings());
        claims = Files.writeString(folder.resolve("claims.csv"), CLAIMS);
    }

    private static String sightings() {
        StringBuilder rows = new StringBuilder("Persona,Kind,Value,First seen,Last seen\n");
        for (int week = 0; week < WEEKS; week++) {
            String day = java.time.LocalDate.parse("2026-01-05").plusWeeks(week).toString();
            rows.append("ann,device,LAPTOP-1," + day + "T08:00:00Z," + day + "T10:00:00Z\n");
            rows.append("ben,device,laptop 1," + day + "T11:00:00Z," + day + "T12:00:00Z\n");
            rows.append("cat,device,LAPTOP-1," + day + "T13:00:00Z," + day + "T15:00:00Z\n");
            rows.append("ann,mfa_device,PHONE-7," + day + "T08:00:00Z,\n");
            rows.append("ben,mfa_device,PHONE-7," + day + "T11:00:00Z,\n");
            rows.append("cat,mfa_device,PHONE-7," + day + "T13:00:00Z,\n");
            rows.append("eva,ip,20.0.0.1," + day + "T09:00:00Z," + day + "T12:00:00Z\n");
            rows.append("fay,ip,20.0.0.1," + day + "T09:00:00Z," + day + "T12:00:00Z\n");
        }
        rows.append("eva,shipping_address,\"5, Elm Street, Aldmere\",2026-01-02,\n");
        rows.append("fay,shipping_address,\"5 Elm Street Aldmere\",2026-01-02,\n");
        return rows.toString();
    }

    @Test
    void aRingIsALineWithWhatIsSharedAndWhatWouldDisproveIt() {
        int exit = session.run("rings", sightings.toString(), "--claims", claims.toString(), "--format", "jsonl");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out().lines()).hasSize(2);
        assertThat(session.out())
                .startsWith("{\"members\":[\"ann\",\"ben\",\"cat\"],\"weight_bits\":")
                .contains("{\"kind\":\"mfa_device\",\"value\":\"PHONE-7\",\"personas\":[\"ann\",\"ben\",\"cat\"],"
                        + "\"holders\":3,\"meeting\":\"in_turns\"")
                .contains("{\"source\":\"sightings.csv:2\",\"time\":\"2026-01-05T08:00:00Z\",\"claim\":\"ann was seen"
                        + " with it 12 times, first here.\"}")
                .contains("\"would_disprove\":[\"Two of them at once in one video call")
                .contains("{\"suppressed\":[{\"story\":\"household\"");
        assertThat(session.err()).contains("1 ring among 5 personas; 103 rows read, 0 rows and values rejected");
    }

    @Test
    void aTableSaysTheSameToAPerson() {
        session.run("rings", folder.toString(), "--format", "table");

        assertThat(session.out())
                .startsWith("Ring 1: ann, ben, cat  ")
                .contains("  MFA device PHONE-7, used by turns by ann, ben, cat; 3 holders in all: ")
                .contains("  Weakest link: ")
                .contains("  Would disprove it:\n")
                .contains("Shared innocently, by most:\n");
    }

    @Test
    void whyAddsUpForACoupleThatIsNoRing() {
        int exit = session.run(
                "rings",
                sightings.toString(),
                "--claims",
                claims.toString(),
                "--why",
                "eva",
                "fay",
                "--format",
                "table");

        assertThat(exit).isZero();
        assertThat(session.out())
                .startsWith("eva and fay: -")
                .contains("against a household")
                .contains("What is sent to both goes to the home of one of them.")
                .contains("They are often at work at one time.");
    }

    @Test
    void theTablesOfAnInvestigationAreReadAsTheyAre() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("people.csv"), """
                person_id,full_name,phone,claimed_city,postal_address,wallet,references
                p1,Ada,+1 555 1000001,Aldmere,1 Oak Street,0xABCDEF01,+1 556 1;+1 556 2
                p2,Bea,+1 555 1000001,Brackwater,2 Oak Street,0xabcdef01,+1 556 2
                """);
        Files.writeString(tables.resolve("signins.csv"), """
                time,person_id,ip,device_id,session_seconds
                2026-01-05T08:00:00Z,p1,20.0.0.1,SN-1,3600
                2026-01-05T10:00:00Z,p2,20.0.0.2,SN-1,3600
                2026-01-26T08:00:00Z,p1,20.0.0.1,SN-1,3600
                2026-01-26T10:00:00Z,p2,20.0.0.2,SN-1,3600
                """);
        Files.writeString(tables.resolve("notes.csv"), "subject,text\nx,y\n");

        int exit = session.run("rings", tables.toString(), "--format", "csv");

        assertThat(exit).isEqualTo(1);
        assertThat(session.out()).startsWith("ring,persona,ring_bits\n1,p1,").contains("\n1,p2,");
        assertThat(session.err()).contains("notes.csv: no columns that tell of personas.");
    }

    @Test
    void rowsThatCannotBeUsedAreNamedAndTheOthersCount() throws IOException {
        Path rough = Files.writeString(folder.resolve("rough.csv"), """
                persona,kind,value,first_seen,last_seen
                ann,device,SN-1,yesterday,
                ben,shoe,42,,
                ,device,SN-1,,
                cat,device,,,
                dan,device,SN-2,2026-02-02,2026-01-01
                eva,device,SN-3
                """);

        int exit = session.run("rings", rough.toString(), "--format", "jsonl");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("rough.csv:2: first_seen is 'yesterday'; no such time")
                .contains("rough.csv:3: kind is 'shoe'; no such kind; the rule is one of device monitor ip")
                .contains("rough.csv:4: persona; a value is required")
                .contains("rough.csv:5: value; a value is required")
                .contains("2 rows read, 6 rows and values rejected");
    }

    @Test
    void whatIsNoTableOfPersonasIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "name,colour\nx,red\n");

        assertThat(session.run("rings", other.toString())).isEqualTo(2);
        assertThat(session.err()).contains("has no columns that tell of personas; the rule is persona, kind and value");
        assertThat(session.run("rings", folder.resolve("missing.csv").toString()))
                .isEqualTo(2);
        assertThat(session.run("rings", sightings.toString(), "--why", "ann", "zoe"))
                .isEqualTo(2);
        assertThat(session.err()).contains("The records hold nothing of zoe.");
        assertThat(session.run("rings", sightings.toString(), "--why", "ann", "ann"))
                .isEqualTo(2);
        assertThat(session.err()).contains("That is one persona; the rule is two.");
        assertThat(session.run("rings", sightings.toString(), "--probability", "1"))
                .isEqualTo(2);
    }
}
