package dev.kkachi.entities;

import java.util.List;

/// One data set, or a collection of several, as the manifest names it.
///
/// @param name its name in addresses, such as `default`
/// @param title what people call it
/// @param version its version; empty where it has none of its own
/// @param children the data sets that it is made of
/// @param source where its entities come from
/// @param isLoaded whether it is loaded as a whole, rather than as a part of another or as a collection
public record Dataset(
        String name, String title, String version, List<String> children, Source source, boolean isLoaded) {
    /// Where entities come from.
    ///
    /// @param location a path or an address; empty where there is none
    /// @param deltas the address of the list of its deltas; empty where there is none
    /// @param sha1 what the file must hash to; empty where nobody says
    /// @param namespace what is put before ids that are the data set's own; empty for nothing
    public record Source(String location, String deltas, String sha1, String namespace) {
        /// No source of its own.
        public static final Source NONE = new Source("", "", "", "");
    }

    public Dataset {
        children = List.copyOf(children);
        if (!name.matches("[a-z0-9][a-z0-9_-]{0,127}")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a data set; the rule is a-z, 0-9, _ and -.");
        }
    }

    /// Returns a data set that is a part of another.
    static Dataset child(String name, String title, String version) {
        return new Dataset(name, title, version, List.of(), Source.NONE, false);
    }

    /// Returns a data set that was loaded as a whole.
    static Dataset loaded(String name, String title, String version, List<String> children) {
        return new Dataset(name, title, version, children, Source.NONE, true);
    }
}
