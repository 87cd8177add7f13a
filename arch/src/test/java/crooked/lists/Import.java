package crooked.lists;

import crooked.records.Export;
import org.jspecify.annotations.NullMarked;

/// Knows its neighbour on the same floor.
@NullMarked
public final class Import {
    /// Looks sideways.
    public Object beside() {
        return Export.class;
    }
}
