package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Secret;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.files.Json;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Shape;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who calls the API, with a key or from a page in a session: who they are, what they may do,
/// what they bring.
final class ApiCall {
    private static final Json.Obj NOTHING = (Json.Obj) Json.parse("{}");

    /// The header in which a page of a session proves that it is one of ours.
    static final String FORM_TOKEN = "X-Form-Token";

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    private final Request request;
    private final Account account;
    private final Set<Permission> scopes;
    private final Actor.Via via;

    private ApiCall(Request request, Account account, Set<Permission> scopes, Actor.Via via) {
        this.request = request;
        this.account = account;
        this.scopes = scopes;
        this.via = via;
    }

    /// Returns who sends `request`.
    ///
    /// @throws Refusal if nobody is known to, or if a page of another site lets a browser send it
    static ApiCall of(Request request) {
        return switch (request.caller()) {
            case Caller.Key(Keys.Holder holder) ->
                new ApiCall(
                        request,
                        holder.owner(),
                        holder.key().scopes(),
                        new Actor.Via.Key(holder.key().id()));
            case Caller.Session(Access.Present present) -> {
                requireOwn(request);
                yield new ApiCall(request, present.account(), EnumSet.allOf(Permission.class), new Actor.Via.Session());
            }
            case Caller.Anonymous ignored -> throw nobody();
            case Caller.Unproved ignored -> throw nobody();
        };
    }

    private static Refusal nobody() {
        return Refusal.of(Problem.of(401, "sign-in-needed", "This needs a session or a key."));
    }

    /// A browser sends the cookie of a session along whoever made it send something; only a page of
    /// ours knows the token.
    private static void requireOwn(Request request) {
        if (request.method().equals("GET") || request.method().equals("HEAD")) {
            return;
        }
        Forms.requireOwnPage(request);
        if (!Secret.isSame(Secret.formToken(request.cookie(Callers.COOKIE)), request.header(FORM_TOKEN))) {
            throw Refusal.of(Problem.of(
                    403, "form-token", "A session that writes sends its form token in the header " + FORM_TOKEN + "."));
        }
    }

    Request request() {
        return request;
    }

    TenantId tenant() {
        return account.tenant();
    }

    Account account() {
        return account;
    }

    /// Returns who acts, with what they may do in each queue.
    Actor actor() {
        return Actor.of(account, scopes, via);
    }

    /// Returns the id of the case in the path.
    CaseId caseId() {
        try {
            return new CaseId(request.segment("id"));
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    /// Returns the version that the caller saw, from `If-Match`.
    ///
    /// @throws Refusal if it is not told
    long seen() {
        Matcher etag = ETAG.matcher(request.header("If-Match").strip());
        if (!etag.matches()) {
            throw Refusal.of(Problem.of(
                    428,
                    "version-needed",
                    "Send the ETag of the case as you saw it in If-Match, such as \"7\", so that nobody's change is"
                            + " lost."));
        }
        return Long.parseLong(etag.group(1));
    }

    /// Returns the body, a JSON object of the form `shape`. Where nothing of that form must be said, nothing
    /// need be sent either.
    Json.Obj body(Shape shape) {
        if (request.body().length == 0 && shape.faults(NOTHING).isEmpty()) {
            return NOTHING;
        }
        String type = request.header("Content-Type").toLowerCase(Locale.ROOT);
        if (!type.equals(Reply.JSON) && !type.startsWith(Reply.JSON + ";")) {
            throw Refusal.of(Problem.of(415, "wrong-type", "The rule is Content-Type: application/json."));
        }
        return shape.read(request);
    }

    /// Returns what was asked for, or refuses.
    static <T> T given(Casework.Reply<T> reply) {
        return switch (reply) {
            case Casework.Reply.Given<T>(T value) -> value;
            case Casework.Reply.NotFound<T> ignored -> throw missing();
            case Casework.Reply.Refused<T>(Answer.Rule rule, String why) -> throw Refusal.of(refused(rule, why));
            case Casework.Reply.Unavailable<T> ignored -> throw Refusal.with(unavailable());
        };
    }

    static Refusal missing() {
        return Refusal.of(Problem.of(404, "not-found", "It is not there, or it is not yours to see."));
    }

    /// Returns the problem of a rule that forbids something; the rule's name is its code.
    static Problem refused(Answer.Rule rule, String why) {
        int status = switch (rule) {
            case NOT_PERMITTED, OWN_PROPOSAL -> 403;
            case ILLEGAL_TRANSITION, MERGED, LEGAL_HOLD, NOTHING_TO_DO -> 409;
            case MISSING, UNKNOWN_REASON, UNKNOWN_ASSIGNEE, TOO_LONG, WRONG_DAY -> 422;
        };
        return Problem.of(status, rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), why);
    }

    static Reply unavailable() {
        return Reply.problem(Problem.of(
                        503,
                        "read-only",
                        "The disk or the database takes no changes now; nothing was done. Maybe try again soon."))
                .with("Retry-After", "5");
    }
}
