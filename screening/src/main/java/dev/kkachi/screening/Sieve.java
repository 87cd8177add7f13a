package dev.kkachi.screening;

import java.util.function.IntPredicate;

/// What one question wants of its answers, beside the policy of whom it asks.
///
/// @param scoreMin the least score, above 0; those below the policy's threshold are marked as no match
/// @param limit how many candidates are kept at most
/// @param admits says of a party's handle whether it may be among them
public record Sieve(double scoreMin, int limit, IntPredicate admits) {
    public Sieve {
        if (!(scoreMin > 0 && scoreMin <= 1)) {
            throw new IllegalArgumentException("The least score " + scoreMin + " must be above 0 and at most 1.");
        }
        if (limit < 1 || limit > ScreeningPolicy.LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "The limit " + limit + " must be from 1 to " + ScreeningPolicy.LIMIT_MAX + ".");
        }
    }
}
