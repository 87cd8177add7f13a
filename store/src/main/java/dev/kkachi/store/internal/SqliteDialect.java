package dev.kkachi.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// SQLite with a write-ahead log: readers never wait for the writer, and a commit returns when the disk
/// has it.
public final class SqliteDialect implements Dialect {
    private static final String SEARCH = """
            SELECT DISTINCT part.case_no FROM case_words JOIN case_part part ON part.no = case_words.rowid
            WHERE case_words MATCH ? AND part.tenant = ? AND part.open = ? LIMIT ?""";

    private static final int BUSY_MILLIS = 10_000;
    private static final int CHECKPOINT_PAGES = 16_384;

    private final Path file;

    /// @param file the database, made where there is none
    public SqliteDialect(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Map<String, String> types() {
        return Map.of(
                "serial", "INTEGER PRIMARY KEY", "bytes", "BLOB", "sign", "json_extract(doc, '$.finding.indicator')");
    }

    @Override
    public Connection openWriter() throws SQLException {
        Connection connection = open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -65536");
            // what a savepoint may have to take back stays in memory
            statement.execute("PRAGMA temp_store = MEMORY");
            // the log is carried into the database now and then, not after every fourth megabyte
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        return connection;
    }

    @Override
    public Connection openReader() throws SQLException {
        Connection connection = open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            statement.execute("PRAGMA cache_size = -16384");
            statement.execute("PRAGMA mmap_size = 1073741824");
        }
        return connection;
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            statement.execute("PRAGMA trusted_schema = 0");
        }
        return connection;
    }

    @Override
    public List<String> beginWriting() {
        return List.of("BEGIN IMMEDIATE");
    }

    @Override
    public String beginReading() {
        return "BEGIN";
    }

    @Override
    public boolean gathers() {
        return false;
    }

    @Override
    public String search() {
        return SEARCH;
    }

    @Override
    public String match(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("\"" + word.replace("\"", "\"\"") + "\""));
        return String.join(" AND ", quoted) + "*";
    }

    /// Replacing words costs more than adding them, and most parts are new.
    @Override
    public void index(Sql sql, Part part, String words) {
        Long known = sql.find(
                "SELECT no FROM case_part WHERE tenant = ? AND part = ?",
                row -> row.getLong(1),
                part.tenant(),
                part.name());
        if (known != null) {
            sql.update("INSERT OR REPLACE INTO case_words (rowid, words) VALUES (?, ?)", known, words);
            return;
        }
        sql.update(
                "INSERT INTO case_part (tenant, part, case_no, open) VALUES (?, ?, ?, ?)",
                part.tenant(),
                part.name(),
                part.caseNumber(),
                part.open() ? 1 : 0);
        sql.update("INSERT INTO case_words (rowid, words) VALUES (last_insert_rowid(), ?)", words);
    }

    @Override
    public List<String> unindex() {
        return List.of(
                "DELETE FROM case_words WHERE rowid IN (SELECT no FROM case_part WHERE case_no = ?)",
                "DELETE FROM case_part WHERE case_no = ?");
    }

    @Override
    public List<String> afterCopy() {
        return List.of();
    }

    @Override
    public void close() {}
}
