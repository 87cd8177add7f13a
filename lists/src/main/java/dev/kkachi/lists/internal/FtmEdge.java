package dev.kkachi.lists.internal;

import dev.kkachi.model.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A FollowTheMoney schema that ties things together.
///
/// @param schema its name
/// @param from the property that names the party which holds the tie or the document
/// @param to the property that names the other party, empty where there is none
/// @param kind what the tie is, `null` where it is none between two parties
record FtmEdge(String schema, String from, String to, Relation.@Nullable Kind kind) {
    static final FtmEdge SANCTION = new FtmEdge("Sanction", "entity", "", null);
    static final FtmEdge PASSPORT = new FtmEdge("Passport", "holder", "", null);
    static final FtmEdge IDENTIFICATION = new FtmEdge("Identification", "holder", "", null);
    /// A wallet is a party where nobody is known to hold it.
    static final FtmEdge WALLET = new FtmEdge("CryptoWallet", "holder", "", null);

    static final FtmEdge OWNERSHIP = new FtmEdge("Ownership", "asset", "owner", Relation.Kind.OWNED_BY);

    private static final List<FtmEdge> ALL = List.of(
            SANCTION,
            PASSPORT,
            IDENTIFICATION,
            OWNERSHIP,
            new FtmEdge("Directorship", "director", "organization", Relation.Kind.LEADER_OF),
            new FtmEdge("Family", "person", "relative", Relation.Kind.FAMILY_OF),
            new FtmEdge("Associate", "person", "associate", Relation.Kind.ASSOCIATE_OF),
            new FtmEdge("Representation", "agent", "client", Relation.Kind.ACTS_FOR),
            new FtmEdge("UnknownLink", "subject", "object", Relation.Kind.LINKED_TO),
            new FtmEdge("Employment", "employee", "employer", Relation.Kind.LINKED_TO),
            new FtmEdge("Membership", "member", "organization", Relation.Kind.LINKED_TO),
            new FtmEdge("Succession", "successor", "predecessor", Relation.Kind.LINKED_TO));

    /// Finds the edge named `schema`, or `null` if that is none we read.
    static @Nullable FtmEdge find(String schema) {
        for (FtmEdge edge : ALL) {
            if (edge.schema.equals(schema)) {
                return edge;
            }
        }
        return null;
    }
}
