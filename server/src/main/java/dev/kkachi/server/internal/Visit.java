package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Secret;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.ErrorView;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Masking;
import dev.kkachi.pages.View;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in and looks at a page or sends a form: who they are, what they may do, what
/// they typed.
final class Visit {
    private final Workplace place;
    private final Request request;
    private final Access.Present present;
    private final @Nullable Map<String, List<String>> form;

    private Visit(Workplace place, Request request, Access.Present present, @Nullable Map<String, List<String>> form) {
        this.place = place;
        this.request = request;
        this.present = present;
        this.form = form;
    }

    /// Returns the visit of somebody who looks at a page.
    static Visit of(Workplace place, Request request) {
        return of(place, request, null);
    }

    private static Visit of(Workplace place, Request request, @Nullable Map<String, List<String>> form) {
        if (request.caller() instanceof Caller.Session(Access.Present present)) {
            return new Visit(place, request, present, form);
        }
        throw Refusal.with(Forms.toDoor(request));
    }

    /// Returns the visit of somebody who sends a form that came from one of our pages in the same
    /// session.
    static Visit sending(Workplace place, Request request) {
        return sending(place, request, null);
    }

    /// Returns the visit of somebody who sends a form whose fields were read already.
    static Visit sending(Workplace place, Request request, @Nullable Map<String, List<String>> form) {
        Visit visit = of(place, request, form);
        Forms.requireOwnPage(request);
        String token = Secret.formToken(request.cookie(Callers.COOKIE));
        if (!Secret.isSame(token, visit.field("form"))) {
            throw Refusal.with(visit.page(
                            Frame.Place.QUEUE,
                            new ErrorView(
                                    403,
                                    "This form is not from here",
                                    "It did not come from a page of this session. Open the page again and repeat it.",
                                    request.traceId(),
                                    "/queue"))
                    .withStatus(403));
        }
        return visit;
    }

    Account account() {
        return present.account();
    }

    Access.Present present() {
        return present;
    }

    Instant now() {
        return place.clock().instant();
    }

    /// Returns a field of the form; empty where it is missing.
    String field(String name) {
        List<String> values = fields(name);
        return values.isEmpty() ? "" : values.getLast();
    }

    /// Returns all values of a field of the form.
    List<String> fields(String name) {
        return (form == null ? request.form() : form).getOrDefault(name, List.of());
    }

    /// Returns a parameter of the address; empty where it is missing.
    String parameter(String name) {
        String value = request.find(name);
        return value == null ? "" : value;
    }

    /// Returns who acts, with what they may do in each queue.
    Actor actor() {
        return Actor.of(account(), EnumSet.allOf(Permission.class), new Actor.Via.Session());
    }

    CaseView.Reader reader() {
        return new CaseView.Reader(now(), account().id().value(), this::called);
    }

    /// Returns how those are called whom a page names, as whoever looks may see it.
    Masking.Names names(List<Subject> subjects) {
        return new Masking.Names(
                given(place.work().cases().names(actor(), subjects)),
                actor().mayWhereverTheySee(Permission.PERSONAL_REVEAL));
    }

    /// Returns how those are called whom these rows concern.
    Masking.Names namesIn(List<CaseRow> rows) {
        return names(
                rows.stream().flatMap(row -> row.subjects().stream()).distinct().toList());
    }

    /// Returns how an account is called.
    String called(String id) {
        Account other = place.door().accounts().find(account().tenant(), id);
        return other != null ? other.name() : id.equals("kkachi") ? "Kkachi" : id;
    }

    /// Returns the id of a case in the path.
    CaseId caseId() {
        try {
            return new CaseId(request.segment("id"));
        } catch (IllegalArgumentException e) {
            throw Refusal.with(missing());
        }
    }

    /// Returns what is known of the case in the path; looking at it is an event of the audit log.
    CaseDossier dossier() {
        return given(place.work().cases().look(actor(), caseId()));
    }

    /// Returns what was asked for, or ends the request with a page that says why not.
    <T> T given(Casework.Reply<T> reply) {
        return switch (reply) {
            case Casework.Reply.Given<T>(T value) -> value;
            case Casework.Reply.NotFound<T> ignored -> throw Refusal.with(missing());
            case Casework.Reply.Refused<T>(var rule, String why) -> throw Refusal.with(refused(why));
            case Casework.Reply.Unavailable<T>(String why) -> throw Refusal.with(unavailable());
        };
    }

    Reply missing() {
        return failed(404, "There is nothing here", "It is not there, or it is not yours to see.");
    }

    Reply refused(String why) {
        return failed(403, "That is not allowed", why);
    }

    Reply unavailable() {
        return failed(
                503,
                "Nothing was changed",
                "The disk or the database takes no changes now. What is there can be read. Maybe try again soon.");
    }

    /// Returns a page that says what went wrong.
    Reply failed(int status, String heading, String text) {
        return page(Frame.Place.QUEUE, new ErrorView(status, heading, text, request.traceId(), "/queue"))
                .withStatus(status);
    }

    /// Returns a page.
    Reply page(Frame.Place where, View view) {
        return page(where, view, account().permissions());
    }

    /// Returns a page about a case of `queue`, with what may be done there.
    Reply page(View view, String queue) {
        return page(Frame.Place.QUEUE, view, account().permissions(queue));
    }

    private Reply page(Frame.Place where, View view, Set<Permission> may) {
        return Reply.html(place.drawn().pages().render(frame(where, may), view));
    }

    private Frame frame(Frame.Place where, Set<Permission> may) {
        Account account = account();
        String roles = account.grants().stream()
                .map(grant -> grant.role().title())
                .distinct()
                .collect(Collectors.joining(", "));
        Frame.Who who = new Frame.Who(
                account.name(),
                roles,
                account.tenant().value(),
                may,
                account.permissions().contains(Permission.USERS_WRITE));
        return new Frame(
                where,
                who,
                request.nonce(),
                Secret.formToken(request.cookie(Callers.COOKIE)),
                Said.of(parameter("said")),
                place.known().demo());
    }

    /// Ends the request at the door unless its sender proved lately who they are.
    void requireProof(String next) {
        if (!place.door().access().isProved(present)) {
            throw Refusal.with(Reply.redirect(303, "/step-up?next=" + Links.part(next)));
        }
    }

    /// Returns the number in a field, or -1.
    static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
