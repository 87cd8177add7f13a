package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedPipelineTest {
    @Test
    void resultsComeInTheOrderOfReadingHoweverLongEachTakes() throws Exception {
        List<Integer> results = new ArrayList<>();

        OrderedPipeline.run(numbersTo(2_000), OrderedPipelineTest::slowly, results::add, 4);

        assertThat(results).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
    }

    private static int slowly(int number) {
        RandomGenerator random = ForAll.random(number);
        double burnt = 0;
        for (int i = random.nextInt(5_000); i > 0; i--) {
            burnt += Math.sqrt(i);
        }
        return burnt < 0 ? -1 : number;
    }

    private static OrderedPipeline.Source<Integer> numbersTo(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> next(numbers);
    }

    private static @Nullable Integer next(Iterator<Integer> numbers) {
        return numbers.hasNext() ? numbers.next() : null;
    }

    @Test
    void onlyAFewBatchesAreUnderWayAtOnce() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        OrderedPipeline.Source<Integer> numbers = numbersTo(1_000);

        OrderedPipeline.run(
                () -> {
                    most.accumulateAndGet(read.getAndIncrement() - written.get(), Math::max);
                    return numbers.next();
                },
                OrderedPipelineTest::slowly,
                result -> written.incrementAndGet(),
                2);

        assertThat(written).hasValue(1_000);
        assertThat(most.get()).isLessThanOrEqualTo(9);
    }

    @Test
    void whatBreaksInAWorkerBreaksTheRun() {
        OrderedPipeline.Source<Integer> numbers = numbersTo(100);

        assertThatThrownBy(() -> OrderedPipeline.run(numbers, number -> 1 / (number - 50), result -> {}, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSinkThatFailsEndsTheRun() {
        OrderedPipeline.Sink<Integer> full = result -> {
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> OrderedPipeline.run(numbersTo(100), number -> number, full, 2))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
