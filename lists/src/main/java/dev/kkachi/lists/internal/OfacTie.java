package dev.kkachi.lists.internal;

import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;

/// What a published tie between two entries means for the one that holds it.
///
/// Some are published the wrong way round: hundreds of persons are "owned or controlled by" their own companies, and
/// some companies are "leader or official of" a person. Nobody owns a person, and a thing owns and leads nobody; so the
/// kinds of the two entries tell which way is meant.
///
/// @param kind the tie
/// @param isReversed whether the entry that is named second holds it
record OfacTie(Relation.Kind kind, boolean isReversed) {
    /// Returns the meaning of `type`, published from an entry of the kind `from` to one of the kind `to`.
    static OfacTie of(String type, Schema from, Schema to) {
        return switch (type) {
            case "Owned or Controlled By", "Property in the interest of" -> owned(from, to);
            case "Owns, controls, or operates" -> {
                OfacTie reverse = owned(to, from);
                yield new OfacTie(reverse.kind, !reverse.isReversed);
            }
            case "Leader or official of", "Principal Executive Officer" ->
                new OfacTie(Relation.Kind.LEADER_OF, to == Schema.PERSON && from != Schema.PERSON);
            case "Acting for or on behalf of" -> new OfacTie(Relation.Kind.ACTS_FOR, false);
            case "Providing support to", "playing a significant role in" -> new OfacTie(Relation.Kind.SUPPORTS, false);
            case "Family member of" -> new OfacTie(Relation.Kind.FAMILY_OF, false);
            case "Associate Of" -> new OfacTie(Relation.Kind.ASSOCIATE_OF, false);
            default -> new OfacTie(Relation.Kind.LINKED_TO, false);
        };
    }

    private static OfacTie owned(Schema owned, Schema owner) {
        if (owned == Schema.PERSON && owner == Schema.PERSON) {
            return new OfacTie(Relation.Kind.ACTS_FOR, false);
        }
        boolean impossible = owned == Schema.PERSON || (isThing(owner) && !isThing(owned));
        return new OfacTie(Relation.Kind.OWNED_BY, impossible);
    }

    private static boolean isThing(Schema schema) {
        return schema == Schema.VESSEL || schema == Schema.AIRPLANE;
    }
}
