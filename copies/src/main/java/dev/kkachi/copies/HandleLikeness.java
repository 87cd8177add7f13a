package dev.kkachi.copies;

import dev.kkachi.model.Weight;
import java.util.List;

/// What two handles have in common, and how rare that is among the handles at hand.
///
/// @param weight how much more often two handles of one person are so alike than two of strangers
/// @param reasons what agrees and what differs, each with its bits, in words
public record HandleLikeness(Weight weight, List<String> reasons) {
    public HandleLikeness {
        reasons = List.copyOf(reasons);
    }
}
