package dev.kkachi.ledger;

/// How much memory an import may take.
///
/// @param rowsInMemory how many rows are held, about 100 bytes each, before they are written to the disk
public record LedgerSettings(int rowsInMemory) {
    /// What a laptop can spare.
    public static final LedgerSettings STANDARD = new LedgerSettings(1 << 22);

    public LedgerSettings {
        if (rowsInMemory < 1) {
            throw new IllegalArgumentException("An import holds at least one row, not " + rowsInMemory + ".");
        }
    }
}
