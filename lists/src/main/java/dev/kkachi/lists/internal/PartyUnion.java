package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts several statements about one party together: every fact once, the first source of it kept, and every tie once,
/// with the share if any of them states it.
final class PartyUnion {
    private PartyUnion() {}

    /// Returns one party that says all that `pieces` say. The first gives the id, and its facts come first.
    static Party of(List<Party> pieces) {
        Party first = pieces.getFirst();
        if (pieces.size() == 1) {
            return first;
        }
        List<Fact> facts = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Relation> relations = new ArrayList<>();
        Schema schema = first.schema();
        for (Party piece : pieces) {
            schema = narrower(schema, piece.schema());
            for (Fact fact : piece.facts()) {
                Integer place = seen.putIfAbsent(key(fact), facts.size());
                if (place == null) {
                    facts.add(fact);
                } else if (facts.get(place).property() == Property.WEAK_ALIAS) {
                    facts.set(place, fact);
                }
            }
            relations.addAll(piece.relations());
        }
        return new Party(first.id(), schema, facts, listings(pieces), Ties.once(relations));
    }

    private static String key(Fact fact) {
        boolean isName = fact.property().kind() == Property.Kind.NAME;
        return isName
                ? "name\n" + fact.value().toLowerCase(Locale.ROOT)
                : fact.property().ftmName() + "\n" + fact.value();
    }

    /// An entry whose kind one file does not say is of the kind that another says.
    private static Schema narrower(Schema known, Schema other) {
        boolean vague = known == Schema.LEGAL_ENTITY || (known == Schema.ORGANIZATION && other == Schema.COMPANY);
        return vague ? other : known;
    }

    private static List<Listing> listings(List<Party> pieces) {
        Map<String, Listing> byEntry = new LinkedHashMap<>();
        for (Party piece : pieces) {
            for (Listing listing : piece.listings()) {
                String key = listing.list().dataset() + "\n" + listing.entryId();
                byEntry.merge(key, listing, PartyUnion::both);
            }
        }
        return List.copyOf(byEntry.values());
    }

    private static Listing both(Listing one, Listing two) {
        Listing newer = two.list().edition().compareTo(one.list().edition()) > 0 ? two : one;
        Set<String> programmes = new LinkedHashSet<>(one.programmes());
        programmes.addAll(two.programmes());
        return new Listing(
                newer.list(),
                one.entryId(),
                List.copyOf(programmes),
                earlier(one.since(), two.since()),
                one.joinedBy());
    }

    private static @Nullable PartialDate earlier(@Nullable PartialDate one, @Nullable PartialDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return two.earliest().isBefore(one.earliest()) ? two : one;
    }
}
