package crooked.model;

import crooked.screening.Engine;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/// The ground knows an engine, which lies above it and knows it in turn, and a library.
@NullMarked
public final class Ground {
    /// Asks upwards.
    public Object up() {
        return List.of(new Engine(), Assertions.class);
    }
}
