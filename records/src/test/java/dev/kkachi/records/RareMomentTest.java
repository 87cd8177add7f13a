package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RareMomentTest {
    @Test
    void daysAreReadInEveryFormOfTheNorm() {
        assertThat(RowFields.instant("20240301")).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(RowFields.instant("2024-W09-5")).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(RowFields.instant("2024-061")).isEqualTo("2024-03-01T00:00:00Z");
    }

    @Test
    void timesAreReadWithoutColonsAndInZonesOfHoursAlone() {
        assertThat(RowFields.instant("20240301T093000Z")).isEqualTo("2024-03-01T09:30:00Z");
        assertThat(RowFields.instant("20240301T0930+0530")).isEqualTo("2024-03-01T04:00:00Z");
        assertThat(RowFields.instant("2024-03-01T09:30:00+01")).isEqualTo("2024-03-01T08:30:00Z");
        assertThat(RowFields.instant("2024-03-01 09:30:00,25-0500")).isEqualTo("2024-03-01T14:30:00.250Z");
        assertThat(RowFields.instant("2024-03-01t09:30:00z")).isEqualTo("2024-03-01T09:30:00Z");
    }

    @Test
    void whatNamesNoMomentStaysUnread() {
        assertThat(RowFields.instant("20241301")).isNull();
        assertThat(RowFields.instant("12345678")).isNull();
        assertThat(RowFields.instant("2024-367")).isNull();
        assertThat(RowFields.instant("20240301T2561")).isNull();
        assertThat(RowFields.instant("20240301T0930+99")).isNull();
        assertThat(RowFields.instant("03/01/2024")).isNull();
        assertThat(RowFields.instant("2024-03-01T")).isNull();
    }
}
