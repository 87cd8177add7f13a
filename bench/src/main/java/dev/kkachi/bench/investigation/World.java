package dev.kkachi.bench.investigation;

import dev.kkachi.bench.Child;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.simulator.company.Company;
import dev.kkachi.simulator.company.CompanyPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An invented company on disk, and who is who in it.
final class World implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 8_192;

    private final Path home;
    private final Path records;
    private final Path truth;
    private final Map<String, String[]> rows = new HashMap<>();

    private World(Path home) {
        this.home = home;
        records = home.resolve("records");
        truth = home.resolve("truth.csv");
    }

    /// Plays a company and writes it.
    static World play(CompanyPlan plan, long seed) {
        try {
            World world = new World(Files.createTempDirectory("kkachi-bench"));
            Company.play(plan, seed).write(world.records, world.truth);
            for (String line : Files.readAllLines(world.truth)) {
                String[] cells = line.split(",", -1);
                world.rows.put(cells[0], cells);
            }
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Investigates the company in a process of its own, as a user does, with its invented lists and
    /// files about addresses.
    Child investigate() {
        return Child.run(
                HEAP_MEGABYTES,
                "investigate",
                records.toString(),
                "--out",
                results().toString(),
                "--reference",
                records.resolveSibling("records" + Company.REFERENCE).toString(),
                "--lists-dir",
                records.resolveSibling("records" + Company.LISTS).toString(),
                "--quiet");
    }

    private Path results() {
        return home.resolve("results");
    }

    /// Returns how many rows the investigation read.
    long rowsRead() {
        return Long.parseLong(lines("run.json").getFirst().text("rows_read"));
    }

    /// Says whether the person is a persona of an operator, or an insider.
    boolean isGuilty(String person) {
        return cell(person, 1).equals("yes");
    }

    /// Returns the ring of a persona, empty for everybody else.
    String ring(String person) {
        return cell(person, 3);
    }

    /// Returns the kind of ring of a persona, empty for everybody else.
    String ringKind(String person) {
        return cell(person, 4);
    }

    /// Returns how an innocent person lives.
    String life(String person) {
        return cell(person, 6);
    }

    private String cell(String person, int column) {
        String[] cells = rows.get(person);
        return cells == null || cells.length <= column ? "" : cells[column];
    }

    /// Returns all personas of operators.
    List<String> guilty() {
        return rows.keySet().stream().filter(this::isGuilty).sorted().toList();
    }

    /// Returns the persons of the queue in its order, each once.
    SequencedSet<String> queue() {
        SequencedSet<String> persons = new LinkedHashSet<>();
        for (Json.Obj line : lines("cases.jsonl")) {
            persons.addAll(line.texts("persons"));
        }
        return persons;
    }

    /// Returns the members of each case.
    List<List<String>> cases() {
        List<List<String>> cases = new ArrayList<>();
        for (Json.Obj line : lines("cases.jsonl")) {
            cases.add(line.texts("persons"));
        }
        return cases;
    }

    /// Returns for each person of the queue the families of the signs of their case.
    Map<String, Set<String>> reasons() {
        Map<String, String> families = new HashMap<>();
        for (Json.Obj line : lines("findings.jsonl")) {
            if (Double.parseDouble(line.text("weight_bits")) > 0) {
                boolean isShared = line.text("group").startsWith(Reasons.SHARED);
                families.put(line.text("finding_id"), isShared ? Reasons.SHARED : line.text("category"));
            }
        }
        Map<String, Set<String>> reasons = new HashMap<>();
        for (Json.Obj line : lines("cases.jsonl")) {
            for (String person : line.texts("persons")) {
                Set<String> shown = reasons.computeIfAbsent(person, id -> new TreeSet<>());
                line.texts("findings").forEach(id -> shown.add(families.getOrDefault(id, "")));
            }
        }
        return reasons;
    }

    /// Returns the probability of everybody.
    SequencedMap<String, Double> probabilities() {
        SequencedMap<String, Double> probabilities = new LinkedHashMap<>();
        for (Json.Obj line : lines("persons.jsonl")) {
            probabilities.put(line.text("person_id"), Double.valueOf(line.text("probability")));
        }
        return probabilities;
    }

    private List<Json.Obj> lines(String name) {
        List<Json.Obj> objects = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(Files.newInputStream(results().resolve(name)), name)) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof JsonLine.Parsed parsed) {
                    objects.add(parsed.object());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
