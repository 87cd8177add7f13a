package dev.kkachi.text.internal;

import dev.kkachi.text.PersonParts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// A printed name read as Korean: a surname and the syllables of a given name, each a weighted choice of Hangul.
///
/// # Problem
/// One Hangul name has dozens of spellings: 심현섭 is *Sim Hyon Sop* on a list, *Shim Hyun-seop* in a passport. One
/// spelling stands for several names: `Yong` is 용 or 영. Edit distance calls *Kim Sang Man* and *Kim Sang Min*
/// alike and *Ri* and *Lee* different; both verdicts are wrong.
///
/// # Idea
/// A generative model. A person's Hangul name is drawn from the census; the writer follows one of nine [spelling
/// systems][SpellingSystem] with some lapses, and spells each syllable by its onset, nucleus and coda or by the
/// custom of the whole syllable ([SpellingTable]). Reading is Bayes' rule backwards: for every way to cut the
/// letters, and for every system, how well does each syllable explain them? The system is one unknown of the
/// whole name, so that `Hyun` tells how to take `Jong` beside it. In each place, syllable `h` weighs `P(letters
/// | h)` times `P(h)` to the power [Choice#TEMPER], against the best there. The power is below one because what
/// counts is whether the listed person may be `h`, not whether most people of that spelling are.
///
/// # Limits
/// Syllables that no name uses are not known. At most four cuts are kept. A given name has one to three
/// syllables in Latin letters. Chinese names that sound Korean get a reading; [#plausibility] tells how far to
/// trust it.
///
/// # Sources
/// The published romanisations; the 2015 census of Statistics Korea; the passport statistics of the South Korean
/// Ministry of Foreign Affairs; Unicode Unihan. On the model: Knight and Graehl, *Machine Transliteration*
/// (1998).
public final class KoreanReading {
    /// How many keys a reading has at most; ten thousand names at hand have 2 on the mean and 78 at most.
    static final int KEYS_MAX = 128;

    static final int ONE = 0xFFFF;

    /// From this plausibility on the Korean reading alone decides.
    public static final double CERTAIN = 0.5;

    private static final double LEAST = 0.012;
    private static final int MOST_CHOICES = 8;
    private static final double KOREAN_ODDS_BITS = 5;

    /// How much it counts that another cut of the letters is likelier: 1 for Bayes' rule, 0 for not at all.
    private static final double CUT_DOUBT = 0.12;

    /// From this share of the evidence on the Pinyin of the Hanja is worth a reading of its own.
    private static final double PINYIN_SHARE = 0.02;

    /// What the best Pinyin reading of a given name of two syllables, or of one, is worth.
    private static final double PINYIN_OF_TWO = 0.9;

    private static final double PINYIN_OF_ONE = 0.62;

    /// A syllable of Pinyin is many Hanja, so only the likeliest readings count.
    private static final double PINYIN_STRICTNESS = 3;

    /// Who writes in Pinyin is seldom Korean: takes back what [#KOREAN_ODDS_BITS] gives.
    private static final double PINYIN_ODDS = 1.0 / 32;

    /// Marks the analysis as Pinyin, in its head.
    static final int PINYIN = 1 << 20;

    /// For each analysis: weight and number of places, then for each place the number of choices and these, by
    /// id.
    private final int[] packed;

    private final float plausibility;
    private final float reach;

    private KoreanReading(int[] packed, float plausibility, float reach) {
        this.packed = packed;
        this.plausibility = plausibility;
        this.reach = reach;
    }

    /// Reads `printed`, the whole name as it stands in the source (`FAMILY, Given` where the parts are known;
    /// marks, apostrophes, hyphens and brackets kept), or returns `null` where it cannot be Korean.
    public static @Nullable KoreanReading read(String printed) {
        List<KoreanAnalysis> analyses = KoreanLattice.of(printed);
        if (analyses.isEmpty()) {
            return null;
        }
        int[] packed = new int[analyses.size() * 8 * (MOST_CHOICES + 2)];
        int size = 0;
        double best = 0;
        double pinyin = 0;
        for (KoreanAnalysis analysis : analyses) {
            best = Math.max(best, Math.max(analysis.evidence(), analysis.pinyinEvidence()));
            pinyin += analysis.pinyinEvidence();
        }
        boolean latin = isLatin(printed);
        for (KoreanAnalysis analysis : analyses) {
            size = pack(analysis, Math.pow(analysis.evidence() / best, CUT_DOUBT), packed, size);
            double all = analysis.evidence() + analysis.pinyinEvidence();
            if (latin && analysis.pinyinEvidence() > PINYIN_SHARE * all) {
                size = packPinyin(analysis, Math.pow(analysis.pinyinEvidence() / best, CUT_DOUBT), packed, size);
            }
        }
        double evidence =
                analyses.stream().mapToDouble(KoreanAnalysis::evidence).sum();
        float plausibility = plausibility(printed, evidence);
        float reach = latin ? Math.max(plausibility, plausibility(printed, pinyin * PINYIN_ODDS)) : plausibility;
        return new KoreanReading(Arrays.copyOf(packed, size), plausibility, reach);
    }

    /// Takes a whole name apart where it is most likely cut, or returns `null` where it is not surely Korean. The
    /// syllables of the given name are written together.
    public static @Nullable PersonParts parts(String printed) {
        List<KoreanAnalysis> analyses = KoreanLattice.of(printed);
        double evidence =
                analyses.stream().mapToDouble(KoreanAnalysis::evidence).sum();
        if (analyses.isEmpty() || plausibility(printed, evidence) < CERTAIN) {
            return null;
        }
        KoreanAnalysis best = analyses.getFirst();
        StringBuilder given = new StringBuilder();
        for (int place = 1; place < best.size(); place++) {
            given.append(best.printed(place));
        }
        return new PersonParts(best.printed(0), given.toString());
    }

    private static boolean isLatin(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) > 0x24F && Character.isLetter(printed.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int pack(KoreanAnalysis analysis, double weight, int[] packed, int from) {
        int size = from;
        packed[size++] = (int) (weight * ONE) << 4 | analysis.size();
        for (int place = 0; place < analysis.size(); place++) {
            Choice choice = analysis.place(place);
            int count = pack(choice, weights(choice, analysis.likelihoods(place), 1), packed, size + 1);
            packed[size] = count;
            size += count + 1;
        }
        return size;
    }

    private static int packPinyin(KoreanAnalysis analysis, double weight, int[] packed, int from) {
        int size = from;
        double worth = analysis.size() > 2 ? PINYIN_OF_TWO : PINYIN_OF_ONE;
        packed[size++] = PINYIN | (int) (weight * worth * ONE) << 4 | analysis.size();
        for (int place = 0; place < analysis.size(); place++) {
            Choice choice = analysis.place(place);
            double[] weights = weights(choice, analysis.pinyinLikelihoods(place), PINYIN_STRICTNESS);
            int count = pack(choice, weights, packed, size + 1);
            packed[size] = count;
            size += count + 1;
        }
        return size;
    }

    /// Returns the weight of each reading against the best, which weighs 1.
    private static double[] weights(Choice choice, double[] likelihoods, double strictness) {
        double most = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] *= choice.tempered(i);
            most = Math.max(most, likelihoods[i]);
        }
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] = most == 0 ? 0 : Math.pow(likelihoods[i] / most, strictness);
        }
        return likelihoods;
    }

    private static int pack(Choice choice, double[] weights, int[] packed, int from) {
        int count = 0;
        while (count < MOST_CHOICES) {
            int next = 0;
            for (int i = 1; i < weights.length; i++) {
                next = weights[i] > weights[next] ? i : next;
            }
            if (weights.length == 0 || weights[next] < LEAST) {
                break;
            }
            packed[from + count++] = choice.id(next) << 16 | (int) Math.round(weights[next] * ONE);
            weights[next] = 0;
        }
        Arrays.sort(packed, from, from + count);
        return count;
    }

    /// Returns how common the syllable (or surname) `id` is in `place` of an analysis.
    static float prior(KoreanAnalysis analysis, int place, int id) {
        KoreanCensus census = KoreanCensus.builtIn();
        if (place == 0) {
            return census.ofSurname(id);
        }
        int kind = analysis.size() == 2 ? KoreanCensus.ALONE : place == 1 ? KoreanCensus.FIRST : KoreanCensus.SECOND;
        return census.ofGiven(kind, id);
    }

    /// Returns how likely each reading of `place` is: the weights sum to 1.
    static double[] posterior(KoreanAnalysis analysis, int place) {
        double[] posterior = analysis.bestLikelihoods(place);
        double all = 0;
        for (int i = 0; i < posterior.length; i++) {
            posterior[i] *= prior(analysis, place, analysis.place(place).id(i));
            all += posterior[i];
        }
        for (int i = 0; i < posterior.length; i++) {
            posterior[i] = all == 0 ? 0 : posterior[i] / all;
        }
        return posterior;
    }

    private static float plausibility(String printed, double evidence) {
        int hangul = 0;
        int han = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            hangul += HangulSyllable.is(c) ? 1 : 0;
            han += Character.isIdeographic(c) ? 1 : 0;
        }
        if (hangul > 1) {
            return 1;
        }
        double stranger = han > 1 ? Strangers.bitsOfHan(han) : strangerBits(printed);
        double bits = Math.log(Math.max(evidence, 1e-300)) / Math.log(2) + stranger + KOREAN_ODDS_BITS;
        return (float) (1 / (1 + Math.exp(-bits / 4)));
    }

    private static double strangerBits(String printed) {
        double bits = 0;
        for (PrintedGroups.Group group : PrintedGroups.of(printed).groups()) {
            bits += group.pieces().stream().mapToDouble(Strangers::bits).sum();
        }
        return bits;
    }

    /// How sure it is that the name is Korean: 0 to 1, well above 0.5 where only a Korean name is spelled like this.
    public double plausibility() {
        return plausibility;
    }

    /// Says whether the name is so surely Korean that against another such name the readings alone decide.
    public boolean isCertain() {
        return plausibility >= CERTAIN;
    }

    /// How sure it is that the name may stand for a Korean one: [#plausibility], or where that is greater, how well the
    /// letters are the Pinyin of a Korean's Hanja. Enough to find a Korean by, not enough to tell that this is one.
    public double reach() {
        return reach;
    }

    /// Keys such that two readings of similarity 0.5 or more share one, without a key kind in the top bits: at most
    /// [#KEYS_MAX], see [#isSearchedWhole].
    public long[] keys() {
        long[] keys = allKeys();
        return keys.length > KEYS_MAX ? Arrays.copyOf(keys, KEYS_MAX) : keys;
    }

    /// Says whether [#keys] are all the keys there are.
    public boolean isSearchedWhole() {
        return allKeys().length <= KEYS_MAX;
    }

    private long[] allKeys() {
        LongStream.Builder keys = LongStream.builder();
        for (int at = 0; at < packed.length; at = KoreanComparison.next(packed, at)) {
            addKeys(at, keys);
        }
        return keys.build().distinct().toArray();
    }

    private void addKeys(int analysis, LongStream.Builder keys) {
        int places = Math.min(packed[analysis] & 0xF, 3);
        long[] heads = {packed[analysis] & 0xF};
        int at = analysis + 1;
        for (int place = 0; place < places; place++) {
            int[] sounds = sounds(at, place);
            long[] longer = new long[heads.length * sounds.length];
            for (int i = 0; i < longer.length; i++) {
                long mixed = (heads[i / sounds.length] ^ sounds[i % sounds.length]) * 0x9E37_79B9_7F4A_7C15L;
                longer[i] = mixed ^ mixed >>> 29;
            }
            heads = longer;
            at += packed[at] + 1;
        }
        for (long key : heads) {
            keys.add(key & 0x0FFF_FFFF_FFFF_FFFFL);
        }
    }

    private int[] sounds(int at, int place) {
        int[] sounds = new int[packed[at]];
        for (int i = 0; i < sounds.length; i++) {
            int id = packed[at + 1 + i] >>> 16;
            boolean compound = place == 0 && id >= HangulSyllable.COUNT;
            sounds[i] = (compound ? id : HangulSyllable.rough(id)) + 1;
        }
        return Arrays.stream(sounds).distinct().toArray();
    }

    /// Returns the reading as numbers, for [#unpacked].
    int[] pack() {
        int[] numbers = Arrays.copyOf(packed, packed.length + 2);
        numbers[packed.length] = Float.floatToIntBits(plausibility);
        numbers[packed.length + 1] = Float.floatToIntBits(reach);
        return numbers;
    }

    /// Returns the reading whose numbers are `numbers[from, to)`.
    static KoreanReading unpacked(int[] numbers, int from, int to) {
        return new KoreanReading(
                Arrays.copyOfRange(numbers, from, to - 2),
                Float.intBitsToFloat(numbers[to - 2]),
                Float.intBitsToFloat(numbers[to - 1]));
    }

    int[] packed() {
        return packed;
    }
}
