package dev.kkachi.screening.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Compares what a party is apart from its names and dates: countries, gender, places. Allocates nothing until
/// a reason is asked for.
///
/// Countries: people move and sources mix residence, citizenship and birth, so agreement says little (m 0.8,
/// and among bearers of one name u is about 0.4: one bit) and contradiction little (m 0.2, u 0.6). The two
/// Koreas never contradict each other: sources print "Korea" for both, and the persona of a northern worker is
/// often a southern one. Ships change their flag to hide, so flags never contradict. Gender: wrong in about 2
/// percent of entries, and half the world differs, hence -3.6 bits; agreement is worth less than one. Places
/// agree when they share a telling word.
public final class Traits {
    /// How two sets of countries relate.
    public enum Countries {
        UNKNOWN(0, 0, 0, "not given"),
        SAME(1, 0.7, 1.0, "a country in common"),
        OTHER(0, -0.7, -1.6, "no country in common"),
        INCOMPARABLE(0, 0, 0, "not comparable");

        private final Weighed weighed;

        Countries(double score, double pullBits, double weightBits, String words) {
            this.weighed = new Weighed(score, pullBits, weightBits, words);
        }

        /// Returns the outcome as a line of an explanation.
        public Weighed weighed() {
            return weighed;
        }
    }

    /// How two genders relate.
    public enum Gender {
        UNKNOWN(0, 0, 0, "not given"),
        SAME(1, 0.1, 0.9, "same gender"),
        OTHER(0, -2.5, -3.6, "genders contradict");

        private final Weighed weighed;

        Gender(double score, double pullBits, double weightBits, String words) {
            this.weighed = new Weighed(score, pullBits, weightBits, words);
        }

        /// Returns the outcome as a line of an explanation.
        public Weighed weighed() {
            return weighed;
        }
    }

    /// How two places or addresses relate.
    public enum Places {
        UNKNOWN(0, 0, 0, "not given"),
        SHARED(1, 0.6, 2.0, "the places share a telling word"),
        APART(0, 0, 0, "nothing in common, which says little");

        private final Weighed weighed;

        Places(double score, double pullBits, double weightBits, String words) {
            this.weighed = new Weighed(score, pullBits, weightBits, words);
        }

        /// Returns the outcome as a line of an explanation.
        public Weighed weighed() {
            return weighed;
        }
    }

    private static final int ISO_LENGTH = 2;
    private static final int TELLING_LENGTH = 4;

    private Traits() {}

    /// Compares two sets of lower-case countries; `mayContradict` is false for things that change countries at
    /// will.
    public static Countries countries(String[] queries, String[] candidates, boolean mayContradict) {
        if (queries.length == 0 || candidates.length == 0) {
            return Countries.UNKNOWN;
        }
        boolean comparable = mayContradict;
        for (String query : queries) {
            for (String candidate : candidates) {
                if (query.equals(candidate)) {
                    return Countries.SAME;
                }
                comparable &= query.length() == ISO_LENGTH && candidate.length() == ISO_LENGTH;
                comparable &= !(isKorean(query) && isKorean(candidate));
            }
        }
        return comparable ? Countries.OTHER : Countries.INCOMPARABLE;
    }

    /// The two Koreas do not contradict each other; see Two-Koreas-One-People in the decisions.
    private static boolean isKorean(String country) {
        return country.equals("kp") || country.equals("kr");
    }

    /// Compares two genders, `male` or `female`; anything else is unknown.
    public static Gender gender(String query, String candidate) {
        if (!isGender(query) || !isGender(candidate)) {
            return Gender.UNKNOWN;
        }
        return query.equals(candidate) ? Gender.SAME : Gender.OTHER;
    }

    private static boolean isGender(String text) {
        return text.equals("male") || text.equals("female");
    }

    /// Compares two sets of telling words, as [#tellingWords] returns them.
    public static Places places(long[] queries, long[] candidates) {
        if (queries.length == 0 || candidates.length == 0) {
            return Places.UNKNOWN;
        }
        for (long query : queries) {
            if (Arrays.binarySearch(candidates, query) >= 0) {
                return Places.SHARED;
            }
        }
        return Places.APART;
    }

    /// Returns the hashes of the words of `texts` that tell a place: four letters or more, no bare house number.
    public static long[] tellingWords(Iterable<String> texts) {
        long[] words = new long[16];
        int size = 0;
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
                if (isTelling(word)) {
                    words = size == words.length ? Arrays.copyOf(words, size * 2) : words;
                    words[size++] = Hash.of(word);
                }
            }
        }
        long[] distinct = Arrays.copyOf(words, size);
        Arrays.sort(distinct);
        return distinct;
    }

    private static boolean isTelling(String word) {
        boolean ideographic = !word.isEmpty() && word.charAt(0) >= '\u2e80';
        return (word.length() >= TELLING_LENGTH || (ideographic && word.length() > 1))
                && word.chars().anyMatch(Character::isLetter)
                && !GENERIC.contains(word);
    }

    private static final Set<String> GENERIC = Set.of(
            "street",
            "road",
            "avenue",
            "building",
            "floor",
            "district",
            "city",
            "province",
            "region",
            "north",
            "south",
            "east",
            "west",
            "central",
            "town",
            "village",
            "house",
            "apartment",
            "room",
            "suite",
            "office",
            "postal",
            "code",
            "county",
            "state",
            "republic",
            "democratic",
            "people",
            "peoples",
            "korea",
            "china",
            "russia",
            "russian",
            "federation",
            "iran",
            "islamic",
            "united",
            "kingdom",
            "states",
            "syria",
            "arab",
            "dong",
            "ulitsa",
            "block",
            "tower",
            "center",
            "centre",
            "unit",
            "near",
            "unknown");
}
