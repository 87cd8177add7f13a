package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import org.jspecify.annotations.Nullable;

/// Something that an office files about a person. There are a few of each, not millions.
public sealed interface Paper permits Shipment, Interview, Reference, PlatformAccount, Document, DocumentReading {
    /// Returns the row.
    SourceRef.FileLine source();

    /// Returns whom it is about, `null` where nobody says.
    @Nullable PersonId person();
}
