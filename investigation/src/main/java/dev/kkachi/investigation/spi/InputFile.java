package dev.kkachi.investigation.spi;

/// One file of the organisation's folder and what became of it.
///
/// @param name its path within the folder, with `/` between the parts
/// @param kind what was recognised in it, such as `payouts`; empty if nothing was
/// @param note why it was not read, or what of it says nothing, as a full sentence; empty if all of it
///     was read
/// @param bytes its size
/// @param sha256 the hash of its bytes, in lower-case hexadecimal
/// @param rowsRead how many rows were understood
/// @param rowsRejected how many rows were not
/// @param valuesLeftOut how many optional values of these rows could not be read
/// @param rowsUnjoined how many rows were understood but belong to nobody who is known
/// @param rowsOther how many rows are events that say nothing of a person
public record InputFile(
        String name,
        String kind,
        String note,
        long bytes,
        String sha256,
        long rowsRead,
        long rowsRejected,
        long valuesLeftOut,
        long rowsUnjoined,
        long rowsOther) {}
