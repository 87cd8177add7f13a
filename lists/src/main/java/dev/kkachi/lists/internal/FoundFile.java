package dev.kkachi.lists.internal;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.model.ListEdition;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/// A file that a format has recognised.
///
/// @param archive the file
/// @param format the format that knows it
/// @param recognition what it holds
/// @param edition the day it was published, said by the content or by the file's name, or
///     [ListEdition#UNDATED]
/// @param modified when it was last changed, which tells two editions of one day apart
/// @param seal its hash
record FoundFile(
        BoundedArchive archive,
        ListFormat format,
        Recognition recognition,
        String edition,
        FileTime modified,
        ListFileSeal seal) {
    /// The older edition first; of one day, and of the same part, the file that was changed earlier.
    static final Comparator<FoundFile> OLDEST_FIRST = Comparator.comparing(FoundFile::order)
            .thenComparing(file -> file.recognition().part())
            .thenComparing(FoundFile::modified)
            .thenComparing(FoundFile::path);

    /// How much larger files get when unpacked; the largest real list has 36 in bzip2, Australia's workbook 7.
    private static final int GZIP_RATIO = 20;

    private static final int ZIP_RATIO = 7;

    private static final int BZIP2_RATIO = 36;

    /// Says whether neither the content nor the file's name states when the list was published.
    boolean isUndated() {
        return edition.equals(ListEdition.UNDATED);
    }

    /// Returns what tells the newer file from the older: the edition, or the day on which an undated file was
    /// changed. A copy is never older than its list, so that an undated file changed before an edition is older
    /// than it. The day chooses between files, and is never shown as the edition.
    String order() {
        return isUndated() ? changedDay() : edition;
    }

    /// Returns the edition in words.
    String editionWords() {
        return isUndated() ? edition + ", of a file changed " + changedDay() + "," : edition;
    }

    private String changedDay() {
        return modified.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    Path path() {
        return archive.path();
    }

    ListFile listFile() {
        return ListFile.of(archive, recognition.part());
    }

    /// Returns about how many bytes the file unpacks to.
    long unpackedBytesAbout() {
        return seal.bytes()
                * switch (archive.packing()) {
                    case PLAIN -> 1;
                    case ZIP -> ZIP_RATIO;
                    case GZIP -> GZIP_RATIO;
                    case BZIP2 -> BZIP2_RATIO;
                };
    }
}
