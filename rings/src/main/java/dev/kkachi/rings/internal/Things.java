package dev.kkachi.rings.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Weight;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.Meeting;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.SharedThing;
import dev.kkachi.rings.Story;
import dev.kkachi.rings.Suppressed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what some personas share: what speaks for one operator, and what people share innocently, with the
/// reason.
final class Things {
    /// How many of a kind of answer are shown.
    static final int SHOWN_MAX = 20;

    /// Of more holders no more are compared, which is enough to see how they use a thing.
    private static final int COMPARED_MAX = 8;
    private static final int NAMED_MAX = 12;
    private static final int DAY_MINUTES = 24 * 60;
    private static final double TELLING_BITS = 1;
    private static final String COUNTED =
            "Another thing of its kind counts for these personas already, and a kind counts once.";

    private final Holdings holdings;
    private final SightingLog log;
    private final Comparison comparison;
    private final Learning.Learnt learnt;
    private final PlaceNames names;

    Things(Holdings holdings, Comparison comparison, Learning.Learnt learnt) {
        this.holdings = holdings;
        this.log = holdings.log();
        this.comparison = comparison;
        this.learnt = learnt;
        this.names = new PlaceNames(holdings);
    }

    /// What a ring shares.
    ///
    /// @param telling what speaks for one operator, the heaviest first
    /// @param suppressed what does not
    record Shared(List<SharedThing> telling, List<Suppressed> suppressed) {}

    /// Says whether two are known to be one operator's.
    interface Together {
        boolean are(int left, int right);
    }

    /// How a thing looks among some of its holders.
    private record Look(double bits, Meeting meeting, Likeness pair, int innocent) {}

    Shared of(int[] ring) {
        List<SharedThing> telling = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (int[] held : heldByTwo(ring)) {
            int value = holdings.value(held[0]);
            Look look = look(held, null);
            SharedThing thing = thing(value, held, look);
            if (look.bits() >= TELLING_BITS) {
                telling.add(thing);
            } else if (look.pair().value[holdings.kind(value)] == value) {
                suppressed.add(suppress(thing, value, look));
            } else {
                suppressed.add(new Suppressed(thing, Story.ONE_OPERATOR, COUNTED));
            }
        }
        telling.sort(Comparator.comparingDouble(
                        (SharedThing thing) -> -thing.weight().bits())
                .thenComparing(thing -> thing.identifier().kind())
                .thenComparing(thing -> thing.identifier().value()));
        suppressed.sort(
                Comparator.comparingInt((Suppressed each) -> -each.thing().holders())
                        .thenComparing(each -> each.thing().identifier().value()));
        return new Shared(telling, suppressed.stream().limit(SHOWN_MAX).toList());
    }

    /// Returns, for each identifier that at least two of `ring` hold, their holdings of it.
    private List<int[]> heldByTwo(int[] ring) {
        int[] all = Arrays.stream(ring)
                .flatMap(member -> java.util.stream.IntStream.range(0, holdings.size(member))
                        .map(i -> holdings.holding(member, i)))
                .filter(holding -> !Kinds.isClaim(holdings.kind(holdings.value(holding))))
                .sorted()
                .toArray();
        List<int[]> found = new ArrayList<>();
        for (int from = 0; from < all.length; ) {
            int to = from + 1;
            while (to < all.length && holdings.value(all[to]) == holdings.value(all[from])) {
                to++;
            }
            if (to - from > 1) {
                found.add(Arrays.copyOfRange(all, from, to));
            }
            from = to;
        }
        return found;
    }

    /// Compares some of those who hold a thing, but for those who are `together` already.
    private Look look(int[] held, @Nullable Together together) {
        Look best = new Look(Double.NEGATIVE_INFINITY, Meeting.UNTIMED, new Likeness(), Odds.STRANGERS);
        int kind = holdings.kind(holdings.value(held[0]));
        int compared = Math.min(held.length, COMPARED_MAX);
        for (int a = 0; a < compared; a++) {
            for (int b = a + 1; b < compared; b++) {
                int left = holdings.persona(held[a]);
                int right = holdings.persona(held[b]);
                if (together != null && together.are(left, right)) {
                    continue;
                }
                Likeness pair = new Likeness();
                comparison.compare(left, right, pair);
                Waterfall why = Waterfall.of(learnt.odds(), pair, 0);
                boolean isTold = pair.value[kind] == holdings.value(held[0]);
                double bits = isTold ? why.kind(kind) : 0;
                if (bits > best.bits()) {
                    best = new Look(bits, Likeness.meeting(pair.code[kind]), pair, why.innocent());
                }
            }
        }
        return best;
    }

    private SharedThing thing(int value, int[] held, Look look) {
        List<PersonaId> who = Arrays.stream(held)
                .mapToObj(holding -> log.personaId(holdings.persona(holding)))
                .sorted()
                .limit(NAMED_MAX)
                .toList();
        List<Evidence> evidence = new ArrayList<>();
        Arrays.stream(held).limit(NAMED_MAX).forEach(holding -> tell(holding, evidence));
        double bits = Double.isInfinite(look.bits()) ? 0 : look.bits();
        return new SharedThing(
                identifier(value), who, holdings.holders(value), look.meeting(), new Weight(bits), evidence);
    }

    private Identifier identifier(int value) {
        return new Identifier(Kinds.identifier(holdings.kind(value)), log.spelling(value));
    }

    private void tell(int holding, List<Evidence> into) {
        int rows = holdings.rows(holding);
        int first = holdings.row(holding, 0);
        boolean isSpan = log.last(first) - log.first(first) >= DAY_MINUTES;
        String times = rows > 1 ? rows + " times" : isSpan ? "from then until " + day(log.last(first)) : "once";
        PersonaId who = log.personaId(holdings.persona(holding));
        into.add(evidence(who + " was seen with it " + times + ", first here" + context(first) + ".", first));
        if (rows > 1) {
            int last = holdings.row(holding, rows - 1);
            into.add(evidence(who + " was last seen with it here" + context(last) + ".", last));
        }
    }

    private static LocalDate day(int minute) {
        return LocalDate.ofInstant(SightingLog.instant(minute), ZoneOffset.UTC);
    }

    private String context(int row) {
        String context = log.context(row).isEmpty() ? "" : " (" + log.context(row) + ")";
        return log.place(row).isEmpty() ? context : context + " in " + log.place(row);
    }

    private Evidence evidence(String claim, int row) {
        Instant at = log.first(row) == SightingLog.NO_TIME ? null : SightingLog.instant(log.first(row));
        return new Evidence(claim, log.source(row), at);
    }

    private Suppressed suppress(SharedThing thing, int value, Look look) {
        Story story = names.story(value, look.innocent(), look.pair().placeCount > 0);
        return new Suppressed(thing, story, names.reason(value, story));
    }

    /// Returns things that people share who are not `together`, and that is more than a hint or held by many.
    List<Suppressed> innocent(int most, Together together) {
        List<Suppressed> found = new ArrayList<>();
        for (int value : mostHeld(most)) {
            int first = holdings.firstHolding(value);
            int[] held = new int[holdings.holders(value)];
            for (int i = 0; i < held.length; i++) {
                held[i] = first + i;
            }
            Look look = look(held, together);
            if (!Double.isInfinite(look.bits())) {
                found.add(suppress(thing(value, held, look), value, look));
            }
        }
        return found;
    }

    private int[] mostHeld(int most) {
        long[] keys = new long[holdings.values()];
        int count = 0;
        for (int value = 0; value < keys.length; value++) {
            int kind = holdings.kind(value);
            boolean isShown =
                    !Kinds.isClaim(kind) && Kinds.identifier(kind) != dev.kkachi.rings.IdentifierKind.EMAIL_SHAPE;
            if (isShown && holdings.holders(value) > 1) {
                keys[count++] = (long) -holdings.holders(value) << 32 | value;
            }
        }
        Arrays.sort(keys, 0, count);
        return Arrays.stream(keys, 0, Math.min(count, most))
                .mapToInt(key -> (int) key)
                .toArray();
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
