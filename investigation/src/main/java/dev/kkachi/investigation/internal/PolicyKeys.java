package dev.kkachi.investigation.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The keys that settings may have. A key that nobody knows is refused with its line and the nearest
/// known one, for a slip of the pen in a threshold would otherwise pass in silence.
final class PolicyKeys {
    private static final List<String> TOP = List.of(
            "organisation",
            "corporate_networks",
            "corporate_vpn",
            "allowed_remote_tools",
            "working_countries",
            "mail_domains",
            "prior",
            "thresholds",
            "caps",
            "reference");
    private static final List<String> THRESHOLDS = List.of("strong_bits", "case_probability", "screening");
    private final String file;

    private PolicyKeys(String file) {
        this.file = file;
    }

    /// Refuses the first unknown key of `yaml`.
    static void check(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        Optional<Node> root =
                new Composer(settings, new ParserImpl(settings, new StreamReader(settings, yaml))).getSingleNode();
        if (root.isPresent() && root.get() instanceof MappingNode map) {
            new PolicyKeys(file).top(map);
        }
    }

    private void top(MappingNode map) {
        for (NodeTuple pair : map.getValue()) {
            String key = known(pair.getKeyNode(), "", TOP);
            if (pair.getValueNode() instanceof MappingNode inner) {
                Map<String, List<String>> nested = Map.of(
                        "thresholds",
                        thresholds(),
                        "caps",
                        Catalogue.standard().groups().stream()
                                .map(Catalogue.SignGroup::key)
                                .toList());
                List<String> allowed = nested.get(key);
                if (allowed != null) {
                    inner.getValue().forEach(entry -> known(entry.getKeyNode(), key + ".", allowed));
                }
            }
        }
    }

    private static List<String> thresholds() {
        List<String> names = new ArrayList<>(THRESHOLDS);
        for (Indicator indicator : Catalogue.standard().indicators()) {
            indicator.thresholds().keySet().forEach(name -> names.add(indicator.id() + "." + name));
        }
        return names;
    }

    private String known(Node node, String prefix, List<String> allowed) {
        String key = node instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
        if (allowed.contains(key)) {
            return key;
        }
        String line =
                node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
        String near = nearest(key, allowed);
        throw new KkachiException(
                KkachiException.Code.BAD_INPUT,
                file + line + ": unknown key '" + prefix + key + "'; the rule is one of " + some(allowed) + "."
                        + (near == null ? "" : "\nMaybe you meant '" + prefix + near + "'."));
    }

    /// Returns the keys in a line; of the many thresholds of indicators, one stands for all.
    private static String some(List<String> allowed) {
        List<String> plain =
                allowed.stream().filter(key -> key.indexOf('.') < 0).toList();
        String one = allowed.stream()
                .filter(key -> key.indexOf('.') > 0)
                .findFirst()
                .map(key -> " or an indicator's, such as " + key)
                .orElse("");
        return String.join(", ", plain) + one;
    }

    private static @Nullable String nearest(String key, List<String> allowed) {
        String best = null;
        int least = key.length() / 2 + 1;
        for (String candidate : allowed) {
            int edits = edits(key, candidate);
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best;
    }

    /// Returns the Levenshtein distance, over one row.
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
