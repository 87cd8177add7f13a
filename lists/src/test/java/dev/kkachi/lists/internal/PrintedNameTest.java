package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PrintedNameTest {
    @Test
    void cellsLoseSpacesArtefactsAndQuotesAroundThem() {
        assertThat(PrintedName.clean(" SIM,\u00a0 Hyon_x000D_\nSop ,")).isEqualTo("SIM, Hyon Sop");
        assertThat(PrintedName.clean("\"KOMID\"")).isEqualTo("KOMID");
        assertThat(PrintedName.clean("snake_case")).isEqualTo("snake_case");
    }

    /// A cell with spaces around it takes the thorough way, a tidy one the short way.
    @Test
    void theShortWayForTidyCellsAgreesWithTheThoroughOne() {
        forAll(PrintedNameTest::cell, cell -> PrintedName.clean(cell).equals(PrintedName.clean(" \n" + cell + " ")));
    }

    private static String cell(RandomGenerator random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            cell.append("ab ,;\"'_\u00a0\u200b\u200f\ufeff\t심(".charAt(random.nextInt(15)));
        }
        return cell.toString();
    }
}
