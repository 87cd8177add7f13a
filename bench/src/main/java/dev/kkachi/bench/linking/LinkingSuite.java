package dev.kkachi.bench.linking;

import dev.kkachi.bench.Machine;
import dev.kkachi.bench.Sheet;
import dev.kkachi.bench.Suite;
import dev.kkachi.model.KkachiException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Measures what shows that two records, or two personas, are one hand's work. Each part plants what it looks for.
public final class LinkingSuite implements Suite {
    private static final Map<String, Consumer<Sheet>> PARTS = new TreeMap<>(Map.of("copies", LinkingSuite::copies));

    /// Makes it; nothing is measured yet.
    public LinkingSuite() {}

    private static void copies(Sheet sheet) {
        CopiedTexts.measure(sheet);
        CopiedPictures.measure(sheet);
        AlikeHandles.measure(sheet);
    }

    @Override
    public String usage() {
        return "linking [" + String.join("|", PARTS.keySet()) + "]...";
    }

    @Override
    public void measure(List<String> arguments, Sheet sheet) {
        for (String argument : arguments) {
            if (!PARTS.containsKey(argument)) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        "'" + argument + "' is no part of the benchmark.\nusage: kkachi bench " + usage());
            }
        }
        Machine.describe(sheet);
        for (String part : arguments.isEmpty() ? List.copyOf(PARTS.keySet()) : arguments) {
            PARTS.getOrDefault(part, ignored -> {}).accept(sheet);
        }
    }
}
