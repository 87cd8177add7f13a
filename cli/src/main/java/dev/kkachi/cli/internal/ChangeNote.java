package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListDelta;
import dev.kkachi.lists.ListDelta.FieldChange;
import dev.kkachi.model.Party;
import dev.kkachi.screening.AlertChange;
import dev.kkachi.screening.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of a candidate since an earlier edition, and why.
///
/// @param kind what happened
/// @param reason why, in words
record ChangeNote(Kind kind, String reason) {
    /// What can happen to a candidate.
    enum Kind {
        NEW("new"),
        CHANGED("changed"),
        WITHDRAWN("withdrawn");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// Returns how programs are told.
        String word() {
            return word;
        }
    }

    private static final String ROOM = "the entry did not change, but who else is kept for this customer did";

    /// Returns what `change` is in words.
    static ChangeNote of(AlertChange change) {
        return switch (change) {
            case AlertChange.Appeared appeared ->
                new ChangeNote(
                        Kind.NEW,
                        reason(appeared.listedBefore(), appeared.match().party()));
            case AlertChange.Altered altered -> new ChangeNote(Kind.CHANGED, reason(altered));
            case AlertChange.Withdrawn withdrawn ->
                new ChangeNote(Kind.WITHDRAWN, reason(withdrawn.match().party(), withdrawn.listedNow()));
        };
    }

    private static String reason(AlertChange.Altered altered) {
        Match was = altered.was();
        Match is = altered.match();
        String entry = reason(was.party(), is.party());
        return was.score() == is.score()
                ? entry
                : entry + "; the score was " + new Utf8Buffer().number(was.score(), MatchJson.SCORE_DIGITS);
    }

    private static String reason(@Nullable Party before, @Nullable Party now) {
        if (before == null) {
            return "the entry was added";
        }
        if (now == null) {
            return "the entry was removed";
        }
        if (before.equals(now)) {
            return ROOM;
        }
        List<FieldChange> fields = ListDelta.fields(before, now);
        return fields.isEmpty() ? "the entry states the same in another order" : "the entry changed: " + words(fields);
    }

    private static String words(List<FieldChange> fields) {
        return String.join("; ", fields.stream().map(FieldWords::of).toList());
    }
}
