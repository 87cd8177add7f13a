package dev.kkachi.investigation.spi;

/// An organisation's own files.
public interface Records {
    /// Hands everything to `sink`: all persons first, then all sign-ins, all payouts, then tags, and
    /// all transfers at last, so that whoever takes them knows what to keep. The order within a kind is
    /// the same on every machine.
    ///
    /// @return what was read, and what could not be
    Intake read(RecordSink sink);
}
