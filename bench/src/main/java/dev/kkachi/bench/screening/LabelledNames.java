package dev.kkachi.bench.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The labelled names that accuracy is measured on, read from tab-separated files beside the project.
final class LabelledNames {
    /// One name that a party is known by, and the party that must be found by it.
    ///
    /// @param kind how the query differs from the other names: `spelling`, `script`, `partial`, ...
    record Query(String cluster, Schema schema, String name, String kind) {}

    private LabelledNames() {}

    /// Reads the rows of a tab-separated file as maps from column to value.
    static List<Map<String, String>> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> all = lines.toList();
            String[] header = all.getFirst().split("\t", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : all.subList(1, all.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length && i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads leave-one-alias-out queries.
    static List<Query> queries(Path file) {
        return rows(file).stream()
                .map(row -> new Query(
                        cell(row, "cluster"), schema(cell(row, "type")), cell(row, "query"), cell(row, "kind")))
                .toList();
    }

    /// Makes one party of each cluster of an alias table, of the names that `kept` wants, with its birth dates.
    static Map<String, Party> parties(List<Map<String, String>> aliases, Predicate<Map<String, String>> kept) {
        Map<String, List<Map<String, String>>> clusters = new LinkedHashMap<>();
        for (Map<String, String> row : aliases) {
            if (kept.test(row)) {
                clusters.computeIfAbsent(cell(row, "cluster"), ignored -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, Party> parties = new LinkedHashMap<>();
        clusters.forEach((cluster, rows) -> parties.put(cluster, party(cluster, rows)));
        return parties;
    }

    private static Party party(String cluster, List<Map<String, String>> rows) {
        SourceRef source = new SourceRef.FileLine("aliases", 0);
        List<Fact> facts = new ArrayList<>();
        for (Map<String, String> row : rows) {
            facts.add(Fact.of(nameProperty(row), cell(row, "name"), source));
            for (String date : cell(row, "dobs").split("[|,]")) {
                if (!date.isBlank()) {
                    facts.add(Fact.of(Property.BIRTH_DATE, date.strip(), source));
                }
            }
        }
        Listing listing = new Listing(new ListEdition("labelled", "1"), cluster, List.of(), null);
        return new Party(
                cluster,
                schema(cell(rows.getFirst(), "type")),
                facts.stream().distinct().toList(),
                List.of(listing),
                List.of());
    }

    private static Property nameProperty(Map<String, String> row) {
        if (cell(row, "strength").equals("weak")) {
            return Property.WEAK_ALIAS;
        }
        return cell(row, "role").equals("primary") ? Property.NAME : Property.ALIAS;
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Schema schema(String type) {
        return switch (type) {
            case "person" -> Schema.PERSON;
            case "vessel" -> Schema.VESSEL;
            case "aircraft" -> Schema.AIRPLANE;
            default -> Schema.ORGANIZATION;
        };
    }
}
