package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The events of real shape beside the project are all understood. Many are short of a time or a person,
/// for they were written down to try rules of detection; those are counted, and none is a mistake.
class SamplesTest {
    /// Of 714 events, two are pushes of two commits each.
    private static final int ROWS = 716;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+\\.\\w+");

    @TempDir
    Path folder;

    @Test
    void everySampleIsUnderstood() throws IOException {
        Path samples = SharedData.find("workers/samples");
        assumeThat(samples).as("the shared samples").isNotNull();
        TreeSet<String> emails = new TreeSet<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
                EMAIL.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(emails::add);
            }
        }
        StringBuilder people = new StringBuilder("person_id,full_name,email\n");
        emails.forEach(
                email -> people.append(email).append(",Somebody,").append(email).append('\n'));
        Files.writeString(folder.resolve("people.csv"), people);

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(new CountingSink());

        List<String> counts = new ArrayList<>();
        long rows = 0;
        for (InputFile file : intake.files()) {
            if (!file.kind().equals("people")) {
                rows += file.rowsRead() + file.rowsUnjoined() + file.rowsOther() + file.rowsRejected();
                counts.add(file.kind() + ": " + file.rowsRead() + " joined, " + file.rowsUnjoined() + " not, "
                        + file.rowsOther() + " others, " + file.rowsRejected() + " rejected");
            }
        }
        assertThat(rows).isEqualTo(ROWS);
        assertThat(counts)
                .containsExactly(
                        "CrowdStrike Falcon data: 83 joined, 0 not, 26 others, 0 rejected",
                        "DocuSign Connect: 8 joined, 0 not, 5 others, 0 rejected",
                        "Entra ID sign-ins and audit: 39 joined, 0 not, 7 others, 0 rejected",
                        "GitHub audit log: 1 joined, 67 not, 100 others, 0 rejected",
                        "GitLab audit events: 0 joined, 0 not, 6 others, 0 rejected",
                        "Google Workspace activity: 39 joined, 0 not, 66 others, 0 rejected",
                        "Google Workspace activity: 4 joined, 0 not, 14 others, 0 rejected",
                        "Intune audit: 6 joined, 0 not, 0 others, 0 rejected",
                        "Okta System Log: 31 joined, 2 not, 56 others, 0 rejected",
                        "1Password events: 6 joined, 0 not, 0 others, 0 rejected",
                        "osquery results: 2 joined, 0 not, 33 others, 0 rejected",
                        "Push Security events: 16 joined, 0 not, 7 others, 0 rejected",
                        "Salesforce event log: 21 joined, 0 not, 0 others, 0 rejected",
                        "Slack audit log: 15 joined, 0 not, 29 others, 0 rejected",
                        "Tailscale audit log: 4 joined, 0 not, 0 others, 0 rejected",
                        "Zoom operation log: 20 joined, 2 not, 1 others, 0 rejected");
    }
}
