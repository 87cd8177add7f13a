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

/// Names of Koreans, whose parts say little alone: *Lee* and *Yi*, *Ji-hoon* and *Chi-hun* have no letters in common
/// and
/// are one name, which only the whole tells. Families and given names that no Korean bears are known by one look and
/// cost nothing.
final class KoreanNames {
    /// From this likeness on two whole names are one.
    private static final double ONE = 0.8;
    /// A syllable that many families are called by, and two that many given names are.
    private static final String ANY_FAMILY = "Kim ";

    private static final String ANY_GIVEN = " Min-su";
    /// No family name of Koreans is longer in Latin letters, *Namgoong*, and no given name.
    private static final int FAMILY_LETTERS_MAX = 8;

    private static final int GIVEN_LETTERS_MAX = 16;
    private static final int WRITTEN_MAX = 4;
    /// The first of the letters of Hangul; those before are of scripts that part words.
    private static final char FIRST_WRITTEN = 0x1100;
    /// So many names are kept read, some fifty megabytes.
    private static final int KEPT_MAX = 100_000;

    private static final byte UNREAD = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final NameReader reader = NameReader.of();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());
    private final Map<Long, PreparedName> read = new ConcurrentHashMap<>();
    private final List<String> texts;
    private byte[] families = new byte[64];
    private byte[] givens = new byte[64];

    /// @param texts the values of the columns of names, by their numbers
    KoreanNames(List<String> texts) {
        this.texts = texts;
    }

    /// Makes room for all values that there are now.
    void settle() {
        if (texts.size() > families.length) {
            int room = Math.max(texts.size(), 2 * families.length);
            families = Arrays.copyOf(families, room);
            givens = Arrays.copyOf(givens, room);
        }
    }

    /// Says whether two people bear one Korean name, in whatever letters each is written. Many threads may ask.
    boolean areOne(Bearer left, Bearer right) {
        return mayBe(left) && mayBe(right) && matcher.similarity(whole(left), whole(right)) >= ONE;
    }

    /// Who bears a name.
    ///
    /// @param family the number of the family name
    /// @param given the number of the given name
    record Bearer(int family, int given) {}

    private boolean mayBe(Bearer bearer) {
        return isFamily(bearer.family) && isGiven(bearer.given);
    }

    private boolean isFamily(int value) {
        if (families[value] == UNREAD) {
            String text = texts.get(value);
            families[value] =
                    isWritten(text) || (text.length() <= FAMILY_LETTERS_MAX && isKorean(text + ANY_GIVEN)) ? YES : NO;
        }
        return families[value] == YES;
    }

    private boolean isGiven(int value) {
        if (givens[value] == UNREAD) {
            String text = texts.get(value);
            givens[value] =
                    isWritten(text) || (text.length() <= GIVEN_LETTERS_MAX && isKorean(ANY_FAMILY + text)) ? YES : NO;
        }
        return givens[value] == YES;
    }

    /// Says whether a part is in Hangul or in Chinese characters, which no blank stands between.
    private static boolean isWritten(String part) {
        return part.length() <= WRITTEN_MAX && part.charAt(0) >= FIRST_WRITTEN;
    }

    private boolean isKorean(String whole) {
        return reader.read(whole, NameKind.PERSON).mayBeKorean();
    }

    private PreparedName whole(Bearer bearer) {
        long key = (long) bearer.family << 32 | bearer.given;
        PreparedName known = read.get(key);
        if (known == null) {
            String family = texts.get(bearer.family);
            String between = isWritten(family) ? "" : " ";
            known = reader.read(family + between + texts.get(bearer.given), NameKind.PERSON);
            if (read.size() < KEPT_MAX) {
                read.put(key, known);
            }
        }
        return known;
    }
}
