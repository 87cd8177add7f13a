package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.files.RecordJson;
import dev.kkachi.files.Sha256;
import dev.kkachi.files.WriteAside;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Jobs on disk: what was sent, what came out, and which lines could not be read, each a file of one
/// JSON object a line, in memory never more than a line. A job that was at work when the process
/// stopped begins anew; one that stops the process again and again is said to have failed. Results
/// appear when they are whole.
public final class Jobs {
    private static final String INPUT = "input.ndjson";
    private static final String RESULT = "result.ndjson";
    private static final String ERRORS = "errors.ndjson";
    private static final String STATE = "job.json";
    private static final int ID_BYTES = 16;
    private static final int STARTS_MAX = 3;
    private static final int QUOTED_CHARS = 120;

    private final Path folder;
    private final Screener screener;
    private final Limits limits;
    private final Webhooks.Chance chance;
    /// Jobs that are not over, and how far they are.
    private final Map<String, Job> open = new ConcurrentHashMap<>();

    /// Screens one subject.
    @FunctionalInterface
    public interface Screener {
        /// Returns what came out.
        ///
        /// @throws Rejected if the subject cannot be read
        /// @throws Unusable if nobody can be screened now
        Screened screen(JsonLine.Parsed line);
    }

    /// What came out for one subject.
    ///
    /// @param json one object
    /// @param matches whether a person should look
    public record Screened(JsonBytes json, boolean matches) {}

    /// A subject that cannot be read.
    public static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String value;

        /// @param field a JSON pointer to the part that is at fault
        /// @param value what stands there
        /// @param rule what should
        public Rejected(String field, String value, String rule) {
            super(rule, null, false, false);
            this.field = field;
            this.value = value;
        }
    }

    /// Nobody can be screened now: lists are missing or too old.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param why what stands against it
        public Unusable(String why) {
            super(why, null, false, false);
        }
    }

    /// What jobs may cost.
    ///
    /// @param bytesMax the most bytes that one may bring
    /// @param openMax the most jobs of one tenant that are not over
    /// @param keep how long a job is kept after it is over
    public record Limits(int bytesMax, int openMax, Duration keep) {
        /// Returns the limits of an installation that sets none.
        public static Limits standard() {
            return new Limits(256 << 20, 10, Duration.ofDays(7));
        }
    }

    private Jobs(Path folder, Screener screener, Limits limits, Webhooks.Chance chance) {
        this.folder = folder;
        this.screener = screener;
        this.limits = limits;
        this.chance = chance;
    }

    /// Opens the jobs in `folder`. Those that were not over are queued again.
    public static Jobs open(Path folder, Screener screener, Limits limits, Webhooks.Chance chance) {
        Jobs jobs = new Jobs(folder, screener, limits, chance);
        for (Job job : jobs.all()) {
            if (!job.isOver()) {
                jobs.open.put(job.id(), job);
            }
        }
        return jobs;
    }

    /// Returns what jobs may cost.
    public Limits limits() {
        return limits;
    }

    private Path place(TenantId tenant, String id) {
        return folder.resolve(tenant.value()).resolve(id);
    }

    /// What was sent and is not queued yet.
    ///
    /// @param job the job that it would be
    /// @param sha256 the hash of what was sent
    public record Received(Job job, String sha256) {}

    /// Says whether a tenant may ask for one more job.
    public boolean hasRoom(TenantId tenant) {
        return open.values().stream().filter(job -> job.tenant().equals(tenant)).count() < limits.openMax();
    }

    /// Writes what `in` brings to disk. Whoever is told so calls [#queue] or [#drop].
    ///
    /// @param by the account that asks
    /// @throws IOException if the disk takes no more, or the sender left
    public Received receive(TenantId tenant, String by, InputStream in) throws IOException {
        byte[] random = new byte[ID_BYTES];
        chance.random().nextBytes(random);
        Job job = Job.asked("j-" + HexFormat.of().formatHex(random), tenant, by, now());
        Path place = Files.createDirectories(place(tenant, job.id()));
        DigestInputStream hashed = new DigestInputStream(in, Sha256.start());
        try (WriteAside input = WriteAside.open(place.resolve(INPUT))) {
            hashed.transferTo(input.out());
            input.commit();
            return new Received(job, Sha256.hex(hashed.getMessageDigest()));
        } catch (IOException | RuntimeException e) {
            remove(place);
            throw e;
        }
    }

    /// Lets what was received wait for its turn.
    public Job queue(Received received) {
        write(received.job());
        open.put(received.job().id(), received.job());
        return received.job();
    }

    /// Removes what was received.
    public void drop(Received received) {
        remove(place(received.job().tenant(), received.job().id()));
    }

    /// Finds a job of a tenant, or `null`.
    public @Nullable Job find(TenantId tenant, String id) {
        if (!id.matches("j-[0-9a-f]{32}")) {
            return null;
        }
        Job job = open.get(id);
        if (job == null) {
            job = read(place(tenant, id));
        }
        return job == null || !job.tenant().equals(tenant) ? null : job;
    }

    /// Returns the jobs of a tenant, the latest first.
    public List<Job> list(TenantId tenant) {
        return all().stream()
                .filter(job -> job.tenant().equals(tenant))
                .map(job -> open.getOrDefault(job.id(), job))
                .sorted(Comparator.comparing(Job::createdAt).reversed().thenComparing(Job::id))
                .toList();
    }

    /// Returns the file of results of a job that is done.
    public Path results(Job job) {
        return place(job.tenant(), job.id()).resolve(RESULT);
    }

    /// Returns the file that names each line that could not be read, of a job that is done.
    public Path errors(Job job) {
        return place(job.tenant(), job.id()).resolve(ERRORS);
    }

    /// Does the oldest job that waits; says whether there was one.
    public boolean run() {
        Job next = open.values().stream()
                .min(Comparator.comparing(Job::createdAt).thenComparing(Job::id))
                .orElse(null);
        if (next != null) {
            end(work(next));
        }
        return next != null;
    }

    private void end(Job ended) {
        write(ended);
        open.remove(ended.id());
    }

    private Job work(Job queued) {
        if (queued.starts() >= STARTS_MAX) {
            return queued.ended(Job.State.FAILED, "The server stopped " + STARTS_MAX + " times at it.", now());
        }
        Job job = queued.started(now());
        write(job);
        open.put(job.id(), job);
        Path place = place(job.tenant(), job.id());
        try (JsonLines lines = JsonLines.open(Files.newInputStream(place.resolve(INPUT)), "the body");
                WriteAside results = WriteAside.open(place.resolve(RESULT));
                WriteAside errors = WriteAside.open(place.resolve(ERRORS));
                OutputStream found = new BufferedOutputStream(results.out());
                OutputStream broken = new BufferedOutputStream(errors.out())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                job = screen(job, line, new Outputs(found, broken));
                open.put(job.id(), job);
            }
            found.flush();
            broken.flush();
            errors.commit();
            results.commit();
            return job.ended(Job.State.DONE, "", now());
        } catch (Unusable e) {
            return job.ended(Job.State.FAILED, "Nobody can be screened: " + e.getMessage(), now());
        } catch (IOException | UncheckedIOException e) {
            return job.ended(Job.State.FAILED, "The disk did not do its part.", now());
        }
    }

    private record Outputs(OutputStream found, OutputStream broken) {}

    private Job screen(Job job, JsonLine line, Outputs outputs) throws IOException {
        try {
            Screened screened = screener.screen(parsed(line));
            screened.json().writeTo(outputs.found());
            outputs.found().write('\n');
            return job.with(screened.matches());
        } catch (Rejected e) {
            String value = e.value.substring(0, Math.min(QUOTED_CHARS, e.value.length()));
            JsonBytes out = new JsonBytes().object().name("line").value(line.line());
            out.name("field").value(e.field).name("value").value(value);
            out.name("rule").value(String.valueOf(e.getMessage())).end();
            out.writeTo(outputs.broken());
            outputs.broken().write('\n');
            return job.passedOver();
        }
    }

    private static JsonLine.Parsed parsed(JsonLine line) {
        return switch (line) {
            case JsonLine.Parsed parsed -> parsed;
            case JsonLine.Broken broken -> throw new Rejected("", broken.value(), broken.reason());
        };
    }

    private Instant now() {
        return chance.clock().instant();
    }

    /// Removes jobs that have been over for long, with all that was sent and found.
    public void tidy() {
        for (Job job : all()) {
            if (job.isOver() && job.updatedAt().plus(limits.keep()).isBefore(now())) {
                remove(place(job.tenant(), job.id()));
            }
        }
    }

    private List<Job> all() {
        List<Job> jobs = new ArrayList<>();
        for (Path tenant : inside(folder)) {
            for (Path place : inside(tenant)) {
                Job job = read(place);
                if (job != null) {
                    jobs.add(job);
                }
            }
        }
        return jobs;
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Job read(Path place) {
        Path state = place.resolve(STATE);
        try {
            return Files.isRegularFile(state) ? RecordJson.parse(Files.readString(state), Job.class) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Job job) {
        try (WriteAside state = WriteAside.open(place(job.tenant(), job.id()).resolve(STATE))) {
            state.out().write(RecordJson.render(job).getBytes(StandardCharsets.UTF_8));
            state.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path place) {
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
