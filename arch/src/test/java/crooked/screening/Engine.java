package crooked.screening;

import crooked.model.Ground;
import crooked.text.Letters;
import org.jspecify.annotations.NullMarked;

/// An engine that does nothing wrong: it looks down.
@NullMarked
public final class Engine {
    /// What it reads with.
    public final Letters letters = new Letters();

    /// Asks downwards.
    public Object down() {
        return Ground.class;
    }
}
