package dev.kkachi.copies;

/// How much must be the same.
///
/// @param share the least part of the shorter text's words that must stand in copied passages, above 0 and at most 1
/// @param whole the Jaccard index of their shingles from which two texts are taken for one that was altered: they are
///     compared with each other whatever else holds their words, and count once when holders of a passage are counted
/// @param passage so many words of one passage that nobody else has are enough, however long the texts are;
///     [#NO_PASSAGE] if only the share counts
public record TextSettings(double share, double whole, int passage) {
    /// No passage is enough in itself.
    public static final int NO_PASSAGE = Integer.MAX_VALUE;

    /// A quarter of a text, which in a letter is a paragraph; half of all shingles.
    public static final TextSettings STANDARD = new TextSettings(0.25, 0.5, NO_PASSAGE);

    /// The same for somebody who looks at every pair: a paragraph of forty words that nobody else has is shown in a
    /// long text, too.
    public static final TextSettings PASSAGES = new TextSettings(STANDARD.share, STANDARD.whole, 40);

    private static final int PASSAGE_MIN = 8;

    public TextSettings {
        if (!(share > 0 && share <= 1) || !(whole > 0.1 && whole <= 1) || passage < PASSAGE_MIN) {
            throw new IllegalArgumentException("A share of " + share + ", whole copies from " + whole
                    + " or a passage of " + passage + " words cannot be asked for.");
        }
    }

    /// Returns the same settings with another share. Who asks for a larger one wants fewer pairs, and then no passage
    /// is enough in itself.
    public TextSettings withShare(double other) {
        return new TextSettings(other, whole, other > share ? NO_PASSAGE : passage);
    }
}
