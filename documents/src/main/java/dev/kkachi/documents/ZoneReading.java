package dev.kkachi.documents;

/// What came of reading a text as a machine-readable zone.
public sealed interface ZoneReading {
    /// A zone, whether or not its check digits fit.
    ///
    /// @param zone what it says
    record Read(MachineReadableZone zone) implements ZoneReading {}

    /// No zone.
    ///
    /// @param why what is missing, as a full sentence
    record NoZone(String why) implements ZoneReading {}
}
