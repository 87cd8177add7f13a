package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EuCellsTest {
    @Test
    void whatWasPutIntoACellComesOut() {
        ForAll.forAll(
                EuCellsTest::values, values -> EuCells.values(cell(values)).equals(values));
    }

    /// The documented way to write a cell.
    private static String cell(List<String> values) {
        List<String> written = new ArrayList<>();
        for (String value : values) {
            boolean quoted = value.contains(";") || value.contains("\"");
            written.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        return String.join("; ", written);
    }

    private static List<String> values(RandomGenerator random) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            StringBuilder value = new StringBuilder("x");
            for (int j = random.nextInt(6); j > 0; j--) {
                value.append("a;\", 심(".charAt(random.nextInt(7)));
            }
            values.add(value.append('y').toString());
        }
        return values;
    }

    @Test
    void aQuoteThatNeverClosesStandsForItself() {
        assertThat(EuCells.values("\"Otter; Ferret")).containsExactly("\"Otter", "Ferret");
        assertThat(EuCells.values("\"Otter\" Bank; Ferret")).containsExactly("\"Otter\" Bank", "Ferret");
    }

    @Test
    void emptyValuesAreNone() {
        assertThat(EuCells.values(" ; ;;")).isEmpty();
        assertThat(EuCells.values("")).isEmpty();
    }

    @Test
    void anInvertedCountryIsOneCountry() {
        assertThat(EuCells.countries("Korea, Democratic People's Republic of"))
                .containsExactly("Korea, Democratic People's Republic of");
        assertThat(EuCells.countries("Swiss and Cameroonian")).containsExactly("Swiss", "Cameroonian");
    }

    @Test
    void theCountryOfAnAddressStandsLast() {
        assertThat(EuCells.countryOf("Central District, Pyongyang, DPRK")).isEqualTo("DPRK");
        assertThat(EuCells.countryOf("Otter Street 1, Ferret Town")).isEmpty();
    }
}
