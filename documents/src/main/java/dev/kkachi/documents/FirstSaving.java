package dev.kkachi.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Looks for traces of an earlier saving in a JPEG picture, and for a region that lacks them.
///
/// Who saves a picture coarsely and again finely leaves gaps: sizes of frequencies that no square has,
/// because the first table allowed multiples of its coarser step only. A picture that was saved once has
/// fewer large sizes than small ones and no gap between them. What was put in between the two savings
/// never went through the first table and fills the gaps (Lin, He, Tang and Tang, *Fast, automatic and
/// fine-grained tampered JPEG image detection via DCT coefficient analysis*, Pattern Recognition 42,
/// 2009). Plain error levels, which show texture rather than tampering, are not used.
///
/// It sees nothing where the second saving was about as coarse as the first, or the picture was cropped
/// by anything but whole squares or made larger or smaller in between. Drawings and pages of letters have
/// few sizes, in no order, and gaps whoever saved them: they are not judged.
final class FirstSaving {
    private static final int SIZES = 40;
    /// A size is a gap if the next larger one occurs four times as often; in one saving it occurs less
    /// often.
    private static final int GAP_RATIO = 4;

    /// In a photograph or a scan hardly a square is flat; of a page of letters, more than half are.
    private static final double FLAT_SHARE_MAX = 0.4;

    private static final int NEXT_MIN = 40;
    private static final int GAPS_MIN = 3;
    private static final int FREQUENCIES_MIN = 2;
    /// Steps of one are blurred by the rounding of pixels.
    private static final int STEP_MIN = 2;

    private static final int WINDOW = 4;
    private static final int WINDOW_SIZES_MIN = 12;
    private static final double FILLED_SHARE_MIN = 0.3;
    private static final double FILLED_RATIO_MIN = 4;
    private static final int WINDOWS_MIN = 10;
    private static final double REGION_SHARE_MAX = 0.5;

    private final Frequencies frequencies;
    private final boolean[][] gaps = new boolean[Frequencies.LOW.length][SIZES];
    private int gapsInAll;
    private int frequenciesWithGaps;

    private FirstSaving(Frequencies frequencies, Quantisation table) {
        this.frequencies = frequencies;
        if (isDrawing()) {
            return;
        }
        for (int which = 0; which < gaps.length; which++) {
            int[] place = Frequencies.LOW[which];
            if (table.step(place[0], place[1]) >= STEP_MIN) {
                look(which);
            }
        }
    }

    /// Returns the hints that `picture`, which was divided by `table`, gives.
    static List<Hint> hints(Brightness picture, Quantisation table) {
        FirstSaving saving = new FirstSaving(Frequencies.of(picture, table), table);
        List<Hint> hints = new ArrayList<>();
        if (saving.gapsInAll >= GAPS_MIN && saving.frequenciesWithGaps >= FREQUENCIES_MIN) {
            hints.add(new Hint(
                    Hint.Sign.SAVED_TWICE,
                    "The picture was packed with loss at least twice, more coarsely the first time.",
                    "Messengers, mail programmes, photo albums and scanners pack pictures again."));
            Region region = saving.largestWithoutTraces();
            if (region.windows() >= WINDOWS_MIN && region.share() <= REGION_SHARE_MAX) {
                hints.add(uneven(region));
            }
        }
        return hints;
    }

    private static Hint uneven(Region region) {
        return new Hint(
                Hint.Sign.UNEVEN_LOSS,
                "About " + Math.max(1, Math.round(100 * region.share()))
                        + " percent of the picture, around a point " + Math.round(100 * region.across())
                        + " percent from the left and " + Math.round(100 * region.down())
                        + " percent from the top, lacks the traces of the first saving, as if it was put in later.",
                "A stamp, a caption, a frame or a blackened number was added for good reason, or very dark, bright or"
                        + " blurred parts mislead the comparison.");
    }

    private boolean isDrawing() {
        int squares = frequencies.across() * frequencies.down();
        int flat = 0;
        for (int square = 0; square < squares; square++) {
            flat += isFlat(square) ? 1 : 0;
        }
        return flat > FLAT_SHARE_MAX * squares;
    }

    private boolean isFlat(int square) {
        for (int which = 0; which < gaps.length; which++) {
            if (frequencies.steps(which, square) != 0) {
                return false;
            }
        }
        return true;
    }

    private void look(int which) {
        int[] counts = new int[SIZES + 1];
        int squares = frequencies.across() * frequencies.down();
        for (int square = 0; square < squares; square++) {
            counts[Math.min(frequencies.steps(which, square), SIZES)]++;
        }
        int found = 0;
        for (int size = 1; size < SIZES - 1; size++) {
            gaps[which][size] = counts[size + 1] >= NEXT_MIN && counts[size] * GAP_RATIO < counts[size + 1];
            found += gaps[which][size] ? 1 : 0;
        }
        gapsInAll += found;
        frequenciesWithGaps += found > 0 ? 1 : 0;
    }

    /// A region of the picture.
    ///
    /// @param windows how many windows it has
    /// @param share how much of the picture it is
    /// @param across where its middle is, as a share of the width
    /// @param down where its middle is, as a share of the height
    private record Region(int windows, double share, double across, double down) {}

    private Region largestWithoutTraces() {
        int across = frequencies.across() / WINDOW;
        int down = frequencies.down() / WINDOW;
        boolean[] filled = filled(across, down);
        Region largest = new Region(0, 0, 0, 0);
        for (int i = 0; i < filled.length; i++) {
            if (filled[i]) {
                Region region = taken(filled, i, across);
                largest = region.windows() > largest.windows() ? region : largest;
            }
        }
        return largest;
    }

    /// Says of each window whether far more sizes fall into gaps than in the picture as a whole.
    private boolean[] filled(int across, int down) {
        int[] sizes = new int[across * down];
        int[] inGaps = new int[across * down];
        long allSizes = 0;
        long allInGaps = 0;
        for (int window = 0; window < sizes.length; window++) {
            count(window, across, sizes, inGaps);
            allSizes += sizes[window];
            allInGaps += inGaps[window];
        }
        double usual = (double) allInGaps / Math.max(1, allSizes);
        double min = Math.max(FILLED_SHARE_MIN, Math.min(0.5, FILLED_RATIO_MIN * usual));
        boolean[] filled = new boolean[sizes.length];
        for (int window = 0; window < filled.length; window++) {
            filled[window] = sizes[window] >= WINDOW_SIZES_MIN && inGaps[window] >= min * sizes[window];
        }
        return filled;
    }

    private void count(int window, int across, int[] sizes, int[] inGaps) {
        int left = WINDOW * (window % across);
        int top = WINDOW * (window / across);
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                int square = y * frequencies.across() + x;
                for (int which = 0; which < gaps.length; which++) {
                    int size = frequencies.steps(which, square);
                    boolean isNear = size > 0 && size < SIZES - 1 && (gaps[which][size] || gaps[which][size - 1]);
                    sizes[window] += isNear ? 1 : 0;
                    inGaps[window] += isNear && gaps[which][size] ? 1 : 0;
                }
            }
        }
    }

    /// Takes the region that hangs together with the window `first` out of `filled`.
    private Region taken(boolean[] filled, int first, int across) {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(first));
        filled[first] = false;
        int windows = 0;
        double sumAcross = 0;
        double sumDown = 0;
        while (!waiting.isEmpty()) {
            int window = waiting.removeLast();
            int x = window % across;
            int y = window / across;
            windows++;
            sumAcross += x + 0.5;
            sumDown += y + 0.5;
            visit(filled, x > 0 ? window - 1 : -1, waiting);
            visit(filled, x + 1 < across ? window + 1 : -1, waiting);
            visit(filled, window - across, waiting);
            visit(filled, window + across, waiting);
        }
        int down = filled.length / across;
        return new Region(
                windows, (double) windows / filled.length, sumAcross / windows / across, sumDown / windows / down);
    }

    private static void visit(boolean[] filled, int window, Deque<Integer> waiting) {
        if (window >= 0 && window < filled.length && filled[window]) {
            filled[window] = false;
            waiting.add(window);
        }
    }
}
