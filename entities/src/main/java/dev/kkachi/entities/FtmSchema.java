package dev.kkachi.entities;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of thing or of tie in the vocabulary of FollowTheMoney.
///
/// @param name its name, such as `LegalEntity`
/// @param isMatchable whether things of it can be looked for by what is known of them
/// @param ancestors itself and all that it is a kind of
/// @param captions the properties that give it its caption, the best first
/// @param edge the properties that are the two ends, empty unless it is a tie
/// @param properties all that can be said of it, by name
public record FtmSchema(
        String name,
        boolean isMatchable,
        Set<String> ancestors,
        List<String> captions,
        List<String> edge,
        Map<String, FtmProperty> properties) {
    public FtmSchema {
        ancestors = Set.copyOf(ancestors);
        captions = List.copyOf(captions);
        edge = List.copyOf(edge);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// Finds the property `property`, or `null`.
    public @Nullable FtmProperty find(String property) {
        return properties.get(property);
    }

    /// Says whether it is `other` or a kind of it.
    public boolean isA(String other) {
        return ancestors.contains(other);
    }

    /// Says whether a thing of this schema may be the same as one of `other`: one is a kind of the
    /// other.
    public boolean mayBe(FtmSchema other) {
        return isA(other.name) || other.isA(name);
    }
}
