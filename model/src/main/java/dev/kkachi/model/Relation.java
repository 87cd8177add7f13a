package dev.kkachi.model;

import org.jspecify.annotations.Nullable;

/// A published tie from one party to another.
///
/// @param kind what the tie is
/// @param target the id of the other party where the list gives one, otherwise its printed name
/// @param share the share owned, from 0 to 1, for [Kind#OWNED_BY]; `null` where no number is published
/// @param source where it was read
public record Relation(Kind kind, String target, @Nullable Double share, SourceRef source) {
    public Relation {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share " + share + " of " + target + " must lie between 0 and 1.");
        }
    }

    /// The ties that lists publish. The party that holds the relation is the subject: "is owned by the target".
    public enum Kind {
        OWNED_BY,
        ACTS_FOR,
        FAMILY_OF,
        ASSOCIATE_OF,
        LEADER_OF,
        SUPPORTS,
        LINKED_TO
    }
}
