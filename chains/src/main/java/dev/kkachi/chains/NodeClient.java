package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/// Asks a node by JSON-RPC over HTTP. An answer has a limit of bytes and of time; a node that is busy is asked again a
/// few times. A password in the node's address is sent as basic authentication and never printed.
final class NodeClient implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI node;
    private final String credentials;
    private final Duration pause;
    private long id;

    NodeClient(URI node, Duration pause) {
        this.pause = pause;
        this.credentials = node.getUserInfo() == null ? "" : node.getUserInfo();
        this.node = withoutPassword(node);
        this.client = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    }

    private static URI withoutPassword(URI node) {
        boolean isWeb = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
        if (!isWeb || node.getHost() == null) {
            throw new IllegalArgumentException("A node has an address such as http://127.0.0.1:8545.");
        }
        try {
            return new URI(
                    node.getScheme(), null, node.getHost(), node.getPort(), node.getPath(), node.getQuery(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A node has an address such as http://127.0.0.1:8545.", e);
        }
    }

    /// Returns the node's address without its password.
    URI node() {
        return node;
    }

    @Override
    public void close() {
        client.close();
    }

    /// What a node says instead of a result.
    static final class Declined extends IOException {
        private static final long serialVersionUID = 1L;

        Declined(String message) {
            super(message);
        }
    }

    /// Asks for `method`.
    ///
    /// @param params the parameters, an array in JSON
    /// @throws Declined if the node answers with an error
    /// @throws IOException if it does not answer, or not in JSON
    Json ask(String method, String params) throws IOException {
        id++;
        String question =
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
        String answer = answer(method, question);
        try {
            if (!(Json.parse(answer) instanceof Json.Obj object)) {
                throw new IOException(node + ": answered " + method + " with something that is no object.");
            }
            Json error = object.find("error");
            if (error != null && !(error instanceof Json.Nil)) {
                String said = error instanceof Json.Obj why ? why.text("message") : error.asText();
                throw new Declined(node + ": declined " + method + ": " + said);
            }
            Json result = object.find("result");
            if (result == null || result instanceof Json.Nil) {
                throw new Declined(node + ": has no answer to " + method + " " + params + ".");
            }
            return result;
        } catch (Json.Malformed e) {
            throw new IOException(node + ": answered " + method + " with something that is no JSON.", e);
        }
    }

    private String answer(String method, String question) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question));
        if (!credentials.isEmpty()) {
            String basic = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        HttpRequest built = request.build();
        try {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<InputStream> response = client.send(built, HttpResponse.BodyHandlers.ofInputStream());
                String body = body(method, response);
                int status = response.statusCode();
                boolean isBusy = status == TOO_MANY || (status >= SERVER_ERROR && !body.startsWith("{"));
                if (!isBusy && (status == 200 || body.startsWith("{"))) {
                    return body; // Bitcoin Core sends its errors with status 500 and a JSON body
                }
                if (!isBusy || attempt == ATTEMPTS) {
                    throw new IOException(node + ": answered " + method + " with status " + status + ".");
                }
                Thread.sleep(pause.multipliedBy(attempt));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Asking a node was interrupted.").initCause(e);
        }
    }

    private String body(String method, HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(JsonRecords.DOCUMENT_BYTES_MAX + 1);
            if (bytes.length > JsonRecords.DOCUMENT_BYTES_MAX) {
                throw new IOException(node + ": answered " + method + " with more than "
                        + JsonRecords.DOCUMENT_BYTES_MAX + " bytes.");
            }
            return new String(bytes, UTF_8).strip();
        }
    }
}
