package crooked.attic;

import org.jspecify.annotations.NullMarked;

/// Belongs to no floor, and prints.
@NullMarked
public final class Box {
    /// Returns where it prints.
    public Object where() {
        return System.out;
    }
}
