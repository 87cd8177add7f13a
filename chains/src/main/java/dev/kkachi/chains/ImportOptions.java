package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import org.jspecify.annotations.Nullable;

/// What a file does not say of itself, as the user knows it.
///
/// @param chain the chain that the files are of, `null` to take what they say or what their format is of. A row that
///     says another one is refused
/// @param asset the name of what moved, `null` to take what they say. It stands in only where a file says nothing
public record ImportOptions(@Nullable Chain chain, @Nullable String asset) {
    /// Nothing but what the files say.
    public static final ImportOptions NONE = new ImportOptions(null, null);

    /// Returns the options for files of `chain`.
    public static ImportOptions of(Chain chain) {
        return new ImportOptions(chain, null);
    }
}
