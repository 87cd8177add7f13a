package dev.kkachi.cases;

import dev.kkachi.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Something that happened to a case or to the tenant. Each becomes a leaf of the audit log, a line of
/// the history and an event for others, in the transaction of the change itself. What is personal in it
/// goes into the log as a salted hash only, so that it can be erased and the log still proves what it
/// proved.
public sealed interface CaseEvent {
    /// Returns its name, such as `approval_requested`.
    default String type() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    /// Returns what the log may hold in clear.
    default Map<String, String> facts() {
        return Map.of();
    }

    /// Returns what is personal; the log holds salted hashes of it.
    default Map<String, String> personal() {
        return Map.of();
    }

    /// A case was opened.
    record Opened(Case.Kind kind, String queue, int findings, String headline, List<Subject> subjects)
            implements CaseEvent {
        public Opened {
            subjects = List.copyOf(subjects);
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("kind", kind.name(), "queue", queue, "findings", Integer.toString(findings));
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("headline", headline, "subjects", render(subjects));
        }
    }

    /// New evidence joined the case.
    record EvidenceAdded(int findings, String run, String digests) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("findings", Integer.toString(findings), "run", run);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("digests", digests);
        }
    }

    /// A finding rests on this edition of a list.
    record ListVersionUsed(String dataset, String edition) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("dataset", dataset, "edition", edition);
        }
    }

    /// The case lies on somebody's desk.
    record Assigned(Actor.Id assignee) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("assignee", assignee.toString());
        }
    }

    /// The case lies on nobody's desk.
    record Unassigned() implements CaseEvent {}

    /// The case lies in another queue.
    record Moved(String from, String to) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("from", from, "to", to);
        }
    }

    /// The case wants somebody sooner or later than before.
    record Prioritised(Case.Priority priority, LocalDate due) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("priority", priority.name(), "due", due.toString());
        }
    }

    /// The case sleeps.
    record Snoozed(LocalDate until) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("until", until.toString());
        }
    }

    /// The case sleeps no longer.
    record Woken() implements CaseEvent {}

    /// Somebody began to work on the case.
    record Started() implements CaseEvent {}

    /// The case waits for an answer from outside.
    record InfoAwaited(String question) implements CaseEvent {
        @Override
        public Map<String, String> personal() {
            return Map.of("question", question);
        }
    }

    /// The case waits no longer.
    record InfoReceived() implements CaseEvent {}

    /// A note was written.
    record Noted(String note, String text) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("note", note);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("text", text);
        }
    }

    /// The answer of the person whom the case concerns was recorded.
    record AnswerRecorded(String note, String text) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("note", note);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("text", text);
        }
    }

    /// A file was added.
    record Attached(String attachment, long bytes, String name) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("attachment", attachment, "bytes", Long.toString(bytes));
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("name", name);
        }
    }

    /// The bytes of a file have this hash.
    record EvidenceHashed(String attachment, String sha256) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("attachment", attachment, "sha256", sha256);
        }
    }

    /// A decision was proposed that somebody else must approve.
    record ApprovalRequested(String decision, Outcome outcome, String reasonCode, String text, String wouldClear)
            implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("decision", decision, "outcome", outcome.name(), "reason_code", reasonCode);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("text", text, "would_clear", wouldClear);
        }
    }

    /// Somebody else approved a decision.
    record ApprovalGranted(String decision, Actor.Id proposer, String remark) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("decision", decision, "proposer", proposer.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("remark", remark);
        }
    }

    /// Somebody else refused a decision.
    record ApprovalRefused(String decision, Actor.Id proposer, String remark) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("decision", decision, "proposer", proposer.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("remark", remark);
        }
    }

    /// The case was closed with an outcome.
    record Decided(String decision, Outcome outcome, String reasonCode, String text) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("decision", decision, "outcome", outcome.name(), "reason_code", reasonCode);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("text", text);
        }
    }

    /// A closed case was opened again.
    record Reopened(String reason) implements CaseEvent {
        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /// The case became part of another.
    record Merged(CaseId into, String reason) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("into", into.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /// Another case became part of this one.
    record Joined(CaseId part) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("part", part.toString());
        }
    }

    /// The case stands for itself again.
    record Unmerged(CaseId outOf, String reason) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("out_of", outOf.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /// Another case is no longer part of this one.
    record Parted(CaseId part) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("part", part.toString());
        }
    }

    /// Nothing of the case may be removed.
    record Held(String reason) implements CaseEvent {
        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /// The case may be removed when its time comes.
    record HoldReleased() implements CaseEvent {}

    /// The same match will not be raised again until a day, or until either side changes.
    record ClearanceGranted(String clearance, LocalDate until, String ours, String theirs) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("clearance", clearance, "until", until.toString());
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("ours", ours, "theirs", theirs);
        }
    }

    /// A match arrived again that was cleared, and was not raised.
    record ClearanceUsed(String clearance, String digest) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("clearance", clearance);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("digest", digest);
        }
    }

    /// A clearance holds no longer.
    record ClearanceEnded(String clearance, String why) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("clearance", clearance, "why", why);
        }
    }

    /// Somebody looked at the case.
    record Viewed() implements CaseEvent {}

    /// Somebody had personal data shown that are masked.
    record Revealed(String field) implements CaseEvent {
        @Override
        public Map<String, String> personal() {
            return Map.of("field", field);
        }
    }

    /// Somebody was given the case as their next one.
    record Given(Instant until) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("until", until.toString());
        }
    }

    /// The case, or a file that was added to it, left the system.
    record Exported(String form, String sha256) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("form", form, "sha256", sha256);
        }
    }

    /// All that is kept of a person left the system as a file.
    record PersonExported(String sha256, Subject person) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("sha256", sha256);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("person", render(List.of(person)));
        }
    }

    /// All that was kept of a person was removed.
    record PersonErased(int cases, int findings, String reason) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("cases", Integer.toString(cases), "findings", Integer.toString(findings));
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("reason", reason);
        }
    }

    /// The rules of casework changed. What they are is no secret, and stands in the log in clear.
    record PolicyChanged(Map<String, String> facts) implements CaseEvent {}

    /// The case was removed because its time had come.
    record Retired(Outcome outcome, Instant closedAt) implements CaseEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("outcome", outcome.name(), "closed_at", closedAt.toString());
        }
    }

    /// Something happened at the door: somebody signed in or could not, a key was made, roles changed.
    record AtDoor(String what, String account, String detail) implements CaseEvent {
        @Override
        public String type() {
            return what;
        }

        @Override
        public Map<String, String> facts() {
            return detail.isEmpty() ? Map.of("account", account) : Map.of("account", account, "detail", detail);
        }
    }

    private static String render(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> subject.kind() + ":" + subject.id())
                .collect(Collectors.joining(" "));
    }
}
