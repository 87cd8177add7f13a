package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.exchange.Job;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Many subjects screened in one go: a body of one subject a line goes in, results and the lines that
/// could not be read come out.
final class JobApi {
    private static final String PATH = "/api/v1/jobs";
    private static final String LINES = "application/x-ndjson";
    private static final int TOKENS = 50;
    private static final int LIST_MAX = 1000;

    private static final Shape JOB = Shape.of("Job")
            .with("id", text(ApiShapes.ID), "its name")
            .with("state", choice(Job.State.values()), "how far it got")
            .with("lines", ApiShapes.COUNT, "how many lines were read")
            .with("screened", ApiShapes.COUNT, "how many of them were screened")
            .with("matched", ApiShapes.COUNT, "how many of those have a match")
            .with("rejected", ApiShapes.COUNT, "how many could not be read; see errors")
            .maybe("why", text(2000), "why it failed")
            .with("by", text(ApiShapes.ID), "who asked for it")
            .with("created_at", ApiShapes.MOMENT, "when it was asked for")
            .with("updated_at", ApiShapes.MOMENT, "when it last went on");
    private static final Shape JOBS = Shape.of("JobList").with("jobs", many(JOB, LIST_MAX), "the latest first");

    private final Jobs jobs;
    private final Repeated repeated;

    private JobApi(Jobs jobs, Repeated repeated) {
        this.jobs = jobs;
        this.repeated = repeated;
    }

    static List<Route> of(Jobs jobs, Repeated repeated) {
        JobApi api = new JobApi(jobs, repeated);
        Entry may = Entry.with(Permission.SCREEN);
        RouteLimits limits = new RouteLimits(jobs.limits().bytesMax(), Set.of(LINES), TOKENS, false).streamed();
        return List.of(
                Route.post(PATH + "/screen", may, limits, api::screen)
                        .with(About.of("Screen many subjects: one {\"id\"?, \"schema\", \"properties\"} a line.")
                                .answering(202, JOB)),
                Route.get(PATH, may, api::list)
                        .with(About.of("The jobs of the tenant.").answering(200, JOBS)),
                Route.get(PATH + "/{id}", may, api::one)
                        .with(About.of("How far a job is.").answering(200, JOB)),
                Route.get(PATH + "/{id}/results", may, request -> api.file(request, true))
                        .with(About.of("What came out, one object for each subject that was screened, in order.")
                                .answering(200, LINES)),
                Route.get(PATH + "/{id}/errors", may, request -> api.file(request, false))
                        .with(About.of("The lines that could not be read: {\"line\", \"field\", \"value\", \"rule\"}.")
                                .answering(200, LINES)));
    }

    private Reply screen(Request request) {
        ApiCall call = ApiCall.of(request);
        if (request.header("Content-Type").isEmpty()) {
            throw Refusal.of(Problem.of(415, "wrong-type", "The rule is Content-Type: " + LINES + "."));
        }
        if (!jobs.hasRoom(call.tenant())) {
            return Reply.problem(Problem.of(
                            429,
                            "too-many-jobs",
                            "There are " + jobs.limits().openMax() + " jobs that are not over; the rule is no more."))
                    .with("Retry-After", "30");
        }
        Jobs.Received received = receive(call);
        boolean[] queued = {false};
        try {
            byte[] hash = received.sha256().getBytes(StandardCharsets.UTF_8);
            return repeated.once(request, Repeated.hash(request, hash), () -> {
                queued[0] = true;
                Job job = jobs.queue(received);
                return Reply.json(write(job, new JsonBytes())).withStatus(202).with("Location", PATH + "/" + job.id());
            });
        } finally {
            if (!queued[0]) {
                jobs.drop(received);
            }
        }
    }

    private Jobs.Received receive(ApiCall call) {
        try {
            return jobs.receive(call.tenant(), call.account().id().value(), call.request().stream());
        } catch (IOException e) {
            throw Refusal.of(Problem.of(503, "body-not-kept", "The body could not be kept; nothing was done."));
        }
    }

    private Job find(Request request) {
        Job job = jobs.find(ApiCall.of(request).tenant(), request.segment("id"));
        if (job == null) {
            throw ApiCall.missing();
        }
        return job;
    }

    private Reply one(Request request) {
        return Reply.json(write(find(request), new JsonBytes()));
    }

    private Reply list(Request request) {
        JsonBytes out = new JsonBytes().object().name("jobs").array();
        jobs.list(ApiCall.of(request).tenant()).stream().limit(LIST_MAX).forEach(job -> write(job, out));
        return Reply.json(out.endArray().end());
    }

    private static JsonBytes write(Job job, JsonBytes out) {
        out.object().name("id").value(job.id()).name("state").value(job.state().name());
        out.name("lines").value(job.lines()).name("screened").value(job.screened());
        out.name("matched").value(job.matched()).name("rejected").value(job.rejected());
        if (!job.why().isEmpty()) {
            out.name("why").value(job.why());
        }
        out.name("by").value(job.by()).name("created_at").value(job.createdAt().toString());
        return out.name("updated_at").value(job.updatedAt().toString()).end();
    }

    /// Half of the results would look like all of them: there are none before the job is done.
    private Reply file(Request request, boolean results) {
        Job job = find(request);
        if (job.state() != Job.State.DONE) {
            throw Refusal.of(Problem.of(
                    409, "job-not-done", "The job is " + job.state() + "; the rule is DONE." + " " + job.why()));
        }
        Path file = results ? jobs.results(job) : jobs.errors(job);
        return Reply.flow(LINES, out -> Files.copy(file, out));
    }
}
