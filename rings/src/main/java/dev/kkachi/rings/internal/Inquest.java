package dev.kkachi.rings.internal;

import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Ring;
import dev.kkachi.rings.RingSettings;
import dev.kkachi.rings.Suppressed;
import dev.kkachi.rings.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One search from the log to the groups, and the answers to what is asked about it afterwards.
public final class Inquest {
    private final Holdings holdings;
    private final PairTable pairs;
    private final Learning.Learnt learnt;
    private final Grouping.Groups groups;
    private final Ties ties;
    private final Things things;
    private final List<int[]> members;
    private final List<String> notes = new ArrayList<>();

    private Inquest(SightingLog log, RingSettings settings) {
        holdings = Holdings.of(log);
        Places places = Places.of(holdings);
        Hands hands = Hands.of(holdings);
        Comparison comparison = new Comparison(holdings, places, hands);
        int holdersMax = Candidates.holdersMax(holdings, settings.holdersMax(), settings.pairsMax());
        pairs = PairTable.of(Candidates.of(holdings, holdersMax), comparison);
        learnt = Learning.from(pairs, Background.of(holdings, hands), places);
        groups = Grouping.of(holdings, pairs, learnt, settings.bitsMin());
        ties = new Ties(holdings, places, comparison, learnt);
        things = new Things(holdings, comparison, learnt);
        members = members();
        note(settings, holdersMax);
    }

    /// Searches `log`.
    public static Inquest of(SightingLog log, RingSettings settings) {
        return new Inquest(log, settings);
    }

    private void note(RingSettings settings, int holdersMax) {
        if (holdersMax < settings.holdersMax()) {
            notes.add("There are more than " + settings.pairsMax() + " pairs to compare: things that more than "
                    + holdersMax + " personas hold joined nobody.");
        }
        if (groups.refused() > 0) {
            notes.add(groups.refused() + " unions were refused: a group of more than " + Grouping.MEMBERS_MAX
                    + " personas is no ring but a fault in the records.");
        }
    }

    private List<int[]> members() {
        List<int[]> found = new ArrayList<>();
        for (int representative : groups.sets().representatives(2)) {
            found.add(groups.sets().members(representative));
        }
        found.sort(Comparator.comparingDouble((int[] each) -> -weakest(each)).thenComparingInt(each -> each[0]));
        return found;
    }

    private double weakest(int[] ring) {
        double least = Double.MAX_VALUE;
        for (int union : unions(ring)) {
            least = Math.min(least, groups.bits(union));
        }
        return least;
    }

    /// Returns the unions that hold a ring together.
    private int[] unions(int[] ring) {
        return Arrays.stream(ring)
                .skip(1)
                .flatMap(member -> Arrays.stream(groups.sets().why(ring[0], member)))
                .distinct()
                .sorted()
                .toArray();
    }

    /// Returns the members of each ring.
    public List<List<PersonaId>> groups() {
        List<List<PersonaId>> all = new ArrayList<>();
        for (int[] ring : members) {
            all.add(ids(ring));
        }
        return all;
    }

    private List<PersonaId> ids(int[] ring) {
        return Arrays.stream(ring)
                .mapToObj(member -> holdings.log().personaId(member))
                .sorted()
                .toList();
    }

    /// Returns the rings with all that belongs to them.
    public List<Ring> rings() {
        return members.stream().map(this::ring).toList();
    }

    private Ring ring(int[] ring) {
        List<Tie> holding = new ArrayList<>();
        for (int union : unions(ring)) {
            int pair = groups.pair(union);
            holding.add(ties.between(pairs.left(pair), pairs.right(pair), groups.bits(union)));
        }
        holding.sort(Comparator.comparingDouble(tie -> tie.joined().bits()));
        Things.Shared shared = things.of(ring);
        return new Ring(
                ids(ring),
                holding.getFirst().joined(),
                holding,
                shared.telling(),
                shared.suppressed(),
                outsiders(ring),
                new Chronicle(holdings).of(ring),
                Disproofs.of(shared.telling()));
    }

    private List<Tie> outsiders(int[] ring) {
        List<Integer> found = new ArrayList<>();
        for (int member : ring) {
            for (int i = 0; i < groups.bonds().size(member); i++) {
                int pair = groups.bonds().pair(member, i);
                if (!groups.sets().together(member, groups.bonds().other(pair, member))) {
                    found.add(pair);
                }
            }
        }
        found.sort(
                Comparator.comparingDouble((Integer pair) -> -learnt.bits(pair)).thenComparingInt(pair -> pair));
        return found.stream()
                .limit(Things.SHOWN_MAX)
                .map(pair -> ties.between(pairs.left(pair), pairs.right(pair), Double.NaN))
                .toList();
    }

    /// Returns what people share innocently.
    public List<Suppressed> suppressed(int most) {
        return things.innocent(most, (left, right) -> groups.sets().together(left, right));
    }

    /// Says whether the records hold anything of a persona.
    public boolean knows(PersonaId who) {
        return holdings.log().find(who) >= 0;
    }

    /// Finds why two are, or are not, one operator's.
    public @Nullable Tie why(PersonaId left, PersonaId right) {
        int a = holdings.log().find(left);
        int b = holdings.log().find(right);
        if (a < 0 || b < 0 || a == b) {
            return null;
        }
        double joined = Double.NaN;
        if (groups.sets().together(a, b)) {
            joined = Arrays.stream(groups.sets().why(a, b))
                    .mapToDouble(groups::bits)
                    .min()
                    .orElse(Double.NaN);
        }
        return ties.between(a, b, joined);
    }

    /// Returns how many personas there are.
    public int personas() {
        return holdings.personas();
    }

    /// Returns how many rows there are.
    public int rows() {
        return holdings.log().rows();
    }

    /// Returns how many pairs were compared.
    public int pairs() {
        return pairs.size();
    }

    /// Returns which limits were reached.
    public List<String> notes() {
        return notes;
    }
}
