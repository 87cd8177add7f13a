package dev.kkachi.records;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one folder and its sub-folders, each recognised by its columns, never by its name or place.
public final class FolderRecords implements Records {
    private static final List<List<RecordKind>> ORDER = List.of(
            List.of(RecordKind.PEOPLE),
            List.of(RecordKind.SIGN_INS, RecordKind.SIGN_INS_BY_EMAIL),
            List.of(RecordKind.PAYOUTS),
            List.of(RecordKind.TRANSFERS));

    private final Path folder;
    private final Path results;

    private FolderRecords(Path folder, Path results) {
        this.folder = folder;
        this.results = results;
    }

    /// Returns the records in `folder`. What lies under `results`, where a run writes, is not among them.
    ///
    /// @throws KkachiException if there is no such folder
    public static FolderRecords of(Path folder, Path results) {
        if (!Files.isDirectory(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    folder + ": no such folder; the rule is a folder with the records.");
        }
        return new FolderRecords(folder, results.toAbsolutePath().normalize());
    }

    @Override
    public Intake read(RecordSink sink) {
        try {
            List<Tally> tallies = new ArrayList<>();
            for (RecordFile file : files()) {
                tallies.add(Tally.of(file));
            }
            RowReading reading = new RowReading(sink);
            for (List<RecordKind> kinds : ORDER) {
                for (Tally tally : tallies) {
                    if (tally.kind != null && kinds.contains(tally.kind)) {
                        tally.read(reading);
                    }
                }
            }
            return intake(tallies);
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private List<RecordFile> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> !path.toAbsolutePath().normalize().startsWith(results))
                    .filter(path -> !isHidden(path))
                    .map(path -> new RecordFile(path, name(path)))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    private boolean isHidden(Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private String name(Path path) {
        List<String> parts = new ArrayList<>();
        folder.relativize(path).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    private static Intake intake(List<Tally> tallies) throws IOException {
        List<InputFile> files = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Tally tally : tallies) {
            files.add(tally.finish());
            rejected.addAll(tally.listed);
        }
        return new Intake(files, rejected);
    }

    /// What became of one file.
    private static final class Tally {
        private final RecordFile file;
        private final @Nullable RecordKind kind;
        private final List<RejectedRow> listed = new ArrayList<>();
        private final boolean isReadable;
        private long read;
        private long rejected;
        private long unjoined;

        private Tally(RecordFile file, @Nullable RecordKind kind, boolean isReadable) {
            this.file = file;
            this.kind = kind;
            this.isReadable = isReadable;
        }

        /// A file that this user may not read is said and passed over; the others still count.
        static Tally of(RecordFile file) {
            try {
                return new Tally(file, RecordKind.find(file.columns()), true);
            } catch (IOException e) {
                return new Tally(file, null, false);
            }
        }

        void read(RowReading reading) throws IOException {
            file.read(row -> take(row, reading), this::reject);
        }

        private void take(RowFields row, RowReading reading) {
            RejectedRow unknown = reading.take(row, kind == null ? RecordKind.PEOPLE : kind);
            RejectedRow trouble = row.trouble();
            if (trouble != null) {
                reject(trouble);
            } else if (unknown != null) {
                unjoined++;
                list(unknown);
            } else {
                read++;
            }
        }

        private void reject(RejectedRow row) {
            rejected++;
            list(row);
        }

        private void list(RejectedRow row) {
            if (listed.size() < Intake.LISTED_MAX) {
                listed.add(row);
            }
        }

        InputFile finish() throws IOException {
            String note = "";
            String title = kind == null ? "" : kind.title();
            if (!isReadable) {
                return new InputFile(file.name(), "", "The file cannot be read.", 0, "", 0, 0, 0);
            }
            if (file.name().equals("kkachi.yaml")) {
                title = "policy";
            } else if (kind == null) {
                note = "The columns are those of no known kind of file.";
            } else if (!kind.isRead()) {
                note = "Files of this kind are not read by this version.";
            }
            long bytes = Files.size(file.path());
            return new InputFile(file.name(), title, note, bytes, sha256(file.path()), read, rejected, unjoined);
        }

        private static String sha256(Path path) throws IOException {
            try (InputStream in =
                    new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
                in.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of()
                        .formatHex(((DigestInputStream) in).getMessageDigest().digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK knows SHA-256.", e);
            }
        }
    }

    /// Who is known, and by which e-mail address.
    static final class Known {
        private final Map<String, PersonId> persons = new HashMap<>();
        private final Map<String, @Nullable PersonId> byEmail = new HashMap<>();

        void add(PersonId id, List<String> emails) {
            persons.put(id.value(), id);
            for (String email : emails) {
                String key = email.toLowerCase(Locale.ROOT);
                boolean isOther = byEmail.containsKey(key) && !id.equals(byEmail.get(key));
                byEmail.put(key, isOther ? null : id);
            }
        }

        @Nullable PersonId byId(String id) {
            return persons.get(id);
        }

        /// Finds whose address it is; `null` if it is nobody's, or that of two persons.
        @Nullable PersonId byEmail(String email) {
            return byEmail.get(email.toLowerCase(Locale.ROOT));
        }
    }
}
