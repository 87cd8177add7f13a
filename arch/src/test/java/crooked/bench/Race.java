package crooked.bench;

import crooked.testkit.Dice;
import org.jspecify.annotations.NullMarked;

/// The benchmark may throw the dice of the tests.
@NullMarked
public final class Race {
    /// Names what it throws.
    public Object dice() {
        return Dice.class;
    }
}
