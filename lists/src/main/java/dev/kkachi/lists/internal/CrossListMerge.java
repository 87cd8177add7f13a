package dev.kkachi.lists.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the same party of several lists one party, on hard evidence only.
///
/// Joined are parties that share the Security Council's reference, a ship's or legal entity's world-wide
/// number, a document number or wallet together with a word of a name, or the exact name. For persons the
/// exact name counts only together with a birth date: without one, a common name would make strangers into
/// one. Parties whose birth years exclude each other or whose world-wide numbers differ are never joined,
/// whatever they share; and where two entries of one list claim the same statement, it proves nothing.
final class CrossListMerge {
    private final List<Party> parties;
    private final int[] head;
    private final List<List<Integer>> members = new ArrayList<>();
    private final String[] reasons;

    private CrossListMerge(List<Party> parties) {
        this.parties = parties;
        this.head = new int[parties.size()];
        this.reasons = new String[parties.size()];
        Arrays.setAll(head, i -> i);
        Arrays.fill(reasons, "");
        for (int i = 0; i < head.length; i++) {
            members.add(List.of(i));
        }
    }

    /// Returns `parties` with every group that is one party made one. Of a group, the list that comes first in
    /// [Authority#KNOWN] gives the id; relations follow to the new ids.
    static List<Party> of(List<Party> parties) {
        List<Party> ordered = new ArrayList<>(parties);
        ordered.sort(Comparator.comparingInt(CrossListMerge::precedence));
        CrossListMerge merge = new CrossListMerge(ordered);
        merge.join();
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

    private void join() {
        Map<JoinEvidence.Strength, Map<String, List<Claim>>> claims = claims();
        for (JoinEvidence.Strength strength : JoinEvidence.Strength.values()) {
            for (List<Claim> sameKey : claims.getOrDefault(strength, Map.of()).values()) {
                if (sameKey.size() > 1) {
                    join(strength, sameKey);
                }
            }
        }
    }

    private record Claim(int party, String words) {}

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

    private void join(JoinEvidence.Strength strength, List<Claim> claims) {
        if (compete(claims) && !sameShip(strength, claims)) {
            return;
        }
        for (int i = 1; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                tryJoin(strength, claims.get(j).party(), claims.get(i));
            }
        }
    }

    /// Lists print some ships twice; their number still means one ship.
    private boolean sameShip(JoinEvidence.Strength strength, List<Claim> claims) {
        return strength == JoinEvidence.Strength.WORLD_NUMBER
                && claims.stream().allMatch(claim -> parties.get(claim.party()).schema() == Schema.VESSEL);
    }

    /// Says whether two parties of one list, not already the same, make the same claim.
    private boolean compete(List<Claim> claims) {
        Map<String, Integer> heads = new HashMap<>();
        for (Claim claim : claims) {
            Integer other = heads.putIfAbsent(dataset(parties.get(claim.party())), head[claim.party()]);
            if (other != null && other != head[claim.party()]) {
                return true;
            }
        }
        return false;
    }

    private void tryJoin(JoinEvidence.Strength strength, int first, Claim second) {
        int one = head[first];
        int two = head[second.party()];
        if (one == two
                || !parties.get(first)
                        .schema()
                        .mayBe(parties.get(second.party()).schema())) {
            return;
        }
        String more = supporting(strength, first, second.party());
        if (more != null && !conflict(strength, one, two)) {
            unite(Math.min(one, two), Math.max(one, two), second.words() + more);
        }
    }

    /// Returns what else the two parties share, if their shared statement needs more; `null` if it is missing.
    private @Nullable String supporting(JoinEvidence.Strength strength, int one, int two) {
        return switch (strength) {
            case REFERENCE, WORLD_NUMBER -> "";
            case DOCUMENT -> shareWord(parties.get(one), parties.get(two)) ? " and a shared name" : null;
            case NAME ->
                parties.get(one).schema() == Schema.PERSON || parties.get(two).schema() == Schema.PERSON
                        ? sameBirth(parties.get(one), parties.get(two))
                        : primaryTakesPart(one, two);
        };
    }

    /// An organisation's alias may be shared by a group of companies; its main name is its own.
    private @Nullable String primaryTakesPart(int one, int two) {
        Set<String> mainNames = new HashSet<>(mainForms(parties.get(one)));
        boolean shared = sharedForms(mainNames, parties.get(two));
        mainNames = new HashSet<>(mainForms(parties.get(two)));
        return shared || sharedForms(mainNames, parties.get(one)) ? "" : null;
    }

    private static boolean sharedForms(Set<String> forms, Party party) {
        return party.names().stream()
                .filter(Name::isStrong)
                .flatMap(name -> FoldedName.forms(name, party.schema()).stream())
                .anyMatch(forms::contains);
    }

    private static List<String> mainForms(Party party) {
        return party.names().stream()
                .filter(name -> name.role() == Name.Role.PRIMARY)
                .flatMap(name -> FoldedName.forms(name, party.schema()).stream())
                .toList();
    }

    private static boolean shareWord(Party one, Party two) {
        Set<String> words = new HashSet<>();
        one.names().forEach(name -> words.addAll(FoldedName.words(name)));
        return two.names().stream()
                .anyMatch(name -> FoldedName.words(name).stream().anyMatch(words::contains));
    }

    private static @Nullable String sameBirth(Party one, Party two) {
        for (PartialDate mine : one.dates(Property.BIRTH_DATE)) {
            for (PartialDate other : two.dates(Property.BIRTH_DATE)) {
                if (mine.overlaps(other)) {
                    return " and birth date " + (mine.isDay() ? mine : other).render();
                }
            }
        }
        return null;
    }

    /// Says whether the groups `one` and `two` exclude each other.
    private boolean conflict(JoinEvidence.Strength strength, int one, int two) {
        boolean byName = strength == JoinEvidence.Strength.NAME || strength == JoinEvidence.Strength.DOCUMENT;
        return (byName && shareDataset(one, two))
                || birthYearsExclude(one, two)
                || numbersExclude(Property.IMO_NUMBER, one, two)
                || numbersExclude(Property.UN_REFERENCE, one, two);
    }

    private boolean shareDataset(int one, int two) {
        Set<String> datasets = new HashSet<>();
        members.get(one).forEach(member -> datasets.add(dataset(parties.get(member))));
        return members.get(two).stream().anyMatch(member -> datasets.contains(dataset(parties.get(member))));
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
            parties.get(member)
                    .facts(property)
                    .forEach(fact -> values.add(fact.value().replaceAll("\\D", "")));
        }
        return values;
    }

    private void unite(int keeps, int gives, String reason) {
        List<Integer> all = new ArrayList<>(members.get(keeps));
        all.addAll(members.get(gives));
        for (int member : members.get(gives)) {
            head[member] = keeps;
        }
        reasons[gives] = reason;
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

    private List<Party> pieces(List<Integer> group) {
        List<Party> pieces = new ArrayList<>();
        for (int member : group) {
            Party party = parties.get(member);
            pieces.add(reasons[member].isEmpty() ? party : joined(party, reasons[member]));
        }
        return pieces;
    }

    private static Party joined(Party party, String reason) {
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
