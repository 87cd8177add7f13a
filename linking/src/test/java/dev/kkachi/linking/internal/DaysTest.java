package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "1971-03-14, 19710314",
        "19710314, 19710314",
        "1971/3/4, 19710304",
        "1971-03-14T08:30:00Z, 19710314",
        "3/14/1971, 19710314",
        "3/14/71, 19710314",
        "3/14/18, 20180314",
        "14 Mar 1971, 19710314",
        "03.04.1980, 19800403",
        "3.4.80, 19800403",
        "'March 14, 1971', 19710314",
        "1971, 0",
        "soon, 0",
    })
    void daysAreReadAsPeopleTypeThem(String text, int day) {
        assertThat(Days.of(List.of("3/14/1971")).read(text)).isEqualTo(day);
    }

    @Test
    void aColumnTellsWhetherTheDayComesFirst() {
        Days european = Days.of(List.of("03/04/1971", "14/03/1971"));

        assertThat(european.read("03/04/1971")).isEqualTo(19_710_403);
    }
}
