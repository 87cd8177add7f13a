package dev.kkachi.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// An input that tells how many bytes are read from it.
final class MeteredInput extends FilterInputStream {
    private final LongConsumer meter;

    MeteredInput(InputStream in, LongConsumer meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        meter.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = super.read(into, from, count);
        meter.accept(Math.max(0, read));
        return read;
    }
}
