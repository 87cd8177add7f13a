package dev.kkachi.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file of papers says about itself.
public sealed interface DocumentFacts {
    /// Returns what a person should look at.
    List<Hint> hints();

    /// Returns the text that the file holds, empty if it holds none that could be read.
    String text();

    /// A file in the Portable Document Format.
    ///
    /// @param origin which programmes made it, and when
    /// @param pages how many pages it has
    /// @param text what stands on its first pages
    /// @param hints what a person should look at
    record Pdf(Origin origin, int pages, String text, List<Hint> hints) implements DocumentFacts {
        public Pdf {
            hints = List.copyOf(hints);
        }
    }

    /// A picture.
    ///
    /// @param origin which programmes and camera made it, and when
    /// @param format `JPEG`, `PNG`, `WebP`, `TIFF` or `GIF`
    /// @param width its width in pixels, as stored
    /// @param height its height in pixels, as stored
    /// @param hasPlace whether it says where it was taken; the place itself is not read
    /// @param hints what a person should look at
    record Picture(Origin origin, String format, int width, int height, boolean hasPlace, List<Hint> hints)
            implements DocumentFacts {
        public Picture {
            hints = List.copyOf(hints);
        }

        @Override
        public String text() {
            return "";
        }
    }

    /// A text: plain, Markdown, a document of a word processor, or a CV in the form of JSON Resume.
    ///
    /// @param origin which programme made it, and when
    /// @param text what it says
    /// @param resume what it says as a CV, `null` if it is not in the form of JSON Resume
    /// @param hints what a person should look at
    record Writing(Origin origin, String text, @Nullable Resume resume, List<Hint> hints) implements DocumentFacts {
        public Writing {
            hints = List.copyOf(hints);
        }
    }

    /// A file that was not read.
    ///
    /// @param why what is wrong with it, as a full sentence
    record Refused(String why) implements DocumentFacts {
        @Override
        public List<Hint> hints() {
            return List.of();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /// Returns the hints that need to know when somebody handed the file in.
    default List<Hint> hintsAt(Instant handedIn) {
        Origin origin = switch (this) {
            case Pdf pdf -> pdf.origin();
            case Picture picture -> picture.origin();
            case Writing writing -> writing.origin();
            case Refused refused -> Origin.UNKNOWN;
        };
        List<Hint> all = new ArrayList<>(hints());
        all.addAll(origin.hintsAt(handedIn));
        return List.copyOf(all);
    }
}
