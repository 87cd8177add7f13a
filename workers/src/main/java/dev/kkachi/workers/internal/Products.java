package dev.kkachi.workers.internal;

import dev.kkachi.workers.spi.DeviceSighting;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The programmes of `products.yaml`, found by the first words of what a log calls a programme.
final class Products {
    private static final int WORDS_MAX = 4;
    private static final int ANSWERS_MAX = 50_000;
    private static final Product UNKNOWN = new Product("", Kind.REMOTE);

    /// The programmes that ship with Kkachi.
    static final Products STANDARD = new Products();

    private static final Set<DeviceSighting.Kind> CARRIERS = EnumSet.of(
            DeviceSighting.Kind.SOFTWARE,
            DeviceSighting.Kind.PROCESS,
            DeviceSighting.Kind.CAMERA,
            DeviceSighting.Kind.EXTENSION,
            DeviceSighting.Kind.USB,
            DeviceSighting.Kind.HARDWARE);

    private final Map<String, Product> byWords = new HashMap<>();
    private final Map<String, Product> answers = new ConcurrentHashMap<>();

    private Products() {
        for (YamlRow row : YamlRow.all("products.yaml", CatalogueText.resource("products.yaml"))) {
            row.refuseUnknown(Set.of("id", "kind", "words"));
            Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            Product product = new Product(row.text("id"), kind);
            for (String words : row.texts("words")) {
                if (byWords.put(words, product) != null || !Words.plain(words).equals(words)) {
                    throw row.bad("words", words, "the rule is plain words, each once");
                }
            }
        }
    }

    /// What a programme is for.
    enum Kind {
        REMOTE,
        TUNNEL,
        JIGGLER,
        BROWSER,
        EMULATOR,
        FACE,
        CAMERA,
        VOICE,
        CALLS,
        PROMPTER
    }

    /// A programme that is known.
    ///
    /// @param name as its maker writes it
    /// @param kind what it is for
    record Product(String name, Kind kind) {}

    /// Finds the programme that was seen, or `null`.
    @Nullable Product find(DeviceSighting sighting) {
        if (!CARRIERS.contains(sighting.kind())) {
            return null;
        }
        Product named = find(sighting.thing().name());
        return named != null || sighting.kind() != DeviceSighting.Kind.PROCESS
                ? named
                : find(programme(sighting.thing().command()));
    }

    /// Returns the programme of a command line: all before the first option or blank outside quotation
    /// marks.
    private static String programme(String command) {
        String line = command.strip();
        if (line.startsWith("\"")) {
            int end = line.indexOf('"', 1);
            return end < 0 ? line.substring(1) : line.substring(1, end);
        }
        int blank = line.indexOf(' ');
        return blank < 0 ? line : line.substring(0, blank);
    }

    /// Finds the programme that a log calls `printed`, or `null`. Logs repeat a few thousand names millions of times,
    /// so
    /// that answers are kept.
    @Nullable Product find(String printed) {
        Product answer = printed.isEmpty() ? UNKNOWN : answers.get(printed);
        if (answer == null) {
            Product found = lookUp(printed);
            answer = found == null ? UNKNOWN : found;
            if (answers.size() < ANSWERS_MAX) {
                answers.put(printed, answer);
            }
        }
        return answer.equals(UNKNOWN) ? null : answer;
    }

    private @Nullable Product lookUp(String printed) {
        String words = Words.plain(Words.fileName(printed));
        int end = 0;
        Product found = null;
        for (int i = 0; i < WORDS_MAX && end < words.length(); i++) {
            int blank = words.indexOf(' ', end + (i == 0 ? 0 : 1));
            end = blank < 0 ? words.length() : blank;
            Product longer = byWords.get(words.substring(0, end));
            found = longer == null ? found : longer;
        }
        return found;
    }
}
