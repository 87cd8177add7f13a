package dev.kkachi.investigation.internal;

import dev.kkachi.files.YamlDepth;
import dev.kkachi.model.Country;
import dev.kkachi.model.Finding;
import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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
            if (YamlDepth.isBeyond(DEPTH_MAX, NAME, yaml)) {
                throw bad("the file", "nested deeper than " + DEPTH_MAX + " levels", "the rule is a few settings");
            }
            PolicyKeys.check(NAME, yaml);
            Object loaded = new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(yaml);
            return loaded == null ? Policy.standard() : policy(map(loaded, "the file"));
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

    private static Policy policy(Map<?, ?> settings) {
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
                caseProbability(thresholds.get("case_probability")),
                score("thresholds.screening", thresholds.get("screening"), Policy.SCREENING_SCORE),
                caps,
                catalogue(thresholds),
                new Organisation(
                        texts("allowed_remote_tools", settings.get("allowed_remote_tools")),
                        countries(settings.get("working_countries")),
                        mailDomains(settings.get("mail_domains"))),
                networks(settings),
                List.copyOf(texts("reference", settings.get("reference"))));
    }

    /// Returns the catalogue with the organisation's thresholds, whose names are those of an indicator
    /// and its own.
    private static Catalogue catalogue(Map<?, ?> thresholds) {
        Catalogue catalogue = Catalogue.standard();
        for (Map.Entry<?, ?> entry : thresholds.entrySet()) {
            String key = String.valueOf(entry.getKey());
            int dot = key.indexOf('.');
            if (dot < 0) {
                continue;
            }
            double value = number("thresholds." + key, entry.getValue(), 0);
            String id = key.substring(0, dot);
            String name = key.substring(dot + 1);
            Indicator known = catalogue.find(id);
            if (known == null || !known.thresholds().containsKey(name)) {
                throw bad("thresholds." + key, Double.toString(value), "no indicator has such a threshold");
            }
            catalogue = catalogue.with(NAME, "- id: " + id + "\n  thresholds: {" + name + ": " + value + "}\n");
        }
        return catalogue;
    }

    private static List<String> networks(Map<?, ?> settings) {
        Set<String> networks = new LinkedHashSet<>(texts("corporate_networks", settings.get("corporate_networks")));
        networks.addAll(texts("corporate_vpn", settings.get("corporate_vpn")));
        return List.copyOf(networks);
    }

    private static Set<String> mailDomains(@Nullable Object value) {
        Set<String> domains = new LinkedHashSet<>();
        texts("mail_domains", value)
                .forEach(domain -> domains.add(
                        domain.substring(domain.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT)));
        return domains;
    }

    private static Set<String> countries(@Nullable Object value) {
        Set<String> codes = new LinkedHashSet<>();
        for (String printed : texts("working_countries", value)) {
            String code = Country.find(printed);
            if (code == null) {
                throw bad("working_countries", printed, "the rule is a country's name or its ISO 3166 code");
            }
            codes.add(code);
        }
        return codes;
    }

    /// Returns the texts of a list, of pairs the values, or the one text that stands there.
    private static Set<String> texts(String field, @Nullable Object value) {
        Set<String> texts = new LinkedHashSet<>();
        switch (value) {
            case null -> {}
            case Collection<?> list -> list.forEach(one -> texts.addAll(texts(field, one)));
            case Map<?, ?> map -> map.values().forEach(one -> texts.addAll(texts(field, one)));
            case String text -> texts.add(text.strip());
            default -> throw bad(field, value.toString(), "the rule is a list of texts");
        }
        return texts;
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

    private static double caseProbability(@Nullable Object value) {
        double probability = number("thresholds.case_probability", value, Policy.CASE_PROBABILITY);
        if (probability >= 1) {
            throw bad(
                    "thresholds.case_probability",
                    Double.toString(probability),
                    "the rule is a number from 0 to below 1, such as 0.1");
        }
        return probability;
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
