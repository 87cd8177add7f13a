package dev.kkachi.investigation.internal;

import dev.kkachi.copies.PictureCopies;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.PictureLimits;
import dev.kkachi.copies.PicturePrint;
import dev.kkachi.copies.PictureReader;
import dev.kkachi.copies.PictureReading;
import dev.kkachi.copies.SameText;
import dev.kkachi.copies.TextCopies;
import dev.kkachi.copies.TextCopy;
import dev.kkachi.copies.TextReport;
import dev.kkachi.copies.TextSettings;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.documents.DocumentFacts;
import dev.kkachi.documents.DocumentReader;
import dev.kkachi.documents.Hint;
import dev.kkachi.documents.Resume;
import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the files that people handed in, as far as they lie in the folder: what each says of itself, and
/// which are nearly the same although different people handed them in.
final class PapersRead {
    /// From this weight two texts are held for one hand's.
    private static final double TEXT_BITS_MIN = 6;

    private static final String RESUME = "resume";
    private static final String PHOTO = "photo";

    private final Path folder;
    private final SequencedMap<String, Filed> files = new LinkedHashMap<>();

    private PapersRead(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// A file and the row that names it.
    private record Filed(PersonId person, String kind, SourceRef.FileLine source) {}

    /// When each person applied, as far as anybody says: a file cannot have been made later than it was
    /// handed in.
    private final Map<PersonId, Instant> applied = new HashMap<>();

    /// What came of a file.
    private record Look(
            Filed filed,
            @Nullable DocumentReading reading,
            String text,
            @Nullable PicturePrint print) {}

    /// What came of all.
    ///
    /// @param inferred who holds nearly the same
    /// @param refused what could not be read, as sentences
    record Found(Inferred inferred, List<String> refused) {
        Found {
            refused = List.copyOf(refused);
        }
    }

    /// Reads the files that `persons` and `documents` name within `folder`, and hands what each says of
    /// itself to `sink`, in the order of the rows.
    static Found in(
            Path folder, Iterable<Person> persons, Iterable<Document> documents, Consumer<DocumentReading> sink) {
        PapersRead papers = new PapersRead(folder);
        for (Document document : documents) {
            papers.add(document.file(), new Filed(document.person(), document.kind(), document.source()));
        }
        for (Person person : persons) {
            Instant when = person.engagement().dates().applied();
            if (when != null) {
                papers.applied.putIfAbsent(person.id(), when);
            }
            papers.add(person.profile().resume(), new Filed(person.id(), RESUME, person.source()));
            papers.add(person.profile().photo(), new Filed(person.id(), PHOTO, person.source()));
        }
        return papers.read(sink);
    }

    private void add(String file, Filed filed) {
        if (!file.isBlank()) {
            files.putIfAbsent(file.strip(), filed);
        }
    }

    private Found read(Consumer<DocumentReading> sink) {
        List<String> refused = new ArrayList<>();
        List<Look> looks = files.entrySet().parallelStream()
                .map(entry -> look(entry.getKey(), entry.getValue()))
                .toList();
        int place = 0;
        for (String file : files.sequencedKeySet()) {
            Look look = looks.get(place++);
            if (look.reading() == null) {
                refused.add(file + ": " + look.text());
            } else {
                sink.accept(look.reading());
            }
        }
        Map<PersonId, List<Inferred.Thing>> held = new HashMap<>();
        texts(looks, held);
        pictures(looks, held);
        return new Found(new Inferred(held), refused);
    }

    private Look look(String name, Filed filed) {
        Path file = place(name, filed);
        if (file == null) {
            return new Look(filed, null, "It lies outside the folder, where nothing is read.", null);
        }
        DocumentFacts facts = DocumentReader.ofMetadata().read(file);
        if (facts instanceof DocumentFacts.Refused no) {
            return new Look(filed, null, no.why(), null);
        }
        Resume resume = facts instanceof DocumentFacts.Writing writing ? writing.resume() : null;
        Instant when = applied.get(filed.person());
        List<Hint> hints = when == null ? facts.hints() : facts.hintsAt(when);
        DocumentReading reading = new DocumentReading(filed.source(), filed.person(), filed.kind(), hints, resume);
        boolean isPhoto = filed.kind().equals(PHOTO) && facts instanceof DocumentFacts.Picture;
        return new Look(filed, reading, facts.text(), isPhoto ? print(file) : null);
    }

    /// Returns where a file lies that a row names: within the folder, else beside the file that the row is
    /// in; `null` for a place that is outside the folder, or is so once links are followed.
    private @Nullable Path place(String name, Filed filed) {
        Path whole;
        Path beside;
        try {
            whole = folder.resolve(name).normalize();
            beside = folder.resolve(filed.source().file()).resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
        boolean isBeside = beside.startsWith(folder) && !Files.exists(whole) && Files.exists(beside);
        Path file = isBeside ? beside : whole;
        return file.startsWith(folder) && isReallyWithin(file) ? file : null;
    }

    private boolean isReallyWithin(Path file) {
        try {
            Path parent = file.getParent();
            return parent == null
                    || !Files.exists(parent)
                    || parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable PicturePrint print(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return null;
            }
            PictureReading reading =
                    PictureReader.within(PictureLimits.STANDARD).read(Files.readAllBytes(file));
            return reading instanceof PictureReading.Seen seen ? seen.print() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void texts(List<Look> looks, Map<PersonId, List<Inferred.Thing>> held) {
        List<Look> texts = looks.stream()
                .filter(look -> look.reading() != null && look.filed().kind().equals(RESUME))
                .filter(look -> !look.text().isBlank())
                .toList();
        TextReport report = TextCopies.find(new Texts(texts), TextSettings.STANDARD);
        Families families = new Families(texts.size());
        for (SameText same : report.same()) {
            for (int other : same.texts()) {
                families.join(same.texts().getFirst(), other);
            }
        }
        for (TextCopy copy : report.copies()) {
            if (copy.weight().bits() >= TEXT_BITS_MIN) {
                families.join(copy.a(), copy.b());
            }
        }
        tell(families, texts, IdentifierKind.CV_TEXT, held);
    }

    private static void pictures(List<Look> looks, Map<PersonId, List<Inferred.Thing>> held) {
        List<Look> photos = looks.stream().filter(look -> look.print() != null).toList();
        List<PicturePrint> prints = new ArrayList<>();
        photos.forEach(look -> prints.add(Objects.requireNonNull(look.print())));
        Families families = new Families(photos.size());
        for (PictureCopy copy : PictureCopies.find(prints).copies()) {
            families.join(copy.a(), copy.b());
        }
        tell(families, photos, IdentifierKind.PHOTO, held);
    }

    /// Notes for everybody which family the file is of; a family of one is a file that nobody else has.
    private static void tell(
            Families families, List<Look> looks, IdentifierKind kind, Map<PersonId, List<Inferred.Thing>> held) {
        for (int i = 0; i < looks.size(); i++) {
            Filed filed = looks.get(i).filed();
            String key = looks.get(families.root(i)).filed().person() + " (" + kind.label() + ")";
            held.computeIfAbsent(filed.person(), person -> new ArrayList<>())
                    .add(new Inferred.Thing(kind, key, filed.source()));
        }
    }

    /// CVs by their numbers.
    private record Texts(List<Look> looks) implements TextSource {
        @Override
        public int size() {
            return looks.size();
        }

        @Override
        public String id(int number) {
            return looks.get(number).filed().person().value();
        }

        @Override
        public String text(int number) {
            return looks.get(number).text();
        }
    }
}
