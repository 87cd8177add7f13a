package dev.kkachi.entities;

import java.util.List;
import java.util.Set;

/// What a search asks for.
///
/// @param words what to look for, in the syntax that `mode` says; empty for everything
/// @param mode how to read `words`
/// @param within which entities are looked at
/// @param facets of which fields the values are counted
/// @param page which of the entities found are returned, and in what order
public record EntityQuery(String words, Mode mode, Within within, List<String> facets, Page page) {
    public EntityQuery {
        facets = List.copyOf(facets);
    }

    /// How words are read.
    ///
    /// @param isSimple whether anything goes: what is no query is taken as words
    /// @param isFuzzy whether words may be spelt a little differently
    public record Mode(boolean isSimple, boolean isFuzzy) {}

    /// Which entities are looked at.
    ///
    /// @param datasets those of these data sets; empty for all
    /// @param notDatasets but of none of these
    /// @param schema those of this schema, or of a kind of it
    /// @param notSchemata but of none of these
    /// @param changedSince those that changed since, empty for all
    /// @param filters those that have one, or all, of these values
    public record Within(
            Set<String> datasets,
            Set<String> notDatasets,
            String schema,
            Set<String> notSchemata,
            String changedSince,
            List<Filter> filters) {
        public Within {
            datasets = Set.copyOf(datasets);
            notDatasets = Set.copyOf(notDatasets);
            notSchemata = Set.copyOf(notSchemata);
            filters = List.copyOf(filters);
        }

        /// Returns everything of `schema` in `datasets`.
        public static Within of(Set<String> datasets, String schema) {
            return new Within(datasets, Set.of(), schema, Set.of(), "", List.of());
        }
    }

    /// Values of one field.
    ///
    /// @param field its name
    /// @param values the values
    /// @param isEvery whether all of them are wanted, not one
    public record Filter(String field, List<String> values, boolean isEvery) {
        public Filter {
            values = List.copyOf(values);
        }
    }

    /// Which part of what was found is returned.
    ///
    /// @param limit how many
    /// @param offset behind how many
    /// @param sorts `field:asc` or `field:desc`; none for the best first
    public record Page(int limit, int offset, List<String> sorts) {
        public Page {
            sorts = List.copyOf(sorts);
        }
    }
}
