package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.copies.Handle;
import dev.kkachi.copies.HandlePair;
import dev.kkachi.copies.Handles;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Handles of strangers, and those of a few who write theirs differently on each platform.
final class AlikeHandles {
    private static final int STRANGERS = 20_000;
    private static final int OPERATORS = 200;
    private static final double BITS = 16;
    private static final double RECALL_MIN = 0.9;
    private static final double FALSE_SHARE_MAX = 0.05;

    private AlikeHandles() {}

    static void measure(Sheet sheet) {
        Prose prose = new Prose(5);
        List<Handle> handles = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            RandomGenerator random = ForAll.random(i);
            String separator = List.of("", ".", "_", "-").get(random.nextInt(4));
            String figures = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(1_000));
            handles.add(handle(prose.word(random) + separator + prose.word(random) + figures));
        }
        Set<String> planted = new HashSet<>();
        for (int i = 0; i < OPERATORS; i++) {
            RandomGenerator random = ForAll.random(1_000_000L + i);
            String word = prose.word(random) + prose.word(random);
            int year = 1975 + random.nextInt(30);
            int first = handles.size();
            handles.add(handle(word + year % 100 / 10 + year % 10));
            handles.add(handle(word.charAt(0) + "" + word.substring(1, 3) + "_" + word.substring(3) + "." + year));
            handles.add(handle(word + "-" + year));
            planted.addAll(
                    List.of(first + " " + (first + 1), first + " " + (first + 2), first + 1 + " " + (first + 2)));
        }
        List<HandlePair> pairs = Handles.of(handles).near(BITS);
        long found = pairs.stream()
                .filter(pair -> planted.contains(pair.a() + " " + pair.b()))
                .count();
        sheet.judged(
                "one handle written in three ways, pairs found",
                Numbers.percent(RECALL_MIN),
                Numbers.share(found, planted.size()),
                found >= RECALL_MIN * planted.size());
        long others = pairs.size() - found;
        sheet.judged(
                "other pairs of as many bits among " + STRANGERS + " strangers, of all found",
                "at most 5 %",
                Numbers.share(others, pairs.size()),
                others <= FALSE_SHARE_MAX * pairs.size());
    }

    private static Handle handle(String printed) {
        return Handle.of(printed, List.of());
    }
}
