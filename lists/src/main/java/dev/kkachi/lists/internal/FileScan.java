package dev.kkachi.lists.internal;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.FileHead;
import dev.kkachi.files.Sha256;
import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the list files under some paths, each recognised by its content alone.
///
/// @param found the files that a format knows, in the order of their paths
/// @param unknown the files that none knows
record FileScan(List<FoundFile> found, List<UnusedFile> unknown) {
    private static final int DEPTH_MAX = 16;
    private static final int FILES_MAX = 20_000;
    private static final Pattern DATE_IN_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)");

    FileScan {
        found = List.copyOf(found);
        unknown = List.copyOf(unknown);
    }

    /// Looks at `paths`, and into those that are folders.
    ///
    /// @throws IOException if a path does not exist or a folder cannot be read
    static FileScan of(List<Path> paths, List<ListFormat> formats) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        List<UnusedFile> unknown = new ArrayList<>();
        for (Path file : files(paths)) {
            FileScan one = look(file, formats);
            found.addAll(one.found);
            unknown.addAll(one.unknown);
        }
        return new FileScan(found, unknown);
    }

    private static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> walk = Files.walk(path, DEPTH_MAX)) {
                walk.filter(file -> Files.isRegularFile(file) && !isHidden(path, file))
                        .sorted()
                        .limit(FILES_MAX + 1L)
                        .forEach(files::add);
            }
        }
        if (files.size() > FILES_MAX) {
            throw new IOException(paths + " hold more than " + FILES_MAX + " files. Maybe name a smaller folder.");
        }
        return files;
    }

    private static boolean isHidden(Path root, Path file) {
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static FileScan look(Path file, List<ListFormat> formats) {
        try {
            BoundedArchive archive = BoundedArchive.open(file, ArchiveLimits.STANDARD);
            FileHead head = FileHead.of(archive);
            for (ListFormat format : formats) {
                Recognition recognition = format.recognise(head);
                if (recognition != null) {
                    ListFileSeal seal = seal(file, format);
                    String edition = edition(recognition, file);
                    return new FileScan(
                            List.of(new FoundFile(
                                    archive, format, recognition, edition, Files.getLastModifiedTime(file), seal)),
                            List.of());
                }
            }
            return new FileScan(List.of(), List.of(new UnusedFile(file.toString(), "not a list that Kkachi knows")));
        } catch (IOException e) {
            return unreadable(file, e.getMessage());
        } catch (RuntimeException e) {
            return unreadable(file, e.toString());
        }
    }

    private static FileScan unreadable(Path file, @Nullable String why) {
        return new FileScan(List.of(), List.of(new UnusedFile(file.toString(), "unreadable: " + why)));
    }

    /// The day that the content states, else the date in the file's name, else whatever the content states. When
    /// a file was changed says when it was copied, never when the list was published.
    private static String edition(Recognition recognition, Path file) {
        String stated = recognition.edition() == null ? ListEdition.UNDATED : recognition.edition();
        PartialDate date = PartialDate.find(stated);
        if (date != null && date.isDay()) {
            return stated;
        }
        String named = dateInName(String.valueOf(file.getFileName()));
        return named.isEmpty() ? stated : named;
    }

    /// Returns the date that a file's name states, `yyyy-MM-dd` or `yyyy-MM`, or the empty string.
    static String dateInName(String name) {
        Matcher matcher = DATE_IN_NAME.matcher(name);
        if (!matcher.find()) {
            return "";
        }
        String month = matcher.group(1) + "-" + matcher.group(2);
        return matcher.group(3) == null ? month : month + "-" + matcher.group(3);
    }

    private static ListFileSeal seal(Path file, ListFormat format) throws IOException {
        MessageDigest digest = Sha256.start();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new ListFileSeal(String.valueOf(file.getFileName()), format.title(), bytes, Sha256.hex(digest));
    }
}
