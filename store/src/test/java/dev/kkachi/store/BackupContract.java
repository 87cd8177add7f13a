package dev.kkachi.store;

import static dev.kkachi.store.Staff.ACME;
import static dev.kkachi.store.Staff.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Linking;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Session;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Casework;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill: a backup is taken while people work, the database is lost, and what is restored is all of
/// it.
abstract class BackupContract {
    @TempDir
    Path folder = Path.of("");

    /// Returns an empty database.
    abstract Database newDatabase();

    @Test
    void whatIsRestoredIsAllThatWasKeptAndWorkGoesOn() {
        Database lost = newDatabase();
        Path backup = folder.resolve("backup.db");
        CaseDossier before;
        try (SqlStore store = SqlStore.open(lost)) {
            Workday.work(store, version -> {});
            AuditTrail.over(store, Workday.SIGNER).checkpoint(ACME);
            before = dossier(store);
            SqlStore.backup(lost, backup);
        }
        Database found = newDatabase();

        SqlStore.restore(backup, found);

        try (SqlStore store = SqlStore.open(found)) {
            assertThat(dossier(store)).isEqualTo(before);
            assertThat(Workday.troubles(store, 5)).isEmpty();
            assertThat(AuditTrail.over(store, Workday.SIGNER).verify(ACME))
                    .isInstanceOfSatisfying(
                            LogCheck.Verdict.Whole.class,
                            whole -> assertThat(whole.checkpoints()).isEqualTo(1));
            var all = CaseQuery.QUEUE.in(dev.kkachi.cases.CaseState.CLOSED);
            Casework casework = Workday.casework(store);
            assertThat(casework.count(ADA, all.saying("first note"))).isEqualTo(new Casework.Reply.Given<>(1L));
            assertThat(casework.execute(ADA, Workday.CASE, 5, new CaseCommand.Reopen("More came.")))
                    .isInstanceOf(dev.kkachi.cases.Answer.Done.class);
            casework.ingest(ADA, java.util.List.of(Found.arrival("c-2", 0.5, Found.sign("p8", "NET-01", 7))));
            assertThat(AuditTrail.over(store, Workday.SIGNER).verify(ACME)).isInstanceOf(LogCheck.Verdict.Whole.class);
        }
    }

    @Test
    void whoCanSignInAndHowIsRestoredToo() {
        Database lost = newDatabase();
        Path backup = folder.resolve("backup.db");
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        AccountId id = new AccountId("u-0123456789abcdef");
        Account.Identity identity = new Account.Identity("https://login.example", "subject-7");
        Account.Credentials credentials = Account.Credentials.ofPassword("$argon2id$x")
                .tied(identity, id)
                .withAuthenticator("SECRET", 7, List.of("r1"));
        Account min = new Account(id, ACME, "min", "Min", List.of(), credentials, true, noon);
        Passkey passkey = new Passkey("AAA", id, "Laptop", "cred", 3, noon, null);
        Linking linking = new Linking("d".repeat(64), id, id, "0123456789ab", noon);
        Session session = new Session("a".repeat(64), id, "Firefox", noon, noon, noon);
        try (SqlStore store = SqlStore.open(lost)) {
            store.access().put(min);
            store.access().put(passkey);
            store.access().put(linking);
            store.access().put(session);
            SqlStore.backup(lost, backup);
        }
        Database found = newDatabase();

        SqlStore.restore(backup, found);

        try (SqlStore store = SqlStore.open(found)) {
            assertThat(store.access().findIdentity(identity)).isEqualTo(min);
            assertThat(store.access().listPasskeys(id)).containsExactly(passkey);
            assertThat(store.access().findLinking(linking.tokenHash())).isEqualTo(linking);
            assertThat(store.access().listSessions(id)).containsExactly(session);
        }
    }

    @Test
    void aBackupOfAnOlderFormIsBroughtUpToDateOnTheWay() throws SQLException {
        Path old = folder.resolve("old.db");
        Path backup = folder.resolve("backup.db");
        Account min = new Account(
                new AccountId("u-0123456789abcdef"),
                ACME,
                "min",
                "Min",
                List.of(),
                Account.Credentials.ofPassword("$argon2id$x"),
                true,
                Instant.EPOCH);
        try (SqlStore store = SqlStore.open(new Database.SqliteFile(old))) {
            store.access().put(min);
            SqlStore.backup(new Database.SqliteFile(old), backup);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE access_account SET doc = replace(doc, ',\"tied_by\":null', '')");
            statement.execute("DELETE FROM migration WHERE number > 10");
            statement.execute("ALTER TABLE case_part DROP COLUMN open");
            statement.execute("DROP TABLE key_claim");
            statement.execute("DROP TABLE access_tally");
            statement.execute("DROP TABLE access_waiting");
            statement.execute("ALTER TABLE case_finding DROP COLUMN grp");
            statement.execute("DROP INDEX access_session_by_end");
            statement.execute("ALTER TABLE access_session DROP COLUMN ends_at");
        }
        Database found = newDatabase();

        SqlStore.restore(backup, found);

        try (SqlStore store = SqlStore.open(found)) {
            assertThat(store.access().findLogin("min")).isEqualTo(min);
        }
        assertThat(folder.resolve("backup.db.part")).doesNotExist();
    }

    @Test
    void aBackupIsOfOneMomentWhilePeopleWork() throws InterruptedException {
        Database database = newDatabase();
        AtomicBoolean stop = new AtomicBoolean();
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> {});
            Workday.casework(store).execute(ADA, Workday.CASE, 5, new CaseCommand.Reopen("More came."));
            Thread writer = Thread.startVirtualThread(() -> {
                while (!stop.get()) {
                    Workday.casework(store)
                            .execute(ADA, Workday.CASE, Workday.version(store), new CaseCommand.AddNote("busy"));
                }
            });
            try {
                for (int i = 0; i < 3; i++) {
                    SqlStore.backup(database, folder.resolve("backup" + i + ".db"));
                }
            } finally {
                stop.set(true);
                writer.join();
            }
        }

        for (int i = 0; i < 3; i++) {
            try (SqlStore copy = SqlStore.open(new Database.SqliteFile(folder.resolve("backup" + i + ".db")))) {
                CaseDossier dossier = dossier(copy);
                assertThat(dossier.file().version())
                        .isEqualTo(5L + dossier.notes().size());
                assertThat(AuditTrail.over(copy, Workday.SIGNER).verify(ACME))
                        .isInstanceOf(LogCheck.Verdict.Whole.class);
            }
        }
    }

    @Test
    void aBackupInWhichALeafWasChangedIsRefused() throws IOException {
        Database database = newDatabase();
        Path backup = folder.resolve("backup.db");
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> {});
            SqlStore.backup(database, backup);
        }
        byte[] wanted = "\"event\":\"approval_granted\"".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(backup);
        int at =
                new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
        try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
            file.seek(at + 9L);
            file.write('A');
        }

        Database empty = newDatabase();

        assertThatThrownBy(() -> SqlStore.restore(backup, empty))
                .hasMessageContaining("is damaged: leaf 6 of acme was changed");
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotOverwritten() {
        Database database = newDatabase();
        Path backup = folder.resolve("backup.db");
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> {});
        }
        SqlStore.backup(database, backup);

        assertThatThrownBy(() -> SqlStore.restore(backup, database)).hasMessageContaining("not empty");
        assertThatThrownBy(() -> SqlStore.restore(folder.resolve("none.db"), database))
                .hasMessageContaining("is not a file");
    }

    private static CaseDossier dossier(SqlStore store) {
        return store.read(
                ACME,
                shelf -> new CaseDossier(
                        Objects.requireNonNull(shelf.findCase(Workday.CASE)),
                        shelf.findings(Workday.CASE),
                        shelf.notes(Workday.CASE),
                        shelf.attachments(Workday.CASE),
                        shelf.decisions(Workday.CASE),
                        shelf.history(Workday.CASE, 100),
                        java.util.List.of(),
                        java.util.List.of()));
    }
}
