package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Everything that one investigation concluded.
///
/// @param policy how it weighed
/// @param dossier what it looked at
/// @param signs every sign, sorted; the finding ids `f1`, `f2` and so on follow this order
/// @param cases the queue
/// @param spared what was seen and does not suffice for a case
/// @param links who is tied to whom
/// @param limits what could not be looked at
record Concluded(
        Policy policy,
        Dossier dossier,
        List<Sign> signs,
        List<CaseFile> cases,
        List<CaseFile> spared,
        List<Link> links,
        Limits limits) {
    Concluded {
        signs = List.copyOf(signs);
        cases = List.copyOf(cases);
        spared = List.copyOf(spared);
        links = List.copyOf(links);
    }

    static Concluded of(Policy policy, Dossier dossier, List<Sign> signs, List<Link> links) {
        Cases.Queue queue = Cases.of(dossier, signs, links, policy);
        return new Concluded(policy, dossier, signs, queue.opened(), queue.spared(), links, Limits.NONE);
    }

    /// Returns the same, with what could not be looked at.
    Concluded within(Limits other) {
        return new Concluded(policy, dossier, signs, cases, spared, links, other);
    }

    /// Returns the id of every sign.
    IdentityHashMap<Sign, String> ids() {
        IdentityHashMap<Sign, String> ids = new IdentityHashMap<>();
        for (Sign sign : signs) {
            ids.put(sign, "f" + (ids.size() + 1));
        }
        return ids;
    }

    /// Returns the signs of every person who has any.
    Map<PersonId, List<Sign>> byPerson() {
        Map<PersonId, List<Sign>> byPerson = new HashMap<>();
        for (Sign sign : signs) {
            sign.persons()
                    .forEach(id -> byPerson.computeIfAbsent(id, key -> new ArrayList<>())
                            .add(sign));
        }
        return byPerson;
    }
}
