package dev.kkachi.screening;

import dev.kkachi.model.KkachiException;
import dev.kkachi.model.KkachiException.Code;
import dev.kkachi.screening.internal.Tables;
import dev.kkachi.screening.spi.PartyCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The inverted index over all names, exact forms (identifiers, wallets, ways to reach somebody) and dates of birth
/// of a [PartyCatalog]. Immutable and shared by all threads.
///
/// Building reads every party once. A written index opens quickly, because nothing in it is an object per name: it is a
/// few flat arrays under one checksum. It fits only the catalog that it was built from, in the same order.
public final class ScreeningIndex {
    private final Tables tables;

    private ScreeningIndex(Tables tables) {
        this.tables = tables;
    }

    /// Builds the index of `catalog`.
    public static ScreeningIndex build(PartyCatalog catalog) {
        return new ScreeningIndex(Tables.build(catalog));
    }

    /// Opens the index in `file`.
    ///
    /// @throws KkachiException if the file is missing, of another version, or torn
    public static ScreeningIndex open(Path file) {
        return new ScreeningIndex(Tables.open(file));
    }

    /// Opens the index in `file`, or returns `null` where there is none that this build can read whole.
    public static @Nullable ScreeningIndex find(Path file) {
        try {
            return Files.exists(file) ? open(file) : null;
        } catch (KkachiException e) {
            return null; // torn, or of another version: the caller has what it was built from
        }
    }

    /// Writes the index to `file`: aside, then renamed, so that a crash leaves either the old file or the new one.
    public void write(Path file) {
        tables.write(file);
    }

    /// Returns how many names are indexed; one that a person or an organisation may bear counts for each.
    public int nameCount() {
        return tables.entries().entryCount();
    }

    /// Returns how many parties are indexed.
    public int partyCount() {
        return tables.entries().partyCount();
    }

    /// Returns the tables, after making sure that they were built from `catalog`.
    Tables tablesFor(PartyCatalog catalog) {
        boolean fits = partyCount() == catalog.size() && tables.editions().equals(Tables.editions(catalog));
        if (!fits) {
            throw new KkachiException(
                    Code.LISTS_UNUSABLE,
                    "The screening index of " + partyCount() + " parties of " + tables.editions()
                            + " does not belong to the lists, which hold " + catalog.size() + " parties of "
                            + Tables.editions(catalog)
                            + ".\nMaybe a load was interrupted: `kkachi lists load` builds it anew.");
        }
        return tables;
    }
}
