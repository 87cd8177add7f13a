package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.PartialDate;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any cell holds dates in the form in which facts keep them, or none; and numbers of documents that are none too long.
class PrintedDatesFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyCellHoldsDatesAndNumbersOrNone(byte[] bytes) throws Exception {
        String cell = new String(bytes, StandardCharsets.UTF_8);

        List<String> dates = Bounds.within(bytes.length, () -> PrintedDates.read(cell));
        List<String> numbers = Bounds.within(bytes.length, () -> DocumentNumbers.read(cell));

        assertThat(dates).doesNotHaveDuplicates().allMatch(date -> PartialDate.find(date) != null);
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.length() <= 40 && !number.isBlank());
    }

    @Test
    void damagedCellsHoldDatesAndNumbersOrNone() {
        Seeds.of(PrintedDatesFuzzTest.class, "anyCellHoldsDatesAndNumbersOrNone")
                .damaged(this::anyCellHoldsDatesAndNumbersOrNone);
    }
}
