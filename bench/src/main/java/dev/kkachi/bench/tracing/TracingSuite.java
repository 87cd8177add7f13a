package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures the ledger and what follows money over it, on made-up transfers of three sizes: a hundredth, a tenth and
/// all
/// of `--transfers` millions. Files are written below `--dir` and removed afterwards: about 320 MB a million.
public final class TracingSuite implements Suite {
    private static final int MILLION = 1_000_000;
    private static final int MILLIONS = 100;
    private static final int MILLIONS_MAX = 2000;

    /// Makes it; nothing is written yet.
    public TracingSuite() {}

    /// What can be measured alone.
    enum Part {
        LIMITS,
        IMPORT,
        SWEEPS,
        CASES,
        PATHS,
        PEERS
    }

    @Override
    public String usage() {
        String parts = Stream.of(Part.values()).map(TracingSuite::word).collect(Collectors.joining("|", "[", "]..."));
        return "tracing " + parts + " [--transfers MILLIONS] [--dir DIR]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        List<Part> parts = new ArrayList<>();
        int millions = MILLIONS;
        Path folder = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean hasValue = i + 1 < arguments.size();
            if (argument.equals("--transfers") && hasValue) {
                millions = millions(arguments.get(++i));
            } else if (argument.equals("--dir") && hasValue) {
                folder = Path.of(arguments.get(++i));
            } else {
                parts.add(part(argument));
            }
        }
        measure(parts.isEmpty() ? List.of(Part.values()) : parts, millions, folder, sheet);
    }

    private static void measure(List<Part> parts, int millions, @Nullable Path folder, Sheet sheet) {
        Machine.describe(sheet);
        MachineLimits limits =
                MachineLimits.measure((int) Math.min(Integer.MAX_VALUE, accounts(millions * (long) MILLION)));
        if (parts.contains(Part.LIMITS)) {
            limits.show(sheet);
        }
        for (int share : new int[] {100, 10, 1}) {
            long transfers = (long) millions * MILLION / share;
            try (Bazaar bazaar = Bazaar.make(folder, transfers, (int) accounts(transfers))) {
                Judge judge = new Judge(sheet, share == 1, transfers);
                measure(parts, bazaar, limits, judge);
                if (share == 100 && parts.contains(Part.PEERS)) {
                    Peers.measure(bazaar, judge);
                }
            }
        }
    }

    private static void measure(List<Part> parts, Bazaar bazaar, MachineLimits limits, Judge judge) {
        Importing.measure(bazaar, judge);
        if (parts.contains(Part.SWEEPS)) {
            Sweeps.measure(bazaar, limits, judge);
        }
        if (parts.contains(Part.CASES)) {
            Cases.measure(bazaar, judge);
        }
        if (parts.contains(Part.PATHS)) {
            Ways.measure(bazaar, judge);
        }
    }

    /// One account to five transfers, as on Ethereum in a year.
    private static long accounts(long transfers) {
        return transfers / 5;
    }

    private Part part(String word) {
        return Stream.of(Part.values())
                .filter(part -> word(part).equals(word))
                .findFirst()
                .orElseThrow(() -> bad("'" + word + "' is no part of the benchmark."));
    }

    private int millions(String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > MILLIONS_MAX) {
            throw bad("--transfers is a whole number of millions from 1 to " + MILLIONS_MAX + ", not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    private KkachiException bad(String what) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, what + "\nusage: kkachi bench " + usage());
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
