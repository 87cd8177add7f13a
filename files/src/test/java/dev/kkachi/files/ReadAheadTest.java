package dev.kkachi.files;

import static dev.kkachi.testkit.ForAll.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ReadAheadTest {
    @Test
    void theBytesComeWholeAndInOrder() throws IOException {
        byte[] bytes = new byte[3_000_001];
        random(7).nextBytes(bytes);

        try (InputStream in = ReadAhead.of(new ByteArrayInputStream(bytes))) {
            assertThat(in.read()).isEqualTo(bytes[0] & 0xff);
            assertThat(in.readNBytes(bytes.length)).hasSize(bytes.length - 1).endsWith(bytes[bytes.length - 1]);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aFailureComesBehindWhatWasUnpackedAndStays() throws IOException {
        InputStream broken = new Broken(() -> new IOException("damaged"));

        try (InputStream in =
                ReadAhead.of(new SequenceInputStream(new ByteArrayInputStream(new byte[1 << 18]), broken))) {
            assertThat(in.readNBytes(1 << 18)).hasSize(1 << 18);
            assertThatThrownBy(in::read).hasMessage("damaged");
            assertThatThrownBy(in::read).hasMessage("damaged");
        }
    }

    @Test
    void aTearCostsNothingOfWhatStandsBeforeIt() throws IOException {
        InputStream broken = new Broken(() -> new IOException("torn"));

        try (InputStream in = ReadAhead.of(new SequenceInputStream(new ByteArrayInputStream(new byte[1000]), broken))) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThatThrownBy(in::read).hasMessage("torn");
        }
    }

    @Test
    void aMistakeInTheUnpackerIsDamage() throws IOException {
        InputStream broken = new Broken(() -> {
            throw new IllegalStateException("a mistake");
        });

        try (InputStream in = ReadAhead.of(broken)) {
            assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("The packed bytes are damaged.");
        }
    }

    @Test
    @Timeout(30)
    void anErrorInTheUnpackerIsAFailureAndNoEndlessWait() throws IOException {
        InputStream broken = new Broken(() -> {
            throw new OutOfMemoryError("too large");
        });

        try (InputStream in = ReadAhead.of(new SequenceInputStream(new ByteArrayInputStream(new byte[1000]), broken))) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThatThrownBy(in::read)
                    .isInstanceOf(IOException.class)
                    .hasMessage("The packed bytes cannot be unpacked: java.lang.OutOfMemoryError: too large");
        }
    }

    @Test
    void closingEndsTheUnpacking() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };

        InputStream in = ReadAhead.of(endless);
        assertThat(in.read()).isZero();
        in.close();

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(in.read()).isEqualTo(-1);
    }

    /// A stream that cannot be read.
    private static final class Broken extends InputStream {
        private final Supplier<IOException> why;

        Broken(Supplier<IOException> why) {
            this.why = why;
        }

        @Override
        public int read() throws IOException {
            throw why.get();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw why.get();
        }
    }
}
