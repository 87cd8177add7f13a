package dev.kkachi.rings;

import dev.kkachi.model.Weight;
import java.util.List;

/// Personas that are likely one operator's.
///
/// @param members who, in the order of their ids
/// @param weight with how many bits it holds where it holds least: the odds of its weakest link
/// @param ties one for each union that made it, the weakest first
/// @param shared what members share, the heaviest first
/// @param suppressed what they share and what speaks for nothing
/// @param outsiders those who share something with a member and were *not* joined, with the reasons
/// @param timeline what the operator likely did, in the order of time
/// @param disproofs what would show that it is no ring
public record Ring(
        List<PersonaId> members,
        Weight weight,
        List<Tie> ties,
        List<SharedThing> shared,
        List<Suppressed> suppressed,
        List<Tie> outsiders,
        List<Moment> timeline,
        List<String> disproofs) {
    public Ring {
        members = List.copyOf(members);
        ties = List.copyOf(ties);
        shared = List.copyOf(shared);
        suppressed = List.copyOf(suppressed);
        outsiders = List.copyOf(outsiders);
        timeline = List.copyOf(timeline);
        disproofs = List.copyOf(disproofs);
        if (members.size() < 2 || ties.size() != members.size() - 1) {
            throw new IllegalArgumentException(
                    "A ring of " + members.size() + " is not held together by " + ties.size() + " ties.");
        }
    }

    /// Returns the tie without which it falls apart most easily.
    public Tie weakest() {
        return ties.getFirst();
    }
}
