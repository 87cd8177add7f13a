package dev.kkachi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Session;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aDatabaseIsOpenedTwiceAndKeepsWhatItHas() {
        Database database = new Database.SqliteFile(folder.resolve("cases.db"));
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> {});
        }

        try (SqlStore store = SqlStore.open(database)) {
            assertThat(Workday.troubles(store, 5)).isEmpty();
            assertThat(store.tenants()).containsExactly(Staff.ACME);
        }
    }

    @Test
    void aDatabaseThatANewerOrAnotherKkachiMadeIsRefused() throws SQLException {
        Path file = folder.resolve("cases.db");
        Database database = new Database.SqliteFile(file);
        SqlStore.open(database).close();

        change(file, "INSERT INTO migration VALUES (99, '0099-later', '')");
        assertThatThrownBy(() -> SqlStore.open(database)).hasMessageContaining("Maybe a newer Kkachi wrote it.");
        change(file, "DELETE FROM migration WHERE number = 99");
        change(file, "UPDATE migration SET sha256 = '00' WHERE number = 1");
        assertThatThrownBy(() -> SqlStore.open(database)).hasMessageContaining("0001-cases is not the one");
    }

    @Test
    void anAccountThatWasKeptBeforeItSaidWhoTiedItIsReadAndALinkOfThenIsOver() throws SQLException {
        Path file = folder.resolve("cases.db");
        Database database = new Database.SqliteFile(file);
        Account min = new Account(
                new AccountId("u-0123456789abcdef"),
                TenantId.HOME,
                "min",
                "The \"identity\": of Min",
                List.of(),
                Account.Credentials.ofPassword("$argon2id$x"),
                true,
                Instant.EPOCH);
        try (SqlStore store = SqlStore.open(database)) {
            store.access().put(min);
        }
        change(file, "UPDATE access_account SET doc = replace(doc, ',\"tied_by\":null', '')");
        change(file, "INSERT INTO access_linking VALUES ('h', '{\"token_hash\":\"h\"}')");
        change(file, "DELETE FROM migration WHERE number > 9");
        change(file, "ALTER TABLE case_part DROP COLUMN open");
        change(file, "DROP TABLE key_claim");
        undoFrom14(file);

        try (SqlStore store = SqlStore.open(database)) {
            assertThat(store.access().findLogin("min")).isEqualTo(min);
            assertThat(store.access().findLinking("h")).isNull();
        }
    }

    /// Brings a database back to the form that it had before migration 14.
    private static void undoFrom14(Path file) throws SQLException {
        undo16(file);
        change(file, "DELETE FROM migration WHERE number > 13");
        change(file, "DROP TABLE access_tally");
        change(file, "DROP TABLE access_waiting");
        change(file, "ALTER TABLE case_finding DROP COLUMN grp");
    }

    private static void undo16(Path file) throws SQLException {
        change(file, "DELETE FROM migration WHERE number > 15");
        change(file, "DROP INDEX access_session_by_end");
        change(file, "ALTER TABLE access_session DROP COLUMN ends_at");
    }

    @Test
    void sessionsOfBeforeEndTwelveHoursAfterTheyBegan() throws SQLException {
        Path file = folder.resolve("cases.db");
        Database database = new Database.SqliteFile(file);
        AccountId min = new AccountId("u-0123456789abcdef");
        Instant noon = Instant.parse("2026-03-01T12:00:00.250Z");
        try (SqlStore store = SqlStore.open(database)) {
            store.access().put(new Session("a".repeat(64), min, "Firefox", noon, noon, noon));
        }
        undo16(file);

        try (SqlStore store = SqlStore.open(database)) {
            store.access().removeOver(noon.plus(Session.AGE_MAX).minusSeconds(1));
            assertThat(store.access().listSessions(min)).hasSize(1);
            store.access().removeOver(noon.plus(Session.AGE_MAX));
            assertThat(store.access().listSessions(min)).isEmpty();
        }
    }

    @Test
    void findingsOfBeforeAreKnownByTheirGroups() throws SQLException {
        Path file = folder.resolve("cases.db");
        Database database = new Database.SqliteFile(file);
        Finding grouped = Found.inGroup(Found.sign("p1", "PAY-03", 4), "payout:w1");
        Backtest.Question doubled =
                new Backtest.Question(Map.of("PAY-03", 9.0), 0.5, Instant.EPOCH, Map.of("payout", 4.0));
        try (SqlStore store = SqlStore.open(database)) {
            Workday.casework(store).ingest(Staff.ADA, List.of(Found.arrival("c-1", 0.2, grouped)));
        }
        undoFrom14(file);

        try (SqlStore store = SqlStore.open(database)) {
            assertThat(Workday.casework(store).backtest(Staff.ADA, doubled))
                    .isEqualTo(new Casework.Reply.Given<>(new Backtest(1, 0, 0, 0, 0, List.of())));
        }
    }

    @Test
    void casesOfBeforeAreFoundByWhoMaySeeNoPersonalData() throws SQLException {
        Path file = folder.resolve("cases.db");
        Database database = new Database.SqliteFile(file);
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> {});
        }
        change(file, "DELETE FROM migration WHERE number > 11");
        change(file, "DELETE FROM case_words WHERE rowid IN (SELECT no FROM case_part WHERE open = 1)");
        change(file, "DELETE FROM case_part WHERE open = 1");
        change(file, "ALTER TABLE case_part DROP COLUMN open");
        change(file, "DROP TABLE key_claim");
        undoFrom14(file);

        try (SqlStore store = SqlStore.open(database)) {
            CaseQuery closed = CaseQuery.QUEUE.in(CaseState.CLOSED);
            Casework casework = Workday.casework(store);
            assertThat(casework.count(Staff.RON, closed.saying("p1"))).isEqualTo(new Casework.Reply.Given<>(1L));
            assertThat(casework.count(Staff.RON, closed.saying("first note")))
                    .isEqualTo(new Casework.Reply.Given<>(0L));
            assertThat(casework.count(Staff.ADA, closed.saying("first note")))
                    .isEqualTo(new Casework.Reply.Given<>(1L));
        }
    }

    @Test
    void thePasswordOfADatabaseIsNotShown() {
        Database database = Database.parse("postgresql://ada:geheim@db.example:5433/cases?sslmode=require");

        assertThat(database)
                .isEqualTo(new Database.Postgres(
                        "jdbc:postgresql://db.example:5433/cases?sslmode=require", "ada", "geheim"));
        assertThat(database.toString()).doesNotContain("geheim");
        assertThat(Database.parse("/var/lib/cases.db")).isInstanceOf(Database.SqliteFile.class);
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
