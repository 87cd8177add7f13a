package dev.kkachi.workers.internal;

import dev.kkachi.documents.Discrepancy;
import dev.kkachi.documents.Hint;
import dev.kkachi.documents.MachineReadableZone;
import dev.kkachi.documents.ZoneClaim;
import dev.kkachi.documents.ZoneComparison;
import dev.kkachi.documents.ZoneReading;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether papers agree with themselves and with the row under which they are filed.
final class DocumentPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "zone-check-digits",
                    zone(Discrepancy.Kind.CHECK_DIGIT, "handed in a document whose check digits do not fit"),
            "zone-number", zone(Discrepancy.Kind.NUMBER, "handed in a document with another number than was filed"),
            "zone-birth",
                    zone(Discrepancy.Kind.BIRTH_DATE, "handed in a document with another day of birth than claimed"),
            "zone-expired", zone(Discrepancy.Kind.EXPIRED, "handed in a document that had run out"),
            "zone-issuer", zone(Discrepancy.Kind.ISSUER, "handed in a document of another issuer than was filed"),
            "document-altered", DocumentPredicates::altered,
            "document-made-later", DocumentPredicates::madeLater,
            "document-resaved", DocumentPredicates::resaved);

    private static final Set<String> IDENTITY_PAPERS = Set.of("passport", "id");
    private static final Set<Hint.Sign> ALTERED =
            EnumSet.of(Hint.Sign.EDITOR, Hint.Sign.UNEVEN_LOSS, Hint.Sign.OTHER_THUMBNAIL);

    private DocumentPredicates() {}

    private static Predicate zone(Discrepancy.Kind kind, String summary) {
        return (worker, setting) -> {
            List<Evidence> evidence = new ArrayList<>();
            for (Document document : worker.documents()) {
                for (Discrepancy found : discrepancies(worker, document)) {
                    if (found.kind() == kind && evidence.size() < Observation.EVIDENCE_MAX) {
                        evidence.add(Seen.at(document.source(), null, found.what()));
                    }
                }
            }
            return evidence.isEmpty() ? Seen.NOTHING : Seen.one(summary, evidence);
        };
    }

    private static List<Discrepancy> discrepancies(Worker worker, Document document) {
        if (!(MachineReadableZone.read(document.mrz()) instanceof ZoneReading.Read read)) {
            return List.of();
        }
        String birth = worker.persons().stream()
                .map((Person person) -> person.identity().birthDate())
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
        return ZoneComparison.list(
                read.zone(), new ZoneClaim(document.number(), birth, document.issuedBy(), usedOn(worker)));
    }

    /// When the document was shown: when the person applied, or else began.
    private static @Nullable LocalDate usedOn(Worker worker) {
        Engagement.Dates dates = worker.person().engagement().dates();
        Instant used = dates.applied() == null ? dates.started() : dates.applied();
        return used == null ? null : used.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// An editor alone is half a sign: scans are straightened with it.
    private static List<Observation> altered(Worker worker, Setting setting) {
        Set<Hint.Sign> signs = EnumSet.noneOf(Hint.Sign.class);
        List<Evidence> evidence = hints(worker, true, ALTERED, signs);
        if (evidence.isEmpty()) {
            return Seen.NOTHING;
        }
        double degree = signs.size() > 1 ? 1 : 0.5;
        return Seen.one("handed in an identity document whose file shows traces of editing", evidence, degree);
    }

    private static List<Observation> madeLater(Worker worker, Setting setting) {
        Set<Hint.Sign> signs = EnumSet.noneOf(Hint.Sign.class);
        List<Evidence> evidence = hints(worker, false, EnumSet.of(Hint.Sign.MADE_AFTER_HANDING_IN), signs);
        return evidence.isEmpty() ? Seen.NOTHING : Seen.one("handed in a file that says it was made later", evidence);
    }

    private static List<Observation> resaved(Worker worker, Setting setting) {
        Set<Hint.Sign> signs = EnumSet.noneOf(Hint.Sign.class);
        List<Evidence> evidence =
                hints(worker, true, EnumSet.of(Hint.Sign.SAVED_TWICE, Hint.Sign.CHANGED_LATER), signs);
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("handed in an identity document that was saved again", evidence);
    }

    private static List<Evidence> hints(
            Worker worker, boolean isIdentityOnly, Set<Hint.Sign> wanted, Set<Hint.Sign> found) {
        List<Evidence> evidence = new ArrayList<>();
        for (DocumentReading reading : worker.readings()) {
            if (isIdentityOnly && !IDENTITY_PAPERS.contains(reading.kind())) {
                continue;
            }
            for (Hint hint : reading.hints()) {
                if (wanted.contains(hint.sign()) && evidence.size() < Observation.EVIDENCE_MAX) {
                    found.add(hint.sign());
                    evidence.add(Seen.at(reading.source(), null, hint.what() + " " + hint.innocent()));
                }
            }
        }
        return evidence;
    }
}
