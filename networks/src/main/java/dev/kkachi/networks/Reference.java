package dev.kkachi.networks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the reference folder holds: public files about addresses and domains, which somebody fetched.
/// Nothing is ever fetched or looked up from here.
///
/// @param addresses everything known of addresses
/// @param disposableMail the domains of disposable e-mail addresses
/// @param publishedDomains the domains that were published as operators'
/// @param files what became of each file
public record Reference(
        AddressBook addresses, Domains disposableMail, Domains publishedDomains, List<ReferenceFile> files) {
    private static final int FILES_MAX = 2_000;
    private static final int DEPTH_MAX = 4;

    public Reference {
        files = List.copyOf(files);
    }

    /// Reads the files and folders `places`; those that do not exist are passed over. A newer file says
    /// more than an older one of equally large ranges. Links within a folder are not followed.
    ///
    /// @param own the organisation's own networks
    public static Reference read(Collection<Path> places, Collection<IpRange> own) {
        Gathering gathering = new Gathering(AddressBook.builder().own(own));
        List<ReferenceFile> files = new ArrayList<>();
        List<ReferenceReader> readers = new ArrayList<>();
        for (Path path : list(places, files)) {
            try {
                readers.add(ReferenceReader.open(path, gathering));
            } catch (IOException e) {
                files.add(ReferenceReader.unreadable(path, "Cannot be read: " + e.getMessage()));
            }
        }
        readers.sort(Comparator.comparing(ReferenceReader::statedDate).thenComparing(ReferenceReader::path));
        readers.forEach(reader -> files.add(reader.read()));
        Map<ReferenceFile, ReferenceFile> copies = gathering.settleUses();
        files.replaceAll(file -> copies.containsKey(file) ? asCopy(file, copies.get(file)) : file);
        files.sort(Comparator.comparing(ReferenceFile::path));
        return new Reference(
                gathering.book().build(),
                gathering.domains(ReferenceKind.DISPOSABLE_MAIL),
                gathering.domains(ReferenceKind.PUBLISHED_DOMAINS),
                files);
    }

    private static ReferenceFile asCopy(ReferenceFile copy, ReferenceFile original) {
        return copy.withRemark(
                "The same addresses as in " + original.path().getFileName() + ", which counts them; it adds nothing.");
    }

    private static List<Path> list(Collection<Path> places, List<ReferenceFile> files) {
        List<Path> found = new ArrayList<>();
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                found.add(place);
            } else if (Files.isDirectory(place)) {
                walk(place, found, files);
            }
        }
        List<Path> sorted = found.stream().distinct().sorted().toList();
        for (Path left : sorted.subList(Math.min(FILES_MAX, sorted.size()), sorted.size())) {
            files.add(ReferenceReader.unreadable(left, "Not read: the rule is at most " + FILES_MAX + " files."));
        }
        return sorted.subList(0, Math.min(FILES_MAX, sorted.size()));
    }

    private static void walk(Path folder, List<Path> found, List<ReferenceFile> files) {
        try {
            Files.walkFileTree(folder.toRealPath(), Set.of(), DEPTH_MAX, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        found.add(file);
                    } else {
                        files.add(ReferenceReader.unreadable(
                                file, "Not read: a link, a special file or too deep a folder."));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(ReferenceReader.unreadable(file, "Cannot be read: " + e.getMessage()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.add(ReferenceReader.unreadable(folder, "Cannot be read: " + e.getMessage()));
        }
    }

    /// Returns the kinds of which no line was understood in any file.
    public Set<ReferenceKind> missing() {
        Set<ReferenceKind> missing = EnumSet.allOf(ReferenceKind.class);
        files.stream().filter(file -> file.rows() > 0).forEach(file -> missing.remove(file.kind()));
        return missing;
    }
}
