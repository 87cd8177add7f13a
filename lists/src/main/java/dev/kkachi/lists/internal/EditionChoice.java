package dev.kkachi.lists.internal;

import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.ListEdition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which files make the current edition of each data set in each format.
///
/// Files of a [ListFormat.Assembly#WHOLE] format are candidates, the newest first: the newest is current unless
/// an older one is so much larger that the newest cannot be the whole list, which only reading both can tell.
/// Of the parts of an edition, a newer file replaces the older ones of the same part as soon as it is about as
/// large as they are; a small one only supplements them.
///
/// @param candidates what may be the current edition; of several with the same data set and format, one is
/// @param unused files that contribute nothing
record EditionChoice(List<Candidates> candidates, List<UnusedFile> unused) {
    /// A newer edition that is smaller than the old one by this factor is no replacement.
    static final int SHRINK_MAX = 2;

    /// Editions of one data set in one format.
    ///
    /// @param format the format
    /// @param editions the newest first; an older one is only there where the newer one may be incomplete
    record Candidates(ListFormat format, List<Edition> editions) {
        Candidates {
            editions = List.copyOf(editions);
        }
    }

    /// One edition and its files.
    record Edition(Publication publication, List<FoundFile> files) {
        Edition {
            files = List.copyOf(files);
        }

        /// Returns what tells the newer edition from the older.
        String order() {
            return newest(files);
        }

        /// Says whether nobody states when the edition was published, and a file of it was changed after `day`.
        /// A copy is never older than its list, so that one that was changed before is surely older.
        boolean mayBeNewerThan(String day) {
            return isUndated()
                    && files.stream().anyMatch(file -> file.changedDay().compareTo(day) > 0);
        }

        /// Says whether nobody states when the edition was published.
        boolean isUndated() {
            return publication.list().edition().equals(ListEdition.UNDATED);
        }
    }

    EditionChoice {
        candidates = List.copyOf(candidates);
        unused = List.copyOf(unused);
    }

    static EditionChoice of(List<FoundFile> files) {
        List<UnusedFile> unused = new ArrayList<>();
        List<Candidates> candidates = new ArrayList<>();
        for (List<FoundFile> group : groups(files, unused).values()) {
            ListFormat format = group.getFirst().format();
            candidates.add(
                    switch (format.assembly()) {
                        case WHOLE -> whole(format, group, unused);
                        case PARTS -> new Candidates(format, List.of(edition(parts(group, unused))));
                        case COLLECTION -> new Candidates(format, List.of(edition(group)));
                    });
        }
        return new EditionChoice(candidates, unused);
    }

    private static Map<String, List<FoundFile>> groups(List<FoundFile> files, List<UnusedFile> unused) {
        Map<String, List<FoundFile>> groups = new LinkedHashMap<>();
        Set<String> hashes = new HashSet<>();
        List<FoundFile> oldestFirst = new ArrayList<>(files);
        oldestFirst.sort(FoundFile.OLDEST_FIRST);
        for (FoundFile file : oldestFirst) {
            if (hashes.add(file.seal().sha256())) {
                String key = file.recognition().dataset() + "\n" + file.format().title();
                groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(file);
            } else {
                unused.add(new UnusedFile(file.path().toString(), "the same bytes as another file"));
            }
        }
        return groups;
    }

    private static Candidates whole(ListFormat format, List<FoundFile> group, List<UnusedFile> unused) {
        List<Edition> editions = new ArrayList<>();
        long largest = 0;
        for (FoundFile file : group.reversed()) {
            boolean dwarfs = file.unpackedBytesAbout() > SHRINK_MAX * largest;
            if (dwarfs) {
                editions.add(edition(List.of(file)));
                largest = file.unpackedBytesAbout();
            } else {
                unused.add(older(file, group.getLast()));
            }
        }
        return new Candidates(format, editions);
    }

    private static List<FoundFile> parts(List<FoundFile> group, List<UnusedFile> unused) {
        Map<String, List<FoundFile>> byPart = new LinkedHashMap<>();
        for (FoundFile file : group) {
            byPart.computeIfAbsent(file.recognition().part(), ignored -> new ArrayList<>())
                    .add(file);
        }
        List<FoundFile> kept = new ArrayList<>();
        for (List<FoundFile> part : byPart.values()) {
            kept.addAll(replaced(part, unused));
        }
        kept.sort(FoundFile.OLDEST_FIRST);
        return kept;
    }

    private static List<FoundFile> replaced(List<FoundFile> part, List<UnusedFile> unused) {
        long largest =
                part.stream().mapToLong(FoundFile::unpackedBytesAbout).max().orElse(0);
        List<FoundFile> kept = new ArrayList<>();
        boolean complete = false;
        for (FoundFile file : part.reversed()) {
            if (complete) {
                unused.add(older(file, part.getLast()));
            } else {
                kept.add(file);
                complete = file.unpackedBytesAbout() * SHRINK_MAX >= largest;
            }
        }
        return kept;
    }

    private static UnusedFile older(FoundFile file, FoundFile newest) {
        String than = newest.isUndated() ? newest.editionWords() : newest.edition();
        boolean unknown = file.isUndated() && !newest.isUndated();
        String why = unknown
                ? "nobody states its date, so that it may be older than the edition of " + than
                        + "; maybe put the date in its name, such as list_2026-11-25.csv"
                : "edition " + file.editionWords() + " is older than that of " + than;
        return new UnusedFile(file.path().toString(), why);
    }

    private static String newest(List<FoundFile> files) {
        return files.stream()
                .map(FoundFile::order)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// An edition of which a part is undated is as old as nobody knows.
    private static Edition edition(List<FoundFile> files) {
        boolean undated = files.stream().anyMatch(FoundFile::isUndated);
        String newest = undated ? ListEdition.UNDATED : newest(files);
        ListEdition list = new ListEdition(files.getFirst().recognition().dataset(), newest);
        List<ListFile> parts = files.stream().map(FoundFile::listFile).toList();
        return new Edition(new Publication(list, parts), files);
    }
}
