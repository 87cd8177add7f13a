package dev.kkachi.copies.internal;

import dev.kkachi.copies.PictureHash;
import dev.kkachi.copies.PictureIndex;
import dev.kkachi.copies.PicturePrint;
import dev.kkachi.model.Weight;
import org.jspecify.annotations.Nullable;

/// How alike two pictures are, and what that weighs.
///
/// The distance of two pictures is the least between the whole of one and any view of the other, also mirrored: of 28
/// comparisons. Two different portraits, all with a head in the middle, differ in about 110 of 255 signs then, and of a
/// million pairs about five in less than 59. Two views of one picture differ in 0 to 20 after a change of size, quality
/// or light, and in up to 58 if some percent of its edges are gone. The weight stays below what `bench linking copies`
/// measures of both: up to 35 signs it is what that many pairs can show, and goes down from there.
public final class PictureLikeness {
    /// From here on two pictures are not called alike.
    static final int DISTANCE_MAX = 58;

    private static final double MOST_BITS = 18;
    private static final int SURE = 35;
    private static final double BITS_A_SIGN = 0.45;

    private PictureLikeness() {}

    /// Returns what a distance weighs.
    public static double bits(int distance) {
        return MOST_BITS - BITS_A_SIGN * Math.max(0, distance - SURE);
    }

    /// Compares `a` with `b`, which is picture `number`; returns `null` where they are not alike.
    public static PictureIndex.@Nullable Near of(PicturePrint a, PicturePrint b, int number) {
        int best = Integer.MAX_VALUE;
        boolean mirrored = false;
        boolean cropped = false;
        for (int turn = 0; turn < 2; turn++) {
            boolean turned = turn == 1;
            int whole = seen(a.whole(), turned).distance(b.whole());
            int part = Math.min(least(a, b.whole(), turned), least(b, a.whole(), turned));
            if (Math.min(whole, part) < best) {
                best = Math.min(whole, part);
                mirrored = turned;
                cropped = part < whole;
            }
        }
        return best > DISTANCE_MAX
                ? null
                : new PictureIndex.Near(number, best, mirrored, cropped, new Weight(bits(best)));
    }

    private static int least(PicturePrint print, PictureHash other, boolean turned) {
        int least = Integer.MAX_VALUE;
        for (PictureHash view : print.cropped()) {
            least = Math.min(least, seen(view, turned).distance(other));
        }
        return least;
    }

    private static PictureHash seen(PictureHash hash, boolean turned) {
        return turned ? hash.mirrored() : hash;
    }
}
