package dev.kkachi.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where the boxes and ribbons of a flow are drawn: boxes stand in columns, ribbons run from left to right between
/// them, as wide as what they carry.
///
/// A ribbon that passes a column without stopping gets a place of its own there, so that it never runs behind a box
/// and every column shows all that flows. The order in a column is found by sweeping to and fro and sorting by
/// where the neighbours stand (Sugiyama's method), and the order with the least crossing area wins; then every
/// column is moved as near to its neighbours as order and distances allow, which the pool-adjacent-violators method
/// does exactly.
///
/// Lengths are whole numbers of any unit. The same flow is laid out the same on any machine.
public final class FlowLayout {
    private static final int SWEEPS = 16;
    private static final int MOVES = 24;

    private final List<Box> boxes;
    private final List<Ribbon> ribbons;
    private final int gap;
    private final List<Slot> slots = new ArrayList<>();
    private final List<List<Slot>> columns = new ArrayList<>();
    private final List<List<Slot>> courses = new ArrayList<>();

    private FlowLayout(List<Box> boxes, List<Ribbon> ribbons, int gap) {
        this.boxes = boxes;
        this.ribbons = ribbons;
        this.gap = gap;
    }

    /// Something that ribbons reach or leave.
    ///
    /// @param column in which column it stands, the first being 0
    /// @param room how high it is at least, with what is written beside it
    public record Box(int column, int room) {}

    /// What flows from one box to another in a later column.
    ///
    /// @param from the box that it leaves
    /// @param to the box that it reaches
    /// @param width how wide it is
    public record Ribbon(int from, int to, int width) {}

    /// A place in a column: a box's, or that of a ribbon that passes.
    private static final class Slot {
        final int column;
        final List<Link> in = new ArrayList<>();
        final List<Link> out = new ArrayList<>();
        int room;
        int height;
        int top;

        Slot(int column, int room) {
            this.column = column;
            this.room = room;
        }

        long middle() {
            return top + room / 2L;
        }

        /// Returns where what flows begins; it stands in the middle of its room.
        int flowTop() {
            return top + (room - height) / 2;
        }
    }

    /// A piece of a ribbon from one column to the next.
    private record Link(Slot from, Slot to, int width, int ribbon) {}

    /// Lays out `ribbons` between `boxes`, at least `gap` between two in one column.
    ///
    /// @throws IllegalArgumentException if a ribbon does not run to a later column
    public static FlowLayout of(List<Box> boxes, List<Ribbon> ribbons, int gap) {
        FlowLayout layout = new FlowLayout(List.copyOf(boxes), List.copyOf(ribbons), gap);
        layout.makeSlots();
        layout.order();
        layout.place();
        layout.sortPorts();
        return layout;
    }

    private void makeSlots() {
        int last = boxes.stream().mapToInt(Box::column).max().orElse(0);
        for (int column = 0; column <= last; column++) {
            columns.add(new ArrayList<>());
        }
        boxes.forEach(box -> add(new Slot(box.column(), box.room())));
        for (int i = 0; i < ribbons.size(); i++) {
            courses.add(slotsOf(i));
        }
        for (Slot slot : slots) {
            slot.height = (int) Math.max(width(slot.in), width(slot.out));
            slot.room = Math.max(slot.room, slot.height);
        }
    }

    private Slot add(Slot slot) {
        slots.add(slot);
        columns.get(slot.column).add(slot);
        return slot;
    }

    private List<Slot> slotsOf(int number) {
        Ribbon ribbon = ribbons.get(number);
        Slot from = slots.get(ribbon.from());
        Slot to = slots.get(ribbon.to());
        if (from.column >= to.column) {
            throw new IllegalArgumentException(
                    "A ribbon runs to a later column, not from " + from.column + " to " + to.column + ".");
        }
        List<Slot> course = new ArrayList<>(List.of(from));
        for (int column = from.column + 1; column <= to.column; column++) {
            Slot next = column == to.column ? to : add(new Slot(column, 0));
            Link link = new Link(course.getLast(), next, ribbon.width(), number);
            link.from.out.add(link);
            next.in.add(link);
            course.add(next);
        }
        return course;
    }

    private static long width(List<Link> links) {
        return links.stream().mapToLong(Link::width).sum();
    }

    private void order() {
        columns.forEach(this::stack);
        List<List<Slot>> best = copy();
        double least = crossings();
        for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                sort(columns.get(forward ? i : columns.size() - 1 - i), forward);
            }
            double area = crossings();
            if (area < least) {
                least = area;
                best = copy();
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, best.get(i));
            stack(columns.get(i));
        }
    }

    private List<List<Slot>> copy() {
        List<List<Slot>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private void sort(List<Slot> column, boolean forward) {
        column.sort(Comparator.comparingDouble(slot -> pull(slot, forward)));
        stack(column);
    }

    /// Returns where the neighbours on one side want the middle of `slot` to be.
    private static double pull(Slot slot, boolean forward) {
        List<Link> links = forward ? slot.in : slot.out;
        double sum = 0;
        double weight = 0;
        for (Link link : links) {
            Slot other = forward ? link.from : link.to;
            double width = Math.max(1, link.width);
            sum += width * other.middle();
            weight += width;
        }
        return weight == 0 ? slot.middle() : sum / weight;
    }

    private void stack(List<Slot> column) {
        int top = 0;
        for (Slot slot : column) {
            slot.top = top;
            top += slot.room + gap;
        }
    }

    /// Returns the sum over all crossings of the product of the two widths.
    private double crossings() {
        double sum = 0;
        for (List<Slot> column : columns) {
            List<Link> links =
                    column.stream().flatMap(slot -> slot.out.stream()).toList();
            for (int i = 0; i < links.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Link one = links.get(i);
                    Link other = links.get(j);
                    long turned = Long.signum((long) one.from.top - other.from.top)
                            * (long) Long.signum((long) one.to.top - other.to.top);
                    sum += turned < 0 ? (double) one.width * other.width : 0;
                }
            }
        }
        return sum;
    }

    private void place() {
        for (int move = 0; move < MOVES; move++) {
            boolean forward = move % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                settle(columns.get(forward ? i : columns.size() - 1 - i), forward);
            }
        }
        int top = slots.stream().mapToInt(slot -> slot.top).min().orElse(0);
        slots.forEach(slot -> slot.top -= top);
    }

    /// Moves the slots of a column to where their neighbours are, in order and at least a gap apart, so that the
    /// sum of the squared distances is the least: neighbours that would collide are pooled and share the mean of
    /// their wishes.
    private void settle(List<Slot> column, boolean forward) {
        int count = column.size();
        double[] wish = new double[count];
        double[] weight = new double[count];
        int[] first = new int[count];
        int pools = 0;
        long offset = 0;
        for (int i = 0; i < count; i++) {
            Slot slot = column.get(i);
            wish[pools] = pull(slot, forward) - slot.room / 2.0 - offset;
            weight[pools] = 1 + width(forward ? slot.in : slot.out);
            first[pools] = i;
            pools++;
            while (pools > 1 && wish[pools - 2] > wish[pools - 1]) {
                double sum = weight[pools - 2] + weight[pools - 1];
                wish[pools - 2] = (wish[pools - 2] * weight[pools - 2] + wish[pools - 1] * weight[pools - 1]) / sum;
                weight[pools - 2] = sum;
                pools--;
            }
            offset += slot.room + gap;
        }
        offset = 0;
        int pool = 0;
        for (int i = 0; i < count; i++) {
            pool += pool + 1 < pools && first[pool + 1] == i ? 1 : 0;
            column.get(i).top = (int) (Math.round(wish[pool]) + offset);
            offset += column.get(i).room + gap;
        }
    }

    private void sortPorts() {
        for (Slot slot : slots) {
            slot.out.sort(
                    Comparator.comparingInt((Link link) -> link.to.flowTop()).thenComparingInt(Link::ribbon));
            slot.in.sort(
                    Comparator.comparingInt((Link link) -> link.from.flowTop()).thenComparingInt(Link::ribbon));
        }
    }

    /// Returns the upper edge of what flows through `box`.
    public int top(int box) {
        return slots.get(box).flowTop();
    }

    /// Returns how wide what flows through `box` is: the greater of what comes in and what goes out.
    public int height(int box) {
        return slots.get(box).height;
    }

    /// Returns the upper edge of the room of `box`.
    public int roomTop(int box) {
        return slots.get(box).top;
    }

    /// Returns the room of `box`.
    public int room(int box) {
        return slots.get(box).room;
    }

    /// Returns how high the whole is.
    public int height() {
        return slots.stream().mapToInt(slot -> slot.top + slot.room).max().orElse(0);
    }

    /// Returns the upper edge of `ribbon` in every column from the one that it leaves to the one that it reaches.
    public int[] course(int ribbon) {
        List<Slot> course = courses.get(ribbon);
        int[] tops = new int[course.size()];
        tops[0] = port(course.getFirst(), course.getFirst().out, ribbon);
        for (int i = 1; i < tops.length; i++) {
            tops[i] = port(course.get(i), course.get(i).in, ribbon);
        }
        return tops;
    }

    private static int port(Slot slot, List<Link> links, int ribbon) {
        int top = slot.flowTop();
        for (Link link : links) {
            if (link.ribbon == ribbon) {
                return top;
            }
            top += link.width;
        }
        throw new IllegalStateException("Ribbon " + ribbon + " does not stop here.");
    }

    /// Returns how much flows in every column: through its boxes and past them.
    public long[] sums() {
        long[] sums = new long[columns.size()];
        Arrays.setAll(
                sums,
                column -> columns.get(column).stream()
                        .mapToLong(slot -> slot.height)
                        .sum());
        return sums;
    }
}
