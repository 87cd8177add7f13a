package dev.kkachi.lists.internal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The body of a response on its way into a file. It counts, and says when something last arrived, so that whoever
/// waits for it can lose patience. A body that nobody wants, such as an error page, is cut off unread.
final class FileBody implements HttpResponse.BodySubscriber<Long> {
    private final @Nullable FileChannel file;
    private final long bytesMax;
    private final CompletableFuture<Long> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long bytes;
    private boolean closed;
    private volatile long movedAt = System.nanoTime();

    private FileBody(@Nullable FileChannel file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
    }

    /// Returns a body that goes to the end of `file`, of which it may make at most `bytesMax` bytes.
    static FileBody into(FileChannel file, long bytesMax) throws IOException {
        FileBody body = new FileBody(file, bytesMax);
        body.bytes = file.size();
        return body;
    }

    /// Returns a body that is not read.
    static FileBody unread() {
        return new FileBody(null, 0);
    }

    /// Returns the reading of [System#nanoTime] when something last arrived.
    long movedAt() {
        return movedAt;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return whole;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (file == null || closed) {
            given.cancel();
            whole.complete(0L);
        } else {
            given.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (closed || file == null || subscription == null) {
            return;
        }
        movedAt = System.nanoTime();
        try {
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
                if (bytes > bytesMax) {
                    stop(FetchFailure.lasting("It is larger than " + bytesMax + " bytes, the most it may have."));
                    return;
                }
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            stop(FetchFailure.lasting("It cannot be written to the disk: " + e.getMessage() + "."));
        }
    }

    private void stop(FetchFailure why) {
        if (subscription != null) {
            subscription.cancel();
        }
        close();
        whole.completeExceptionally(why);
    }

    @Override
    public synchronized void onError(Throwable broken) {
        close();
        whole.completeExceptionally(broken);
    }

    @Override
    public synchronized void onComplete() {
        close();
        whole.complete(bytes);
    }

    /// Takes nothing more. What has arrived stays in the file.
    synchronized void close() {
        if (closed || file == null) {
            return;
        }
        closed = true;
        try {
            file.force(false);
            file.close();
        } catch (IOException e) {
            whole.completeExceptionally(FetchFailure.lasting("It cannot be written to the disk: " + e.getMessage()));
        }
    }
}
