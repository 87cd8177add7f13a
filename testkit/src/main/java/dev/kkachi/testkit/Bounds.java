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

    /// Returns the result of `work` on an input of `inputBytes` bytes.
    ///
    /// @throws AssertionError if it took more processor time or memory than any input of this size may
    public static <T> T within(int inputBytes, Callable<T> work) throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long nanosBefore = thread.getCurrentThreadCpuTime();
        long bytesBefore = thread.getCurrentThreadAllocatedBytes();
        T result = work.call();
        long bytes = thread.getCurrentThreadAllocatedBytes() - bytesBefore;
        long nanos = thread.getCurrentThreadCpuTime() - nanosBefore;
        if (nanos > NANOS_FREE + NANOS_A_BYTE * inputBytes) {
            throw new AssertionError(inputBytes + " bytes took " + nanos / 1_000_000 + " ms of processor time.");
        }
        if (bytes > BYTES_FREE + BYTES_A_BYTE * inputBytes) {
            throw new AssertionError(inputBytes + " bytes made the heap take " + bytes + ".");
        }
        return result;
    }
}
