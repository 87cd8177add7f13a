package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.SignTrial;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.Records;
import dev.kkachi.investigation.spi.Watcher;
import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.Assessment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// One investigation, from the records to the written results.
public final class Run {
    private static final int REASONS_SHOWN = 5;

    private final PartyScreening screening;
    private final InstantSource clock;
    private final String version;
    private final Circumstances circumstances;

    private Run(PartyScreening screening, InstantSource clock, String version, Circumstances circumstances) {
        this.screening = screening;
        this.clock = clock;
        this.version = version;
        this.circumstances = circumstances;
    }

    /// Returns an investigation that asks `screening` whom the lists mean.
    public static Run over(PartyScreening screening, InstantSource clock, String version) {
        return new Run(screening, clock, version, Circumstances.NONE);
    }

    /// Returns this run with what it is told beside the records.
    public Run under(Circumstances told) {
        return new Run(screening, clock, version, told);
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
        Policy policy = PolicyFile.in(folder).with(circumstances);
        circumstances.watcher().begins(Watcher.Stage.READING);
        Dossier dossier = new Dossier();
        Intake intake = records.read(dossier);
        refuseNothing(dossier, intake, folder);
        Instant read = clock.instant();
        ListQuestions lists = new ListQuestions(screening, policy);
        Concluded concluded =
                new Conclusion(folder, policy, surroundings(folder, policy, circumstances)).of(dossier, lists);
        RunRecord run = new RunRecord(
                version,
                started,
                Duration.between(started, read),
                Duration.between(read, clock.instant()),
                screening.lists(),
                lists.limits(),
                intake);
        circumstances.watcher().begins(Watcher.Stage.WRITING);
        try (Results results = Results.in(out)) {
            write(concluded, run, results);
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

    /// Looks for every sign in `records`, whose settings and papers lie in `folder`; nothing is weighed.
    public static SignTrial signs(Records records, Path folder, Circumstances told) {
        Policy policy = PolicyFile.in(folder).with(told);
        Dossier dossier = new Dossier();
        Intake intake = records.read(dossier);
        Assessment seen = new Conclusion(folder, policy, surroundings(folder, policy, told)).signsOf(dossier);
        return new SignTrial(policy.catalogue(), seen, dossier.persons().size(), intake);
    }

    /// Looks for files about addresses where the settings say, relative to the folder; else where
    /// everybody's are.
    static Circumstances surroundings(Path folder, Policy policy, Circumstances told) {
        List<Path> places = policy.reference().stream().map(folder::resolve).toList();
        return places.isEmpty() ? told : told.withReference(places);
    }

    private static void write(Concluded concluded, RunRecord run, Results results) throws IOException {
        Rows rows = new Rows(concluded);
        results.write("findings.jsonl", rows.findings());
        results.write("persons.jsonl", rows.persons());
        results.write("links.jsonl", rows.links());
        results.write("entities.ftm.json", new Entities(concluded).lines());
        results.write("cases.jsonl", rows.cases());
        results.write("report.html", Stream.of(new Report(concluded, run).render()));
        results.write(Results.ACCOUNT, Stream.of(run.render(concluded, results.outputs())));
        results.commit();
    }

    /// Nobody may seem clear because no file could be read.
    private static void refuseNothing(Dossier dossier, Intake intake, Path folder) {
        if (!dossier.isEmpty()) {
            return;
        }
        StringBuilder why = new StringBuilder(folder + ": nobody to look at; the rule is a file of people or payouts.");
        intake.rejected().stream()
                .limit(REASONS_SHOWN)
                .forEach(row -> why.append('\n').append(row.render()).append('.'));
        intake.files().stream()
                .filter(file -> !file.note().isEmpty())
                .limit(REASONS_SHOWN)
                .forEach(file ->
                        why.append('\n').append(file.name()).append(": ").append(file.note()));
        throw new KkachiException(KkachiException.Code.BAD_INPUT, why.toString());
    }
}
