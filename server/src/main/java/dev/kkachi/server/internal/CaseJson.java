package dev.kkachi.server.internal;

import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Cases as the API writes them; [ApiShapes] says what it is.
final class CaseJson {
    private final JsonBytes out;

    private CaseJson(JsonBytes out) {
        this.out = out;
    }

    static JsonBytes page(CasePage page) {
        JsonBytes out = new JsonBytes().object();
        CaseJson json = new CaseJson(out);
        json.all("cases", page.rows(), json::row);
        json.maybe("next", page.next());
        return out.name("limits").strings(page.limits()).end();
    }

    /// Returns what a command made of a case.
    static JsonBytes done(Case file, long leaf) {
        JsonBytes out = new JsonBytes().object().name("case");
        new CaseJson(out).row(CaseRow.of(file, null));
        if (leaf >= 0) {
            out.name("leaf").value(leaf);
        }
        return out.end();
    }

    /// Returns a case that was given out.
    static JsonBytes given(CaseRow row) {
        JsonBytes out = new JsonBytes().object().name("case");
        new CaseJson(out).row(row);
        return out.end();
    }

    /// Returns all of a case.
    ///
    /// @param hides what is done to sentences that may tell what is personal
    static JsonBytes dossier(CaseDossier dossier, UnaryOperator<String> hides) {
        JsonBytes out = new JsonBytes().object().name("case");
        CaseJson json = new CaseJson(out);
        Case file = dossier.file();
        json.row(CaseRow.of(file, null));
        out.name("why")
                .strings(file.why().stream().map(hides).toList())
                .name("innocent")
                .strings(file.innocent());
        out.name("next_checks").strings(file.nextChecks());
        json.all("findings", dossier.findings(), json::finding);
        json.all("notes", dossier.notes(), json::note);
        json.all("attachments", dossier.attachments(), json::attachment);
        json.all("decisions", dossier.decisions(), json::decision);
        json.all("history", dossier.history(), json::happened);
        out.name("merged_from")
                .strings(dossier.mergedFrom().stream().map(Object::toString).toList());
        return out.end();
    }

    private <T> void all(String name, Collection<T> values, Consumer<T> write) {
        out.name(name).array();
        values.forEach(write);
        out.endArray();
    }

    private CaseJson text(String name, Object value) {
        out.name(name).value(value.toString());
        return this;
    }

    private CaseJson maybe(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.name(name).value(value.toString());
        }
        return this;
    }

    private void row(CaseRow row) {
        out.object();
        text("id", row.id()).text("queue", row.queue()).text("kind", row.kind());
        all("subjects", row.subjects(), this::subject);
        text("headline", row.headline());
        out.name("probability").value(row.probability()).name("weight_bits").value(row.bits());
        Case.Standing standing = row.standing();
        text("state", standing.state()).maybe("outcome", standing.outcome());
        maybe("assignee", standing.assignee()).text("priority", standing.priority());
        text("due", standing.due()).maybe("snoozed_until", standing.snoozedUntil());
        maybe("merged_into", standing.mergedInto()).maybe("legal_hold", standing.legalHold());
        maybe("closed_at", standing.closedAt());
        text("opened_at", row.openedAt()).text("updated_at", row.updatedAt());
        out.name("version").value(row.version()).end();
    }

    private void subject(Subject subject) {
        out.object();
        text("kind", subject.kind()).text("id", subject.id());
        out.end();
    }

    private void finding(CaseFinding each) {
        out.object();
        text("digest", each.digest());
        out.name("subject");
        subject(each.finding().subject());
        text("indicator", each.finding().indicator());
        out.name("weight_bits").value(each.finding().weight().bits());
        text("summary", each.finding().summary());
        all("evidence", each.finding().evidence(), this::evidence);
        out.name("innocent").strings(each.finding().innocent());
        text("published_source", each.finding().publishedSource()).text("arrived_at", each.arrivedAt());
        out.end();
    }

    private void evidence(Evidence evidence) {
        out.object();
        text("claim", evidence.claim()).text("source", evidence.source().render());
        maybe("observed_at", evidence.observedAt());
        out.end();
    }

    private void note(Note note) {
        out.object();
        text("id", note.id()).text("kind", note.kind()).text("text", note.text());
        text("author", note.author()).text("at", note.at());
        out.end();
    }

    private void attachment(Attachment each) {
        out.object();
        text("id", each.id()).text("name", each.name()).text("media_type", each.mediaType());
        out.name("bytes").value(each.bytes());
        text("sha256", each.sha256()).text("author", each.author()).text("at", each.at());
        out.end();
    }

    private void decision(Decision each) {
        Decision.Verdict verdict = each.verdict();
        out.object();
        text("id", each.id()).text("outcome", verdict.outcome()).text("reason_code", verdict.reasonCode());
        text("text", verdict.text()).text("would_clear", verdict.wouldClear());
        maybe("clears_until", verdict.clearsUntil()).text("stage", each.stage());
        text("proposer", each.proposer()).text("proposed_at", each.proposedAt());
        maybe("approver", each.approver()).maybe("decided_at", each.decidedAt()).text("remark", each.remark());
        out.end();
    }

    private void happened(CaseDossier.Happened each) {
        out.object().name("leaf").value(each.leaf());
        text("type", each.type()).text("by", each.actor()).text("at", each.at());
        out.name("facts").object();
        each.facts().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(fact -> text(fact.getKey(), fact.getValue()));
        out.end().end();
    }
}
