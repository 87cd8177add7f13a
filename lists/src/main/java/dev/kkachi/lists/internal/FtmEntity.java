package dev.kkachi.lists.internal;

import dev.kkachi.files.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One FollowTheMoney entity: a party, or an edge that ties parties to each other, to a sanction or to a
/// document.
///
/// An export may nest edges in the property of the party they belong to. Such an edge is an entity of its
/// own, whose open end is the entity it stands in.
///
/// @param line the line on which it stands
/// @param id its id, unique in the export
/// @param schema the name of its schema
/// @param caption the name to show
/// @param datasets the data sets that say something about it
/// @param referents the ids that it had in them
/// @param properties the values of each property
record FtmEntity(
        long line,
        String id,
        String schema,
        String caption,
        List<String> datasets,
        List<String> referents,
        Map<String, List<String>> properties) {
    /// Deeper nesting is not followed; exports use two levels.
    private static final int DEPTH_MAX = 6;

    FtmEntity {
        datasets = List.copyOf(datasets);
        referents = List.copyOf(referents);
        properties = Map.copyOf(properties);
    }

    /// Hands the entity of `json` to `each`, and then those that are nested in it.
    ///
    /// @throws IllegalArgumentException if it is no entity
    static void read(long line, Json.Obj json, Consumer<FtmEntity> each) {
        read(line, json, 0, each);
    }

    private static FtmEntity read(long line, Json.Obj json, int depth, Consumer<FtmEntity> each) {
        if (json.text("id").isBlank() || json.text("schema").isBlank()) {
            throw new IllegalArgumentException("the entity has no id or no schema");
        }
        if (!(json.find("properties") instanceof Json.Obj values)) {
            throw new IllegalArgumentException(
                    "the entity has no properties; the rule is an object with lists of values");
        }
        Map<String, List<String>> properties = new HashMap<>();
        List<Json.Obj> nested = new ArrayList<>();
        for (String name : values.members().keySet()) {
            List<String> texts = new ArrayList<>(values.texts(name));
            if (values.find(name) instanceof Json.Arr all) {
                for (Json element : all.elements()) {
                    if (element instanceof Json.Obj inner) {
                        nested.add(inner);
                        texts.add(inner.text("id"));
                    }
                }
            }
            properties.put(name, List.copyOf(texts));
        }
        FtmEntity entity = new FtmEntity(
                line,
                json.text("id"),
                json.text("schema"),
                json.text("caption"),
                json.texts("datasets"),
                json.texts("referents"),
                properties);
        each.accept(entity);
        if (depth < DEPTH_MAX) {
            nested.forEach(inner -> read(line, inner, depth + 1, one -> each.accept(one.closedBy(entity))));
        }
        return entity;
    }

    /// Returns this edge with its open end at `parent`; anything else as it is.
    private FtmEntity closedBy(FtmEntity parent) {
        FtmEdge edge = schema.equals(FtmEdge.WALLET.schema()) ? FtmEdge.WALLET : FtmEdge.find(schema);
        if (edge == null) {
            return this;
        }
        boolean from = list(edge.from()).isEmpty();
        boolean to = !edge.to().isEmpty() && list(edge.to()).isEmpty();
        boolean closed = !from && !to;
        if (closed || list(edge.from()).contains(parent.id) || list(edge.to()).contains(parent.id)) {
            return this;
        }
        Map<String, List<String>> more = new HashMap<>(properties);
        more.put(from ? edge.from() : edge.to(), List.of(parent.id));
        return new FtmEntity(line, id, schema, caption, datasets, referents, more);
    }

    /// Returns this entity with no more than the properties `names`, each cut at `charsMax`.
    FtmEntity only(List<String> names, int charsMax) {
        Map<String, List<String>> kept = new HashMap<>();
        for (String name : names) {
            List<String> values = list(name).stream()
                    .map(value -> value.length() > charsMax ? value.substring(0, charsMax) : value)
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new FtmEntity(line, id, schema, "", datasets, List.of(), kept);
    }

    /// Returns the values of `property`.
    List<String> list(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /// Returns the first value of `property`, or the empty string.
    String first(String property) {
        List<String> values = list(property);
        return values.isEmpty() ? "" : values.getFirst();
    }
}
