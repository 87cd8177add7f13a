package crooked.text;

import crooked.model.Ground;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.TestInstance;

/// A library knows a word of the field, and carries a framework.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NullMarked
public final class Letters {
    /// Names the ground.
    public Object word() {
        return Ground.class;
    }
}
