package dev.kkachi.investigation.internal;

import dev.kkachi.model.Finding;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads an organisation's settings from `kkachi.yaml`. Only plain YAML values are made, never objects.
final class PolicyFile {
    private static final String NAME = "kkachi.yaml";
    private static final long BYTES_MAX = 1 << 20;
    private static final int DEPTH_MAX = 8;

    private PolicyFile() {}

    /// Returns the settings in `folder`; the standard ones where there is no file.
    static Policy in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Policy.standard();
        }
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? "a folder" : "no file";
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, NAME + ": is " + what + "; the rule is a file with settings.");
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw bad("the file", "larger than a megabyte", "the rule is a few lines of settings");
            }
            String yaml = Files.readString(file);
            refuseDeep(yaml);
            List<String> unused = PolicyKeys.check(NAME, yaml);
            Object loaded = new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(yaml);
            return loaded == null ? Policy.standard() : policy(map(loaded, "the file"), unused);
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw unreadable(line, e.getProblem(), e);
        } catch (IOException | YamlEngineException e) {
            throw unreadable(
                    "", String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static KkachiException unreadable(String line, String problem, Exception e) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT, NAME + line + ": not readable as YAML in UTF-8: " + problem + ".", e);
    }

    /// Settings are shallow. What is nested without end would exhaust the stack of the reader.
    private static void refuseDeep(String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(NAME).build();
        Parser events = new ParserImpl(settings, new StreamReader(settings, yaml));
        int depth = 0;
        while (events.hasNext()) {
            depth += switch (events.next().getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
            if (depth > DEPTH_MAX) {
                throw bad("the file", "nested deeper than " + DEPTH_MAX + " levels", "the rule is a few settings");
            }
        }
    }

    private static Policy policy(Map<?, ?> settings, List<String> unused) {
        Map<?, ?> thresholds = map(settings.get("thresholds"), "thresholds");
        Map<String, Double> caps = new TreeMap<>();
        for (Map.Entry<?, ?> cap : map(settings.get("caps"), "caps").entrySet()) {
            String key = String.valueOf(cap.getKey());
            caps.put(key, number("caps." + key, cap.getValue(), 0));
        }
        double prior = number("prior", settings.get("prior"), Policy.PRIOR);
        if (!(prior > 0 && prior < 1)) {
            throw bad("prior", Double.toString(prior), "the rule is a number between 0 and 1, such as 0.001");
        }
        Object name = settings.get("organisation");
        return new Policy(
                name == null ? "" : name.toString(),
                prior,
                number("thresholds.strong_bits", thresholds.get("strong_bits"), Finding.STRONG_BITS),
                score("thresholds.screening", thresholds.get("screening"), Policy.SCREENING_SCORE),
                caps,
                unused);
    }

    private static Map<?, ?> map(@Nullable Object value, String field) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw bad(field, value.toString(), "the rule is names with values");
    }

    private static double number(String field, @Nullable Object value, double otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue()) && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        throw bad(field, value.toString(), "the rule is a number that is not negative");
    }

    /// Every score is at most 1: a percentage in its place would leave nobody to be found.
    private static double score(String field, @Nullable Object value, double otherwise) {
        double score = number(field, value, otherwise);
        if (value != null && !Policy.isScore(score)) {
            throw bad(field, value.toString(), "the rule is a number above 0 and at most 1, such as 0.70");
        }
        return score;
    }

    private static KkachiException bad(String field, String value, String rule) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT, NAME + ": " + field + " is '" + value + "'; " + rule + ".");
    }
}
