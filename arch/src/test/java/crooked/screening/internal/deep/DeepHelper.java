package crooked.screening.internal.deep;

import org.jspecify.annotations.NullMarked;

/// Lies too deep, and its name says nothing.
@NullMarked
public final class DeepHelper {}
