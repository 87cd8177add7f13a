package dev.kkachi.bench.linking;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import dev.kkachi.copies.TextCopies;
import dev.kkachi.copies.TextCopy;
import dev.kkachi.copies.TextReport;
import dev.kkachi.copies.TextSettings;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Prose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Letters of an invented language, a fifth of them written into one form; some were copied from others, and how is
/// known.
final class CopiedTexts {
    private static final int WORDS = 500;
    private static final int POPULATION = 20_000;
    private static final int LARGE = 100_000;
    private static final int EACH = 100;
    private static final int FORM_EVERY = 5;
    private static final int FORM_WORDS = 120;
    private static final double RECALL_MIN = 0.99;
    private static final double LARGE_SECONDS_MAX = 60;

    private final Prose prose = new Prose(1);
    private final List<String> form = prose.words(FORM_WORDS, ForAll.random(2));

    private CopiedTexts() {}

    /// What was done to a copy.
    private enum Edit {
        FEW_WORDS("1 word in 20 replaced"),
        MANY_WORDS("1 word in 8 replaced"),
        REORDERED("paragraphs in another order"),
        PARAGRAPHS("35 % copied into a new text"),
        DISGUISED("letters of another alphabet, unseen characters"),
        SHORTENED("the first half alone");

        private final String words;

        Edit(String words) {
            this.words = words;
        }
    }

    /// Texts, and how the copies among them were made, by their number.
    private record World(List<String> texts, Map<Integer, Integer> originals, Map<Integer, Edit> edits) {}

    static void measure(Sheet sheet) {
        CopiedTexts bench = new CopiedTexts();
        bench.accuracy(sheet);
        bench.speed(sheet);
    }

    private void accuracy(Sheet sheet) {
        World world = world(POPULATION, EACH * Edit.values().length);
        TextReport report = find(world.texts);
        Map<Edit, Integer> found = new EnumMap<>(Edit.class);
        int falsePairs = 0;
        for (TextCopy copy : report.copies()) {
            if (world.originals.getOrDefault(copy.b(), -1) == copy.a()) {
                found.merge(world.edits.get(copy.b()), 1, Integer::sum);
            } else {
                falsePairs++;
            }
        }
        for (var same : report.same()) {
            found.merge(world.edits.getOrDefault(same.texts().getLast(), Edit.DISGUISED), 1, Integer::sum);
        }
        for (Edit edit : Edit.values()) {
            int count = found.getOrDefault(edit, 0);
            String share = Numbers.share(count, EACH);
            sheet.judged("copied text: " + edit.words, "99 %", share, count >= RECALL_MIN * EACH);
        }
        sheet.judged(
                "false pairs among " + POPULATION + " texts, a fifth with one form of " + FORM_WORDS + " words",
                "0",
                String.valueOf(falsePairs),
                falsePairs == 0);
    }

    private void speed(Sheet sheet) {
        World world = world(LARGE, 1_000);
        long held = Machine.heapUsedMegabytes();
        long start = System.nanoTime();
        TextReport report = find(world.texts);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20) - held;
        sheet.judged(
                LARGE + " texts of " + WORDS + " words, compared with each other",
                "60 s",
                Numbers.short1(seconds) + " s, " + report.copies().size() + " pairs",
                seconds <= LARGE_SECONDS_MAX);
        sheet.shown("heap beside the texts themselves, garbage of the last step too", peak + " MB");
    }

    private World world(int size, int copies) {
        List<List<String>> words = new ArrayList<>();
        World world = new World(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (int i = 0; i < size - copies; i++) {
            List<String> text = new ArrayList<>(i % FORM_EVERY == 0 ? form : List.of());
            text.addAll(prose.words(WORDS - text.size(), ForAll.random(1_000L + i)));
            words.add(text);
            world.texts.add(Prose.printed(text));
        }
        for (int i = 0; i < copies; i++) {
            int number = world.texts.size();
            int original = i * (words.size() / copies) + 1;
            Edit edit = Edit.values()[i % Edit.values().length];
            world.originals.put(number, original);
            world.edits.put(number, edit);
            world.texts.add(edited(words.get(original), edit, ForAll.random(i)));
        }
        return world;
    }

    private String edited(List<String> words, Edit edit, RandomGenerator random) {
        return switch (edit) {
            case FEW_WORDS -> Prose.printed(replaced(words, 20, random));
            case MANY_WORDS -> Prose.printed(replaced(words, 8, random));
            case REORDERED -> Prose.printed(reordered(words, random));
            case PARAGRAPHS -> {
                List<String> mine = new ArrayList<>(prose.words(WORDS * 65 / 100, random));
                mine.addAll(random.nextInt(mine.size()), words.subList(WORDS / 2, WORDS / 2 + WORDS * 35 / 100));
                yield Prose.printed(mine);
            }
            case DISGUISED -> Prose.printed(words).replace("e", "\u0435").replace("an", "a\u200Bn");
            case SHORTENED -> Prose.printed(words.subList(0, WORDS / 2));
        };
    }

    private List<String> replaced(List<String> words, int every, RandomGenerator random) {
        return words.stream()
                .map(word -> random.nextInt(every) == 0 ? prose.word(random) : word)
                .toList();
    }

    private static List<String> reordered(List<String> words, RandomGenerator random) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 70) {
            paragraphs.add(words.subList(i, Math.min(words.size(), i + 70)));
        }
        Collections.rotate(paragraphs, 1 + random.nextInt(paragraphs.size() - 1));
        Collections.swap(paragraphs, 0, 2);
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    private static TextReport find(List<String> texts) {
        return TextCopies.find(
                new TextSource() {
                    @Override
                    public int size() {
                        return texts.size();
                    }

                    @Override
                    public String id(int number) {
                        return "text " + number;
                    }

                    @Override
                    public String text(int number) {
                        return texts.get(number);
                    }
                },
                TextSettings.PASSAGES);
    }
}
