package dev.kkachi.bench;

/// The machine that a table was measured on; no figure means much without it.
public final class Machine {
    private static final long MEGABYTE = 1 << 20;

    private Machine() {}

    /// Adds what matters of the machine to `sheet`.
    public static void describe(Sheet sheet) {
        Runtime runtime = Runtime.getRuntime();
        sheet.shown(
                "machine",
                runtime.availableProcessors() + " cores, JDK " + Runtime.version() + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", heap up to "
                        + runtime.maxMemory() / MEGABYTE + " MB");
    }

    /// Returns the heap in use after a collection, in megabytes.
    public static long heapUsedMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least / MEGABYTE;
    }
}
