package dev.kkachi.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made a file, as the file says. Anybody can write there what they like, or nothing.
///
/// @param programs the programmes that made or saved it, in the order in which the file names them
/// @param camera the maker and model of the camera, empty if it names none
/// @param created when it was made, `null` if it does not say
/// @param modified when it was last saved, `null` if it does not say
public record Origin(
        List<String> programs,
        String camera,
        @Nullable Instant created,
        @Nullable Instant modified) {
    /// The file says nothing.
    public static final Origin UNKNOWN = new Origin(List.of(), "", null, null);

    /// Clocks and time zones are wrong by hours; a day is not.
    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofDays(1);
    /// Programmes write both times with seconds between them.
    private static final Duration SAVING_TAKES_MAX = Duration.ofMinutes(10);

    public Origin {
        programs = List.copyOf(programs);
    }

    /// Returns the hints that its own words give.
    List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        for (String program : programs) {
            if (PictureEditors.isOne(program)) {
                hints.add(new Hint(
                        Hint.Sign.EDITOR,
                        "The file names " + program + ", which alters pictures.",
                        "Designers make their CVs with it, and many people straighten or shrink a scan with it."));
            }
        }
        if (created != null
                && modified != null
                && created.plus(SAVING_TAKES_MAX).isBefore(modified)) {
            hints.add(new Hint(
                    Hint.Sign.CHANGED_LATER,
                    "The file says that it was made at " + created + " and saved again at " + modified + ".",
                    "People sign, fill in, compress and correct their papers."));
        }
        return hints;
    }

    /// Returns what does not fit a file that was handed in at `handedIn`.
    List<Hint> hintsAt(Instant handedIn) {
        if (created == null || !created.isAfter(handedIn.plus(CLOCKS_DIFFER_MAX))) {
            return List.of();
        }
        return List.of(new Hint(
                Hint.Sign.MADE_AFTER_HANDING_IN,
                "The file says that it was made at " + created + ", after it was handed in at " + handedIn + ".",
                "A better copy was sent later, an archive converts what it takes in, or a clock was wrong."));
    }
}
