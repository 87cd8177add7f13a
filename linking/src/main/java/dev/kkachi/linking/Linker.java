package dev.kkachi.linking;

import dev.kkachi.linking.internal.Linking;

/// Finds out which records of a table are of one person, company or thing. Nobody has to say which are:
/// the weights are learnt from the records.
public final class Linker {
    private final LinkOptions options;

    private Linker(LinkOptions options) {
        this.options = options;
    }

    /// Returns a linker that does as `options` say.
    public static Linker with(LinkOptions options) {
        return new Linker(options);
    }

    /// Links the records of `table`.
    ///
    /// @throws IllegalArgumentException if a verdict names a record that is not there, or two contradict
    ///     each other; the message names the records
    public Linkage link(RecordTable table) {
        return new Linkage(Linking.of(table, options));
    }
}
