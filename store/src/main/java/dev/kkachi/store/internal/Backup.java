package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Hash;
import dev.kkachi.audit.RightEdge;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Backups are SQLite files, whichever database they come from: one file that any tool can open, and
/// from which either database can be filled.
public final class Backup {
    private static final int BLOCK = 1_000;

    /// The tables and their columns; the words of the search are made anew.
    private static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "case_file",
                    "no, tenant, id, queue, kind, state, outcome, assignee, due, snoozed, merged_into, held, closed_at,"
                            + " probability, bits, opened_at, updated_at, month, leased_to, leased_until, doc"),
            Map.entry("case_subject", "tenant, kind, id, case_no"),
            Map.entry("subject_name", "tenant, kind, id, name"),
            Map.entry("case_finding", "tenant, digest, case_id, bits, sign, grp, doc"),
            Map.entry("policy", "tenant, doc"),
            Map.entry("case_note", "tenant, id, case_id, at, doc"),
            Map.entry("case_attachment", "tenant, id, case_id, at, doc"),
            Map.entry("attachment_body", "tenant, id, bytes"),
            Map.entry("case_decision", "tenant, id, case_id, at, doc"),
            Map.entry("case_joint", "tenant, part, doc"),
            Map.entry("clearance", "tenant, id, ours, doc"),
            Map.entry("saved_view", "tenant, owner, name, doc"),
            Map.entry("audit_leaf", "tenant, n, case_id, leaf, hash, personal"),
            Map.entry("audit_node", "tenant, level, place, hash"),
            Map.entry("audit_edge", "tenant, size, peaks"),
            Map.entry("checkpoint", "tenant, size, note"),
            Map.entry("outbox", "tenant, n, event"),
            Map.entry("access_account", "id, tenant, login, issuer, subject, doc"),
            Map.entry("access_session", "token_hash, account, ends_at, doc"),
            Map.entry("access_key", "id, hash, owner, created_at, doc"),
            Map.entry("access_invitation", "token_hash, doc"),
            Map.entry("access_linking", "token_hash, doc"),
            Map.entry("access_passkey", "id, account, created_at, doc"),
            Map.entry("kept_answer", "tenant, caller, name, at, doc"),
            Map.entry("webhook", "tenant, id, created_at, doc"),
            Map.entry("delivery", "tenant, webhook, n, state, next_at, doc")));

    private Backup() {}

    /// Writes all that `from` holds at one moment to `to`.
    public static void write(Dialect from, Path to) {
        Path aside = Path.of(to + ".part");
        try (Connection reader = from.openReader()) {
            Files.deleteIfExists(aside);
            if (from instanceof SqliteDialect) {
                Sql source = new Sql(reader, WriteSteps.PASS);
                source.steer("PRAGMA query_only = 0"); // it counts as writing, though only the copy is written
                source.update("VACUUM INTO ?", aside.toString());
            } else {
                reader.setAutoCommit(false); // otherwise the driver would fetch whole tables
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                copyInto(aside, new Sql(reader, WriteSteps.PASS));
                reader.rollback();
            }
            try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (SqlFailure | SQLException | IOException e) {
            throw new StoreUnavailable(to + ": the backup cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static void copyInto(Path file, Sql source) throws SQLException {
        try (SqliteDialect dialect = new SqliteDialect(file);
                Sql target = new Sql(dialect.openWriter(), WriteSteps.PASS)) {
            Migrations.apply(target, dialect);
            copy(source, target, dialect);
            target.steer("PRAGMA journal_mode = DELETE");
        }
    }

    /// Fills the empty database `to` with the backup `from`.
    public static void read(Path from, Dialect to) {
        if (!Files.isRegularFile(from)) {
            throw new IllegalStateException(from + " is not a file.\nMaybe the name is misspelt.");
        }
        Path aside = Path.of(from + ".part");
        try {
            Files.deleteIfExists(aside);
            fill(from, aside, to);
        } catch (SqlFailure | SQLException | IOException e) {
            throw new StoreUnavailable(from + ": the backup cannot be restored (" + e.getMessage() + ").", e);
        } finally {
            delete(aside);
        }
    }

    /// Fills `to` with the backup, or with a copy of it aside that is brought up to date, where an older Kkachi
    /// has written it: a row that is read in its old form would be none.
    private static void fill(Path from, Path aside, Dialect to) throws SQLException, IOException {
        try (SqliteDialect dialect = new SqliteDialect(from);
                Sql source = new Sql(dialect.openReader(), WriteSteps.PASS)) {
            check(source, from);
            Long applied = source.find("SELECT count(*) FROM migration", row -> row.getLong(1));
            if (applied != null && applied >= Migrations.NAMES.size()) {
                fill(source, to);
                return;
            }
        }
        Files.copy(from, aside);
        try (SqliteDialect dialect = new SqliteDialect(aside);
                Sql newer = new Sql(dialect.openWriter(), WriteSteps.PASS)) {
            Migrations.applyUnsearched(newer, dialect);
            fill(newer, to);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StoreUnavailable(file + " cannot be removed.", e);
        }
    }

    private static void fill(Sql source, Dialect to) throws SQLException {
        try (Sql target = new Sql(to.openWriter(), WriteSteps.PASS)) {
            Migrations.apply(target, to);
            Long held = target.find("SELECT count(*) FROM audit_edge", row -> row.getLong(1));
            if (held == null || held > 0) {
                throw new IllegalStateException(
                        "The database is not empty; the rule is an empty one.\nMaybe name a new file or database.");
            }
            copy(source, target, to);
        }
    }

    /// Reads the whole file and every leaf of every audit log in it.
    private static void check(Sql source, Path file) {
        String state = source.find("PRAGMA integrity_check", row -> row.getString(1));
        if (!"ok".equals(state)) {
            throw new IllegalStateException(file + " is damaged: " + state + ".");
        }
        for (String tenant : source.list("SELECT tenant FROM audit_edge", row -> row.getString(1))) {
            SqlAudit audit = new SqlAudit(source, new TenantId(tenant));
            RightEdge edge = RightEdge.EMPTY;
            for (List<AuditShelf.Kept> block = audit.kept(0, BLOCK);
                    !block.isEmpty();
                    block = audit.kept(edge.size(), BLOCK)) {
                for (AuditShelf.Kept kept : block) {
                    Hash hash = Hash.ofLeaf(kept.leaf().getBytes(StandardCharsets.UTF_8));
                    if (!hash.equals(kept.hash())) {
                        throw new IllegalStateException(
                                file + " is damaged: leaf " + edge.size() + " of " + tenant + " was changed.");
                    }
                    edge = edge.append(hash);
                }
            }
            if (!edge.equals(audit.edge())) {
                throw new IllegalStateException(file + " is damaged: the audit log of " + tenant + " is not whole.");
            }
        }
    }

    private static void copy(Sql source, Sql target, Dialect to) {
        to.beginWriting().forEach(target::steer);
        TABLES.forEach((table, columns) -> copyTable(source, target, table, columns));
        to.afterCopy().forEach(target::steer);
        reindex(target, to);
        target.steer("COMMIT");
    }

    /// Copies a table block by block, in the order of the columns that name a row.
    private static void copyTable(Sql source, Sql target, String table, String columns) {
        List<String> names = List.of(columns.split(", ?"));
        String insert = "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        source.each("SELECT " + columns + " FROM " + table, row -> {
            @Nullable Object[] values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            target.update(insert, values);
        });
    }

    /// Indexes the words of all cases of all tenants anew.
    static void reindex(Sql target, Dialect to) {
        for (String tenant : target.list("SELECT tenant FROM audit_edge", row -> row.getString(1))) {
            SqlDesk desk = new SqlDesk(target, new TenantId(Objects.requireNonNull(tenant)), to);
            desk.reindex();
        }
    }
}
