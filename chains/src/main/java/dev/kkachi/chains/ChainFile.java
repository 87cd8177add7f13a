package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/// A file whose format was recognised, ready to be read into a ledger.
public final class ChainFile implements LedgerSource {
    private final BoundedArchive file;
    private final ChainFormat.Recognised format;
    private final ImportOptions options;
    private final SideFacts facts;
    private final LongAdder bytesRead = new LongAdder();

    ChainFile(BoundedArchive file, ChainFormat.Recognised format, ImportOptions options, SideFacts facts) {
        this.file = file;
        this.format = format;
        this.options = options;
        this.facts = facts;
    }

    @Override
    public String name() {
        return String.valueOf(file.path().getFileName());
    }

    /// Returns the file.
    public Path path() {
        return file.path();
    }

    /// Returns what a person would call its format.
    public String format() {
        return format.title();
    }

    /// Returns how many bytes of the file were read so far, packed as they are; any thread may ask.
    public long bytesRead() {
        return bytesRead.sum();
    }

    @Override
    public boolean isReference() {
        return format.isReference();
    }

    @Override
    public void read(LedgerSink sink) throws IOException {
        Intake into = new Intake(name(), options, facts, sink);
        format.body().read(file.watchedBy(bytesRead::add), into);
        into.end();
    }
}
