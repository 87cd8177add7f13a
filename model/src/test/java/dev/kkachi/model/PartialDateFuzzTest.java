package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Any text is a date that is read back from how it is written, or none.
class PartialDateFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsADateOrNone(byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);

        PartialDate date = Bounds.within(bytes.length, () -> PartialDate.find(text));

        if (date != null) {
            assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
            assertThat(PartialDate.find(date.render())).isEqualTo(date);
        }
    }

    @Test
    void damagedDatesAreDatesOrNone() {
        Seeds.of(PartialDateFuzzTest.class, "anyTextIsADateOrNone").damaged(this::anyTextIsADateOrNone);
    }
}
