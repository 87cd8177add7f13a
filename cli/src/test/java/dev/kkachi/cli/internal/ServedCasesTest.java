package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.server.ServerLog;
import dev.kkachi.store.Database;
import dev.kkachi.store.KeyFile;
import dev.kkachi.store.SqlStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where it is written down what happens at the door.
class ServedCasesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatConcernsAnAccountIsInBothLogsAndWhatConcernsNobodyInTheServersWithItsReason() {
        InstantSource clock = () -> NOON;
        SecureRandom random = new SecureRandom();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String audit;
        try (SqlStore store = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")))) {
            Casework cases = Casework.over(store, CasePolicy.STANDARD, clock, random);
            AuditTrail trail = AuditTrail.over(store, KeyFile.open(folder.resolve("key"), "kkachi/audit", random));
            ServerLog log = ServerLog.to(new PrintStream(out, true, StandardCharsets.UTF_8), clock, false);
            AccessJournal journal = ServedCases.journal(cases, log);

            journal.note(new AccessJournal.Event(NOON, "sign_in_failed", "", "", "identity state"));
            journal.note(
                    new AccessJournal.Event(NOON, "sign_in_failed", "home", "u-0123456789abcdef", "passkey copied"));
            audit = trail.leaves(TenantId.HOME, 0, 10).toString();
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"sign_in_failed\",\"detail\":\"identity state\"")
                .contains("\"sign_in_failed\",\"detail\":\"u-0123456789abcdef passkey copied\"");
        assertThat(audit).contains("passkey copied").doesNotContain("identity state");
    }
}
