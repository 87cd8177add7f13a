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
    /// The older edition first, and before all of them those whose date nobody states; of one day, and of the
    /// same part, the file that was changed earlier.
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

    /// Returns what tells the newer file from the older. When a file was changed says when somebody copied it:
    /// an undated file may be an old list, and never counts as newer than one whose date is stated.
    String order() {
        return edition;
    }

    /// Returns the edition in words.
    String editionWords() {
        return isUndated() ? edition + ", of a file changed " + changedDay() + "," : edition;
    }

    /// Returns the day on which the file was changed, `yyyy-MM-dd`.
    String changedDay() {
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
