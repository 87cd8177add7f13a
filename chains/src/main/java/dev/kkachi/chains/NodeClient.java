package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a node by JSON-RPC over HTTP. An answer has a limit of bytes and of time; a node that is busy, or whose line
/// breaks, is asked again a few times, after a longer pause each time. Nobody is followed elsewhere, and no message
/// has more of the address than [NodeAddress] prints.
final class NodeClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 5;
    private static final long RETRY_SECONDS_MAX = 30;
    private static final int SAID_CHARS = 200;

    private static final int OK = 200;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NO_SUCH_METHOD = -32601;

    private final HttpClient client;
    private final NodeAddress node;
    private final NodeLimits limits;
    private long id;

    NodeClient(NodeAddress node, NodeLimits limits) {
        this.node = node;
        this.limits = limits;
        this.client = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /// Something that a node is asked.
    ///
    /// @param method the method
    /// @param params its parameters, an array in JSON
    /// @param about the blocks that it is about, as messages name them; empty if none
    record Question(String method, String params, String about) {
        @Override
        public String toString() {
            return method + (about.isEmpty() ? "" : " for " + about);
        }
    }

    /// What a node says instead of a result.
    static final class Declined extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean isUnknown;

        Declined(String message, boolean isUnknown) {
            super(message);
            this.isUnknown = isUnknown;
        }

        /// Says whether it does not know the method at all; else it may answer a smaller question.
        boolean isUnknown() {
            return isUnknown;
        }
    }

    /// Asks.
    ///
    /// @throws Declined if the node answers with an error, with too much or too late
    /// @throws IOException if it does not answer, or not in JSON
    Json ask(Question question) throws IOException {
        byte[] answer = answer(question);
        try {
            if (!(Json.parse(new String(answer, UTF_8).strip()) instanceof Json.Obj object)) {
                throw failed(question, "answered with something that is no object", null);
            }
            Json error = object.find("error");
            if (error != null && !(error instanceof Json.Nil)) {
                throw declined(question, error);
            }
            Json result = object.find("result");
            if (result == null || result instanceof Json.Nil) {
                throw new Declined(node + " has no answer to " + question + ".", false);
            }
            return result;
        } catch (Json.Malformed e) {
            throw failed(question, "answered with something that is no JSON", e);
        }
    }

    /// Asks for several things.
    ///
    /// @throws IOException also if the node answers with anything but a list
    Json.Arr askList(Question question) throws IOException {
        if (ask(question) instanceof Json.Arr array) {
            return array;
        }
        throw failed(question, "answered with something that is no list", null);
    }

    /// Asks for one thing.
    ///
    /// @throws IOException also if the node answers with anything but an object
    Json.Obj askObject(Question question) throws IOException {
        if (ask(question) instanceof Json.Obj object) {
            return object;
        }
        throw failed(question, "answered with something that is no object", null);
    }

    /// Asks for the block with `number`, which is told in `column` of the answer.
    ///
    /// @throws IOException also if the node answers with another block
    Json.Obj askBlock(Question question, long number, String column) throws IOException {
        Json.Obj block = askObject(question);
        String given = block.text(column);
        if (!given.equals(String.valueOf(number)) && !given.equalsIgnoreCase(NodeAnswers.hex(number))) {
            throw failed(question, "answered with another block", null);
        }
        return block;
    }

    private Declined declined(Question question, Json error) {
        String said = error instanceof Json.Obj why ? why.text("message") : error.asText();
        String code = error instanceof Json.Obj why ? why.text("code") : "";
        String quoted = said.length() > SAID_CHARS ? said.substring(0, SAID_CHARS) + "..." : said;
        return new Declined(
                node + " declined " + question + ": " + quoted + ".", code.equals(String.valueOf(NO_SUCH_METHOD)));
    }

    /// Returns the failure to be thrown when what the node did with `question` was `what`.
    IOException failed(Question question, String what, @Nullable Throwable cause) {
        return new IOException(node + ": asked by " + question + ", it " + what + ".", cause);
    }

    private byte[] answer(Question question) throws IOException {
        HttpRequest request = request(question);
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = send(question, request, attempt == ATTEMPTS);
            if (response != null && !isBusy(response)) {
                return checked(question, response);
            }
            if (response != null && attempt == ATTEMPTS) {
                throw failed(question, "answered with status " + response.statusCode() + " each time", null);
            }
            pause(attempt, response);
        }
    }

    private HttpRequest request(Question question) {
        id++;
        String body = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + question.method() + "\",\"params\":"
                + question.params() + "}";
        HttpRequest.Builder request = HttpRequest.newBuilder(node.uri())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (node.hasCredentials()) {
            String basic = Base64.getEncoder().encodeToString(node.credentials().getBytes(UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return request.build();
    }

    /// Returns what the node answers, `null` if the line broke and it is to be asked again.
    private @Nullable HttpResponse<byte[]> send(Question question, HttpRequest request, boolean isLast)
            throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), limits.answerBytes()));
        try {
            return coming.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new Declined(
                    node + " did not answer " + question + " within "
                            + limits.answer().toSeconds() + " seconds.",
                    false);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                throw failed(question, "cannot be reached", cause);
            }
            // The words of the JDK's limiting handler, which has no type of its own for them.
            if (cause != null && String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
                throw new Declined(
                        node + " answered " + question + " with more than " + limits.answerBytes() + " bytes.", false);
            }
            if (isLast || !(cause instanceof IOException)) {
                throw failed(question, "broke off its answer", cause);
            }
            return null;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Bitcoin Core sends its errors with status 500 and a body of JSON: that is an answer.
    private static boolean isBusy(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return status == TOO_MANY || status > SERVER_ERROR || (status == SERVER_ERROR && !isJson(response));
    }

    private static boolean isJson(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        return body.length > 0 && body[0] == '{';
    }

    private byte[] checked(Question question, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            throw failed(
                    question,
                    (node.hasCredentials() ? "refused the user and password" : "wants a user and a password")
                            + " (status " + status + ")",
                    null);
        }
        if (status == TOO_LARGE) {
            throw new Declined(node + " finds too much in " + question + ".", false);
        }
        if (status != OK && !isJson(response)) {
            throw failed(question, "answered with status " + status, null);
        }
        return response.body();
    }

    private void pause(int attempt, @Nullable HttpResponse<byte[]> response) throws IOException {
        Duration usual = limits.pause().multipliedBy(1L << (attempt - 1));
        String wanted = response == null
                ? ""
                : response.headers().firstValue("Retry-After").orElse("");
        Duration pause = wanted.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(RETRY_SECONDS_MAX, Long.parseLong(wanted)))
                : usual;
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return (IOException) new InterruptedIOException("Asking a node was interrupted.").initCause(e);
    }
}
