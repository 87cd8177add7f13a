package dev.kkachi.investigation.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// One investigation, from the records to the written results.
public final class Run {
    private final PartyScreening screening;
    private final InstantSource clock;

    private Run(PartyScreening screening, InstantSource clock) {
        this.screening = screening;
        this.clock = clock;
    }

    /// Returns an investigation that asks `screening` whom the lists mean.
    public static Run over(PartyScreening screening, InstantSource clock) {
        return new Run(screening, clock);
    }

    /// What a run handed back, in plain values.
    ///
    /// @param intake what was read
    /// @param persons how many persons were looked at
    /// @param cases the queue
    public record Result(Intake intake, int persons, List<Line> cases) {
        public Result {
            cases = List.copyOf(cases);
        }
    }

    /// One case of the queue.
    ///
    /// @param id stays the same from run to run
    /// @param headline one line
    /// @param probability after the evidence
    /// @param bits what the evidence weighs
    /// @param persons whom it concerns
    public record Line(String id, String headline, double probability, double bits, List<String> persons) {
        public Line {
            persons = List.copyOf(persons);
        }
    }

    /// Investigates `records` by the settings in `folder` and writes the results to `out`.
    public Result into(Records records, Path folder, Path out) {
        Instant started = clock.instant();
        Policy policy = PolicyFile.in(folder);
        Dossier dossier = new Dossier();
        Intake intake = records.read(dossier);
        Instant read = clock.instant();
        Concluded concluded = Concluded.of(policy, dossier, Signs.of(dossier, screening, policy));
        RunRecord run = new RunRecord(
                started,
                Duration.between(started, read),
                Duration.between(read, clock.instant()),
                screening.editions(),
                intake);
        try {
            Files.createDirectories(out);
            write(concluded, run, out);
        } catch (IOException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT, out + ": the results cannot be written: " + e.getMessage(), e);
        }
        List<Line> lines = concluded.cases().stream()
                .map(file -> new Line(
                        file.id(),
                        file.headline(),
                        file.probability(),
                        file.bits(),
                        file.persons().stream().map(Object::toString).toList()))
                .toList();
        return new Result(intake, dossier.persons().size(), lines);
    }

    private static void write(Concluded concluded, RunRecord run, Path out) throws IOException {
        Rows rows = new Rows(concluded);
        write(out.resolve("findings.jsonl"), rows.findings());
        write(out.resolve("persons.jsonl"), rows.persons());
        write(out.resolve("links.jsonl"), rows.links());
        write(out.resolve("entities.ftm.json"), rows.entities());
        write(out.resolve("cases.jsonl"), rows.cases());
        write(out.resolve("report.html"), List.of(new Report(concluded, run).render()));
        write(out.resolve("run.json"), List.of(run.render(concluded.policy())));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (WriteAside aside = WriteAside.open(file)) {
            for (String line : lines) {
                aside.out().write(line.getBytes(StandardCharsets.UTF_8));
                aside.out().write('\n');
            }
            aside.commit();
        }
    }
}
