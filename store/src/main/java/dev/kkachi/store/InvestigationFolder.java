package dev.kkachi.store;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.files.Sha256;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// What `kkachi investigate` wrote, read back as arrivals for casework: `cases.jsonl` with the findings
/// that each case names. The run is named by the hash of `run.json`, which holds the hashes of the
/// others.
public final class InvestigationFolder {
    private static final int RUN_BYTES = 8;
    private static final String ENTITIES = "entities.ftm.json";
    private static final String PERSON = "person-";

    private final Path folder;
    private final String queue;

    private InvestigationFolder(Path folder, String queue) {
        this.folder = folder;
        this.queue = queue;
    }

    /// Returns the arrivals of the results in `folder`, meant for `queue`.
    ///
    /// @throws KkachiException if the folder holds no results, or they are not whole
    public static List<Arrival> read(Path folder, String queue) {
        return new InvestigationFolder(folder, queue).read();
    }

    private List<Arrival> read() {
        String run = run();
        Map<String, Finding> findings = new HashMap<>();
        each("findings.jsonl", line -> findings.put(line.text("finding_id"), finding(line)));
        Known known = new Known(findings, names(), run);
        List<Arrival> arrivals = new ArrayList<>();
        each("cases.jsonl", line -> arrivals.add(arrival(line, known)));
        return arrivals;
    }

    /// What a case is made of.
    private record Known(Map<String, Finding> findings, Map<String, String> names, String run) {}

    /// Returns the first name of every person, by their id; empty where the entities were not written.
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        if (Files.isRegularFile(folder.resolve(ENTITIES))) {
            each(ENTITIES, line -> {
                if (line.text("id").startsWith(PERSON)
                        && line.find("properties") instanceof Json.Obj properties
                        && !properties.texts("name").isEmpty()) {
                    names.put(
                            line.text("id").substring(PERSON.length()),
                            properties.texts("name").getFirst());
                }
            });
        }
        return names;
    }

    private static List<Arrival.Named> named(List<Subject> subjects, Map<String, String> names) {
        return subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON && names.containsKey(subject.id()))
                .map(subject -> new Arrival.Named(subject, names.getOrDefault(subject.id(), "")))
                .toList();
    }

    private String run() {
        Path account = folder.resolve("run.json");
        if (!Files.isRegularFile(account)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    folder + " holds no results: run.json is missing.\n"
                            + "Maybe name the folder that 'kkachi investigate' wrote, or run it again.");
        }
        try {
            return "run-" + Sha256.hex(Files.readString(account), RUN_BYTES);
        } catch (IOException e) {
            throw new KkachiException(KkachiException.Code.ENVIRONMENT, account + " cannot be read.", e);
        }
    }

    private void each(String name, Consumer<Json.Obj> take) {
        Path file = folder.resolve(name);
        try (JsonLines lines = JsonLines.open(Files.newInputStream(file), file.toString())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case JsonLine.Parsed parsed -> take(parsed, file, take);
                    case JsonLine.Broken broken -> throw broken(file, broken.line(), broken.reason());
                }
            }
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, file + " cannot be read.\nMaybe the run was stopped.", e);
        }
    }

    private static void take(JsonLine.Parsed line, Path file, Consumer<Json.Obj> take) {
        try {
            take.accept(line.object());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw broken(file, line.line(), String.valueOf(e.getMessage()));
        }
    }

    private static KkachiException broken(Path file, long line, String reason) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, file + ":" + line + ": " + reason);
    }

    private Arrival arrival(Json.Obj line, Known known) {
        List<Finding> found = new ArrayList<>();
        for (String id : line.texts("findings")) {
            found.add(Objects.requireNonNull(known.findings().get(id), "the finding " + id + " is missing"));
        }
        List<Subject> subjects = new ArrayList<>();
        line.texts("persons").forEach(person -> subjects.add(new Subject(Subject.Kind.PERSON, person)));
        if (subjects.isEmpty()) {
            found.forEach(finding -> subjects.add(finding.subject()));
        }
        List<String> innocent = found.stream()
                .flatMap(each -> each.innocent().stream())
                .distinct()
                .toList();
        return new Arrival(
                new CaseId(line.text("case_id")),
                queue,
                known.run(),
                new Case.Substance(
                        Case.Kind.valueOf(line.text("kind").toUpperCase(Locale.ROOT)),
                        subjects.stream().distinct().sorted().toList(),
                        line.text("headline"),
                        Double.parseDouble(line.text("probability")),
                        Double.parseDouble(line.text("weight_bits")),
                        List.of(),
                        innocent,
                        line.texts("next_checks")),
                found,
                named(subjects, known.names()));
    }

    private static Finding finding(Json.Obj line) {
        Json.Obj subject = object(line, "subject");
        return new Finding(
                new Subject(Subject.Kind.valueOf(subject.text("kind").toUpperCase(Locale.ROOT)), subject.text("id")),
                line.text("indicator"),
                line.text("category"),
                new Weight(Double.parseDouble(line.text("weight_bits"))),
                line.text("group"),
                line.text("summary"),
                evidence(line),
                line.texts("innocent"),
                line.text("published_source"));
    }

    private static List<Evidence> evidence(Json.Obj line) {
        List<Evidence> evidence = new ArrayList<>();
        if (line.find("evidence") instanceof Json.Arr rows) {
            for (Json row : rows.elements()) {
                if (row instanceof Json.Obj said) {
                    String at = said.text("observed_at");
                    evidence.add(new Evidence(
                            said.text("claim"),
                            source(object(said, "source")),
                            at.isEmpty() ? null : Instant.parse(at)));
                }
            }
        }
        return evidence;
    }

    private static SourceRef source(Json.Obj source) {
        if (source.find("list") != null) {
            ListEdition edition = new ListEdition(source.text("list"), source.text("edition"));
            return new SourceRef.ListEntry(edition, source.text("entry"), "");
        }
        if (source.find("chain") != null) {
            String log = source.text("log");
            return new SourceRef.Transaction(
                    source.text("chain"), source.text("tx"), log.isEmpty() ? -1 : Integer.parseInt(log));
        }
        return new SourceRef.FileLine(source.text("file"), Long.parseLong(source.text("line")));
    }

    private static Json.Obj object(Json.Obj line, String name) {
        if (line.find(name) instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException("'" + name + "' is missing");
    }
}
