package dev.kkachi.chains;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Apache Parquet, as AWS's public data sets, BigQuery and DuckDB write it: the same tables as in other files, found by
/// the names of their columns.
final class ParquetFormat implements ChainFormat {
    private static final int[] MAGIC = {'P', 'A', 'R', '1'};

    /// The library tells every user how it found the machine; held here, lest what is set be collected.
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    private final List<Table> tables;

    ParquetFormat(List<Table> tables) {
        this.tables = tables;
    }

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        if (!start.startsWith(MAGIC)) {
            return null;
        }
        Set<String> columns = columns(start.file());
        for (Table table : tables) {
            if (table.fits(columns)) {
                return new Recognised(
                        table.title() + " (Parquet)", table.isReference(), (file, into) -> read(table, file, into));
            }
        }
        return null;
    }

    private static Set<String> columns(BoundedArchive file) {
        try (ParquetFileReader reader = open(file)) {
            Set<String> names = new HashSet<>();
            reader.getFileSchema().getRootNode().children().forEach(child -> names.add(ColumnName.of(child.name())));
            return names;
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static void read(Table table, BoundedArchive file, Intake into) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            if (table instanceof EtlTransfers && ParquetTransfers.fits(reader.getFileSchema())) {
                ParquetTransfers.read(reader, file.path(), into);
            } else {
                ParquetRecords.read(reader, table, into);
            }
        } catch (RuntimeException e) {
            throw new IOException(into.file() + ": the Parquet file cannot be read further. " + e.getMessage(), e);
        }
    }

    private static ParquetFileReader open(BoundedArchive file) throws IOException {
        try {
            return ParquetFileReader.open(InputFile.of(file.path()));
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static KkachiException broken(BoundedArchive file, IOException cause) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT,
                file.path() + ": begins as a Parquet file and cannot be opened as one: " + cause.getMessage()
                        + ".\nMaybe its download was cut, or it is packed once more.",
                cause);
    }
}
