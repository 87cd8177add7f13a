package dev.kkachi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.graph.FlowLayout.Box;
import dev.kkachi.graph.FlowLayout.Ribbon;
import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class FlowLayoutTest {
    private static final int GAP = 10;

    /// Boxes, and ribbons between them.
    private record Flow(List<Box> boxes, List<Ribbon> ribbons) {
        static Flow of(RandomGenerator random) {
            int columns = random.nextInt(2, 7);
            List<Box> boxes = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                for (int i = random.nextInt(1, 6); i > 0; i--) {
                    boxes.add(new Box(column, random.nextInt(60)));
                }
            }
            List<Ribbon> ribbons = new ArrayList<>();
            for (int from = 0; from < boxes.size(); from++) {
                for (int to = 0; to < boxes.size(); to++) {
                    if (boxes.get(from).column() < boxes.get(to).column() && random.nextInt(3) == 0) {
                        ribbons.add(new Ribbon(from, to, random.nextInt(40)));
                    }
                }
            }
            return new Flow(boxes, ribbons);
        }

        FlowLayout layout() {
            return FlowLayout.of(boxes, ribbons, GAP);
        }
    }

    /// From where to where something reaches.
    private record Span(int top, int bottom) {
        static boolean areApart(List<Span> spans, int gap) {
            List<Span> sorted = new ArrayList<>(spans);
            sorted.sort(Comparator.comparingInt(Span::top).thenComparingInt(Span::bottom));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).top < sorted.get(i - 1).bottom + gap) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void noTwoBoxesOfAColumnTouchAndAllAreWithinTheHeight() {
        ForAll.forAll(Flow::of, flow -> {
            FlowLayout layout = flow.layout();
            int last = flow.boxes.stream().mapToInt(Box::column).max().orElseThrow();
            for (int column = 0; column <= last; column++) {
                List<Span> spans = new ArrayList<>();
                for (int i = 0; i < flow.boxes.size(); i++) {
                    if (flow.boxes.get(i).column() == column) {
                        int top = layout.roomTop(i);
                        spans.add(new Span(top, top + layout.room(i)));
                        if (top < 0 || top + layout.room(i) > layout.height()) {
                            return false;
                        }
                    }
                }
                if (!Span.areApart(spans, GAP)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void ribbonsLeaveAndReachABoxSideBySideAndWithinIt() {
        ForAll.forAll(Flow::of, flow -> {
            FlowLayout layout = flow.layout();
            for (int box = 0; box < flow.boxes.size(); box++) {
                List<Span> in = new ArrayList<>();
                List<Span> out = new ArrayList<>();
                for (int i = 0; i < flow.ribbons.size(); i++) {
                    Ribbon ribbon = flow.ribbons.get(i);
                    int[] course = layout.course(i);
                    if (ribbon.from() == box) {
                        out.add(new Span(course[0], course[0] + ribbon.width()));
                    }
                    if (ribbon.to() == box) {
                        int top = course[course.length - 1];
                        in.add(new Span(top, top + ribbon.width()));
                    }
                }
                Span all = new Span(layout.top(box), layout.top(box) + layout.height(box));
                boolean areWithin = List.of(in, out).stream()
                        .flatMap(List::stream)
                        .allMatch(span -> span.top >= all.top && span.bottom <= all.bottom);
                if (!areWithin || !Span.areApart(in, 0) || !Span.areApart(out, 0)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void aRibbonThatPassesAColumnRunsBehindNoBox() {
        List<Box> boxes = List.of(new Box(0, 0), new Box(1, 50), new Box(2, 0));
        List<Ribbon> ribbons = List.of(new Ribbon(0, 1, 30), new Ribbon(1, 2, 30), new Ribbon(0, 2, 20));

        FlowLayout layout = FlowLayout.of(boxes, ribbons, GAP);

        int passing = layout.course(2)[1];
        assertThat(passing + 20 + GAP <= layout.roomTop(1) || passing >= layout.roomTop(1) + 50 + GAP)
                .isTrue();
        assertThat(layout.sums()).containsExactly(50, 50, 50);
    }

    @Test
    void ribbonsThatNeedNotCrossDoNot() {
        List<Box> boxes = List.of(new Box(0, 0), new Box(0, 0), new Box(1, 0), new Box(1, 0));
        List<Ribbon> ribbons = List.of(new Ribbon(0, 3, 10), new Ribbon(1, 2, 10));

        FlowLayout layout = FlowLayout.of(boxes, ribbons, GAP);

        assertThat(Integer.signum(layout.top(0) - layout.top(1)))
                .isEqualTo(Integer.signum(layout.top(3) - layout.top(2)));
    }

    @Test
    void theSameFlowIsLaidOutTheSame() {
        ForAll.forAll(Flow::of, flow -> {
            FlowLayout one = flow.layout();
            FlowLayout other = flow.layout();
            for (int i = 0; i < flow.ribbons.size(); i++) {
                if (!Arrays.equals(one.course(i), other.course(i))) {
                    return false;
                }
            }
            return one.height() == other.height();
        });
    }

    @Test
    void aRibbonThatRunsBackIsRefused() {
        List<Box> boxes = List.of(new Box(0, 0), new Box(1, 0));

        assertThatThrownBy(() -> FlowLayout.of(boxes, List.of(new Ribbon(1, 0, 5)), GAP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("later column");
    }
}
