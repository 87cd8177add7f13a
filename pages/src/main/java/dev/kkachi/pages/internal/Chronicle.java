package dev.kkachi.pages.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.Outcome;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known of an event, as people read it: an event keeps its facts in the words of programs, such as
/// `PERSON:p1` and `TRUE_MATCH`, and its reader wants to know who, what and until when, and to go there.
///
/// @param people how an account is called
/// @param subjects how a person or thing is called; empty where that is not known or may not be seen
/// @param reasons what the code of a reason means
public record Chronicle(UnaryOperator<String> people, UnaryOperator<String> subjects, UnaryOperator<String> reasons) {
    private static final Pattern ACCOUNT = Pattern.compile("u-[0-9a-f]{16}");
    private static final Pattern SUBJECT = Pattern.compile("([A-Z_]{1,40}):(.+)");
    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    /// Fingerprints of findings: programs compare them, and nobody reads them.
    private static final Set<String> UNREAD = Set.of("digest", "digests");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("assignee", "On the desk of"),
            Map.entry("proposer", "Proposed by"),
            Map.entry("account", "Account:"),
            Map.entry("subjects", "About"),
            Map.entry("person", "About"),
            Map.entry("ours", "About"),
            Map.entry("theirs", "And the entry"),
            Map.entry("into", "Into the case"),
            Map.entry("out_of", "Out of the case"),
            Map.entry("part", "The case"),
            Map.entry("from", "From the queue"),
            Map.entry("to", "To the queue"),
            Map.entry("reason_code", "Reason:"),
            Map.entry("reason", "Because:"),
            Map.entry("run", "Arrived with"),
            Map.entry("dataset", "List:"),
            Map.entry("bytes", "Bytes:"),
            Map.entry("sha256", "SHA-256:"),
            Map.entry("form", "As"),
            Map.entry("field", "Shown:"),
            Map.entry("attachment", "File:"),
            Map.entry("until", "Until"),
            Map.entry("due", "Due"),
            Map.entry("closed_at", "Closed"),
            Map.entry("text", "In words:"),
            Map.entry("detail", ""));

    /// Returns the facts of an event, a line each.
    public List<List<Links.Piece>> lines(Map<String, String> facts) {
        List<List<Links.Piece>> lines = new ArrayList<>();
        new TreeMap<>(facts).forEach((key, value) -> {
            if (!value.isBlank() && !UNREAD.contains(key)) {
                lines.add(line(key, value));
            }
        });
        return lines;
    }

    /// Returns the line that names a case.
    public static List<Links.Piece> about(String caseId) {
        return List.of(new Links.Piece("Case ", null), ofCase(caseId));
    }

    private List<Links.Piece> line(String key, String value) {
        if (key.equals("findings") || key.equals("cases")) {
            String noun = key.substring(0, key.length() - 1);
            return plain(value.equals("1") ? "1 " + noun : value + " " + key);
        }
        String label = LABELS.getOrDefault(key, Words.sentence(key) + ":");
        List<Links.Piece> line = new ArrayList<>();
        line.add(new Links.Piece(label.isEmpty() ? "" : label + " ", null));
        switch (key) {
            case "into", "out_of", "part" -> line.add(ofCase(value));
            case "subjects" -> line.addAll(subjects(value));
            case "person", "ours" -> line.add(subject(value));
            default -> line.add(new Links.Piece(said(key, value), null));
        }
        return List.copyOf(line);
    }

    private String said(String key, String value) {
        return switch (key) {
            case "assignee", "proposer", "account" -> people.apply(value);
            case "detail" -> withNames(value);
            case "reason_code" -> reasons.apply(value);
            case "theirs" -> entry(value);
            case "outcome" -> outcome(value);
            case "priority" -> priority(value);
            case "kind" -> kind(value);
            case "until", "due", "closed_at" -> when(value);
            case "form" -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private String withNames(String detail) {
        return ACCOUNT.matcher(detail).replaceAll(found -> Matcher.quoteReplacement(people.apply(found.group())));
    }

    /// Several stand one behind the other, and an id may hold a blank: the kind tells where one begins.
    private List<Links.Piece> subjects(String value) {
        List<Links.Piece> pieces = new ArrayList<>();
        for (String each : value.split(" (?=[A-Z_]{1,40}:)", -1)) {
            if (!pieces.isEmpty()) {
                pieces.add(new Links.Piece(", ", null));
            }
            pieces.add(subject(each));
        }
        return pieces;
    }

    private Links.Piece subject(String text) {
        Matcher found = SUBJECT.matcher(text);
        if (!found.matches()) {
            return new Links.Piece(text, null);
        }
        for (Subject.Kind kind : Subject.Kind.values()) {
            if (kind.name().equals(found.group(1))) {
                String name = subjects.apply(text);
                String id = found.group(2);
                return new Links.Piece(
                        Words.kind(kind).toLowerCase(Locale.ROOT) + " " + id
                                + (name.isEmpty() ? "" : " (" + name + ")"),
                        Links.ofSubject(new Subject(kind, id)));
            }
        }
        return new Links.Piece(text, null);
    }

    private static Links.Piece ofCase(String id) {
        return new Links.Piece(id, CASE.matcher(id).matches() ? "/cases/" + id : null);
    }

    private static String entry(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(colon + 1) + " of the list " + value.substring(0, colon);
    }

    private static String outcome(String value) {
        for (Outcome each : Outcome.values()) {
            if (each.name().equals(value)) {
                return Words.outcome(each);
            }
        }
        return value;
    }

    private static String priority(String value) {
        for (Case.Priority each : Case.Priority.values()) {
            if (each.name().equals(value)) {
                return Words.priority(each);
            }
        }
        return value;
    }

    private static String kind(String value) {
        for (Case.Kind each : Case.Kind.values()) {
            if (each.name().equals(value)) {
                return Words.kind(each);
            }
        }
        return value;
    }

    private static String when(String value) {
        try {
            return value.contains("T")
                    ? Words.moment(Instant.parse(value)) + " UTC"
                    : Words.day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static List<Links.Piece> plain(String text) {
        return List.of(new Links.Piece(text, null));
    }
}
