package dev.kkachi.screening.internal;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The tables of an index: names by blocking key, identifiers and wallets by exact form, and the entries between.
///
/// @param editions the list editions that the parties were read from, as text
/// @param entries what is known of each entry
/// @param names entries by blocking key
/// @param exact parties by the key of their exact forms
public record Tables(List<String> editions, EntryTable entries, KeyTable names, KeyTable exact) {
    private static final int VERSION = 1;
    private static final int CHUNK = 2_000;

    /// Reads every party of `catalog` and builds the tables; the work is spread over all cores, the result is the same
    /// on one.
    public static Tables build(PartyCatalog catalog) {
        int chunks = (catalog.size() + CHUNK - 1) / CHUNK;
        List<Chunk> built = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> new Chunk(catalog, chunk * CHUNK, Math.min(catalog.size(), (chunk + 1) * CHUNK)))
                .toList();
        return new Assembly(catalog.size()).assemble(built, editions(catalog));
    }

    /// Returns the editions of `catalog` as the index remembers them.
    public static List<String> editions(PartyCatalog catalog) {
        return catalog.editions().stream().map(ListEdition::toString).toList();
    }

    /// Writes the tables to `file`.
    public void write(Path file) {
        IndexWriter.write(file, VERSION, out -> {
            out.texts(editions);
            entries.writeTo(out);
            names.writeTo(out);
            exact.writeTo(out);
        });
    }

    /// Reads the tables from `file`.
    public static Tables open(Path file) {
        return IndexReader.read(
                file,
                VERSION,
                in -> new Tables(in.texts(), EntryTable.readFrom(in), KeyTable.readFrom(in), KeyTable.readFrom(in)));
    }

    /// The keys of some neighbouring parties, their entries counted from zero.
    private static final class Chunk {
        private final KeyPairs names = KeyPairs.empty();
        private final KeyPairs exact = KeyPairs.empty();
        private final int[] entryCounts;
        private final byte[] schemas;
        private final List<String> lists = new ArrayList<>();
        private byte[] kinds = new byte[CHUNK];
        private int entries;

        Chunk(PartyCatalog catalog, int from, int to) {
            entryCounts = new int[to - from];
            schemas = new byte[to - from];
            for (int handle = from; handle < to; handle++) {
                Party party = catalog.party(handle);
                PartyProfile profile = PartyProfile.of(party);
                entryCounts[handle - from] = profile.entryCount();
                schemas[handle - from] = (byte) party.schema().ordinal();
                lists.add(datasets(party));
                addNames(profile);
                for (ExactForm form : ExactForm.list(party.facts())) {
                    exact.add(form.key(), handle);
                }
            }
        }

        private void addNames(PartyProfile profile) {
            for (int ordinal = 0; ordinal < profile.entryCount(); ordinal++) {
                kinds = entries == kinds.length ? Arrays.copyOf(kinds, entries * 2) : kinds;
                kinds[entries] = (byte) profile.kind(ordinal).ordinal();
                for (long key : profile.name(ordinal).keys()) {
                    names.add(key, entries);
                }
                entries++;
            }
        }

        private static String datasets(Party party) {
            TreeSet<String> datasets = new TreeSet<>();
            for (Listing listing : party.listings()) {
                datasets.add(listing.list().dataset());
            }
            return String.join(" ", datasets);
        }
    }

    /// Puts the chunks together in their order.
    private static final class Assembly {
        private final KeyPairs names = KeyPairs.empty();
        private final KeyPairs exact = KeyPairs.empty();
        private final int[] firstEntry;
        private final byte[] schemas;
        private final int[] lines;
        private final Map<String, Integer> lineOf = new HashMap<>();
        private final List<String> lists = new ArrayList<>();
        private byte[] kinds = {};
        private int party;

        Assembly(int parties) {
            firstEntry = new int[parties + 1];
            schemas = new byte[parties];
            lines = new int[parties];
        }

        Tables assemble(List<Chunk> chunks, List<String> editions) {
            kinds = new byte[chunks.stream().mapToInt(chunk -> chunk.entries).sum()];
            chunks.forEach(this::append);
            EntryTable entries = EntryTable.of(new EntryTable.Columns(firstEntry, kinds, schemas, lines), lists);
            return new Tables(editions, entries, names.toTable(), exact.toTable());
        }

        private void append(Chunk chunk) {
            int offset = firstEntry[party];
            System.arraycopy(chunk.kinds, 0, kinds, offset, chunk.entries);
            for (int i = 0; i < chunk.schemas.length; i++) {
                schemas[party] = chunk.schemas[i];
                lines[party] = line(chunk.lists.get(i));
                firstEntry[party + 1] = firstEntry[party] + chunk.entryCounts[i];
                party++;
            }
            names.addAll(chunk.names, offset);
            exact.addAll(chunk.exact, 0);
        }

        private int line(String datasets) {
            return lineOf.computeIfAbsent(datasets, fresh -> {
                lists.add(fresh);
                return lists.size() - 1;
            });
        }
    }
}
