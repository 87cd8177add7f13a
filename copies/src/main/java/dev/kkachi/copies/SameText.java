package dev.kkachi.copies;

import dev.kkachi.model.Weight;
import java.util.List;

/// Texts whose words are all the same, whatever their case and punctuation.
///
/// @param texts their numbers, in order, at least two
/// @param weight how much more often two texts of one hand are all the same than two of strangers; nothing if so many
/// are
///     that the text is a form
public record SameText(List<Integer> texts, Weight weight) {
    public SameText {
        texts = List.copyOf(texts);
        if (texts.size() < 2) {
            throw new IllegalArgumentException("One text alone is the same as no other.");
        }
    }
}
