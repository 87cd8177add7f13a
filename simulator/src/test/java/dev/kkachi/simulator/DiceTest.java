package dev.kkachi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void aNamedDiceFallsTheSameWheneverItIsThrown() {
        Dice dice = Dice.of(1, "payroll");
        Dice again = Dice.of(1, "payroll");
        Dice other = Dice.of(1, "payrolls");

        List<Long> thrown = LongStream.range(0, 5).map(i -> dice.next()).boxed().toList();

        assertThat(LongStream.range(0, 5).map(i -> again.next()).boxed()).isEqualTo(thrown);
        assertThat(LongStream.range(0, 5).map(i -> other.next()).boxed()).doesNotContainAnyElementsOf(thrown);
    }

    @Test
    void everyNumberOfARangeFallsAndNoOther() {
        Dice dice = Dice.of(1, "range");

        assertThat(LongStream.range(0, 1_000)
                        .map(i -> dice.between(-2, 2))
                        .distinct()
                        .sorted())
                .containsExactly(-2L, -1L, 0L, 1L, 2L);
    }

    @Test
    void theMixIsThatOfThePaper() {
        assertThat(Dice.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
    }
}
