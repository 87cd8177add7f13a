package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// TagPacks and ActorPacks, the open form in which analysts exchange who is behind which address, as a file alone or as
/// a tar archive of many.
final class TagPacks implements ChainFormat {
    private static final int PACK_BYTES_MAX = 64 << 20;
    private static final int ENTRIES_MAX = 10_000;
    private static final int TAR_MARK = 257;
    private static final Pattern TITLE = Pattern.compile("(?m)^(title|creator|header) *:");
    private static final Pattern TAGS = Pattern.compile("(?m)^tags *:");
    private static final Pattern ACTORS = Pattern.compile("(?m)^actors *:");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        String text = start.text();
        if (text.startsWith("ustar", TAR_MARK)) {
            return new Recognised("TagPacks (tar)", true, TagPacks::archive);
        }
        boolean isActors = ACTORS.matcher(text).find();
        boolean isPack =
                TITLE.matcher(text).find() && (isActors || TAGS.matcher(text).find());
        return isPack ? new Recognised(isActors ? "an ActorPack" : "a TagPack", true, TagPacks::single) : null;
    }

    private static void single(BoundedArchive file, Intake into) throws IOException {
        try (InputStream in = file.content()) {
            String yaml = text(in, into.file());
            new PackReader(into, "", name -> beside(file.path(), name)).read(yaml);
        }
    }

    /// Finds the file `name` beside `pack`, and nowhere else.
    private static @Nullable String beside(Path pack, String name) {
        Path file = pack.resolveSibling(name);
        try {
            boolean isThere = PLAIN_NAME.matcher(name).matches() && Files.isRegularFile(file);
            return isThere && Files.size(file) <= PACK_BYTES_MAX ? Files.readString(file) : null;
        } catch (IOException e) {
            return null; // what cannot be read is refused as what is not there
        }
    }

    /// Reads an archive twice: the packs of actors first, because tags name them.
    private static void archive(BoundedArchive file, Intake into) throws IOException {
        archive(file, into, true);
        archive(file, into, false);
    }

    private static void archive(BoundedArchive file, Intake into, boolean wantsActors) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(file.content())) {
            int entries = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries++;
                if (entries > ENTRIES_MAX) {
                    throw new IOException(into.file() + ": holds more than " + ENTRIES_MAX + " entries.");
                }
                boolean isYaml =
                        entry.getName().endsWith(".yaml") || entry.getName().endsWith(".yml");
                if (entry.isFile() && isYaml) {
                    String yaml = text(tar, entry.getName());
                    if (ACTORS.matcher(yaml).find() == wantsActors) {
                        new PackReader(into, entry.getName() + " ", name -> null).read(yaml);
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(into.file() + ": the archive is damaged.", e);
        }
    }

    private static String text(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(PACK_BYTES_MAX + 1);
        if (bytes.length > PACK_BYTES_MAX) {
            throw new IOException(name + ": is larger than " + PACK_BYTES_MAX + " bytes; the rule is a pack of tags.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
