package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.SavedView;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.cases.spi.CaseShelf;
import dev.kkachi.files.Json;
import dev.kkachi.files.RecordJson;
import dev.kkachi.model.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is kept of one tenant, over one connection. Every statement here names the tenant.
class SqlShelf implements CaseShelf {
    /// A cross join, since SQLite then looks for the subject first.
    private static final String CASES_OF = """
            SELECT found.doc FROM case_subject subject CROSS JOIN case_file found
            WHERE subject.tenant = ? AND subject.kind = ? AND subject.id = ?
            AND found.no = subject.case_no AND found.tenant = subject.tenant
            ORDER BY found.opened_at, found.id""";

    private static final String CLOSED_BEFORE = """
            SELECT doc FROM case_file WHERE tenant = ? AND state = 'CLOSED' AND closed_at < ? AND held = 0
            ORDER BY closed_at, id LIMIT ?""";

    final Sql sql;
    final String tenant;
    final TenantId tenantId;
    final Dialect dialect;
    private final SqlAudit audit;
    private final SqlFigures figures;

    SqlShelf(Sql sql, TenantId tenant, Dialect dialect) {
        this.sql = sql;
        this.tenant = tenant.value();
        this.tenantId = tenant;
        this.dialect = dialect;
        this.audit = new SqlAudit(sql, tenant);
        this.figures = new SqlFigures(sql, this.tenant);
    }

    private static <T extends Record> Sql.Row<T> doc(Class<T> type) {
        return row -> RecordJson.parse(row.getString(1), type);
    }

    @Override
    public @Nullable Case findCase(CaseId id) {
        return sql.find("SELECT doc FROM case_file WHERE tenant = ? AND id = ?", doc(Case.class), tenant, id.value());
    }

    @Override
    public List<Case> unfinishedOf(Collection<Subject> subjects) {
        Map<CaseId, Case> files = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            casesOf(subject).stream().filter(Case::isUnfinished).forEach(file -> files.put(file.id(), file));
        }
        List<Case> sorted = new ArrayList<>(files.values());
        sorted.sort(java.util.Comparator.comparing(Case::openedAt).thenComparing(Case::id));
        return sorted;
    }

    @Override
    public List<Case> casesOf(Subject subject) {
        return sql.list(CASES_OF, doc(Case.class), tenant, subject.kind().name(), subject.id());
    }

    @Override
    public List<Case> partsOf(CaseId id) {
        // sorted here: asked for an order, SQLite goes through all cases in that order
        return sql
                .list(
                        "SELECT doc FROM case_file WHERE tenant = ? AND merged_into = ?",
                        doc(Case.class),
                        tenant,
                        id.value())
                .stream()
                .sorted(java.util.Comparator.comparing(Case::id))
                .toList();
    }

    @Override
    public CaseDesk.@Nullable Joint findJoint(CaseId part) {
        return sql.find(
                "SELECT doc FROM case_joint WHERE tenant = ? AND part = ?",
                doc(CaseDesk.Joint.class),
                tenant,
                part.value());
    }

    @Override
    public List<Case> closedBefore(Instant before, int limit) {
        return sql.list(CLOSED_BEFORE, doc(Case.class), tenant, before.toEpochMilli(), limit);
    }

    @Override
    public @Nullable CaseFinding findFinding(String digest) {
        return sql.find(
                "SELECT doc FROM case_finding WHERE tenant = ? AND digest = ?", doc(CaseFinding.class), tenant, digest);
    }

    @Override
    public List<CaseFinding> findings(CaseId id) {
        return sql.list(
                "SELECT doc FROM case_finding WHERE tenant = ? AND case_id = ? ORDER BY bits DESC, digest",
                doc(CaseFinding.class),
                tenant,
                id.value());
    }

    @Override
    public List<Note> notes(CaseId id) {
        return sql.list(
                "SELECT doc FROM case_note WHERE tenant = ? AND case_id = ? ORDER BY at, id",
                doc(Note.class),
                tenant,
                id.value());
    }

    @Override
    public List<Attachment> attachments(CaseId id) {
        return sql.list(
                "SELECT doc FROM case_attachment WHERE tenant = ? AND case_id = ? ORDER BY at, id",
                doc(Attachment.class),
                tenant,
                id.value());
    }

    @Override
    public byte @Nullable [] attachmentBytes(String attachmentId) {
        return sql.find(
                "SELECT bytes FROM attachment_body WHERE tenant = ? AND id = ?",
                row -> row.getBytes(1),
                tenant,
                attachmentId);
    }

    @Override
    public List<Decision> decisions(CaseId id) {
        return sql.list(
                "SELECT doc FROM case_decision WHERE tenant = ? AND case_id = ? ORDER BY at, id",
                doc(Decision.class),
                tenant,
                id.value());
    }

    @Override
    public List<Clearance> clearances(String ours) {
        return sql.list(
                "SELECT doc FROM clearance WHERE tenant = ? AND ours = ? ORDER BY id",
                doc(Clearance.class),
                tenant,
                ours);
    }

    @Override
    public List<Arrival.Named> names(Collection<Subject> subjects) {
        List<Arrival.Named> names = new ArrayList<>();
        for (Subject subject : subjects) {
            String name = sql.find(
                    "SELECT name FROM subject_name WHERE tenant = ? AND kind = ? AND id = ?",
                    row -> row.getString(1),
                    tenant,
                    subject.kind().name(),
                    subject.id());
            if (name != null) {
                names.add(new Arrival.Named(subject, name));
            }
        }
        return names;
    }

    @Override
    public List<SavedView> views() {
        return sql.list(
                "SELECT doc FROM saved_view WHERE tenant = ? ORDER BY name, owner", doc(SavedView.class), tenant);
    }

    @Override
    public List<CaseDossier.Happened> history(CaseId id, int limit) {
        List<CaseDossier.Happened> last = sql.list(
                "SELECT leaf, personal FROM audit_leaf WHERE tenant = ? AND case_id = ? ORDER BY n DESC LIMIT ?",
                SqlShelf::happened,
                tenant,
                id.value(),
                limit);
        return last.reversed();
    }

    private static CaseDossier.Happened happened(ResultSet row) throws SQLException {
        if (!(Json.parse(row.getString(1)) instanceof Json.Obj leaf)) {
            throw new IllegalStateException("A leaf of the audit log is no object.");
        }
        String kept = row.getString(2);
        Map<String, String> personal = kept == null
                ? Map.of()
                : RecordJson.parse(kept, SqlAudit.Personal.class).values();
        Map<String, String> facts = new TreeMap<>();
        if (leaf.find("facts") instanceof Json.Obj said) {
            said.members().forEach((name, value) -> facts.put(name, value.asText()));
        }
        return new CaseDossier.Happened(
                Long.parseLong(leaf.text("n")),
                leaf.text("case_id"),
                leaf.text("event"),
                new Actor.Id(leaf.text("by")),
                Instant.parse(leaf.text("at")),
                facts,
                personal);
    }

    @Override
    public CasePage page(CaseQuery query, Sight sight) {
        QueueSql question = QueueSql.of(tenantId, query, sight, dialect);
        String cursor = query.page().cursor();
        if (!cursor.isEmpty()) {
            question.after(Cursor.parse(cursor, query));
        }
        int limit = query.page().limit();
        List<CaseRow> rows = new ArrayList<>();
        List<Case> files = sql.list(
                question.select("doc, leased_to, leased_until"),
                row -> {
                    Case file = RecordJson.parse(row.getString(1), Case.class);
                    String lessee = row.getLong(3) > sight.now().toEpochMilli() ? row.getString(2) : null;
                    rows.add(CaseRow.of(file, lessee == null ? null : new Actor.Id(lessee)));
                    return file;
                },
                question.values(limit + 1));
        boolean more = files.size() > limit;
        return new CasePage(
                more ? rows.subList(0, limit) : rows,
                more ? Cursor.after(files.get(limit - 1), query) : "",
                limits(query, sight));
    }

    /// Says so where more cases have the words than a search looks at.
    private List<String> limits(CaseQuery query, Sight sight) {
        List<String> words = Words.asked(query.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Long found = sql.find(
                "SELECT count(*) FROM (" + dialect.search() + ") found",
                row -> row.getLong(1),
                QueueSql.sought(words, tenantId, sight, dialect));
        return found != null && found >= QueueSql.MATCHES_MAX
                ? List.of("More than " + QueueSql.MATCHES_MAX + " cases have these words; only so many were looked at.")
                : List.of();
    }

    @Override
    public long count(CaseQuery query, Sight sight) {
        QueueSql question = QueueSql.of(tenantId, query, sight, dialect);
        Long count = sql.find(question.count(), row -> row.getLong(1), question.values());
        return count == null ? 0 : count;
    }

    @Override
    public @Nullable Case findNext(CaseQuery query, Sight sight) {
        QueueSql question = QueueSql.of(tenantId, query, sight, dialect).free(sight);
        return sql.find(question.select("doc"), doc(Case.class), question.values(1));
    }

    @Override
    public Set<String> queues() {
        return figures.queues();
    }

    @Override
    public Analytics analytics(Instant from, Set<String> queues) {
        return figures.analytics(from, queues);
    }

    @Override
    public List<Analytics.Sign> signs(Instant from, Set<String> queues) {
        return figures.signs(from, queues);
    }

    @Override
    public List<Backtest.Seen> backtest(Backtest.Question question, Set<String> queues) {
        return figures.backtest(question, queues);
    }

    @Override
    public Closed closed(Outcome outcome, Instant since, Instant before, Instant other) {
        return figures.closed(outcome, since, before, other);
    }

    @Override
    public @Nullable CasePolicy findPolicy() {
        return sql.find("SELECT doc FROM policy WHERE tenant = ?", doc(CasePolicy.class), tenant);
    }

    @Override
    public AuditShelf audit() {
        return audit;
    }

    SqlAudit log() {
        return audit;
    }

    /// Returns a day as it is kept.
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /// Returns a moment as it is kept.
    static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    /// Returns the month of a moment, such as `2026-11`.
    static String month(Instant at) {
        return java.time.YearMonth.from(at.atZone(ZoneOffset.UTC)).toString();
    }
}
