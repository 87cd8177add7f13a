package dev.kkachi.lists.internal;

import dev.kkachi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who in an export may be listed or owned by the listed, and the addresses they name. An export holds ten times more
/// edges than these have; only theirs are worth memory.
final class FtmCandidates {
    private static final String SANCTION = "sanction";

    private final Set<String> parties = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /// Takes note of `entity` if it is a party that its topics call sanctioned, or that has none; and of a company of
    /// which it states who owns which share.
    void add(FtmEntity entity) {
        if (entity.schema().equals(FtmEdge.OWNERSHIP.schema()) && FtmEdges.share(entity.first("percentage")) != null) {
            parties.addAll(entity.list(FtmEdge.OWNERSHIP.from()));
            return;
        }
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
