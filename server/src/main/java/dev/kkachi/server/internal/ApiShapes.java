package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.Outcome;
import dev.kkachi.model.Subject;
import dev.kkachi.server.Shape;

/// What the API answers about cases.
final class ApiShapes {
    static final int ID = 64;
    static final int LINE = 500;
    static final int LONG = Note.CHARS_MAX;
    static final Shape.Kind MOMENT = new Shape.Kind.Moment();
    static final Shape.Kind DAY = new Shape.Kind.Day();
    static final Shape.Kind COUNT = new Shape.Kind.Whole(0, Long.MAX_VALUE / 16);
    static final Shape.Kind PROBABILITY = new Shape.Kind.Real(0, 1);
    static final Shape.Kind BITS = new Shape.Kind.Real(-10_000, 10_000);
    private static final Shape.Kind LINES = new Shape.Kind.Many(anyText(LONG), 1000);

    static final Shape SUBJECT = Shape.of("Subject")
            .with("kind", choice(Subject.Kind.values()), "what it is")
            .with("id", text(LINE), "how it is known");

    private static Shape standing(Shape shape) {
        return shape.with("state", choice(CaseState.values()), "where it stands")
                .maybe("outcome", choice(Outcome.values()), "what was decided")
                .maybe("assignee", text(ID), "the account on whose desk it lies")
                .with("priority", choice(Case.Priority.values()), "how soon it wants somebody")
                .with("due", DAY, "the day by which it is to be decided")
                .maybe("snoozed_until", DAY, "it sleeps until then")
                .maybe("merged_into", text(ID), "the case that it became part of")
                .maybe("legal_hold", text(LONG), "why nothing of it may be removed")
                .maybe("closed_at", MOMENT, "when it was closed");
    }

    static final Shape ROW = standing(Shape.of("CaseRow")
                    .with("id", text(ID), "its name within the tenant")
                    .with("queue", text(ID), "the queue it lies in")
                    .with("kind", choice(Case.Kind.values()), "what it is about")
                    .with("subjects", many(SUBJECT, 10_000), "whom it concerns")
                    .with("headline", anyText(LONG), "one line")
                    .with("probability", PROBABILITY, "after the evidence")
                    .with("weight_bits", BITS, "what the evidence weighs"))
            .with("opened_at", MOMENT, "when it was opened")
            .with("updated_at", MOMENT, "when it last changed")
            .with("version", COUNT, "counts its changes; the ETag of the case");

    static final Shape PAGE = Shape.of("CasePage")
            .with("cases", many(ROW, CaseQuery.LIMIT_MAX), "the cases, in the order that was asked for")
            .maybe("next", text(2000), "the cursor of the page after it")
            .with("limits", LINES, "what the search did not look at");

    private static final Shape EVIDENCE = Shape.of("Evidence")
            .with("claim", anyText(LONG), "what it says")
            .with("source", anyText(LONG), "where it stands: a file and line, a list's entry, a transaction")
            .maybe("observed_at", MOMENT, "when it happened");

    private static final Shape FINDING = Shape.of("Finding")
            .with("digest", text(ID), "names it")
            .with("subject", new Shape.Kind.Nested(SUBJECT), "whom it is about")
            .with("indicator", text(LINE), "which sign it is")
            .with("weight_bits", BITS, "what it weighs")
            .with("summary", anyText(LONG), "what it says")
            .with("evidence", many(EVIDENCE, 100_000), "what it rests on")
            .with("innocent", LINES, "what would explain it")
            .with("published_source", anyText(LONG), "who published the sign")
            .with("arrived_at", MOMENT, "when it came");

    private static final Shape NOTE = Shape.of("Note")
            .with("id", text(ID), "its name")
            .with("kind", choice(Note.Kind.values()), "whose words they are")
            .with("text", anyText(LONG), "the words")
            .with("author", text(LINE), "who wrote them down")
            .with("at", MOMENT, "when");

    private static final Shape ATTACHMENT = Shape.of("Attachment")
            .with("id", text(ID), "its name")
            .with("name", text(LINE), "how the file was called")
            .with("media_type", anyText(LINE), "what it is said to be")
            .with("bytes", COUNT, "its size")
            .with("sha256", text(ID), "the hash of its bytes")
            .with("author", text(LINE), "who added it")
            .with("at", MOMENT, "when");

    private static final Shape DECISION = Shape.of("Decision")
            .with("id", text(ID), "its name")
            .with("outcome", choice(Outcome.values()), "what was concluded")
            .with("reason_code", text(LINE), "one of the policy's reasons")
            .with("text", anyText(LONG), "the reason in words")
            .with("would_clear", anyText(LONG), "what would clear the person")
            .maybe("clears_until", DAY, "the match is not raised again until then")
            .with("stage", choice(Decision.Stage.values()), "how far it got")
            .with("proposer", text(LINE), "who concluded it")
            .with("proposed_at", MOMENT, "when")
            .maybe("approver", text(LINE), "who approved or refused it")
            .maybe("decided_at", MOMENT, "when")
            .with("remark", anyText(LONG), "what the approver said");

    private static final Shape HAPPENED = Shape.of("Happened")
            .with("leaf", COUNT, "its place in the audit log")
            .with("type", text(LINE), "what happened")
            .with("by", text(LINE), "who did it")
            .with("at", MOMENT, "when")
            .with("facts", new Shape.Kind.Words(), "what the audit log holds in clear");

    static final Shape DOSSIER = Shape.of("Case")
            .with("case", new Shape.Kind.Nested(ROW), "the case")
            .with("why", LINES, "the weightiest reasons")
            .with("innocent", LINES, "explanations that would clear the persons")
            .with("next_checks", LINES, "what to check next")
            .with("findings", many(FINDING, 100_000), "what was found")
            .with("notes", many(NOTE, 100_000), "what was said")
            .with("attachments", many(ATTACHMENT, 100_000), "what was added")
            .with("decisions", many(DECISION, 100_000), "what was concluded")
            .with("history", many(HAPPENED, 1000), "what happened to it")
            .with("merged_from", new Shape.Kind.Many(text(ID), 100_000), "the cases that became part of it");

    static final Shape DONE = Shape.of("Done")
            .with("case", new Shape.Kind.Nested(ROW), "the case as it is now")
            .maybe("leaf", COUNT, "the place in the audit log of what was done; none where nothing was left to do");

    private ApiShapes() {}
}
