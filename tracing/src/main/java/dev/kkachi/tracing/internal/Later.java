package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// What is still to leave an account.
@FunctionalInterface
interface Later {
    /// Returns the sum of the account's transfers after `at` that move more than `at` does. Of equal amounts the
    /// earlier goes first and has no claim on the later's.
    Units higher(long at);
}
