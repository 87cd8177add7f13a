package crooked.testkit;

import org.jspecify.annotations.NullMarked;

/// A tool of tests.
@NullMarked
public final class Dice {}
