package dev.kkachi.records;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which members objects have, in their order: a tree in which each way from the root is the beginning of
/// an object. A log has few shapes, and whoever knows them need not make a text of every name.
final class LineShape {
    private static final int SHAPES_MAX = 4_096;

    private final byte[] name;
    private final List<LineShape> next = new ArrayList<>(2);
    private @Nullable RowHeader header;
    private int learnt;

    private LineShape(byte[] name) {
        this.name = name;
    }

    /// Returns the beginning of all objects.
    static LineShape root() {
        return new LineShape(new byte[0]);
    }

    /// Finds the shape with one more member, whose name begins at `at` and ends with a quote; `null` if
    /// it was not met before.
    @Nullable LineShape follow(byte[] bytes, int at) {
        for (int i = 0; i < next.size(); i++) {
            LineShape shape = next.get(i);
            if (shape.isAt(bytes, at)) {
                return shape;
            }
        }
        return null;
    }

    private boolean isAt(byte[] bytes, int at) {
        int length = name.length;
        if (at + length >= bytes.length || bytes[at + length] != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns how many bytes the name of the last member has.
    int nameLength() {
        return name.length;
    }

    /// Returns the columns of an object that ends here, `null` if none ended here before.
    @Nullable RowHeader header() {
        return header;
    }

    /// Notes that there are objects with the columns of `seen`.
    void learn(RowHeader seen) {
        LineShape at = this;
        if (learnt >= SHAPES_MAX || !seen.printed().stream().allMatch(LineShape::isPlain)) {
            return;
        }
        for (String column : seen.printed()) {
            byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
            LineShape known = null;
            for (LineShape shape : at.next) {
                known = Arrays.equals(shape.name, bytes) ? shape : known;
            }
            if (known == null) {
                known = new LineShape(bytes);
                at.next.add(known);
                learnt++;
            }
            at = known;
        }
        at.header = seen;
    }

    /// Says whether JSON may print the name as it is, and perhaps no other way.
    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
    }
}
