package dev.kkachi.rings;

import dev.kkachi.model.Weight;
import java.util.List;

/// How likely it is that one operator is behind two personas, and why.
///
/// @param left one of them
/// @param right the other
/// @param weight the odds for one operator against all innocent stories together, in bits
/// @param joined the odds with which their two groups were joined over this pair, in bits; equal to `weight`
///     where nothing else of the groups was weighed
/// @param innocent the likeliest innocent story
/// @param grounds why; their weights add up to `weight`
public record Tie(PersonaId left, PersonaId right, Weight weight, Weight joined, Story innocent, List<Ground> grounds) {
    public Tie {
        grounds = List.copyOf(grounds);
    }
}
