package dev.kkachi.lists.internal;

import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.ListSource.RemoteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Fetches files over HTTP: only what has changed, only so much, only so long, and on from where the last attempt
/// stopped.
///
/// A file arrives aside as a [PartialFile]. Redirects are followed a few times and never from `https` to `http`. Where
/// the network or the server fails, the file is tried again after a pause; where it is the answer that is wrong, it is
/// not. Nothing is remembered for the server: there are no cookies and no credentials.
public final class Fetcher implements AutoCloseable {
    private static final int REDIRECTS_MAX = 5;
    private static final long WAIT_MAX_SECONDS = 30;
    private static final long TICK_MILLIS = 50;

    private final HttpClient client;
    private final DownloadLimits limits;

    private Fetcher(HttpClient client, DownloadLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    /// What the server answered.
    public sealed interface Fetched {
        /// The file is there, whole.
        ///
        /// @param validators the marks of its state
        record Fresh(Validators validators) implements Fetched {}

        /// The server says that it is as it was.
        record NotModified() implements Fetched {}
    }

    /// Returns a fetcher that keeps to `limits` and goes through `proxies`.
    public static Fetcher of(DownloadLimits limits, ProxySelector proxies) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .proxy(proxies)
                .build();
        return new Fetcher(client, limits);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /// Fetches `file` to `target` unless its state is still that of `known`.
    ///
    /// @throws FetchFailure if it cannot be had
    /// @throws IOException if it cannot be written
    public Fetched fetch(RemoteFile file, Validators known, Path target) throws IOException, InterruptedException {
        Download download = new Download(
                file, known, PartialFile.of(target, file.uri()), System.nanoTime() + nanos(limits.total()));
        Duration pause = limits.pause();
        for (int attempt = 1; ; attempt++) {
            try {
                Fetched fetched = attempt(download);
                if (fetched instanceof Fetched.Fresh) {
                    download.partial.finish(target, file.bytesMax());
                }
                return fetched;
            } catch (FetchFailure e) {
                if (!e.isPassing() || attempt >= limits.attempts()) {
                    throw e;
                }
                Duration asked = Duration.ofSeconds(Math.min(WAIT_MAX_SECONDS, e.waitSeconds()));
                Thread.sleep(asked.compareTo(pause) > 0 ? asked : pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /// One file that is wanted.
    ///
    /// @param deadline the reading of [System#nanoTime] at which patience ends
    private record Download(RemoteFile file, Validators known, PartialFile partial, long deadline) {}

    private Fetched attempt(Download download) throws IOException, InterruptedException {
        URI at = download.file.uri();
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            HttpResponse<Long> response = send(download, request(at, download));
            switch (response.statusCode()) {
                case 200, 206 -> {
                    return whole(response, download.partial);
                }
                case 304 -> {
                    return unchanged(download);
                }
                case 301, 302, 303, 307, 308 -> at = redirected(at, response.headers());
                default -> throw refused(response, download.partial);
            }
        }
        throw FetchFailure.lasting("It is redirected more than " + REDIRECTS_MAX + " times.");
    }

    private HttpRequest request(URI at, Download download) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .header("User-Agent", "kkachi")
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip");
        long have = download.partial.resumableBytes();
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", download.partial.validator());
            return request.build();
        }
        if (!download.known.etag().isEmpty()) {
            request.header("If-None-Match", download.known.etag());
        }
        if (!download.known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", download.known.lastModified());
        }
        return request.build();
    }

    /// Sends `request` and waits for the body, but not longer than the limits say.
    private HttpResponse<Long> send(Download download, HttpRequest request) throws IOException, InterruptedException {
        AtomicReference<@Nullable FileBody> arriving = new AtomicReference<>();
        long asked = System.nanoTime();
        CompletableFuture<HttpResponse<Long>> answer = client.sendAsync(request, info -> {
            FileBody body = body(download, info);
            arriving.set(body);
            return body;
        });
        try {
            while (!isDone(answer)) {
                FileBody body = arriving.get();
                checkPatience(download, body == null ? asked : body.movedAt());
            }
            return answer.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            answer.cancel(true);
            FileBody body = arriving.get();
            if (body != null) {
                body.close();
            }
        }
    }

    /// Waits a little and says whether that was long enough.
    private static boolean isDone(CompletableFuture<?> answer) throws ExecutionException, InterruptedException {
        try {
            answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void checkPatience(Download download, long movedAt) throws FetchFailure {
        long now = System.nanoTime();
        if (now - download.deadline > 0) {
            throw FetchFailure.lasting("It took longer than " + seconds(limits.total()) + ".");
        }
        if (now - movedAt > nanos(limits.idle())) {
            throw FetchFailure.passing("The server sent nothing for " + seconds(limits.idle()) + ".");
        }
    }

    private static FileBody body(Download download, HttpResponse.ResponseInfo info) {
        try {
            return switch (info.statusCode()) {
                case 200 -> FileBody.into(download.partial.begin(info.headers()), download.file.bytesMax());
                case 206 -> FileBody.into(download.partial.goOn(info.headers()), download.file.bytesMax());
                default -> FileBody.unread();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FetchFailure failure(@Nullable Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof FetchFailure known) {
                return known;
            }
        }
        String what = switch (broken) {
            case HttpConnectTimeoutException ignored -> "The server does not accept a connection";
            case ConnectException ignored -> "The server cannot be reached";
            case SSLException e -> "The server cannot prove who it is: " + e.getMessage();
            case null, default -> "The connection broke: " + (broken == null ? "" : broken.getMessage());
        };
        return FetchFailure.passing(what + ".");
    }

    /// A body may end early without the connection breaking; then fewer bytes came than were announced.
    private static Fetched whole(HttpResponse<Long> response, PartialFile partial) throws FetchFailure {
        HttpHeaders headers = response.headers();
        long announced = response.statusCode() == 200
                ? headers.firstValueAsLong("content-length").orElse(response.body())
                : total(headers.firstValue("content-range").orElse(""), response.body());
        if (response.body() != announced) {
            throw FetchFailure.passing("It ended after " + response.body() + " of " + announced + " bytes.");
        }
        return new Fetched.Fresh(partial.validators());
    }

    /// Returns the size of the whole that a part such as `bytes 100-199/200` announces.
    private static long total(String range, long otherwise) {
        String total = range.substring(range.lastIndexOf('/') + 1);
        return total.matches("\\d{1,18}") ? Long.parseLong(total) : otherwise;
    }

    private static Fetched unchanged(Download download) throws FetchFailure {
        if (download.known.isEmpty()) {
            throw FetchFailure.lasting("The server says that it has not changed, though we never had it.");
        }
        return new Fetched.NotModified();
    }

    private static FetchFailure refused(HttpResponse<Long> response, PartialFile partial) throws IOException {
        int status = response.statusCode();
        String why = "The server answers " + status + ".";
        if (status == 416) {
            partial.discard();
            return FetchFailure.passing(why);
        }
        String wait = response.headers().firstValue("retry-after").orElse("");
        boolean passing = status >= 500 || status == 408 || status == 429;
        return passing
                ? FetchFailure.passing(why, wait.matches("\\d{1,6}") ? Long.parseLong(wait) : 0)
                : FetchFailure.lasting(why);
    }

    private static URI redirected(URI from, HttpHeaders headers) throws FetchFailure {
        String location = headers.firstValue("location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw FetchFailure.lasting("It is redirected to '" + location + "', which is no address.");
        }
        boolean secure = "https".equalsIgnoreCase(to.getScheme());
        boolean plain = "http".equalsIgnoreCase(to.getScheme()) && "http".equalsIgnoreCase(from.getScheme());
        if (location.isEmpty() || to.getHost() == null || !(secure || plain)) {
            throw FetchFailure.lasting("It is redirected to '" + location + "'; the rule is https.");
        }
        return to;
    }

    private static long nanos(Duration duration) {
        return duration.toNanos();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? duration.toSeconds() + " seconds"
                : duration.toMillis() + " milliseconds";
    }
}
