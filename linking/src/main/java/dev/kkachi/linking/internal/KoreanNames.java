package dev.kkachi.linking.internal;

import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Names of Koreans, whose parts say little alone: *Lee* and *Yi*, *Ji-hoon* and *Chi-hun* have no letters in common
/// and are one name, which only the whole tells. Families and given names that no Korean bears are known by one look
/// and cost nothing.
final class KoreanNames {
    /// From this likeness on two whole names are one.
    private static final double ONE = 0.8;
    private static final int WRITTEN_MAX = 4;
    /// The first of the letters of Hangul; those before are of scripts that part words.
    private static final char FIRST_WRITTEN = 0x1100;
    /// So many names are kept read, some fifty megabytes.
    private static final int KEPT_MAX = 100_000;

    private final NameReader reader = NameReader.of();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());
    private final Map<Long, PreparedName> read = new ConcurrentHashMap<>();
    private final List<String> texts;
    /// No family name of Koreans is longer in Latin letters than *Namgoong*. Beside it a given name that many bear.
    private final Part families = new Part(8, text -> text + " Min-su");
    private final Part givens = new Part(16, text -> "Kim " + text);

    /// @param texts the values of the columns of names, by their numbers
    KoreanNames(List<String> texts) {
        this.texts = texts;
    }

    /// Which values may be one part of a Korean name, each asked once.
    private final class Part {
        private static final byte UNREAD = 0;
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final int lettersMax;
        private final UnaryOperator<String> whole;
        private byte[] known = new byte[64];

        /// @param whole makes a whole name of the part, with another part that many Koreans bear
        Part(int lettersMax, UnaryOperator<String> whole) {
            this.lettersMax = lettersMax;
            this.whole = whole;
        }

        void settle() {
            if (texts.size() > known.length) {
                known = Arrays.copyOf(known, Math.max(texts.size(), 2 * known.length));
            }
        }

        boolean mayBe(int value) {
            if (known[value] == UNREAD) {
                String text = texts.get(value);
                boolean may = isWritten(text) || (text.length() <= lettersMax && isKorean(whole.apply(text)));
                known[value] = may ? YES : NO;
            }
            return known[value] == YES;
        }
    }

    /// Makes room for all values that there are now.
    void settle() {
        families.settle();
        givens.settle();
    }

    private boolean mayBe(int family, int given) {
        return families.mayBe(family) && givens.mayBe(given);
    }

    /// Says whether two people bear one Korean name, in whatever letters each is written. Many threads may ask.
    boolean areOne(int family, int given, int otherFamily, int otherGiven) {
        return mayBe(family, given)
                && mayBe(otherFamily, otherGiven)
                && matcher.similarity(whole(family, given), whole(otherFamily, otherGiven)) >= ONE;
    }

    /// Says whether a part is in Hangul or in Chinese characters, which no blank stands between.
    private static boolean isWritten(String part) {
        return part.length() <= WRITTEN_MAX && part.charAt(0) >= FIRST_WRITTEN;
    }

    private boolean isKorean(String whole) {
        return reader.read(whole, NameKind.PERSON).mayBeKorean();
    }

    private PreparedName whole(int family, int given) {
        long key = (long) family << 32 | given;
        PreparedName known = read.get(key);
        if (known == null) {
            String first = texts.get(family);
            String between = isWritten(first) ? "" : " ";
            known = reader.read(first + between + texts.get(given), NameKind.PERSON);
            if (read.size() < KEPT_MAX) {
                read.put(key, known);
            }
        }
        return known;
    }
}
