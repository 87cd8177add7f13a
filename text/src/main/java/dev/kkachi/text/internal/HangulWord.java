package dev.kkachi.text.internal;

/// Writes Hangul words, such as names of companies and ships, the way the North spells them abroad and lists print
/// them: `금강` is *kumgang*, `진용` *chinyong*. For names of persons see [KoreanReading], which keeps every reading.
final class HangulWord {
    private static final String[] ONSETS = "k kk n t tt r m p pp s ss - ch tch ch kh th ph h".split(" ", -1);
    private static final String[] VOICED = "g kk n d tt r m b pp s ss - j tch ch kh th ph h".split(" ", -1);
    private static final String[] NUCLEI = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ", -1);
    private static final String[] CODAS = "- k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ", -1);
    private static final String VOICING = "aeioungml";

    private HangulWord() {}

    /// Says whether `word` is Hangul and nothing else.
    static boolean is(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> HangulSyllable.is((char) c));
    }

    /// Returns the letters of a Hangul word.
    static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int id = HangulSyllable.id(word.charAt(i));
            boolean voiced = !latin.isEmpty() && VOICING.indexOf(latin.charAt(latin.length() - 1)) >= 0;
            append(latin, (voiced ? VOICED : ONSETS)[HangulSyllable.onset(id)]);
            append(latin, NUCLEI[HangulSyllable.nucleus(id)]);
            append(latin, CODAS[HangulSyllable.coda(id)]);
        }
        return latin.toString();
    }

    private static void append(StringBuilder latin, String letters) {
        latin.append(letters.equals("-") ? "" : letters);
    }
}
