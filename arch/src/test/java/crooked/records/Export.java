package crooked.records;

import org.jspecify.annotations.NullMarked;

/// Knows nobody.
@NullMarked
public final class Export {}
