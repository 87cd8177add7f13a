package dev.kkachi.copies;

import java.util.List;

/// Texts whose words are all the same, whatever their case and punctuation.
///
/// @param texts their numbers, in order, at least two
public record SameText(List<Integer> texts) {
    public SameText {
        texts = List.copyOf(texts);
        if (texts.size() < 2) {
            throw new IllegalArgumentException("One text alone is the same as no other.");
        }
    }
}
