package dev.kkachi.lists.internal;

import dev.kkachi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who in an export may be listed, and the addresses they name. An export holds ten times more edges than the
/// sanctioned have; only theirs are worth memory.
final class FtmCandidates {
    private static final String SANCTION = "sanction";

    private final Set<String> parties = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /// Takes note of `entity` if it is a party that its topics call sanctioned, or that has none.
    void add(FtmEntity entity) {
        List<String> topics = entity.list("topics");
        if (Schema.find(entity.schema()) != null && (topics.isEmpty() || isSanctioned(topics))) {
            parties.add(entity.id());
            addresses.addAll(entity.list("addressEntity"));
        }
    }

    /// Says whether `topics` call a party sanctioned.
    static boolean isSanctioned(List<String> topics) {
        return topics.contains(SANCTION);
    }

    /// Says whether the party `id` may be listed.
    boolean hasParty(String id) {
        return parties.contains(id);
    }

    /// Says whether a party that may be listed names the address `id`.
    boolean hasAddress(String id) {
        return addresses.contains(id);
    }
}
