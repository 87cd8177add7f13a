package dev.kkachi.screening.internal;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.text.KeyPairs;
import dev.kkachi.text.KeyTable;
import dev.kkachi.text.NameIndex;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.PreparedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The tables of an index: the names of each kind of bearer, identifiers and wallets by exact form, dates of
/// birth, and the entries between.
///
/// @param editions the list editions that the parties were read from, as text
/// @param entries what is known of each entry
/// @param names the names of each [NameKind], in the order of the kinds
/// @param exact parties by the key of their exact forms
/// @param births parties by the keys of their dates of birth
public record Tables(
        List<String> editions, EntryTable entries, List<NameIndex> names, KeyTable exact, KeyTable births) {
    private static final int VERSION = 13;
    private static final int CHUNK = 1_000;
    private static final int CHUNKS_AT_ONCE = 32;

    public Tables {
        editions = List.copyOf(editions);
        names = List.copyOf(names);
    }

    /// Reads every party of `catalog` and builds the tables; the work is spread over all cores, the result is
    /// the same on one.
    public static Tables build(PartyCatalog catalog) {
        Assembly assembly = new Assembly(catalog.size());
        int chunks = (catalog.size() + CHUNK - 1) / CHUNK;
        for (int first = 0; first < chunks; first += CHUNKS_AT_ONCE) {
            IntStream.range(first, Math.min(chunks, first + CHUNKS_AT_ONCE))
                    .parallel()
                    .mapToObj(chunk -> new Chunk(catalog, chunk * CHUNK, Math.min(catalog.size(), (chunk + 1) * CHUNK)))
                    .toList()
                    .forEach(assembly::append);
        }
        return assembly.finish(editions(catalog));
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
            names.forEach(index -> index.writeTo(out));
            exact.writeTo(out);
            births.writeTo(out);
        });
    }

    /// Reads the tables from `file`.
    public static Tables open(Path file) {
        return IndexReader.read(
                file,
                VERSION,
                in -> new Tables(
                        in.texts(),
                        EntryTable.readFrom(in),
                        Arrays.stream(NameKind.values())
                                .map(kind -> NameIndex.readFrom(kind, in))
                                .toList(),
                        KeyTable.readFrom(in),
                        KeyTable.readFrom(in)));
    }

    /// Some neighbouring parties, read.
    private static final class Chunk {
        private final List<PreparedName> names = new ArrayList<>();
        private final KeyPairs exact = KeyPairs.empty();
        private final KeyPairs births = KeyPairs.empty();
        private final int[] entryCounts;
        private final byte[] schemas;
        private final List<String> lists = new ArrayList<>();

        Chunk(PartyCatalog catalog, int from, int to) {
            entryCounts = new int[to - from];
            schemas = new byte[to - from];
            for (int handle = from; handle < to; handle++) {
                int party = handle;
                Party read = catalog.party(party);
                PartyProfile profile = PartyProfile.of(read);
                entryCounts[party - from] = profile.entryCount();
                schemas[party - from] = (byte) read.schema().ordinal();
                lists.add(datasets(read));
                for (int ordinal = 0; ordinal < profile.entryCount(); ordinal++) {
                    names.add(profile.name(ordinal));
                }
                for (ExactForm form : ExactForm.list(read.facts())) {
                    exact.add(form.key(), party);
                }
                profile.births().forEach(date -> BirthKeys.listed(date, key -> births.add(key, party)));
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
        private final List<NameIndex.Builder> names =
                Arrays.stream(NameKind.values()).map(NameIndex.Builder::new).toList();
        private final KeyPairs exact = KeyPairs.empty();
        private final KeyPairs births = KeyPairs.empty();
        private final int[] firstEntry;
        private final byte[] schemas;
        private final int[] lines;
        private final Map<String, Integer> lineOf = new HashMap<>();
        private final List<String> lists = new ArrayList<>();
        private byte[] kinds = new byte[CHUNK];
        private int party;

        Assembly(int parties) {
            firstEntry = new int[parties + 1];
            schemas = new byte[parties];
            lines = new int[parties];
        }

        Tables finish(List<String> editions) {
            byte[] entryKinds = Arrays.copyOf(kinds, firstEntry[party]);
            EntryTable entries = EntryTable.of(new EntryTable.Columns(firstEntry, entryKinds, schemas, lines), lists);
            List<NameIndex> indexes =
                    names.stream().map(NameIndex.Builder::build).toList();
            return new Tables(editions, entries, indexes, exact.toTable(), births.toTable());
        }

        private void append(Chunk chunk) {
            int entry = firstEntry[party];
            if (kinds.length < entry + chunk.names.size()) {
                kinds = Arrays.copyOf(kinds, 2 * (entry + chunk.names.size()));
            }
            for (PreparedName name : chunk.names) {
                kinds[entry++] = (byte) name.kind().ordinal();
                names.get(name.kind().ordinal()).add(name);
            }
            for (int i = 0; i < chunk.schemas.length; i++) {
                schemas[party] = chunk.schemas[i];
                lines[party] = line(chunk.lists.get(i));
                firstEntry[party + 1] = firstEntry[party] + chunk.entryCounts[i];
                party++;
            }
            exact.addAll(chunk.exact, 0);
            births.addAll(chunk.births, 0);
        }

        private int line(String datasets) {
            return lineOf.computeIfAbsent(datasets, fresh -> {
                lists.add(fresh);
                return lists.size() - 1;
            });
        }
    }
}
