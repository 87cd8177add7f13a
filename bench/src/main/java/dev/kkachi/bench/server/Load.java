package dev.kkachi.bench.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A load tool: some connections that each send one request after the other over a plain socket, as
/// fast as they are answered or at a fixed rate. At a fixed rate a request counts from the moment when
/// it was due, so that a server that stands still is not excused.
final class Load {
    private static final int NANOS = 1_000_000_000;

    private Load() {}

    /// What came out.
    ///
    /// @param perSecond answers a second
    /// @param p99Millis the time that 99 of 100 did not exceed
    /// @param errors answers that were not 200
    record Result(double perSecond, double p99Millis, long errors) {}

    /// How to ask.
    ///
    /// @param connections how many at once
    /// @param seconds how long
    /// @param perSecond at what rate, 0 for as fast as possible
    record Plan(int connections, int seconds, double perSecond) {}

    private static final class Sender {
        private long[] nanos = new long[1 << 12];
        private int count;
        private long errors;

        void add(long took, boolean fine) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
            errors += fine ? 0 : 1;
        }
    }

    /// Sends `requests` in turn to `port` of this machine.
    static Result run(int port, List<byte[]> requests, Plan plan) throws InterruptedException {
        List<Sender> senders = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < plan.connections; i++) {
            Sender sender = new Sender();
            senders.add(sender);
            int offset = i;
            threads.add(Thread.ofVirtual().start(() -> send(port, requests, plan, new Turn(sender, offset, start))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = senders.stream()
                .flatMapToLong(sender -> Arrays.stream(sender.nanos, 0, sender.count))
                .sorted()
                .toArray();
        long errors = senders.stream().mapToLong(sender -> sender.errors).sum();
        double p99 = all.length == 0 ? Double.NaN : all[(int) ((all.length - 1) * 0.99)] / 1e6;
        return new Result(all.length / seconds, p99, errors);
    }

    /// One connection's part.
    private record Turn(Sender sender, int offset, long start) {}

    private static void send(int port, List<byte[]> requests, Plan plan, Turn turn) {
        long end = turn.start + (long) plan.seconds * NANOS;
        long step = plan.perSecond <= 0 ? 0 : (long) (NANOS / plan.perSecond * plan.connections);
        long due = turn.start + (step * turn.offset / Math.max(1, plan.connections));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            for (int number = turn.offset; System.nanoTime() < end; number++) {
                long now = System.nanoTime();
                if (step > 0 && due > now) {
                    Thread.sleep((due - now) / 1_000_000, (int) ((due - now) % 1_000_000));
                }
                long from = step > 0 ? due : now;
                socket.getOutputStream().write(requests.get(number % requests.size()));
                turn.sender.add(0, answered(in));
                turn.sender.nanos[turn.sender.count - 1] = System.nanoTime() - from;
                due += step;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads one answer and says whether it is 200.
    private static boolean answered(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int newLines = 0;
        while (newLines < 2) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("The server closed the connection.");
            }
            newLines = c == '\n' ? newLines + 1 : c == '\r' ? newLines : 0;
            head.write(c);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = text.indexOf("content-length: ");
        int length = Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
        in.skipNBytes(length);
        return text.startsWith("http/1.1 200");
    }
}
