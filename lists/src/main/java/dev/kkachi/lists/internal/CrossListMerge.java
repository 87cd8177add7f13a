package dev.kkachi.lists.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Makes the same party of several lists one party, on hard evidence only.
///
/// Joined are parties that share the Security Council's reference, a ship's or legal entity's world-wide
/// number, a document number of one kind and country or a wallet together with a name, or the exact name. For
/// persons the exact name counts only together with a birth date or, where one list gives none, with the very
/// day of listing, or where both entries say that they repeat the Security Council's list of one regime: without
/// any of these, a common name would make strangers into one. For organisations it must be the main name of both
/// and of several words; of one word, or as an alias, it needs the day of listing or a country beside it. Parties
/// whose references or world-wide numbers differ are never joined, whatever they share, and those whose birth
/// years exclude each other only by a number, a whole name and one birthday; and where two entries of one list
/// claim the same statement, and nothing tells them apart, it proves nothing. Neither does what more than
/// [#CLAIMS_MAX] entries state, which is left out and reported.
///
/// Each piece of evidence ties two entries. The ties of a group are a tree, and every entry keeps the reason of
/// the tie that leads from it towards the entry that gives the group its id, so that the reason can be found in
/// the entry.
final class CrossListMerge {
    /// Of how many entries one statement may be made and still prove something.
    static final int CLAIMS_MAX = 64;

    private final List<Party> parties;
    private final int[] head;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<List<Tie>> ties = new ArrayList<>();
    /// A party is compared with many, and its names are read for the first of them.
    private final IdentityHashMap<Party, TellingNames> telling = new IdentityHashMap<>();

    private CrossListMerge(List<Party> parties) {
        this.parties = parties;
        this.head = new int[parties.size()];
        Arrays.setAll(head, i -> i);
        for (int i = 0; i < head.length; i++) {
            members.add(List.of(i));
            ties.add(new ArrayList<>(1));
        }
    }

    /// Returns `parties` with every group that is one party made one. Of a group, the list that comes first in
    /// [Authority#KNOWN] gives the id; relations follow to the new ids.
    ///
    /// @param unresolved takes every statement that too many entries make; its file is the data set of the first
    static List<Party> of(List<Party> parties, Consumer<Rejection> unresolved) {
        List<Party> ordered = new ArrayList<>(parties);
        ordered.sort(Comparator.comparingInt(CrossListMerge::precedence));
        CrossListMerge merge = new CrossListMerge(ordered);
        merge.join(unresolved);
        return merge.united();
    }

    private static int precedence(Party party) {
        return Authority.precedence(dataset(party));
    }

    /// Returns the publication that speaks of the party. That is not always the list it stands on: an export of
    /// several lists speaks of the entries of others.
    private static String dataset(Party party) {
        if (!party.facts().isEmpty() && party.facts().getFirst().source() instanceof SourceRef.ListEntry entry) {
            return entry.list().dataset();
        }
        return party.listings().isEmpty()
                ? ""
                : party.listings().getFirst().list().dataset();
    }

    /// Returns which list in the narrowest sense `party` stands on. Each annex of each act of the EU is one of
    /// its own: the same party may stand in several, but not twice in one.
    private static String roster(Party party) {
        String dataset = dataset(party);
        if (!dataset.equals(EuJournal.DATASET) || party.listings().isEmpty()) {
            return dataset;
        }
        String entry = party.listings().getFirst().entryId();
        return dataset + "/" + entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    private void join(Consumer<Rejection> unresolved) {
        Map<JoinEvidence.Strength, Map<String, List<Claim>>> claims = claims();
        for (JoinEvidence.Strength strength : JoinEvidence.Strength.values()) {
            claims.getOrDefault(strength, Map.of()).forEach((key, sameKey) -> {
                if (sameKey.size() <= CLAIMS_MAX) {
                    join(strength, key, sameKey);
                } else {
                    unresolved.accept(unresolved(sameKey));
                }
            });
        }
    }

    private Rejection unresolved(List<Claim> claims) {
        Party first = parties.get(claims.getFirst().party());
        String rule = "is stated of " + claims.size() + " entries: what more than " + CLAIMS_MAX
                + " state makes none of them one party";
        return new Rejection(dataset(first), 0, first.id(), claims.getFirst().words(), rule);
    }

    private record Claim(int party, String words) {}

    /// A party that is the same as the one that holds the tie.
    ///
    /// @param reason how the other party words what both state
    private record Tie(int other, String reason) {}

    private Map<JoinEvidence.Strength, Map<String, List<Claim>>> claims() {
        Map<JoinEvidence.Strength, Map<String, List<Claim>>> claims = new EnumMap<>(JoinEvidence.Strength.class);
        for (int i = 0; i < parties.size(); i++) {
            int party = i;
            Set<String> mine = new HashSet<>();
            for (JoinEvidence evidence : JoinEvidence.of(parties.get(party))) {
                if (mine.add(evidence.key())) {
                    claims.computeIfAbsent(evidence.strength(), ignored -> new LinkedHashMap<>())
                            .computeIfAbsent(evidence.key(), ignored -> new ArrayList<>(2))
                            .add(new Claim(party, evidence.words()));
                }
            }
        }
        return claims;
    }

    private void join(JoinEvidence.Strength strength, String key, List<Claim> claims) {
        boolean ships = strength == JoinEvidence.Strength.WORLD_NUMBER
                && claims.stream().allMatch(claim -> parties.get(claim.party()).schema() == Schema.VESSEL);
        for (int i = 1; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                JoinPair pair = new JoinPair(
                        strength,
                        key,
                        parties.get(claims.get(j).party()),
                        parties.get(claims.get(i).party()),
                        party -> telling.computeIfAbsent(party, TellingNames::of));
                // Lists print some ships twice; their number still means one ship.
                if (ships || !rivalled(pair, claims.get(j), claims.get(i), claims)) {
                    tryJoin(pair, claims.get(j), claims.get(i));
                }
            }
        }
    }

    /// Says whether a third party, of the list of one of the two and not yet the same as either, makes the same
    /// claim: then nobody can tell which of them is meant.
    private boolean rivalled(JoinPair pair, Claim one, Claim two, List<Claim> claims) {
        if (head[one.party()] == head[two.party()]) {
            return true;
        }
        String rosterOne = roster(pair.one());
        String rosterTwo = roster(pair.two());
        if (rosterOne.equals(rosterTwo)) {
            return true;
        }
        for (Claim claim : claims) {
            int other = head[claim.party()];
            if (other == head[one.party()] || other == head[two.party()]) {
                continue;
            }
            Party third = parties.get(claim.party());
            String roster = roster(third);
            if ((roster.equals(rosterOne) && pair.isRival(third, pair.two()))
                    || (roster.equals(rosterTwo) && pair.isRival(third, pair.one()))) {
                return true;
            }
        }
        return false;
    }

    private void tryJoin(JoinPair pair, Claim first, Claim second) {
        int one = head[first.party()];
        int two = head[second.party()];
        if (one == two || !pair.one().schema().mayBe(pair.two().schema())) {
            return;
        }
        String more = pair.support();
        if (more != null && !conflict(pair, one, two)) {
            ties.get(first.party()).add(new Tie(second.party(), second.words() + more));
            ties.get(second.party()).add(new Tie(first.party(), first.words() + more));
            unite(Math.min(one, two), Math.max(one, two));
        }
    }

    /// Says whether the groups `one` and `two` exclude each other.
    private boolean conflict(JoinPair pair, int one, int two) {
        JoinEvidence.Strength strength = pair.strength();
        boolean byName = strength == JoinEvidence.Strength.NAME || strength == JoinEvidence.Strength.DOCUMENT;
        return (byName && shareRoster(one, two))
                || (birthYearsExclude(one, two) && !pair.outweighsBirthYear())
                || numbersExclude(Property.IMO_NUMBER, one, two)
                || numbersExclude(Property.UN_REFERENCE, one, two);
    }

    private boolean shareRoster(int one, int two) {
        Set<String> rosters = new HashSet<>();
        members.get(one).forEach(member -> rosters.add(roster(parties.get(member))));
        return members.get(two).stream().anyMatch(member -> rosters.contains(roster(parties.get(member))));
    }

    private boolean birthYearsExclude(int one, int two) {
        List<PartialDate> mine = birthDates(one);
        List<PartialDate> others = birthDates(two);
        return !mine.isEmpty()
                && !others.isEmpty()
                && mine.stream().noneMatch(date -> others.stream().anyMatch(other -> yearsOverlap(date, other)));
    }

    private static boolean yearsOverlap(PartialDate one, PartialDate two) {
        int slack = one.circa() || two.circa() ? 1 : 0;
        return one.earliest().getYear() <= two.latest().getYear() + slack
                && two.earliest().getYear() <= one.latest().getYear() + slack;
    }

    private List<PartialDate> birthDates(int group) {
        return members.get(group).stream()
                .flatMap(member -> parties.get(member).dates(Property.BIRTH_DATE).stream())
                .toList();
    }

    private boolean numbersExclude(Property property, int one, int two) {
        Set<String> mine = values(property, one);
        Set<String> others = values(property, two);
        return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
    }

    private Set<String> values(Property property, int group) {
        Set<String> values = new HashSet<>();
        for (int member : members.get(group)) {
            for (Fact fact : parties.get(member).facts(property)) {
                values.add(JoinEvidence.normalised(property, fact.value()));
            }
        }
        return values;
    }

    private void unite(int keeps, int gives) {
        List<Integer> all = new ArrayList<>(members.get(keeps));
        all.addAll(members.get(gives));
        for (int member : members.get(gives)) {
            head[member] = keeps;
        }
        members.set(keeps, all);
        members.set(gives, List.of());
    }

    private List<Party> united() {
        Map<String, String> canonical = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
            if (head[i] != i) {
                canonical.put(parties.get(i).id(), parties.get(head[i]).id());
            }
        }
        List<Party> united = new ArrayList<>();
        for (int i = 0; i < head.length; i++) {
            if (head[i] == i) {
                united.add(redirected(PartyUnion.of(pieces(members.get(i))), canonical));
            }
        }
        return united;
    }

    /// Returns the parties of a group, each with the reason of the tie that leads to it from the first.
    private List<Party> pieces(List<Integer> group) {
        Map<Integer, String> reasons = new HashMap<>();
        Deque<Integer> reached = new ArrayDeque<>(List.of(group.getFirst()));
        reasons.put(group.getFirst(), "");
        while (!reached.isEmpty()) {
            for (Tie tie : ties.get(reached.removeFirst())) {
                if (reasons.putIfAbsent(tie.other(), tie.reason()) == null) {
                    reached.addLast(tie.other());
                }
            }
        }
        List<Party> pieces = new ArrayList<>();
        for (int member : group) {
            pieces.add(joined(parties.get(member), reasons.getOrDefault(member, "")));
        }
        return pieces;
    }

    private static Party joined(Party party, String reason) {
        if (reason.isEmpty()) {
            return party;
        }
        List<Listing> listings = party.listings().stream()
                .map(old -> new Listing(old.list(), old.entryId(), old.programmes(), old.since(), reason))
                .toList();
        return new Party(party.id(), party.schema(), party.facts(), listings, party.relations());
    }

    private static Party redirected(Party party, Map<String, String> canonical) {
        if (party.relations().stream().noneMatch(relation -> canonical.containsKey(relation.target()))) {
            return party;
        }
        List<Relation> relations = party.relations().stream()
                .map(old -> new Relation(
                        old.kind(), canonical.getOrDefault(old.target(), old.target()), old.share(), old.source()))
                .toList();
        return new Party(party.id(), party.schema(), party.facts(), party.listings(), relations);
    }
}
