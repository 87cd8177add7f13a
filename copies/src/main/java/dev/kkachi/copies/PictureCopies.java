package dev.kkachi.copies;

import dev.kkachi.copies.PictureIndex.Near;
import dev.kkachi.copies.internal.PictureLikeness;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds pictures that are views of one: another size, quality or light, a mirror, edges cut off by a few percent.
///
/// What more than [#HOLDERS_MAX] pictures have in common may be a stock photo and weighs nothing: those are reported as
/// a crowd, one picture in so many files, and none of their pairs. Work runs on the common pool, or on the pool of the
/// task that calls.
public final class PictureCopies {
    /// More pictures that are alike are a crowd.
    public static final int HOLDERS_MAX = 12;

    private static final int PARTNERS_MAX = 64;

    private final List<List<Integer>> members = new ArrayList<>();
    private final List<PicturePrint> distinct = new ArrayList<>();
    private final List<Map<Integer, Near>> partners = new ArrayList<>();
    private final int[] crowd;
    private int bounded;

    private PictureCopies(List<PicturePrint> prints) {
        Map<PictureHash, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            PicturePrint print = prints.get(i);
            int place = places.computeIfAbsent(print.whole(), hash -> {
                members.add(new ArrayList<>());
                distinct.add(print);
                partners.add(new TreeMap<>());
                return members.size() - 1;
            });
            members.get(place).add(i);
        }
        crowd = new int[distinct.size()];
        Arrays.fill(crowd, -1);
    }

    /// Looks for copies among `prints`, numbered from 0.
    public static PictureReport find(List<PicturePrint> prints) {
        PictureCopies copies = new PictureCopies(prints);
        copies.search();
        List<PictureCrowd> crowds = copies.crowds();
        List<PictureCopy> pairs = copies.pairs();
        return new PictureReport(pairs, crowds, copies.notes(crowds));
    }

    /// Compares two pictures, whoever else is like them; returns `null` where they are not alike.
    public static @Nullable PictureCopy explain(PicturePrint a, PicturePrint b) {
        List<Near> near = PictureIndex.over(List.of(b)).near(a, 1);
        List<Near> turned = PictureIndex.over(List.of(a)).near(b, 1);
        if (near.isEmpty() && turned.isEmpty()) {
            return null;
        }
        return copy(0, 1, near.isEmpty() ? turned.getFirst() : near.getFirst());
    }

    private static PictureCopy copy(int a, int b, Near near) {
        return new PictureCopy(
                Math.min(a, b), Math.max(a, b), near.distance(), near.mirrored(), near.cropped(), near.weight());
    }

    private void search() {
        PictureIndex index = PictureIndex.over(distinct);
        List<List<Near>> found = IntStream.range(0, distinct.size())
                .parallel()
                .mapToObj(i -> index.near(distinct.get(i), PARTNERS_MAX))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            bounded += found.get(i).size() == PARTNERS_MAX ? 1 : 0;
            for (Near near : found.get(i)) {
                if (near.picture() != i) {
                    partners.get(i).putIfAbsent(near.picture(), near);
                    partners.get(near.picture()).putIfAbsent(i, near);
                }
            }
        }
    }

    private boolean isCrowded(int place) {
        int holders = members.get(place).size();
        for (int partner : partners.get(place).keySet()) {
            holders += members.get(partner).size();
        }
        return holders > HOLDERS_MAX;
    }

    private List<PictureCrowd> crowds() {
        Map<Integer, List<Integer>> crowds = new TreeMap<>();
        for (int place = 0; place < crowd.length; place++) {
            if (crowd[place] < 0 && isCrowded(place)) {
                crowds.put(place, gather(place));
            }
        }
        return crowds.values().stream()
                .map(pictures -> new PictureCrowd(pictures.stream().sorted().toList()))
                .toList();
    }

    /// Returns the pictures of all that hang together with `first` and are crowded, and of those that are like one of
    /// them: a view that few others are like is still a view of that picture.
    private List<Integer> gather(int first) {
        List<Integer> pictures = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>(List.of(first));
        crowd[first] = first;
        while (!waiting.isEmpty()) {
            int place = waiting.removeLast();
            pictures.addAll(members.get(place));
            for (int partner : partners.get(place).keySet()) {
                if (crowd[partner] < 0) {
                    crowd[partner] = first;
                    if (isCrowded(partner)) {
                        waiting.add(partner);
                    } else {
                        pictures.addAll(members.get(partner));
                    }
                }
            }
        }
        return pictures;
    }

    private List<PictureCopy> pairs() {
        List<PictureCopy> pairs = new ArrayList<>();
        for (int place = 0; place < crowd.length; place++) {
            boolean isOfACrowd = crowd[place] >= 0;
            List<Integer> same = members.get(place);
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size() && !isOfACrowd; j++) {
                    Near near = new Near(same.get(j), 0, false, false, weightOfTheSame());
                    pairs.add(copy(same.get(i), same.get(j), near));
                }
                for (Map.Entry<Integer, Near> partner : partners.get(place).entrySet()) {
                    boolean areOfCrowds = isOfACrowd && crowd[partner.getKey()] >= 0;
                    if (partner.getKey() > place && !areOfCrowds) {
                        for (int other : members.get(partner.getKey())) {
                            pairs.add(copy(same.get(i), other, partner.getValue()));
                        }
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingInt(PictureCopy::distance)
                .thenComparingInt(PictureCopy::a)
                .thenComparingInt(PictureCopy::b));
        return pairs;
    }

    private static Weight weightOfTheSame() {
        return new Weight(PictureLikeness.bits(0));
    }

    private List<String> notes(List<PictureCrowd> crowds) {
        List<String> notes = new ArrayList<>();
        if (!crowds.isEmpty()) {
            int held =
                    crowds.stream().mapToInt(crowd -> crowd.pictures().size()).sum();
            notes.add(held + " pictures were not paired: more than " + HOLDERS_MAX + " files show one picture ("
                    + crowds.size() + (crowds.size() == 1 ? " crowd" : " crowds") + ").");
        }
        if (bounded > 0) {
            notes.add(bounded + " pictures are like more than " + PARTNERS_MAX + " different ones; the search for more"
                    + " of those ended there.");
        }
        return notes;
    }
}
