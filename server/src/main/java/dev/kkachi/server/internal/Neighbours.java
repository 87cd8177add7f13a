package dev.kkachi.server.internal;

import dev.kkachi.entities.EntityReader;
import dev.kkachi.entities.FtmEntity;
import dev.kkachi.entities.FtmProperty;
import dev.kkachi.files.JsonBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What an entity points at and what points at it, under the names that the entity has for them.
final class Neighbours {
    /// More ends of ties than this are not looked up for one entity.
    private static final int POINTING_MAX = 10_000;

    private final EntityReader reader;

    Neighbours(EntityReader reader) {
        this.reader = reader;
    }

    /// Returns the neighbours of `entity` by property: those that it names first, then ties by the
    /// property that is the reverse of theirs.
    Map<String, List<FtmEntity>> list(FtmEntity entity) {
        Map<String, List<FtmEntity>> found = new TreeMap<>();
        for (FtmProperty property : entity.schema().properties().values()) {
            if (property.isEntity()) {
                for (String id : entity.list(property.name())) {
                    FtmEntity other = reader.find(id, Set.of());
                    if (other != null) {
                        found.computeIfAbsent(property.name(), name -> new ArrayList<>())
                                .add(other);
                    }
                }
            }
        }
        for (FtmEntity other : reader.listPointingAt(entity.id(), POINTING_MAX)) {
            for (FtmProperty property : other.schema().properties().values()) {
                if (property.isEntity() && other.list(property.name()).contains(entity.id())) {
                    found.computeIfAbsent(property.reverse(), name -> new ArrayList<>())
                            .add(other);
                }
            }
        }
        found.values().forEach(others -> others.sort(Comparator.comparing(FtmEntity::id)));
        return found;
    }

    /// Writes `entity` with its neighbours in the place of their ids. A tie has its far end in it.
    void write(JsonBytes out, FtmEntity entity) {
        Map<String, List<FtmEntity>> near = list(entity);
        entity.head(out);
        out.name("properties").object();
        entity.properties().forEach((name, values) -> {
            if (!near.containsKey(name)) {
                out.name(name).strings(values);
            }
        });
        near.forEach((name, others) -> {
            out.name(name).array();
            others.forEach(other -> writeNeighbour(out, other, entity.id()));
            out.endArray();
        });
        out.end();
        entity.tail(out);
    }

    /// Writes a neighbour of the entity `from`, with what it leads to if it is a tie.
    void writeNeighbour(JsonBytes out, FtmEntity entity, String from) {
        Map<String, List<FtmEntity>> far = new LinkedHashMap<>();
        for (FtmProperty property : entity.schema().properties().values()) {
            if (property.isEntity()) {
                List<FtmEntity> others = new ArrayList<>();
                for (String id : entity.list(property.name())) {
                    FtmEntity other = id.equals(from) ? null : reader.find(id, Set.of());
                    if (other != null) {
                        others.add(other);
                    }
                }
                if (!others.isEmpty()) {
                    far.put(property.name(), others);
                }
            }
        }
        entity.head(out);
        out.name("properties").object();
        entity.properties().forEach((name, values) -> {
            if (!far.containsKey(name)) {
                out.name(name).strings(values);
            }
        });
        far.forEach((name, others) -> {
            out.name(name).array();
            others.forEach(other -> other.write(out));
            out.endArray();
        });
        out.end();
        entity.tail(out);
    }
}
