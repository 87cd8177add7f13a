package dev.kkachi.server.internal;

import dev.kkachi.exchange.KeptAnswer;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.files.Sha256;
import dev.kkachi.server.Handler;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Does once what is asked more often with one `Idempotency-Key`.
///
/// @param repeats what was asked before
/// @param clock the time
record Repeated(Repeats repeats, InstantSource clock) {
    static final String KEY = "Idempotency-Key";
    private static final String SECRET = "whsec_[A-Za-z0-9+/=]+|kkachi_[A-Za-z0-9_-]{32}|(?<=/join/)[A-Za-z0-9_-]{32}";

    /// Returns `handler`, asked once for every key.
    Handler once(Handler handler) {
        return request -> once(request, hash(request, request.body()), () -> handler.handle(request));
    }

    /// Returns what `work` answers, or what it answered when the same was asked before.
    ///
    /// @param asked the hash of what is asked
    Reply once(Request request, String asked, Supplier<Reply> work) {
        return request.header(KEY).isEmpty() ? work.get() : keyed(request, asked, work);
    }

    private Reply keyed(Request request, String asked, Supplier<Reply> work) {
        String key = request.header(KEY);
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Refusal.of(
                    Problem.of(400, "bad-key", "An Idempotency-Key has 1 to 255 letters, digits and signs of ASCII."));
        }
        ApiCall call = ApiCall.of(request);
        KeptAnswer.Id id = new KeptAnswer.Id(call.tenant(), call.account().id().value(), key);
        return switch (repeats.begin(id, asked)) {
            case Repeats.Known.Fresh ignored -> fresh(request, KeptAnswer.open(id, asked, clock.instant()), work);
            case Repeats.Known.Same(KeptAnswer answer) -> again(answer);
            case Repeats.Known.Other ignored ->
                Reply.problem(Problem.of(
                        422, "key-reused", "This Idempotency-Key was sent with another request. Choose a new one."));
            case Repeats.Known.Working ignored ->
                Reply.problem(Problem.of(
                                409,
                                "key-in-flight",
                                "The same request is being carried out now, or was begun less than two minutes ago by a"
                                        + " server that has stopped. Maybe ask again soon."))
                        .with("Retry-After", "5");
            case Repeats.Known.Unknown ignored ->
                Reply.problem(Problem.of(
                        409,
                        "outcome-unknown",
                        "The server stopped while it did this, and cannot tell whether it was done. Look, and choose a"
                                + " new key if it was not."));
        };
    }

    private Reply fresh(Request request, KeptAnswer open, Supplier<Reply> work) {
        Reply reply;
        try {
            reply = work.get();
        } catch (Refusal refusal) {
            reply = refusal.reply();
        } catch (RuntimeException e) {
            repeats.drop(open.id());
            throw e;
        }
        boolean mayChange = reply.status() >= 500 || reply.status() == 429;
        if (mayChange || reply.body() instanceof Reply.Body.Flow) {
            repeats.drop(open.id());
        } else {
            repeats.keep(kept(request, open, reply));
        }
        return reply;
    }

    private static KeptAnswer kept(Request request, KeptAnswer open, Reply reply) {
        String body = new String(reply.bytes(request.traceId()), StandardCharsets.UTF_8);
        return new KeptAnswer(
                open.id(),
                open.request(),
                open.at(),
                reply.status(),
                reply.contentType(),
                reply.headers(),
                body.replaceAll(SECRET, "(was shown once)"));
    }

    private static Reply again(KeptAnswer answer) {
        Reply reply = answer.contentType().isEmpty()
                ? Reply.empty(answer.status())
                : Reply.stored(answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8))
                        .withStatus(answer.status());
        for (var header : answer.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply.with("Idempotency-Replayed", "true");
    }

    /// Returns the hash of a request with `body`.
    static String hash(Request request, byte[] body) {
        MessageDigest digest = Sha256.start();
        String head = String.join(
                "\n",
                request.method(),
                request.path(),
                request.query(),
                request.header("If-Match"),
                request.header("Content-Type"),
                "");
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(body);
        return Sha256.hex(digest);
    }
}
