package dev.kkachi.copies;

/// How much must be the same.
///
/// @param share the least part of the shorter text's words that must stand in copied passages, above 0 and at most 1
/// @param whole the Jaccard index of their shingles from which two texts are taken for one that was altered: they are
///     compared with each other whatever else holds their words, and count once when holders of a passage are counted
public record TextSettings(double share, double whole) {
    /// A quarter of a text, which in a letter is a paragraph; half of all shingles.
    public static final TextSettings STANDARD = new TextSettings(0.25, 0.5);

    public TextSettings {
        if (!(share > 0 && share <= 1) || !(whole > 0.1 && whole <= 1)) {
            throw new IllegalArgumentException(
                    "A share of " + share + " or whole copies from " + whole + " cannot be asked for.");
        }
    }

    /// Returns the same settings with another share.
    public TextSettings withShare(double other) {
        return new TextSettings(other, whole);
    }
}
