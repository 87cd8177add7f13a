package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListSource;
import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at downloaded files before they may become an edition: they must be the list that was asked for, whole, and
/// about as large as it was. An error page, a fragment or a format that we no longer understand must never take the
/// place of a list that we do.
///
/// @param seals the files' seals by name
/// @param census who is in them
record EditionCheck(Map<String, ListFileSeal> seals, Census census) {
    private static final int SHOWN_CHARS = 40;

    EditionCheck {
        seals = Map.copyOf(seals);
    }

    /// Reads `files`, which were fetched from `source`, and compares them with the edition `before`.
    ///
    /// @throws FetchFailure if they must not be used
    static EditionCheck of(ListSource source, List<Path> files, Census before) throws IOException {
        FileScan scan = FileScan.of(files, ListFormats.ALL);
        if (!scan.unknown().isEmpty()) {
            Path file = Path.of(scan.unknown().getFirst().file());
            throw FetchFailure.lasting(
                    file.getFileName() + " is not a list that Kkachi knows; it begins with '" + beginning(file) + "'.");
        }
        for (RemoteFile wanted : source.files()) {
            checkIdentity(source, wanted, scan.found());
        }
        Census census = census(scan.found());
        String fault = findFault(source, census, before);
        if (fault != null) {
            throw FetchFailure.lasting(fault);
        }
        Map<String, ListFileSeal> seals =
                scan.found().stream().map(FoundFile::seal).collect(Collectors.toMap(ListFileSeal::name, seal -> seal));
        return new EditionCheck(seals, census);
    }

    private static String beginning(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SHOWN_CHARS * 2);
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\uFFFD]+", " ");
        return text.substring(0, Math.min(SHOWN_CHARS, text.length())).strip();
    }

    private static void checkIdentity(ListSource source, RemoteFile wanted, List<FoundFile> found) throws FetchFailure {
        for (FoundFile file : found) {
            Recognition is = file.recognition();
            if (!file.seal().name().equals(wanted.name())) {
                continue;
            }
            if (!is.dataset().equals(source.dataset()) || !is.part().equals(wanted.part())) {
                throw FetchFailure.lasting(wanted.name() + " should be " + title(source.dataset(), wanted.part())
                        + " and is " + title(is.dataset(), is.part()) + ".");
            }
        }
    }

    private static String title(String dataset, String part) {
        return part.isEmpty() ? dataset : dataset + " (" + part + ")";
    }

    private static Census census(List<FoundFile> found) throws FetchFailure {
        List<ReadPublication> read = EditionChoice.of(found).candidates().stream()
                .flatMap(one -> one.editions().stream().map(edition -> ReadPublication.read(one.format(), edition)))
                .toList();
        if (read.size() != 1) {
            throw FetchFailure.lasting("Its files are not parts of one edition.");
        }
        for (Rejection rejection : read.getFirst().rejections()) {
            if (rejection.field().equals(ReadPublication.FILE)) {
                throw FetchFailure.lasting(rejection.file() + " " + rejection.rule() + ".");
            }
        }
        return Census.of(
                read.getFirst().roster().size(), read.getFirst().parties().values());
    }

    private static @Nullable String findFault(ListSource source, Census census, Census before) {
        if (census.parties() < source.partiesMin()) {
            return "It lists " + census.parties() + " parties; the rule for this list is at least "
                    + source.partiesMin() + ".";
        }
        return census.findCollapse(before);
    }

    /// Returns how many bytes the files have.
    long bytes() {
        return seals.values().stream().mapToLong(ListFileSeal::bytes).sum();
    }

    /// Returns the hashes of the files.
    Stream<String> hashes() {
        return seals.values().stream().map(ListFileSeal::sha256);
    }
}
