package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void hangulTakesTwoColumnsAndCombiningMarksNone() {
        assertThat(Columns.width("심현섭")).isEqualTo(6);
        assertThat(Columns.width("Sim Hyo\u0306n")).isEqualTo(8);
    }

    @Test
    void textBreaksAtBlanks() {
        assertThat(Columns.wrap("same Hangul reading 심현섭 of both", 12))
                .containsExactly("same Hangul", "reading", "심현섭 of", "both");
    }

    @Test
    void aHostileNameCannotMoveTheCursor() {
        assertThat(Columns.printable("Kim\u001B[2J\u202Egnoy")).isEqualTo("Kim\uFFFD[2J\uFFFDgnoy");
    }
}
