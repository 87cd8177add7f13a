package dev.kkachi.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/// Watches what work costs against the size of its input: a parser that a small file can keep busy, or make eat the
/// heap, is broken whatever it returns.
///
/// Processor time and allocated bytes are those of the calling thread, so that other work on the machine does not
/// count. The limits are far above what honest work needs, also under instrumentation: they catch what grows with the
/// square of the input or believes a number in it, not what is merely slow.
public final class Bounds {
    private static final long NANOS_FREE = 2_000_000_000L;
    private static final long NANOS_A_BYTE = 100_000;
    private static final long BYTES_FREE = 64L << 20;
    private static final long BYTES_A_BYTE = 16L << 10;

    private Bounds() {}

    /// Returns the result of `work`, which can be done twice, on an input of `inputBytes` bytes. What costs too much is
    /// done once more, for the first time pays for classes and tables that are loaded.
    ///
    /// @throws AssertionError if it took more processor time or memory than any input of this size may
    public static <T> T within(int inputBytes, Callable<T> work) throws Exception {
        Cost<T> cost = Cost.of(work);
        Cost<T> judged = cost.complaint(inputBytes).isEmpty() ? cost : Cost.of(work);
        String complaint = judged.complaint(inputBytes);
        if (!complaint.isEmpty()) {
            throw new AssertionError(complaint);
        }
        return judged.result();
    }

    /// Returns how many bytes the calling thread allocates for `work`.
    public static long bytesOf(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /// What work returned and took.
    private record Cost<T>(T result, long nanos, long bytes) {
        static <T> Cost<T> of(Callable<T> work) throws Exception {
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long nanosBefore = thread.getCurrentThreadCpuTime();
            long bytesBefore = thread.getCurrentThreadAllocatedBytes();
            T result = work.call();
            long bytes = thread.getCurrentThreadAllocatedBytes() - bytesBefore;
            return new Cost<>(result, thread.getCurrentThreadCpuTime() - nanosBefore, bytes);
        }

        String complaint(int inputBytes) {
            if (nanos > NANOS_FREE + NANOS_A_BYTE * inputBytes) {
                return inputBytes + " bytes took " + nanos / 1_000_000 + " ms of processor time.";
            }
            boolean fits = bytes <= BYTES_FREE + BYTES_A_BYTE * inputBytes;
            return fits ? "" : inputBytes + " bytes made the heap take " + bytes + ".";
        }
    }
}
