package dev.kkachi.bench.linking;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Measures what shows that two records, or two personas, are one hand's work. Each part plants what it
/// looks for; labelled sets are read from the shared data beside the repository.
public final class LinkingSuite implements Suite {
    private static final Map<String, BiConsumer<List<Integer>, Sheet>> PARTS = new TreeMap<>(Map.of(
            "accuracy",
            (_, sheet) -> LinkingAccuracy.measure(sheet),
            "copies",
            (_, sheet) -> copies(sheet),
            "incremental",
            (_, sheet) -> LinkingIncremental.measure(sheet),
            "rings",
            (_, sheet) -> RingAccuracy.measure(sheet),
            "speed",
            LinkingSpeed::measure));

    /// Makes it; nothing is measured yet.
    public LinkingSuite() {}

    private static void copies(Sheet sheet) {
        CopiedTexts.measure(sheet);
        CopiedPictures.measure(sheet);
        AlikeHandles.measure(sheet);
    }

    @Override
    public String usage() {
        return "linking [" + String.join("|", PARTS.keySet()) + "]... [--records N,N,...]";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        List<String> parts = new ArrayList<>();
        List<Integer> records = LinkingSpeed.RECORDS;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--records") && i + 1 < arguments.size()) {
                records = records(arguments.get(++i));
            } else if (PARTS.containsKey(argument)) {
                parts.add(argument);
            } else {
                throw bad("'" + argument + "' is no part of the benchmark.");
            }
        }
        Machine.describe(sheet);
        for (String part : parts.isEmpty() ? PARTS.keySet() : parts) {
            PARTS.getOrDefault(part, (_, _) -> {}).accept(records, sheet);
        }
    }

    private List<Integer> records(String text) {
        if (!text.matches("[1-9]\\d{0,7}(,[1-9]\\d{0,7})*")) {
            throw bad("--records are whole numbers below 100 million with commas between, not '" + text + "'.");
        }
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private KkachiException bad(String what) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, what + "\nusage: kkachi bench " + usage());
    }
}
