package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TracePathTest {
    @Test
    void everyCallHasANumberOfItsOwnThatFollowsTheOrderOfCalls() throws Refused {
        List<String> places = new ArrayList<>();
        tree("", 3, places);

        List<Integer> numbers = new ArrayList<>();
        for (String place : places) {
            numbers.add(TracePath.number(place));
        }

        assertThat(numbers).hasSize(7 + 49 + 343).doesNotHaveDuplicates().isSorted();
        assertThat(numbers).allMatch(number -> number >= TracePath.COUNTED_MAX && number < 1 << 30);
    }

    private static void tree(String parent, int depth, List<String> places) {
        for (int step = 0; depth > 0 && step < 7; step++) {
            String place = parent.isEmpty() ? "" + step : parent + "," + step;
            places.add(place);
            tree(place, depth - 1, places);
        }
    }

    @Test
    void deepPlacesAreToldApartByTheirHash() {
        ForAll.forAll(
                random -> random.ints(20, 0, 40).mapToObj(Integer::toString).collect(Collectors.joining("_")),
                place -> number(place) != number(place + "_0") && number(place) < 1 << 30);
    }

    @Test
    void aPlaceWithoutAStepIsRefused() {
        assertThatThrownBy(() -> TracePath.number(" ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> TracePath.number("1,9999999999")).isInstanceOf(Refused.class);
    }

    private static int number(String place) {
        try {
            return TracePath.number(place);
        } catch (Refused e) {
            throw new AssertionError(e);
        }
    }
}
