package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoTest {
    @Test
    void whatWasWorkedOutIsNotWorkedOutAgain() {
        Memo<Integer> memo = Memo.of(2);
        AtomicInteger worked = new AtomicInteger();

        int first = memo.get("word", word -> worked.incrementAndGet());
        int second = memo.get("word", word -> worked.incrementAndGet());

        assertThat(first).isEqualTo(second).isEqualTo(1);
    }

    @Test
    void noMoreWordsAreRememberedThanAllowedWhoeverAsks() {
        Memo<Integer> memo = Memo.of(100);

        IntStream.range(0, 10_000).parallel().forEach(i -> memo.get("word" + i % 3_000, String::length));

        assertThat(memo.size()).isLessThanOrEqualTo(100);
        assertThat(memo.get("unknown", String::length)).isEqualTo(7);
    }
}
