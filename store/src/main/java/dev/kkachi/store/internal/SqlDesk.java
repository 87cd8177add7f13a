package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.SavedView;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.files.RecordJson;
import dev.kkachi.model.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of one tenant, to be changed. The words of cases whose findings or words changed are
/// indexed once, at the end.
final class SqlDesk extends SqlShelf implements CaseDesk {
    private static final String PUT_CASE = """
            INSERT INTO case_file (tenant, id, queue, kind, state, outcome, assignee, due, snoozed, merged_into, held,
            closed_at, probability, bits, opened_at, updated_at, month, doc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET queue = excluded.queue, kind = excluded.kind,
            state = excluded.state, outcome = excluded.outcome, assignee = excluded.assignee, due = excluded.due,
            snoozed = excluded.snoozed, merged_into = excluded.merged_into, held = excluded.held,
            closed_at = excluded.closed_at, probability = excluded.probability, bits = excluded.bits,
            updated_at = excluded.updated_at, doc = excluded.doc""";

    private static final String PUT_FINDING = """
            INSERT INTO case_finding (tenant, digest, case_id, bits, sign, grp, doc) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, digest) DO UPDATE SET case_id = excluded.case_id, doc = excluded.doc""";

    private static final String PUT_NOTE = """
            INSERT INTO case_note (tenant, id, case_id, at, doc) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET doc = excluded.doc""";

    private static final String PUT_DECISION = """
            INSERT INTO case_decision (tenant, id, case_id, at, doc) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET doc = excluded.doc""";

    private static final String PUT_JOINT = """
            INSERT INTO case_joint (tenant, part, doc) VALUES (?, ?, ?)
            ON CONFLICT (tenant, part) DO UPDATE SET doc = excluded.doc""";

    private static final String PUT_CLEARANCE = """
            INSERT INTO clearance (tenant, id, ours, doc) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET doc = excluded.doc""";

    /// For PostgreSQL, where each way costs; an id holds no comma.
    private static final String FORESEE = """
            SELECT no, doc FROM case_file WHERE tenant = ? AND id = ANY (string_to_array(?, ','))""";

    private static final String PUT_POLICY = """
            INSERT INTO policy (tenant, doc) VALUES (?, ?) ON CONFLICT (tenant) DO UPDATE SET doc = excluded.doc""";

    private static final String PUT_NAME = """
            INSERT INTO subject_name (tenant, kind, id, name) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, kind, id) DO UPDATE SET name = excluded.name""";

    private static final String PUT_VIEW = """
            INSERT INTO saved_view (tenant, owner, name, doc) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, owner, name) DO UPDATE SET doc = excluded.doc""";

    private static final String REMOVE_BODIES = """
            DELETE FROM attachment_body WHERE tenant = ? AND id IN
            (SELECT id FROM case_attachment WHERE tenant = ? AND case_id = ?)""";

    private static final Filed ABSENT = new Filed(null, -1);

    private final Rewording reworded;
    private final KnownFindings known;

    SqlDesk(Sql sql, TenantId tenant, Dialect dialect) {
        super(sql, tenant, dialect);
        this.reworded = new Rewording(sql, dialect, tenant.value());
        this.known = new KnownFindings(sql, tenant.value(), dialect.gathers());
    }

    /// A case, if there is one, and its number, -1 while that is not known.
    private record Filed(@Nullable Case file, long no) {}

    /// The rules of the tenant, if it has set any.
    private record Ruled(@Nullable CasePolicy rules) {}

    /// Remembers cases that jobs of this transaction are about, read at once.
    static void foresee(Sql sql, TenantId tenant, Collection<CaseId> ids) {
        sql.list(
                FORESEE,
                row -> {
                    Case file = RecordJson.parse(row.getString(2), Case.class);
                    sql.memory().put(name(tenant.value(), file.id()), new Filed(file, row.getLong(1)));
                    return file.id();
                },
                tenant.value(),
                String.join(",", ids.stream().map(CaseId::value).toList()));
    }

    private static String name(String tenant, CaseId id) {
        return "case " + tenant + " " + id;
    }

    /// A case that was read is remembered until it is changed here: nobody else writes meanwhile.
    @Override
    public @Nullable Case findCase(CaseId id) {
        Filed filed = filed(id);
        return filed == null ? null : filed.file();
    }

    private @Nullable Filed filed(CaseId id) {
        Filed filed = sql.memory().find(Filed.class, name(tenant, id));
        if (filed == null) {
            filed = sql.find(
                    "SELECT no, doc FROM case_file WHERE tenant = ? AND id = ?",
                    row -> new Filed(RecordJson.parse(row.getString(2), Case.class), row.getLong(1)),
                    tenant,
                    id.value());
            sql.memory().put(name(tenant, id), filed == null ? ABSENT : filed);
        }
        return filed == null || filed.file() == null ? null : filed;
    }

    @Override
    public @Nullable CasePolicy findPolicy() {
        Ruled ruled = sql.memory().find(Ruled.class, "rules " + tenant);
        if (ruled == null) {
            ruled = new Ruled(super.findPolicy());
            sql.memory().put("rules " + tenant, ruled);
        }
        return ruled.rules();
    }

    @Override
    public void put(Case file) {
        Filed filed = filed(file.id());
        Case before = filed == null ? null : filed.file();
        Case.Standing standing = file.standing();
        sql.replace(
                PUT_CASE,
                2,
                tenant,
                file.id().value(),
                file.queue(),
                file.kind().name(),
                standing.state().name(),
                standing.outcome() == null ? null : standing.outcome().name(),
                text(standing.assignee()),
                standing.due().toString(),
                day(standing.snoozedUntil()),
                standing.mergedInto() == null ? null : standing.mergedInto().value(),
                standing.legalHold().isEmpty() ? 0L : 1L,
                millis(standing.closedAt()),
                file.probability(),
                file.bits(),
                file.openedAt().toEpochMilli(),
                file.updatedAt().toEpochMilli(),
                month(file.openedAt()),
                RecordJson.render(file));
        sql.memory().put(name(tenant, file.id()), new Filed(file, filed == null ? -1 : filed.no()));
        if (before == null || !before.subjects().equals(file.subjects())) {
            putSubjects(file, before == null);
        }
        if (before == null || !before.substance().equals(file.substance())) {
            reworded.add(file.id());
        }
    }

    private void putSubjects(Case file, boolean isNew) {
        long no = number(file.id());
        if (!isNew) {
            sql.update("DELETE FROM case_subject WHERE case_no = ?", no);
        }
        for (Subject subject : file.subjects()) {
            sql.later(
                    "INSERT INTO case_subject (tenant, kind, id, case_no) VALUES (?, ?, ?, ?)",
                    tenant,
                    subject.kind().name(),
                    subject.id(),
                    no);
        }
    }

    long number(CaseId id) {
        Filed filed = filed(id);
        if (filed == null || filed.no() >= 0) {
            return filed == null ? -1 : filed.no();
        }
        Long no = sql.find(
                "SELECT no FROM case_file WHERE tenant = ? AND id = ?", row -> row.getLong(1), tenant, id.value());
        if (no != null) {
            sql.memory().put(name(tenant, id), new Filed(filed.file(), no));
        }
        return no == null ? -1 : no;
    }

    private static @Nullable String text(Actor.@Nullable Id id) {
        return id == null ? null : id.value();
    }

    @Override
    public void expect(Collection<String> digests) {
        known.expect(digests);
    }

    @Override
    public @Nullable CaseFinding findFinding(String digest) {
        return known.find(digest, () -> super.findFinding(digest));
    }

    @Override
    public void put(CaseFinding finding) {
        known.put(finding);
        sql.replace(
                PUT_FINDING,
                2,
                tenant,
                finding.digest(),
                finding.caseId().value(),
                finding.finding().weight().bits(),
                finding.finding().indicator(),
                finding.finding().group(),
                RecordJson.render(finding));
        reworded.add(finding.caseId());
        reworded.add(finding.arrivedIn());
    }

    @Override
    public void put(Note note) {
        sql.update(
                PUT_NOTE, tenant, note.id(), note.caseId().value(), note.at().toEpochMilli(), RecordJson.render(note));
        index(note.id(), note.caseId(), Words.of(note.text()));
    }

    @Override
    public void put(Attachment attachment) {
        sql.update(
                "INSERT INTO case_attachment (tenant, id, case_id, at, doc) VALUES (?, ?, ?, ?, ?)",
                tenant,
                attachment.id(),
                attachment.caseId().value(),
                attachment.at().toEpochMilli(),
                RecordJson.render(attachment));
        index(attachment.id(), attachment.caseId(), Words.of(attachment.name()));
    }

    @Override
    public void putBytes(String attachmentId, byte[] bytes) {
        sql.update("INSERT INTO attachment_body (tenant, id, bytes) VALUES (?, ?, ?)", tenant, attachmentId, bytes);
    }

    @Override
    public void put(Decision decision) {
        sql.replace(
                PUT_DECISION,
                2,
                tenant,
                decision.id(),
                decision.caseId().value(),
                decision.proposedAt().toEpochMilli(),
                RecordJson.render(decision));
        index(decision.id(), decision.caseId(), Words.of(decision));
    }

    @Override
    public void put(Joint joint) {
        sql.update(PUT_JOINT, tenant, joint.part().value(), RecordJson.render(joint));
    }

    @Override
    public void put(Clearance clearance) {
        sql.update(PUT_CLEARANCE, tenant, clearance.id(), clearance.ours().id(), RecordJson.render(clearance));
    }

    @Override
    public void removeClearances(String ours) {
        sql.update("DELETE FROM clearance WHERE tenant = ? AND ours = ?", tenant, ours);
    }

    @Override
    public void put(Arrival.Named named) {
        Subject subject = named.subject();
        sql.update(PUT_NAME, tenant, subject.kind().name(), subject.id(), named.name());
        casesOf(subject).forEach(file -> reworded.add(file.id()));
    }

    @Override
    public void removeName(Subject subject) {
        sql.update(
                "DELETE FROM subject_name WHERE tenant = ? AND kind = ? AND id = ?",
                tenant,
                subject.kind().name(),
                subject.id());
        casesOf(subject).forEach(file -> reworded.add(file.id()));
    }

    @Override
    public void put(SavedView view) {
        sql.update(PUT_VIEW, tenant, view.owner().value(), view.name(), RecordJson.render(view));
    }

    @Override
    public void removeView(Actor.Id owner, String name) {
        sql.update("DELETE FROM saved_view WHERE tenant = ? AND owner = ? AND name = ?", tenant, owner.value(), name);
    }

    @Override
    public void put(CasePolicy policy) {
        sql.update(PUT_POLICY, tenant, RecordJson.render(policy));
        sql.memory().put("rules " + tenant, new Ruled(policy));
    }

    @Override
    public void lease(CaseId id, Actor.Id to, Instant until) {
        sql.update(
                "UPDATE case_file SET leased_to = ?, leased_until = ? WHERE tenant = ? AND id = ?",
                to.value(),
                until.toEpochMilli(),
                tenant,
                id.value());
    }

    @Override
    public long append(Entry entry) {
        return log().append(entry);
    }

    @Override
    public void putCheckpoint(long size, String note) {
        sql.update("INSERT INTO checkpoint (tenant, size, note) VALUES (?, ?, ?)", tenant, size, note);
    }

    @Override
    public void removeFinding(String digest) {
        CaseFinding finding = findFinding(digest);
        known.forget(digest);
        sql.update("DELETE FROM case_finding WHERE tenant = ? AND digest = ?", tenant, digest);
        if (finding != null) {
            reworded.add(finding.caseId());
        }
    }

    @Override
    public void removeCase(CaseId id) {
        long no = number(id);
        findings(id).forEach(finding -> known.forget(finding.digest()));
        dialect.unindex().forEach(statement -> sql.update(statement, no));
        sql.update("DELETE FROM case_subject WHERE case_no = ?", no);
        sql.update(REMOVE_BODIES, tenant, tenant, id.value());
        sql.update("DELETE FROM case_attachment WHERE tenant = ? AND case_id = ?", tenant, id.value());
        sql.update("DELETE FROM case_finding WHERE tenant = ? AND case_id = ?", tenant, id.value());
        sql.update("DELETE FROM case_note WHERE tenant = ? AND case_id = ?", tenant, id.value());
        sql.update("DELETE FROM case_decision WHERE tenant = ? AND case_id = ?", tenant, id.value());
        sql.update("DELETE FROM case_joint WHERE tenant = ? AND part = ?", tenant, id.value());
        sql.update("DELETE FROM case_file WHERE tenant = ? AND id = ?", tenant, id.value());
        reworded.remove(id);
        sql.memory().remove(name(tenant, id));
    }

    @Override
    public void forget(CaseId id) {
        sql.update("UPDATE audit_leaf SET personal = NULL WHERE tenant = ? AND case_id = ?", tenant, id.value());
        // what programs were answered may quote whoever is forgotten, and nobody can tell which answer does
        sql.update("DELETE FROM kept_answer WHERE tenant = ?", tenant);
    }

    @Override
    public void clearOutbox(long upTo) {
        sql.update("DELETE FROM outbox WHERE tenant = ? AND n <= ?", tenant, upTo);
    }

    /// Indexes what changed, and writes the edge of the audit log; called when the work is done.
    void finish() {
        log().finish();
        reworded.finish(this);
    }

    /// Indexes everything anew.
    void reindex() {
        List<CaseId> ids = sql.list(
                "SELECT id FROM case_file WHERE tenant = ? ORDER BY no", row -> new CaseId(row.getString(1)), tenant);
        for (CaseId id : ids) {
            reworded.add(id);
            notes(id).forEach(note -> index(note.id(), id, Words.of(note.text())));
            attachments(id).forEach(attachment -> index(attachment.id(), id, Words.of(attachment.name())));
            decisions(id).forEach(decision -> index(decision.id(), id, Words.of(decision)));
        }
        finish();
    }

    private void index(String part, CaseId caseId, String words) {
        dialect.index(sql, new Dialect.Part(tenant, part, number(caseId), false), words);
    }
}
