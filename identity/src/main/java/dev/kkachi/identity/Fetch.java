package dev.kkachi.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks an issuer: ten seconds, a million bytes, no redirects, and only where its operator's rule
/// allows.
final class Fetch {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BYTES_MAX = 1 << 20;

    private final HttpClient client;
    private final Issuer issuer;

    /// What was answered.
    record Answer(int status, String body) {}

    Fetch(HttpClient client, Issuer issuer) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("A client that follows redirects can be led anywhere.");
        }
        this.client = client;
        this.issuer = issuer;
    }

    Answer get(String address) throws IOException {
        return send(address, HttpRequest.newBuilder().GET());
    }

    /// Sends a form, as the client that `authorization` proves; empty for none.
    Answer post(String address, String form, String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
        return send(address, authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private Answer send(String address, HttpRequest.Builder request) throws IOException {
        if (!issuer.allows(address)) {
            throw new IOException("The issuer names an address that is not https.");
        }
        HttpRequest whole = request.uri(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                whole, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), BYTES_MAX));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("The question was interrupted.", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("No answer came within " + PATIENCE.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            throw new IOException("The issuer cannot be asked.", e);
        }
    }
}
