package dev.kkachi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    /// A name.
    public record Name(String value) {}

    /// A size.
    public enum Size {
        SMALL,
        LARGE
    }

    /// A place.
    public sealed interface Place {
        /// Nowhere.
        record Nowhere() implements Place {}

        /// In a room.
        record InRoom(Name room, int floor) implements Place {}
    }

    /// A thing.
    public record Thing(
            Name name,
            Size size,
            Place place,
            List<Place> earlierPlaces,
            Set<Size> sizes,
            Map<Size, Integer> prices,
            @Nullable Instant soldAt,
            LocalDate madeOn,
            double weight,
            boolean isWhole,
            long number) {}

    private static final Thing THING = new Thing(
            new Name("a \"cup\"\n\ud800 까치"),
            Size.LARGE,
            new Place.InRoom(new Name("hall"), 2),
            List.of(new Place.Nowhere(), new Place.InRoom(new Name("attic"), 3)),
            Set.of(Size.SMALL, Size.LARGE),
            Map.of(Size.SMALL, 3),
            null,
            LocalDate.of(2026, 11, 26),
            0.25,
            true,
            1L << 60);

    @Test
    void aRecordIsWrittenByItsComponents() {
        assertThat(RecordJson.render(THING))
                .isEqualTo("{\"name\":\"a \\\"cup\\\"\\u000a\\ud800 까치\",\"size\":\"LARGE\","
                        + "\"place\":{\"is\":\"in_room\",\"room\":\"hall\",\"floor\":2},"
                        + "\"earlier_places\":[{\"is\":\"nowhere\"},{\"is\":\"in_room\",\"room\":\"attic\",\"floor\":3}],"
                        + "\"sizes\":[\"LARGE\",\"SMALL\"],\"prices\":{\"SMALL\":3},\"sold_at\":null,"
                        + "\"made_on\":\"2026-11-26\",\"weight\":0.25,\"is_whole\":true,"
                        + "\"number\":1152921504606846976}");
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        Thing read = RecordJson.parse(RecordJson.render(THING), Thing.class);

        assertThat(read).isEqualTo(THING);
    }

    @Test
    void whatFitsNoComponentIsRefusedByName() {
        String text = RecordJson.render(THING);

        assertThatThrownBy(() -> RecordJson.parse(text.replace("\"LARGE\",\"place", "\"HUGE\",\"place"), Thing.class))
                .hasMessage("There is no Size 'HUGE'.");
        assertThatThrownBy(() -> RecordJson.parse(text.replace("in_room", "outside"), Thing.class))
                .hasMessage("There is no Place 'outside'.");
        assertThatThrownBy(() -> RecordJson.parse(text.replace("\"weight\"", "\"mass\""), Thing.class))
                .hasMessage("A Thing lacks 'weight'.");
        assertThatThrownBy(() -> RecordJson.parse("null", Thing.class)).hasMessage("There is no Thing.");
    }
}
