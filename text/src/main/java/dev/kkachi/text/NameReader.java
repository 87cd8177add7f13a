package dev.kkachi.text;

import dev.kkachi.text.internal.Disguises;
import dev.kkachi.text.internal.KoreanReading;
import dev.kkachi.text.internal.OtherNames;
import dev.kkachi.text.internal.Tokeniser;
import org.jspecify.annotations.Nullable;

/// Reads printed names of every script into [PreparedName]s. Holds no state: one reader serves all threads.
///
/// A person's name may be printed in any order; where it is `FAMILY, Given`, or the family name alone is in capitals,
/// the parts are known and are compared as such.
public final class NameReader {
    /// How many characters of a name are read. No real name is longer; what stands behind is a description.
    public static final int CHARACTERS_MAX = 512;

    private static final NameReader READER = new NameReader();

    private NameReader() {}

    /// Returns the reader.
    public static NameReader of() {
        return READER;
    }

    /// Reads `printed` as the name of a `kind`.
    public PreparedName read(String printed, NameKind kind) {
        String plain = plain(printed, kind);
        return new PreparedName(
                printed, kind, Tokeniser.tokens(plain, kind), kind == NameKind.PERSON ? korean(plain) : null);
    }

    /// Returns what of `printed` is read.
    static String plain(String printed, NameKind kind) {
        String bounded = printed.length() > CHARACTERS_MAX ? printed.substring(0, CHARACTERS_MAX) : printed;
        return OtherNames.without(Disguises.lifted(bounded, kind == NameKind.PERSON));
    }

    private static @Nullable KoreanReading korean(String printed) {
        KoreanReading reading = KoreanReading.read(printed);
        return reading == null || reading.reach() < NameMatcher.IMPLAUSIBLE ? null : reading;
    }
}
