package dev.kkachi.bench.server;

import dev.kkachi.bench.Child;
import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Sheet;
import java.util.ArrayList;
import java.util.List;

/// Asks for minutes on end, as fast as is answered, and looks at the server's memory after each.
///
/// @param minutes how many
record Soak(int minutes) {
    private static final int SECONDS = 60;
    /// How much more may be resident at the end than after the second minute, when all code is compiled.
    private static final double GROWTH_MAX = 1.02;

    private static final int WARM_MINUTES = 2;

    Soak {
        if (minutes <= WARM_MINUTES) {
            throw new IllegalArgumentException("A soak takes more than " + WARM_MINUTES + " minutes: " + minutes);
        }
    }

    /// Sends `requests` in turn to `port`, where `server` listens.
    void measure(Sheet sheet, Process server, int port, List<byte[]> requests) throws InterruptedException {
        List<Long> resident = new ArrayList<>();
        long errors = 0;
        double answers = 0;
        double p99 = 0;
        for (int minute = 0; minute < minutes; minute++) {
            Load.Result result = Load.run(port, requests, new Load.Plan(ServerSuite.CONNECTIONS, SECONDS, 0));
            resident.add(Child.residentMegabytes(server.pid()));
            errors += result.errors();
            answers += result.perSecond() * SECONDS;
            p99 = Math.max(p99, result.p99Millis());
        }
        boolean isFlat = resident.getLast() <= resident.get(WARM_MINUTES - 1) * GROWTH_MAX;
        sheet.judged(
                "/match for " + minutes + " minutes, as fast as answered",
                "0 errors, flat memory",
                Math.round(answers) + " requests, " + errors + " errors, p99 of the slowest minute "
                        + Numbers.short1(p99) + " ms, resident after each minute " + resident + " MB",
                errors == 0 && isFlat);
    }
}
