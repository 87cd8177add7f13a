package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every file under a folder, sorted by name, and what was passed over, with the reason. Hidden files and
/// folders are nobody's records. A link to a file of the folder is read, unless that is read anyway; one
/// out of the folder is not followed, nor one to a folder, for it may lead in a circle.
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final String NO_FILE = "It is no file that can be read.";

    private final Path folder;
    private final Path results;
    private final SortedMap<Path, Path> links = new TreeMap<>();
    private final List<RecordFile> files = new ArrayList<>();
    private final List<InputFile> passed = new ArrayList<>();

    private FolderWalk(Path folder, Path results) {
        this.folder = folder;
        this.results = results;
    }

    /// Walks `folder` but for `results`; both are free of links.
    static FolderWalk over(Path folder, Path results) throws IOException {
        FolderWalk walk = new FolderWalk(folder, results);
        Files.walkFileTree(folder, walk);
        walk.follow();
        walk.files.sort(Comparator.comparing(RecordFile::name));
        return walk;
    }

    /// Returns the files that may hold records.
    List<RecordFile> files() {
        return files;
    }

    /// Returns what cannot be read as a file.
    List<InputFile> passed() {
        return passed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
        boolean isOurs = at.equals(folder) || (!at.equals(results) && !isHidden(at));
        return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
        if (isHidden(at)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && !Files.isDirectory(at)) {
            link(at);
        } else if (Files.isRegularFile(at)) {
            files.add(new RecordFile(at, name(at)));
        } else if (Files.isDirectory(at)) {
            pass(at, "It is a link to a folder, which is not followed.");
        } else {
            pass(at, NO_FILE);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path at, IOException e) {
        pass(at, "It cannot be read.");
        return FileVisitResult.CONTINUE;
    }

    private void link(Path at) {
        try {
            Path target = at.toRealPath();
            if (!target.startsWith(folder) || target.startsWith(results)) {
                pass(at, "It is a link out of the folder, which is not followed.");
            } else if (Files.isRegularFile(target)) {
                links.put(at, target);
            } else {
                pass(at, NO_FILE);
            }
        } catch (IOException e) {
            pass(at, "It is a link that leads nowhere.");
        }
    }

    /// Reads what links lead to and nothing else does.
    private void follow() {
        Set<Path> read = files.stream().map(RecordFile::path).collect(Collectors.toSet());
        links.forEach((at, target) -> {
            if (read.add(target)) {
                files.add(new RecordFile(target, name(at)));
            } else {
                pass(at, "It is a link to a file of this folder, which is read once.");
            }
        });
    }

    private void pass(Path at, String note) {
        passed.add(new InputFile(name(at), "", note, 0, "", 0, 0, 0, 0, 0));
    }

    private static boolean isHidden(Path at) {
        Path name = at.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private String name(Path at) {
        List<String> parts = new ArrayList<>();
        folder.relativize(at).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
