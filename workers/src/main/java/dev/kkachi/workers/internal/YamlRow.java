package dev.kkachi.workers.internal;

import dev.kkachi.files.YamlDepth;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// One entry of a YAML list of entries, which remembers where each of its fields stands. Only texts,
/// numbers, and lists and pairs of these are read; tags and aliases of the language make nothing.
final class YamlRow {
    private static final int CODE_POINTS_MAX = 4 << 20;
    /// Entries, their fields, and what stands in these.
    private static final int DEPTH_MAX = 16;

    private final String file;
    private final int line;
    private final SequencedMap<String, Value> fields;

    private YamlRow(String file, int line, SequencedMap<String, Value> fields) {
        this.file = file;
        this.line = line;
        this.fields = fields;
    }

    /// A value and the line where it stands.
    private record Value(int line, Node node) {}

    /// Returns the entries of `yaml`.
    ///
    /// @throws KkachiException if it is no list of entries; the message names the file and line
    static List<YamlRow> all(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(CODE_POINTS_MAX)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            if (YamlDepth.isBeyond(DEPTH_MAX, file, yaml)) {
                throw bad(file, 0, "nested deeper than " + DEPTH_MAX + " levels; the rule is a list of entries");
            }
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, yaml))).getSingleNode();
            List<YamlRow> rows = new ArrayList<>();
            if (root.isEmpty()) {
                return rows;
            }
            if (!(root.get() instanceof SequenceNode list)) {
                throw bad(file, line(root.get()), "the file is no list; the rule is entries that begin with '- id:'");
            }
            for (Node entry : list.getValue()) {
                rows.add(row(file, entry));
            }
            return rows;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw bad(file, line, "cannot be read: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw bad(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static YamlRow row(String file, Node entry) {
        if (!(entry instanceof MappingNode map)) {
            throw bad(file, line(entry), "no entry; the rule is fields such as 'id: ACME-01'");
        }
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple pair : map.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            fields.put(key, new Value(line(pair.getKeyNode()), pair.getValueNode()));
        }
        return new YamlRow(file, line(entry), fields);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static KkachiException bad(String file, int line, String what) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT, file + (line == 0 ? "" : ":" + line) + ": " + what + ".");
    }

    /// Returns a complaint about a field.
    KkachiException bad(String field, String value, String rule) {
        Value found = fields.get(field);
        int at = found == null ? line : found.line();
        return bad(file, at, "entry " + id() + ", " + field + " is '" + value + "'; " + rule);
    }

    /// Returns where `field` stands, for errors.
    String place(String field) {
        Value found = fields.get(field);
        return file + ":" + (found == null ? line : found.line()) + ": entry " + id() + ", " + field;
    }

    private String id() {
        Value id = fields.get("id");
        return id != null && id.node() instanceof ScalarNode scalar ? scalar.getValue() : "without id";
    }

    /// Refuses the first field that is not among `known`.
    void refuseUnknown(Set<String> known) {
        for (String field : fields.sequencedKeySet()) {
            if (!known.contains(field)) {
                throw bad(field, "given", "no such field");
            }
        }
    }

    /// Returns this entry with the fields of `other` in place of its own; pairs are changed one by one.
    YamlRow with(YamlRow other) {
        SequencedMap<String, Value> merged = new LinkedHashMap<>(fields);
        other.fields.forEach((field, value) -> merged.merge(field, value, YamlRow::together));
        return new YamlRow(other.file, other.line, merged);
    }

    /// Returns the later value; of two that are pairs, both, the later ones last.
    private static Value together(Value earlier, Value later) {
        if (earlier.node() instanceof MappingNode first && later.node() instanceof MappingNode second) {
            List<NodeTuple> pairs = new ArrayList<>(first.getValue());
            pairs.addAll(second.getValue());
            return new Value(later.line(), new MappingNode(second.getTag(), pairs, second.getFlowStyle()));
        }
        return later;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /// Returns a text that must be there.
    String text(String field) {
        String text = optional(field);
        if (text.isEmpty()) {
            throw bad(field, "", "a value is required");
        }
        return text;
    }

    /// Returns a text, empty if it is not there.
    String optional(String field) {
        Value value = fields.get(field);
        return value == null ? "" : scalar(field, value.node());
    }

    private String scalar(String field, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw bad(field, "a list", "the rule is one text");
    }

    /// Returns a number that must be there.
    double number(String field) {
        return number(field, text(field));
    }

    /// Returns the number that `printed` is in `field`.
    double number(String field, String printed) {
        try {
            double number = Double.parseDouble(printed);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for what is no finite number.
        }
        throw bad(field, printed, "the rule is a number");
    }

    /// Returns the texts of a list, or the one text that stands there; empty if there are none.
    List<String> texts(String field) {
        Value value = fields.get(field);
        if (value == null) {
            return List.of();
        }
        if (value.node() instanceof SequenceNode list) {
            return list.getValue().stream().map(node -> scalar(field, node)).toList();
        }
        String one = scalar(field, value.node());
        return one.isEmpty() ? List.of() : List.of(one);
    }

    /// Returns the pairs of a field, empty if it is not there.
    Map<String, String> pairs(String field) {
        Value value = fields.get(field);
        if (value == null) {
            return Map.of();
        }
        if (!(value.node() instanceof MappingNode map)) {
            throw bad(field, "no pairs", "the rule is names with numbers, such as '{days: 3}'");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (NodeTuple pair : map.getValue()) {
            pairs.put(scalar(field, pair.getKeyNode()), scalar(field, pair.getValueNode()));
        }
        return pairs;
    }
}
