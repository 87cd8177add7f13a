package dev.kkachi.entities;

import dev.kkachi.entities.internal.Found;
import dev.kkachi.entities.internal.Lookup;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The entities as they stand at one moment. Whatever is loaded meanwhile does not change what it says.
public final class EntityReader {
    private final Lookup lookup;

    EntityReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// Finds the entity with `id`, or the one that took it in, or `null`.
    ///
    /// @param datasets the data sets in which it may be; empty for all
    public @Nullable FtmEntity find(String id, Set<String> datasets) {
        return lookup.find(id, datasets);
    }

    /// Finds the entity that is now one with `id`, which was its own once, or `null`.
    public @Nullable FtmEntity findByReferent(String id) {
        return lookup.findByReferent(id);
    }

    /// Returns the entities that point at `id`, at most `limit` of them.
    public List<FtmEntity> listPointingAt(String id, int limit) {
        return lookup.listPointingAt(id, limit);
    }

    /// Searches.
    ///
    /// @throws UnreadableQuery if the words are no query, or a field is none that there is
    public EntityPage search(EntityQuery query) {
        return Found.by(lookup.searcher(), query);
    }

    /// Hands every entity of `source` to `each`.
    void forEach(String source, Consumer<FtmEntity> each) {
        lookup.forEach(source, each);
    }
}
