package dev.kkachi.copies;

import dev.kkachi.copies.internal.TextSearch;
import dev.kkachi.copies.spi.TextSource;

/// Finds texts that were copied from one another, wholly or in part, and shows the passages.
///
/// A text is read as words that do not change with case, punctuation, accents, unseen characters or letters of
/// another alphabet that look the same; of Korean, Chinese, Japanese and Thai, as characters. What stands in four
/// words (or eight characters) is a *shingle*. Then:
///
/// 1. Texts that were altered as a whole meet in buckets of MinHash and are counted exactly. They are one family,
///    which counts as one independent text.
/// 2. Texts that share a passage and little else meet by shingles that few independent texts have.
/// 3. Every pair is compared exactly: Jaccard, containment, and the passages by greedy string tiling.
/// 4. Of each passage it is counted how many other independent texts hold it. What many hold is a form: it is shown,
///    marked, and counts for nothing.
///
/// Work runs on the common pool, or on the pool of the task that calls. The result does not depend on it.
public final class TextCopies {
    private TextCopies() {}

    /// Looks for copies among all texts of `source`.
    public static TextReport find(TextSource source, TextSettings settings) {
        return TextSearch.find(source, settings);
    }

    /// Compares texts `a` and `b` of `source` with each other, however little they share; the others tell what is
    /// rare. The report has no copy if the two share nothing that can be compared, or are all the same.
    public static TextReport explain(TextSource source, int a, int b) {
        return TextSearch.explain(source, a, b);
    }
}
