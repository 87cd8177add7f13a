package dev.kkachi.server.internal;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The algorithms that clients of the matching API name. All of them are Kkachi's own matcher, which
/// has no second opinion to offer; the names are taken so that no client breaks, and the answer says
/// what they are.
final class Algorithms {
    static final String BEST = "logic-v2";
    static final String DEFAULT = "logic-v2";

    private static final Map<String, String> NAMES = names();

    /// What the explanation of a match is made of.
    static final Map<String, String> FEATURES = features();

    /// What clients may configure. The values are checked; the matcher has nothing to be told by them.
    private static final Set<String> CONFIG = Set.of(
            "nm_name_property",
            "nm_number_mismatch",
            "nm_extra_query_name",
            "nm_extra_result_name",
            "nm_family_name_weight",
            "nm_fuzzy_cutoff_factor");

    private Algorithms() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        String same = " Answered by Kkachi's matcher.";
        names.put(BEST, "Names in every script and romanisation, identifiers, dates and countries, weighed in bits.");
        names.put("logic-v1", "The name of an older matcher." + same);
        names.put("name-based", "The name of a matcher of names." + same);
        names.put("name-qualified", "The name of a matcher of names with birth dates and countries." + same);
        names.put("ofac", "The name of an imitation of the US Treasury's search." + same);
        names.put("regression-v1", "The name of a trained matcher." + same);
        return names;
    }

    private static Map<String, String> features() {
        Map<String, String> features = new LinkedHashMap<>();
        features.put("name", "How the names compare, in whatever script and romanisation.");
        features.put("identifier", "Numbers and references that are the same.");
        features.put("wallet", "Wallet addresses that are the same.");
        features.put("birth_date", "How the dates of birth compare.");
        features.put("gender", "How the genders compare.");
        features.put("country", "How the countries compare.");
        features.put("place_of_birth", "How the places of birth compare.");
        features.put("address", "How the addresses compare.");
        features.put("ownership", "Who owns a party that no list names.");
        return features;
    }

    /// Makes sure that there is an algorithm of this name.
    static void check(String name) {
        if (!name.equals("best") && !NAMES.containsKey(name)) {
            throw Params.bad("unknown-algorithm", "Unknown algorithm: " + name);
        }
    }

    /// Makes sure that `config` has only keys that there are, with values of the right kind.
    static void checkConfig(Json.Obj config) {
        config.members().forEach((key, value) -> {
            if (!CONFIG.contains(key)) {
                throw Params.bad("unknown-config", "Unknown config key: " + key);
            }
            boolean fits = key.equals("nm_name_property") ? value instanceof Json.Text : value instanceof Json.Num;
            if (!fits && !(value instanceof Json.Nil)) {
                throw Params.bad("unknown-config", "Invalid value for config key: " + key);
            }
        });
    }

    /// Makes sure that `weights` are numbers.
    static void checkWeights(Json.Obj weights) {
        weights.members().forEach((feature, weight) -> {
            if (!(weight instanceof Json.Num)) {
                throw unprocessable(feature);
            }
        });
    }

    private static Refusal unprocessable(String feature) {
        return Params.unprocessable(
                List.of("body", "weights", feature), "float_type", "Input should be a valid number");
    }

    static Reply reply() {
        JsonBytes out = new JsonBytes().object().name("algorithms").array();
        NAMES.forEach((name, description) -> {
            out.object().name("name").value(name).name("description").value(description);
            features(out);
            out.name("docs")
                    .object()
                    .name("name")
                    .value(name)
                    .name("description")
                    .value(description);
            out.name("config").object();
            CONFIG.stream().sorted().forEach(key -> config(out, key));
            out.end();
            features(out);
            out.end().end();
        });
        out.endArray().name("best").value(BEST).name("default").value(DEFAULT).end();
        return Reply.json(out);
    }

    private static void features(JsonBytes out) {
        out.name("features").object();
        FEATURES.forEach((name, description) -> {
            out.name(name)
                    .object()
                    .name("description")
                    .value(description)
                    .name("coefficient")
                    .value(1.0);
            out.name("url").nil().end();
        });
        out.end();
    }

    private static void config(JsonBytes out, String key) {
        out.name(key).object().name("type").value(key.equals("nm_name_property") ? "string" : "float");
        out.name("description")
                .value("Taken and checked; it has no effect here.")
                .end();
    }
}
