package dev.kkachi.text.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RunPlaceTest {
    private record Run(int name, int first, int last) {
        static Run of(RandomGenerator random) {
            int first = random.nextInt(Tokens.TOKENS_MAX - 1);
            int last = Math.min(Tokens.TOKENS_MAX - 1, first + 1 + random.nextInt(Runs.RUN_MAX - 1));
            return new Run(random.nextInt(RunPlace.NAMES_MAX), first, last);
        }
    }

    @Test
    void aPlaceTellsWhatItWasMadeOf() {
        forAll(Run::of, run -> {
            int place = RunPlace.of(run.name, run.first, run.last);

            return RunPlace.name(place) == run.name
                    && RunPlace.first(place) == run.first
                    && RunPlace.count(place) == run.last - run.first + 1
                    && Integer.bitCount(RunPlace.tokens(place)) == RunPlace.count(place)
                    && Integer.numberOfTrailingZeros(RunPlace.tokens(place)) == run.first;
        });
    }

    @Test
    void moreNamesThanCanBeToldApartAreRefused() {
        assertThat(RunPlace.name(RunPlace.of(RunPlace.NAMES_MAX - 1, 0, 1))).isEqualTo(RunPlace.NAMES_MAX - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> RunPlace.of(RunPlace.NAMES_MAX, 0, 1));
    }
}
