package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.bench.Sheet;
import dev.kkachi.copies.PictureCopies;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.PictureHash;
import dev.kkachi.copies.PictureIndex;
import dev.kkachi.copies.PictureLimits;
import dev.kkachi.copies.PicturePrint;
import dev.kkachi.copies.PictureReader;
import dev.kkachi.copies.PictureReading;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Painter.Change;
import dev.kkachi.testkit.Painter.Motif;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Pictures that are painted by code, and what people and websites do to them. Portraits are the hardest: all have a
/// head in
/// the middle.
final class CopiedPictures {
    private static final PictureReader READER = PictureReader.within(PictureLimits.STANDARD);
    private static final List<Motif> PHOTOS = List.of(Motif.PORTRAIT, Motif.LANDSCAPE, Motif.DOCUMENT);
    private static final int EACH = 60;
    private static final int STRANGERS = 1_500;
    private static final int PLAIN = 300;
    private static final int BAND = 10;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final double RECALL_MIN = 0.95;
    private static final double FALSE_MAX = 100;

    private CopiedPictures() {}

    static void measure(Sheet sheet) {
        int[] near = recall(sheet);
        strangers(sheet, near);
        plain(sheet);
        search(sheet);
    }

    /// Returns how many changed pictures have a distance in each band.
    private static int[] recall(Sheet sheet) {
        int[] near = new int[26];
        for (Change change : Change.values()) {
            List<PictureCopy> copies = IntStream.range(0, EACH * PHOTOS.size())
                    .parallel()
                    .mapToObj(i -> PictureCopies.explain(
                            print(Painter.encoded(paint(i), "png")), print(change.applied(paint(i)))))
                    .flatMap(copy -> copy == null ? Stream.empty() : Stream.of(copy))
                    .toList();
            copies.forEach(copy -> near[copy.distance() / BAND]++);
            int all = EACH * PHOTOS.size();
            sheet.judged(
                    "changed picture: "
                            + change.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Numbers.percent(RECALL_MIN),
                    Numbers.share(copies.size(), all),
                    copies.size() >= RECALL_MIN * all);
        }
        return near;
    }

    private static BufferedImage paint(int i) {
        return Painter.paint(PHOTOS.get(i % PHOTOS.size()), 10_000 + i, 240, 288);
    }

    /// Compares different portraits with each other, and the weights with what both kinds of pairs show.
    private static void strangers(Sheet sheet, int[] near) {
        List<PicturePrint> prints = LongStream.range(0, STRANGERS)
                .parallel()
                .mapToObj(seed -> print(Painter.encoded(Painter.paint(Motif.PORTRAIT, seed, 200, 240), "png")))
                .toList();
        List<PictureCopy> found = PictureCopies.find(prints).copies();
        double pairs = STRANGERS * (STRANGERS - 1) / 2.0;
        double inAMillion = 1e6 * found.size() / pairs;
        sheet.judged(
                "two different portraits taken for one, of a million pairs",
                "at most " + Numbers.plain(FALSE_MAX),
                Numbers.short1(inAMillion),
                inAMillion <= FALSE_MAX);
        int[] far = new int[near.length];
        found.forEach(copy -> far[copy.distance() / BAND]++);
        int changed = IntStream.of(near).sum();
        for (int band = 0; band * BAND <= 50; band++) {
            double same = (near[band] + 0.5) / changed;
            double different = (far[band] + 0.5) / pairs;
            double bits = Math.log(same / different) / Math.log(2);
            double given = found.stream()
                    .filter(within(band))
                    .mapToDouble(copy -> copy.weight().bits())
                    .average()
                    .orElse(Double.NaN);
            sheet.shown(
                    "weight of " + band * BAND + " to " + (band * BAND + BAND - 1) + " different signs",
                    (far[band] == 0 ? "at least " : "") + Numbers.short1(bits) + " bits measured ("
                            + near[band] + " copies, " + far[band] + " strangers)"
                            + (Double.isNaN(given) ? "" : ", " + Numbers.short1(given) + " given"));
        }
    }

    private static Predicate<PictureCopy> within(int band) {
        return copy -> copy.distance() / BAND == band;
    }

    private static void plain(Sheet sheet) {
        long told = LongStream.range(0, PLAIN)
                .parallel()
                .filter(seed -> {
                    Motif motif = List.of(Motif.INITIALS, Motif.SILHOUETTE, Motif.BLANK)
                            .get((int) seed % 3);
                    return READER.read(Change.JPEG.applied(Painter.paint(motif, seed, 200, 200)))
                            instanceof PictureReading.Plain;
                })
                .count();
        sheet.judged("initials, outlines and blanks told as plain", "all", Numbers.share(told, PLAIN), told == PLAIN);
    }

    private static void search(Sheet sheet) {
        double[] micros = new double[SIZES.length];
        for (int size = 0; size < SIZES.length; size++) {
            RandomGenerator random = ForAll.random(size);
            List<PicturePrint> prints = new ArrayList<>();
            for (int i = 0; i < SIZES[size]; i++) {
                PictureHash hash =
                        new PictureHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
                prints.add(new PicturePrint(hash, List.of()));
            }
            PictureIndex index = PictureIndex.over(prints);
            Samples times = Samples.of(2_000, i -> index.near(prints.get(i), 64));
            micros[size] = times.micros(0.5);
            sheet.shown("a picture and its mirror among " + SIZES[size], times.render());
            if (size == SIZES.length - 1) {
                Samples all = Samples.of(30, i -> countAll(prints, prints.get(i)));
                sheet.shown("the same by comparing with all", all.render());
            }
        }
        double factor = micros[SIZES.length - 1] / micros[0];
        sheet.judged(
                "search cost, 100 times as many pictures",
                "at most 50 times",
                Numbers.short1(factor) + " times",
                factor <= 50);
    }

    private static void countAll(List<PicturePrint> prints, PicturePrint asked) {
        long near = 0;
        PictureHash mirrored = asked.whole().mirrored();
        for (PicturePrint print : prints) {
            near += print.whole().distance(asked.whole()) <= 58 || print.whole().distance(mirrored) <= 58 ? 1 : 0;
        }
        if (near == 0) {
            throw new IllegalStateException("A picture is not like itself.");
        }
    }

    private static PicturePrint print(byte[] bytes) {
        if (READER.read(bytes) instanceof PictureReading.Seen seen) {
            return seen.print();
        }
        throw new IllegalStateException("A painted picture cannot be read.");
    }
}
