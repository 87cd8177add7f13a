package crooked.cli;

import org.jspecify.annotations.NullMarked;

/// The command may print.
@NullMarked
public final class Command {
    /// Returns where it prints.
    public Object where() {
        return System.out;
    }
}
