package crooked.cli;

import crooked.testkit.Dice;
import org.jspecify.annotations.NullMarked;

/// The command may print, but not throw the dice of the tests.
@NullMarked
public final class Command {
    /// Returns where it prints.
    public Object where() {
        return System.out;
    }

    /// Names what it throws.
    public Object dice() {
        return Dice.class;
    }
}
