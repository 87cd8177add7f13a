package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Files that are added to cases. Nothing of them is ever shown in a page: they are hashed as they
/// arrive and only handed out to be saved.
final class FileRoutes {
    private static final int AROUND_BYTES = 1 << 17;
    private final Workplace place;

    private FileRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        FileRoutes files = new FileRoutes(place);
        RouteLimits limits =
                new RouteLimits(Attachment.BYTES_MAX + AROUND_BYTES, Set.of("multipart/form-data"), 10, false);
        return List.of(
                Route.post("/cases/{id}/files", Entry.with(Permission.CASE_WORK), limits, files::add),
                Route.get("/cases/{id}/files/{file}", Entry.with(Permission.CASE_READ), files::give));
    }

    private Reply add(Request request) {
        Multipart form = Multipart.read(request.header("Content-Type"), request.body());
        Visit visit = Visit.sending(place, request, form.fields());
        CaseId id = visit.caseId();
        Multipart.Upload file = form.file();
        if (file == null) {
            return visit.failed(422, "Something is missing", "Choose a file first.");
        }
        Duration wait = place.work()
                .uploads()
                .take(visit.actor().id(), file.bytes().length, place.clock().instant());
        if (!wait.isZero()) {
            return visit.failed(429, "Enough for today", "You have added as much as one person may in a day.")
                    .with("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        CaseCommand command = new CaseCommand.Attach(file.name(), file.type(), file::bytes);
        return CaseActions.done(
                visit, new CaseActions(place).carryOut(visit, id, command), "/cases/" + id + "?said=file");
    }

    private Reply give(Request request) {
        Visit visit = Visit.of(place, request);
        Attachment.Wanted wanted = new Attachment.Wanted(
                visit.caseId(),
                request.segment("file"),
                visit.parameter("original").equals("true"));
        return Downloads.of(visit.given(place.work().cases().attachment(visit.actor(), wanted)));
    }
}
