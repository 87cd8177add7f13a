/// The `kkachi` command: one `Main` that wires the engines by hand.
@NullMarked
package dev.kkachi.cli;

import org.jspecify.annotations.NullMarked;
