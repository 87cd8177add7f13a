package dev.kkachi.entities;

import java.util.List;
import java.util.Map;

/// What a search found.
///
/// @param entities the page
/// @param total how many there are in all
/// @param facets of each field asked for, the values and how many entities have them, the most frequent
///     first
public record EntityPage(List<FtmEntity> entities, int total, Map<String, List<Count>> facets) {
    public EntityPage {
        entities = List.copyOf(entities);
        facets = Map.copyOf(facets);
    }

    /// How many entities have a value.
    ///
    /// @param value the value
    /// @param count how many
    public record Count(String value, int count) {}
}
