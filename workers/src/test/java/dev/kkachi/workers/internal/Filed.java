package dev.kkachi.workers.internal;

import dev.kkachi.documents.Hint;
import dev.kkachi.documents.Resume;
import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an office files about the person `p`, in a row each.
final class Filed {
    private static final PersonId P = new PersonId("p");

    private Filed() {}

    private static SourceRef.FileLine row(String file) {
        return new SourceRef.FileLine(file, 2);
    }

    /// Returns the person, who applied on the first of May 2024 and began in July, with contacts parted
    /// by blanks.
    static Person person(String emails, String phones, String birthDate, String country) {
        Engagement.Dates dates = new Engagement.Dates(
                Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-07-01T00:00:00Z"), null, null);
        return new Person(
                P,
                row("people.csv"),
                "Name of p",
                new Identity(words(emails), words(phones), List.of(), birthDate, ""),
                new Engagement("employee", "", "", "", dates),
                new Whereabouts(country, "", null, Set.of("pt"), false),
                Profile.NONE,
                PayDetails.NONE,
                Map.of());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    static Interview interview(String camera, String voice, String face, String ip) {
        Instant time = Instant.parse("2024-05-10T10:00:00Z");
        return new Interview("i", row("interviews.csv"), P, time, camera, voice, face, ip, "", Map.of());
    }

    static Document document(String number, String mrz, String issuedBy) {
        return new Document("d", row("documents.csv"), P, "", "passport", number, mrz, issuedBy, Map.of());
    }

    static DocumentReading reading(String kind, Hint.Sign... signs) {
        List<Hint> hints = Arrays.stream(signs)
                .map(sign -> new Hint(sign, "Seen: " + sign + ".", "It is usual."))
                .toList();
        return new DocumentReading(row("documents.csv"), P, kind, hints, null);
    }

    static DocumentReading resume(Resume.Job... jobs) {
        Resume resume = new Resume("", List.of(jobs), List.of(), List.of());
        return new DocumentReading(row("documents.csv"), P, "resume", List.of(), resume);
    }

    static Reference reference(String name, String phone, String email, String website) {
        return new Reference(row("references.csv"), P, name, phone, email, website, null, null, "pending", Map.of());
    }

    static Reference employer(String name, String from, String to, String verified) {
        return new Reference(row("employers.csv"), P, name, "", "", "", time(from), time(to), verified, Map.of());
    }

    static PlatformAccount account(String id, String platform, String createdAt) {
        return new PlatformAccount(
                id, row("accounts.csv"), P, platform, id, time(createdAt), List.of(), List.of(), Map.of());
    }

    private static @Nullable Instant time(String day) {
        return day.isEmpty() ? null : Instant.parse(day + "T00:00:00Z");
    }

    /// Returns what was seen, one line each: the summary, the degree, and the claims.
    static String rendered(List<Observation> seen) {
        StringBuilder lines = new StringBuilder();
        for (Observation one : seen) {
            lines.append(one.summary()).append(" (").append(one.degree()).append(")\n");
            one.evidence()
                    .forEach(piece -> lines.append("  ").append(piece.claim()).append('\n'));
        }
        return lines.toString();
    }
}
