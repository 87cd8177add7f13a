package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Hash;
import dev.kkachi.audit.HashTree;
import dev.kkachi.audit.RightEdge;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.files.RecordJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audit log of one tenant in tables: leaves with their hashes, every fourth level of the tree, the
/// right edge. What was appended within one piece of work is remembered, and the edge is written once,
/// by [#finish].
final class SqlAudit implements AuditShelf {
    private static final String PUT_EDGE = """
            INSERT INTO audit_edge (tenant, size, peaks) VALUES (?, ?, ?)
            ON CONFLICT (tenant) DO UPDATE SET size = excluded.size, peaks = excluded.peaks""";

    private static final String END = """
            SELECT edge.size, edge.peaks, leaf.hash FROM audit_edge edge
            JOIN audit_leaf leaf ON leaf.tenant = edge.tenant AND leaf.n = edge.size - 1 WHERE edge.tenant = ?""";

    private final Sql sql;
    private final String tenant;
    private boolean appended;

    SqlAudit(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant.value();
    }

    /// What is kept of an event beside its leaf, until it is erased.
    ///
    /// @param values what is personal
    /// @param salts the salts of their hashes
    public record Personal(Map<String, String> values, Map<String, String> salts) {
        public Personal {
            values = Map.copyOf(values);
            salts = Map.copyOf(salts);
        }
    }

    /// The right edge, and the hash of the last leaf.
    private record Grown(RightEdge edge, Hash last) {}

    @Override
    public RightEdge edge() {
        Grown grown = grown();
        if (grown != null) {
            return grown.edge();
        }
        RightEdge edge = sql.find(
                "SELECT size, peaks FROM audit_edge WHERE tenant = ?",
                row -> RightEdge.of(row.getLong(1), row.getBytes(2)),
                tenant);
        return edge == null ? RightEdge.EMPTY : edge;
    }

    /// Remembers the end of the log, where whoever writes goes on: each way costs.
    static void foresee(Sql sql, TenantId tenant) {
        Grown grown = sql.find(
                END,
                row -> new Grown(RightEdge.of(row.getLong(1), row.getBytes(2)), Hash.of(row.getBytes(3))),
                tenant.value());
        if (grown != null) {
            sql.memory().put(name(tenant.value()), grown);
        }
    }

    @Override
    public List<String> leaves(long from, int limit) {
        return sql.list(
                "SELECT leaf FROM audit_leaf WHERE tenant = ? AND n >= ? ORDER BY n LIMIT ?",
                row -> row.getString(1),
                tenant,
                from,
                limit);
    }

    @Override
    public List<Kept> kept(long from, int limit) {
        return sql.list(
                "SELECT leaf, hash FROM audit_leaf WHERE tenant = ? AND n >= ? ORDER BY n LIMIT ?",
                row -> new Kept(row.getString(1), Hash.of(row.getBytes(2))),
                tenant,
                from,
                limit);
    }

    @Override
    public Hash node(int level, long index) {
        Grown grown = grown();
        if (grown != null && level == 0 && index == grown.edge().size() - 1) {
            return grown.last();
        }
        Hash hash = level == 0
                ? sql.find(
                        "SELECT hash FROM audit_leaf WHERE tenant = ? AND n = ?",
                        row -> Hash.of(row.getBytes(1)),
                        tenant,
                        index)
                : sql.find(
                        "SELECT hash FROM audit_node WHERE tenant = ? AND level = ? AND place = ?",
                        row -> Hash.of(row.getBytes(1)),
                        tenant,
                        (long) level,
                        index);
        if (hash == null) {
            throw new IllegalStateException("The audit log lacks the node " + index + " of level " + level + ".");
        }
        return hash;
    }

    @Override
    public List<String> checkpoints() {
        return sql.list(
                "SELECT note FROM checkpoint WHERE tenant = ? ORDER BY size, note", row -> row.getString(1), tenant);
    }

    @Override
    public @Nullable String latestCheckpoint() {
        return sql.find(
                "SELECT note FROM checkpoint WHERE tenant = ? ORDER BY size DESC, note LIMIT 1",
                row -> row.getString(1),
                tenant);
    }

    @Override
    public List<Outgoing> outbox(long after, int limit) {
        return sql.list(
                "SELECT n, event FROM outbox WHERE tenant = ? AND n > ? ORDER BY n LIMIT ?",
                row -> new Outgoing(row.getLong(1), row.getString(2)),
                tenant,
                after,
                limit);
    }

    /// Appends one event and returns its place.
    long append(CaseDesk.Entry entry) {
        RightEdge edge = edge();
        long n = edge.size();
        Hash hash = Hash.ofLeaf(entry.leaf().getBytes(StandardCharsets.UTF_8));
        Personal personal = new Personal(entry.happened().personal(), entry.salts());
        sql.later(
                "INSERT INTO audit_leaf (tenant, n, case_id, leaf, hash, personal) VALUES (?, ?, ?, ?, ?, ?)",
                tenant,
                n,
                entry.happened().caseId(),
                entry.leaf(),
                hash.bytes(),
                personal.values().isEmpty() ? null : RecordJson.render(personal));
        RightEdge longer = edge.append(hash, (level, index, root) -> {
            if (HashTree.isKept(level)) {
                sql.later(
                        "INSERT INTO audit_node (tenant, level, place, hash) VALUES (?, ?, ?, ?)",
                        tenant,
                        (long) level,
                        index,
                        root.bytes());
            }
        });
        sql.memory().put(name(tenant), new Grown(longer, hash));
        appended = true;
        sql.later("INSERT INTO outbox (tenant, n, event) VALUES (?, ?, ?)", tenant, n, entry.outgoing());
        return n;
    }

    private @Nullable Grown grown() {
        return sql.memory().find(Grown.class, name(tenant));
    }

    private static String name(String tenant) {
        return "edge " + tenant;
    }

    /// Writes the edge, if anything was appended.
    void finish() {
        Grown grown = grown();
        if (appended && grown != null) {
            sql.replace(PUT_EDGE, 1, tenant, grown.edge().size(), grown.edge().bytes());
        }
    }
}
