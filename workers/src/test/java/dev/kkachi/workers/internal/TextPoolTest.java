package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPoolTest {
    private static final int MANY = 300_000;

    @Test
    void everyTextComesBackByItsNumberHoweverManyThereAre() {
        TextPool pool = new TextPool();

        for (int i = 1; i <= MANY; i++) {
            assertThat(pool.number("ref-" + i)).isEqualTo(i);
        }

        for (int round = 0; round < 2; round++) {
            for (int i = 1; i <= MANY; i += 7) {
                assertThat(pool.text(i)).isEqualTo("ref-" + i);
            }
        }
        assertThat(pool.text(0)).isEmpty();
        assertThat(pool.size()).isEqualTo(MANY + 1);
    }

    @Test
    void aTextThatIsKnownKeepsItsNumber() {
        TextPool pool = new TextPool();
        int first = pool.number("전주");

        pool.number("another");

        assertThat(pool.number("전주")).isEqualTo(first);
        assertThat(pool.text(first)).isEqualTo("전주");
    }
}
