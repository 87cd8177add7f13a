package dev.kkachi.bench.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.priv.garshol.duke.Configuration;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Record;
import org.jspecify.annotations.Nullable;

/// Finds for Duke whom a record should be compared with: those that share most with it, the rarer a word
/// the more, as its own index does. Its own is Lucene 4, which cannot be in one process with the Lucene
/// that screening is measured beside.
final class DukeIndex implements Database {
    private static final int CANDIDATES_MAX = 50;
    /// Words that more records have are no way to find one.
    private static final int HOLDERS_MAX = 500;

    private final Map<String, List<Record>> byWord = new HashMap<>();
    private final Map<String, Record> byId = new HashMap<>();
    private final List<String> lookedUp;
    private int records;

    DukeIndex(DukeSetup setup) {
        lookedUp = setup.columns().stream()
                .filter(DukeSetup.Column::isLookedUp)
                .map(DukeSetup.Column::name)
                .toList();
    }

    @Override
    public void index(Record record) {
        records++;
        byId.put(record.getValue(DukePeer.ID), record);
        words(record)
                .forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(record));
    }

    private Set<String> words(Record record) {
        Set<String> words = new HashSet<>();
        for (String column : lookedUp) {
            String value = record.getValue(column);
            if (value != null) {
                for (String word : value.split("[^\\p{L}\\p{Nd}]+")) {
                    words.add(column + ":" + word);
                }
            }
        }
        return words;
    }

    @Override
    public Collection<Record> findCandidateMatches(Record record) {
        Map<Record, Double> shared = new HashMap<>();
        for (String word : words(record)) {
            List<Record> holders = byWord.getOrDefault(word, List.of());
            if (holders.size() <= HOLDERS_MAX) {
                double weight = Math.log((double) records / Math.max(1, holders.size()));
                holders.forEach(holder -> shared.merge(holder, weight, Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(CANDIDATES_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public @Nullable Record findRecordById(String id) {
        return byId.get(id);
    }

    @Override
    public boolean isInMemory() {
        return true;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}

    @Override
    public void setConfiguration(Configuration configuration) {}

    @Override
    public void setOverwrite(boolean overwrite) {}
}
