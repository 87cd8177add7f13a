package dev.kkachi.documents;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a camera or programme wrote into a picture (EXIF), read with metadata-extractor. It never
/// believes a length that goes beyond the bytes at hand.
final class ExifBlock {
    /// Nothing is written.
    static final ExifBlock NONE = new ExifBlock(new Metadata());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int TIME_CHARS = 19;

    private final Metadata metadata;

    private ExifBlock(Metadata metadata) {
        this.metadata = metadata;
    }

    /// Reads `block`, whose offsets count from `start`; what cannot be read is as if it were not there.
    static ExifBlock of(byte[] block, int start) {
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(block), metadata, start);
        } catch (RuntimeException e) {
            return NONE; // a maker's own notes may be anything
        }
        return new ExifBlock(metadata);
    }

    /// Returns who made the picture, and when; `programs` are those that it names elsewhere. Cameras know
    /// no time zone, so that times may be wrong by half a day.
    Origin origin(List<String> programs) {
        String maker = Plain.line(text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE));
        String model = Plain.line(text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MODEL));
        String camera = model.startsWith(maker) ? model : (maker + " " + model).strip();
        String program = Plain.line(text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_SOFTWARE));
        List<String> all = Stream.concat(Stream.of(program), programs.stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new Origin(
                all,
                camera,
                time(text(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)),
                time(text(ExifIFD0Directory.class, ExifDirectoryBase.TAG_DATETIME)));
    }

    /// Says whether the picture tells where it was taken.
    boolean hasPlace() {
        GpsDirectory place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        return place != null && place.containsTag(GpsDirectory.TAG_LATITUDE);
    }

    /// Returns the width that a TIFF states, 0 if none.
    int width() {
        return number(ExifIFD0Directory.class, ExifDirectoryBase.TAG_IMAGE_WIDTH);
    }

    /// Returns the height that a TIFF states, 0 if none.
    int height() {
        return number(ExifIFD0Directory.class, ExifDirectoryBase.TAG_IMAGE_HEIGHT);
    }

    /// Returns where in the block the small picture begins, counted from its start, and how long it is; 0
    /// and 0 where there is none.
    int thumbnailStart() {
        return number(ExifThumbnailDirectory.class, ExifThumbnailDirectory.TAG_THUMBNAIL_OFFSET);
    }

    /// Returns how long the small picture is, 0 where there is none.
    int thumbnailLength() {
        return number(ExifThumbnailDirectory.class, ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
    }

    private int number(Class<? extends Directory> type, int tag) {
        Directory directory = metadata.getFirstDirectoryOfType(type);
        Integer number = directory == null ? null : directory.getInteger(tag);
        return number == null ? 0 : number;
    }

    private @Nullable String text(Class<? extends Directory> type, int tag) {
        Directory directory = metadata.getFirstDirectoryOfType(type);
        return directory == null ? null : directory.getString(tag);
    }

    private static @Nullable Instant time(@Nullable String printed) {
        if (printed == null || printed.length() < TIME_CHARS) {
            return null;
        }
        try {
            return LocalDateTime.parse(printed.substring(0, TIME_CHARS), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
