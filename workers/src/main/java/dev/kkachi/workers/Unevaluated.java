package dev.kkachi.workers;

import java.util.Set;
import java.util.TreeSet;

/// An indicator that could not be evaluated.
///
/// @param indicator which
/// @param missing what it needs and was not there
public record Unevaluated(Indicator indicator, Set<Field> missing) {
    public Unevaluated {
        missing = new TreeSet<>(missing);
    }
}
