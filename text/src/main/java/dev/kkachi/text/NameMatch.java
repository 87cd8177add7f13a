package dev.kkachi.text;

import java.util.List;

/// The comparison of two names, laid open.
///
/// @param similarity 0 to 1; from 0.7 on a match is recommended, 1 means equal names in any order or script
/// @param weightBits how rare what they share is: log2 of "one in so many bears it"
/// @param detail the reason in words
/// @param alignment token by token
public record NameMatch(double similarity, double weightBits, String detail, List<Alignment> alignment) {
    public NameMatch {
        alignment = List.copyOf(alignment);
    }
}
