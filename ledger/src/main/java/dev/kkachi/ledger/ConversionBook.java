package dev.kkachi.ledger;

import dev.kkachi.ledger.internal.ConversionLines;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Asset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The swaps and bridges that are known, kept beside the ledger.
public final class ConversionBook {
    private final ConversionLines lines;

    private ConversionBook(ConversionLines lines) {
        this.lines = lines;
    }

    /// Opens the conversions of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    /// @throws dev.kkachi.model.KkachiException if their file is torn
    public static ConversionBook open(Path folder) throws IOException {
        return new ConversionBook(ConversionLines.open(folder));
    }

    /// Returns the conversions in which `asset` went in or came out, in the order of time.
    public List<Conversion> list(Asset asset) {
        return lines.list(asset);
    }
}
