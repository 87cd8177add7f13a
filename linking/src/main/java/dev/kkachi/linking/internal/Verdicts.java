package dev.kkachi.linking.internal;

import dev.kkachi.graph.ReasonedSets;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.RecordTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody decided: pairs of records that are one, and pairs that are not. They stand whatever the
/// evidence says.
final class Verdicts {
    private final List<int[]> joined = new ArrayList<>();
    private final List<int[]> parted = new ArrayList<>();
    private final Map<Integer, List<Integer>> partedFrom = new HashMap<>();

    private Verdicts() {}

    /// @throws IllegalArgumentException if an id names no record, or records that must be one must not be
    ///     one; the message names the records
    static Verdicts of(RecordTable table, LinkOptions options) {
        Verdicts verdicts = new Verdicts();
        options.joined().forEach(pair -> verdicts.joined.add(places(pair, table)));
        options.parted().forEach(pair -> verdicts.part(places(pair, table)));
        verdicts.refuseContradiction(table);
        return verdicts;
    }

    /// Returns no verdict.
    static Verdicts none() {
        return new Verdicts();
    }

    private static int[] places(LinkOptions.Pair pair, RecordTable table) {
        int left = table.find(pair.left());
        int right = table.find(pair.right());
        if (left < 0 || right < 0) {
            throw new IllegalArgumentException("A verdict is about " + pair.left() + " and " + pair.right()
                    + ", and there is no record " + (left < 0 ? pair.left() : pair.right())
                    + ".\nMaybe it is of another file, or called FILE:NAME.");
        }
        return new int[] {left, right};
    }

    /// Remembers that two records are not one.
    void part(int[] pair) {
        parted.add(pair);
        partedFrom.computeIfAbsent(pair[0], _ -> new ArrayList<>()).add(pair[1]);
        partedFrom.computeIfAbsent(pair[1], _ -> new ArrayList<>()).add(pair[0]);
    }

    /// Says whether somebody said of these very two that they are not one.
    boolean areParted(int left, int right) {
        return partedFrom.getOrDefault(left, List.of()).contains(right);
    }

    /// Takes back whatever was said to keep two sets apart, and returns it as pairs of records.
    List<int[]> withdraw(int a, int b, ReasonedSets sets) {
        List<int[]> withdrawn = new ArrayList<>();
        for (int[] pair = findParted(a, b, sets); pair != null; pair = findParted(a, b, sets)) {
            int left = pair[0];
            int right = pair[1];
            partedFrom.getOrDefault(left, new ArrayList<>()).removeIf(other -> other == right);
            partedFrom.getOrDefault(right, new ArrayList<>()).removeIf(other -> other == left);
            parted.removeIf(other -> Math.min(other[0], other[1]) == left && Math.max(other[0], other[1]) == right);
            withdrawn.add(pair);
        }
        return withdrawn;
    }

    private void refuseContradiction(RecordTable table) {
        Map<Integer, List<Integer>> next = new HashMap<>();
        for (int[] pair : joined) {
            next.computeIfAbsent(pair[0], _ -> new ArrayList<>()).add(pair[1]);
            next.computeIfAbsent(pair[1], _ -> new ArrayList<>()).add(pair[0]);
        }
        for (int[] pair : parted) {
            List<Integer> chain = chain(pair[0], pair[1], next);
            if (!chain.isEmpty()) {
                String through =
                        String.join(" = ", chain.stream().map(table::id).toList());
                throw new IllegalArgumentException("Records " + table.id(pair[0]) + " and " + table.id(pair[1])
                        + " must not be one, and must be: " + through + ".\nMaybe strike one of these verdicts.");
            }
        }
    }

    /// Returns the records through which two are stated to be one, none if they are not.
    private static List<Integer> chain(int from, int to, Map<Integer, List<Integer>> next) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        before.put(from, from);
        while (!open.isEmpty() && !before.containsKey(to)) {
            int at = open.poll();
            for (int other : next.getOrDefault(at, List.of())) {
                if (before.putIfAbsent(other, at) == null) {
                    open.add(other);
                }
            }
        }
        List<Integer> chain = new ArrayList<>();
        if (before.containsKey(to)) {
            for (int at = to; at != from; at = before.getOrDefault(at, from)) {
                chain.addFirst(at);
            }
            chain.addFirst(from);
        }
        return chain;
    }

    int joined() {
        return joined.size();
    }

    int joinedLeft(int pair) {
        return joined.get(pair)[0];
    }

    int joinedRight(int pair) {
        return joined.get(pair)[1];
    }

    /// Returns the pairs of records that are not one.
    List<int[]> parted() {
        return parted;
    }

    /// Says whether no verdict keeps two sets apart.
    boolean mayJoin(int a, int b, ReasonedSets sets) {
        return partedFrom.isEmpty() || findParted(a, b, sets) == null;
    }

    /// Returns a record of each of two sets of which somebody said that they are not one, `null` if nobody said so of
    /// any.
    int @Nullable [] findParted(int a, int b, ReasonedSets sets) {
        int smaller = sets.size(a) <= sets.size(b) ? a : b;
        int larger = sets.find(smaller == a ? b : a);
        int record = smaller;
        for (int i = 0; i < sets.size(smaller); i++) {
            for (int other : partedFrom.getOrDefault(record, List.of())) {
                if (sets.find(other) == larger) {
                    return new int[] {Math.min(record, other), Math.max(record, other)};
                }
            }
            record = sets.next(record);
        }
        return null;
    }
}
