package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.spi.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Candidates of applicant tracking systems are persons, unless the people files have them already.
class VendorPeopleTest {
    private static final String CANDIDATES = """
            [{"id": 53, "first_name": "Ada", "last_name": "Frost", "company": "Acme",\
            "created_at": "2025-08-15T21:05:52.000Z",
              "phone_numbers": [{"value": "+15550100", "type": "mobile"}], "addresses": [{"value": "1 Elm St.",\
            "type": "home"}],
              "email_addresses": [{"value": "ada@example.org", "type": "personal"}, {"value": "af@example.com",\
            "type": "work"}],
              "attachments": [{"filename": "cv.pdf", "url": "https://example.org/cv", "type": "resume"}],
              "social_media_addresses": [], "website_addresses": [],
              "applications": [
                {"id": 1, "applied_at": "2025-09-29T12:56:05.244Z", "source": {"public_name": "Job board"},
                 "jobs": [{"id": 7, "name": "Engineer"}], "answers": [{"question": "Why?", "answer": "Because"}]},
                {"id": 2, "applied_at": "2025-10-01T00:00:00Z", "jobs": [{"id": 8, "name": "Designer"}]}]}]
            """;

    @TempDir
    Path folder;

    private final TellingSink sink = new TellingSink();

    @Test
    void aCandidateOfGreenhouseIsAnApplicant() throws IOException {
        Files.writeString(folder.resolve("candidates.json"), CANDIDATES);

        Intake intake = read();

        assertThat(sink.told())
                .containsExactly(
                        "person greenhouse:53 'Ada Frost' ada@example.org/af@example.com applicant",
                        "2025-09-29T12:56:05.244Z greenhouse:53 APPLICATION 'Engineer' Job board",
                        "2025-10-01T00:00:00Z greenhouse:53 APPLICATION 'Designer' ");
        assertThat(intake.rowsRejected()).isZero();
    }

    @Test
    void aCandidateWhomAPeopleFileNamesKeepsThatId() throws IOException {
        Files.writeString(folder.resolve("candidates.json"), CANDIDATES);
        Files.writeString(
                folder.resolve("people.csv"),
                "person_id,full_name,email,stage\np1,Ada Frost,af@example.com,employee\n");

        read();

        assertThat(sink.told())
                .startsWith(
                        "person p1 'Ada Frost' af@example.com employee",
                        "person p1 'Ada Frost' ada@example.org/af@example.com ",
                        "2025-09-29T12:56:05.244Z p1 APPLICATION 'Engineer' Job board");
    }

    @Test
    void anAuditLogOfGreenhouseIsSignInsAndDeeds() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name,email\np1,Ada Frost,ada@example.org\n");
        Files.writeString(folder.resolve("audit.json"), """
                {"paging": {"size": "100"}, "hits": 1, "results": [
                  {"request": {"id": "r", "type": "candidates#show"}, "organization_id": 1,
                   "performer": {"id": 5, "ip_address": "192.0.2.1", "type": "user",\
                "meta": {"username": "ada@example.org"}},
                   "event": {"type": "harvest_access", "target_type": "Candidate", "target_id": 9, "meta": null},
                   "event_time": "2026-01-05T10:00:00Z"}]}
                """);

        read();

        assertThat(sink.told()).contains("2026-01-05T10:00:00Z p1 ACCESS 'Candidate 9' candidates#show");
    }

    @Test
    void ashbyTellsFromWhereACandidateApplied() throws IOException {
        Files.writeString(folder.resolve("ashby.jsonl"), """
                {"id": "a1", "createdAt": "2026-01-05T10:00:00Z", "name": "Mara Lin",\
                "primaryEmailAddress": {"value": "mara@example.org"}}
                {"candidateId": "a1", "ipAddress": "192.0.2.4", "userAgent": "Chrome",\
                "createdAt": "2026-01-05T10:01:00Z"}
                {"action": "applicationSubmit", "data": {"application": {"id": "x",\
                "createdAt": "2026-01-05T10:02:00Z",\
                 "candidate": {"id": "a1"}, "job": {"title": "Engineer"}}}}
                """);

        read();

        assertThat(sink.told())
                .containsExactly(
                        "person ashby:a1 'Mara Lin' mara@example.org applicant",
                        "2026-01-05T10:01:00Z ashby:a1 signs in from 192.0.2.4 device '' to 'ashby' [APPLYING]",
                        "2026-01-05T10:02:00Z ashby:a1 APPLICATION 'Engineer' ");
    }

    @Test
    void anOpportunityOfLeverIsAnApplicant() throws IOException {
        Files.writeString(folder.resolve("lever.json"), """
                {"data": [{"id": "l1", "name": "Bram Stone", "contact": "c1", "emails": ["bram@example.org"],
                  "phones": [{"type": "mobile", "value": "1"}], "headline": "Acme", "stage": "s", "origin": "applied",
                  "createdAt": 1767607200000}], "hasNext": false}
                """);

        read();

        assertThat(sink.told())
                .containsExactly(
                        "person lever:c1 'Bram Stone' bram@example.org applicant",
                        "2026-01-05T10:00:00Z lever:c1 APPLICATION 'Acme' applied");
    }

    @Test
    void aJsonResumeIsEmployersAndADocument() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name,email\np1,Ada Frost,ada@example.org\n");
        Files.writeString(folder.resolve("resume.json"), """
                {
                  "basics": {"name": "Ada Frost", "email": "ada@example.org"},
                  "work": [{"name": "Acme", "position": "CTO", "startDate": "2013-12-01", "endDate": "2014-12"}],
                  "education": [{"institution": "Elm College", "startDate": "2009", "endDate": "2013-01-01"}],
                  "references": [{"name": "Bram Stone", "reference": "Good."}]
                }
                """);

        read();

        assertThat(sink.told())
                .containsExactly(
                        "person p1 'Ada Frost' ada@example.org ",
                        "p1 was at 'Acme' 2013-12-01T00:00:00Z 2014-12-01T00:00:00Z",
                        "p1 was at 'Elm College' 2009-01-01T00:00:00Z 2013-01-01T00:00:00Z",
                        "p1 was at 'Bram Stone' null null",
                        "p1 handed in resume resume.json");
    }

    private Intake read() {
        return FolderRecords.of(folder, folder.resolve("out")).read(sink);
    }
}
