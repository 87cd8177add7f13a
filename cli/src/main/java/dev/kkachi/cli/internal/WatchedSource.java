package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.time.Instant;

/// A source that tells somebody after every few thousand rows.
final class WatchedSource implements LedgerSource {
    /// How many rows lie between two times.
    static final int ROWS_BETWEEN = 1 << 12;

    private final LedgerSource source;
    private final Runnable watcher;

    private WatchedSource(LedgerSource source, Runnable watcher) {
        this.source = source;
        this.watcher = watcher;
    }

    /// Returns `source`; `watcher` runs after every [#ROWS_BETWEEN] rows, on the thread that reads.
    static WatchedSource of(LedgerSource source, Runnable watcher) {
        return new WatchedSource(source, watcher);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean isReference() {
        return source.isReference();
    }

    @Override
    public void read(LedgerSink sink) throws IOException {
        source.read(new WatchedSink(sink, watcher));
    }

    /// Hands everything on, and counts.
    private static final class WatchedSink implements LedgerSink {
        private final LedgerSink sink;
        private final Runnable watcher;
        private int rows;

        WatchedSink(LedgerSink sink, Runnable watcher) {
            this.sink = sink;
            this.watcher = watcher;
        }

        private void count() {
            rows++;
            if (rows == ROWS_BETWEEN) {
                rows = 0;
                watcher.run();
            }
        }

        @Override
        public void add(TransferRow row) {
            sink.add(row);
            count();
        }

        @Override
        public void add(OutputTransaction transaction, long line) {
            sink.add(transaction, line);
            count();
        }

        @Override
        public void add(Chain chain, long block, Instant time) {
            sink.add(chain, block, time);
            count();
        }

        @Override
        public void add(Token token) {
            sink.add(token);
        }

        @Override
        public void add(Tag tag) {
            sink.add(tag);
            count();
        }

        @Override
        public void add(DayPrice price) {
            sink.add(price);
            count();
        }

        @Override
        public void add(Conversion conversion) {
            sink.add(conversion);
            count();
        }

        @Override
        public void reject(Rejection rejection) {
            sink.reject(rejection);
            count();
        }

        @Override
        public void leaveOut(Rejection row) {
            sink.leaveOut(row);
            count();
        }

        @Override
        public void remark(Rejection row) {
            sink.remark(row);
        }
    }
}
