package dev.kkachi.records;

import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.rings.RingSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads what personas were seen with, and what they claim, out of a file or every file of a folder:
/// tables of sightings (`persona,kind,value,first_seen,last_seen`), and the people, sign-ins, devices,
/// shipments and payouts of an investigation as they are. Files are recognised by their columns.
public final class SightingFiles {
    /// How many rows that could not be used are listed; the others are counted.
    public static final int LISTED_MAX = 1000;

    private final SightingRows rows;
    private final List<String> read = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final List<RejectedRow> listed = new ArrayList<>();
    private long rejected;

    private SightingFiles(RingSearch search) {
        this.rows = new SightingRows(search);
    }

    /// What became of the files.
    ///
    /// @param read which were read, by name
    /// @param passed which were not, each with the reason, as full sentences
    /// @param rows how many rows held a sighting or a claim
    /// @param rejected how many rows and values could not be used
    /// @param listed the first of them
    public record Reading(List<String> read, List<String> passed, long rows, long rejected, List<RejectedRow> listed) {
        public Reading {
            read = List.copyOf(read);
            passed = List.copyOf(passed);
            listed = List.copyOf(listed);
        }
    }

    /// Reads `places`, files and folders, in this order, and tells `search`.
    ///
    /// @throws KkachiException if something that was named is not there, is no such table, or cannot be
    ///     read
    public static Reading read(List<Path> places, RingSearch search) {
        SightingFiles files = new SightingFiles(search);
        for (Path place : places) {
            try {
                files.take(place);
            } catch (IOException e) {
                throw new KkachiException(
                        KkachiException.Code.ENVIRONMENT, place + ": cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return new Reading(files.read, files.passed, files.rows.taken(), files.rejected, files.listed);
    }

    private void take(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, place + " does not exist.\nMaybe the name is misspelt.");
        }
        if (!Files.isDirectory(place)) {
            RecordFile file = new RecordFile(place, Objects.toString(place.getFileName()));
            if (!take(file)) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        place + " has no columns that tell of personas; the rule is persona, kind and value, or"
                                + " person_id beside such as ip, device_id, account.\n"
                                + "Maybe the first row is not the header.");
            }
            return;
        }
        FolderWalk walk = FolderWalk.over(place.toRealPath(), place.toRealPath().resolve("kkachi-out"));
        int before = read.size();
        for (RecordFile file : walk.files()) {
            if (!take(file)) {
                passed.add(file.name() + ": no columns that tell of personas.");
            }
        }
        walk.passed().forEach(file -> passed.add(file.name() + ": " + file.note()));
        if (read.size() == before) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    place + " holds no table that tells of personas.\nMaybe 'kkachi rings --help' names one.");
        }
    }

    private boolean take(RecordFile file) throws IOException {
        List<VendorRow> first = file.firstRows();
        Set<String> columns = first.isEmpty() ? Set.of() : first.getFirst().columns();
        if (!SightingRows.tellOfPersonas(columns)) {
            return false;
        }
        read.add(file.name());
        file.read(new PlainRows(row -> rows.take(row, this::reject), this::reject), bytes -> {});
        return true;
    }

    private void reject(RejectedRow row) {
        rejected++;
        if (listed.size() < LISTED_MAX) {
            listed.add(row);
        }
    }
}
