package dev.kkachi.copies;

import java.util.ArrayList;
import java.util.List;

/// Signs that somebody wrote a text so that machines would not find it again. Whoever copies from a web page may
/// have one or two of them without knowing.
///
/// @param text the number of the text
/// @param unseen characters without a look (zero-width spaces and joiners) in the middle of a word
/// @param lookalikes words in which letters of another script stand for the ones that they look like
/// @param styled mathematical or ringed letters that stand for plain ones
public record Disguise(int text, int unseen, int lookalikes, int styled) {
    /// Returns what was found, in a few words.
    public String render() {
        List<String> parts = new ArrayList<>();
        add(parts, unseen, "unseen character within words", "unseen characters within words");
        add(parts, lookalikes, "word with letters of another script", "words with letters of another script");
        add(parts, styled, "letter in another form", "letters in another form");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
