package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LotsTest {
    @Test
    void everyUnitLeavesInItsPlaceWithItsTaint() {
        forAll(random -> random, LotsTest::agreesWithALineOfUnits);
    }

    @Test
    void whatIsNotThereCannotBeTaken() {
        Lots lots = new Lots();
        lots.addLast(Units.of(3), true);

        assertThatThrownBy(() -> lots.take(Units.of(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sent 2 units more than it held");
    }

    /// The slow way: a line of single units, each tainted or not.
    private static boolean agreesWithALineOfUnits(RandomGenerator random) {
        Lots lots = new Lots();
        List<Boolean> line = new ArrayList<>();
        boolean agree = true;
        for (int i = 0; i < 60; i++) {
            int count = random.nextInt(5);
            boolean tainted = random.nextBoolean();
            switch (random.nextInt(3)) {
                case 0 -> {
                    lots.addFirst(Units.of(count), tainted);
                    line.addAll(0, Collections.nCopies(count, tainted));
                }
                case 1 -> {
                    lots.addLast(Units.of(count), tainted);
                    line.addAll(Collections.nCopies(count, tainted));
                }
                default -> {
                    int taken = Math.min(random.nextInt(8), line.size());
                    List<Boolean> expected = line.subList(0, taken);
                    agree &= spread(lots.take(Units.of(taken))).equals(expected);
                    expected.clear();
                }
            }
            long taint = line.stream().filter(unit -> unit).count();
            agree &= lots.tainted().equals(Units.of(taint)) && lots.isClean() == (taint == 0);
        }
        return agree;
    }

    private static List<Boolean> spread(Parcel parcel) {
        List<Boolean> units = new ArrayList<>();
        for (int lot = 0; lot < parcel.lots(); lot++) {
            units.addAll(Collections.nCopies((int) parcel.units(lot).low(), parcel.isTainted(lot)));
        }
        return units;
    }
}
