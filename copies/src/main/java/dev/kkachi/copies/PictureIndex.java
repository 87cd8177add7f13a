package dev.kkachi.copies;

import dev.kkachi.copies.internal.HammingIndex;
import dev.kkachi.copies.internal.PictureLikeness;
import dev.kkachi.model.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Pictures among which others are looked for: altered in size, brightness or quality, mirrored, or with a few
/// percent of their edges cut off. A search looks at few of them.
public final class PictureIndex {
    /// Of the 64 lowest frequencies so many may differ between a view of one picture and another.
    static final int LOW_RADIUS = 10;

    private final List<PicturePrint> prints;
    private final HammingIndex wholes;

    private PictureIndex(List<PicturePrint> prints) {
        this.prints = prints;
        this.wholes = new HammingIndex(
                prints.stream().mapToLong(print -> print.whole().low()).toArray());
    }

    /// A picture that is like the one that was asked about.
    ///
    /// @param picture its number
    /// @param distance in how many of 255 signs the two differ
    /// @param mirrored whether one is the other in a mirror
    /// @param cropped whether they are nearest after edges of one were cut off
    /// @param weight how much more often two views of one picture are so near than two different pictures
    public record Near(int picture, int distance, boolean mirrored, boolean cropped, Weight weight) {}

    /// Returns an index of `prints`, numbered from 0.
    public static PictureIndex over(List<PicturePrint> prints) {
        return new PictureIndex(List.copyOf(prints));
    }

    /// Returns what is like `print`, the nearest first; at most `most` of them, whichever are found first.
    public List<Near> near(PicturePrint print, int most) {
        Search search = new Search(print, most);
        search.look(print.whole());
        print.cropped().forEach(search::look);
        return search.found.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(Near::picture))
                .toList();
    }

    /// One question: every candidate is compared once, whichever view led to it.
    private final class Search {
        private final PicturePrint print;
        private final int most;
        private final List<Near> found = new ArrayList<>();
        private final Set<Integer> compared = new HashSet<>();

        Search(PicturePrint print, int most) {
            this.print = print;
            this.most = most;
        }

        void look(PictureHash view) {
            wholes.within(view.low(), LOW_RADIUS, this::compare);
            wholes.within(view.mirrored().low(), LOW_RADIUS, this::compare);
        }

        private void compare(int place) {
            if (found.size() < most && compared.add(place)) {
                Near near = PictureLikeness.of(print, prints.get(place), place);
                if (near != null) {
                    found.add(near);
                }
            }
        }
    }
}
