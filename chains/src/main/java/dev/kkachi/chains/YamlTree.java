package dev.kkachi.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds a small tree of texts from the events of a YAML parser. Nothing is made of a value but its text, and an alias
/// is the very node that it stands for, so that a page of aliases of aliases costs no more than it has letters; the
/// number of aliases and the depth are limited all the same.
final class YamlTree {
    private static final int DEPTH_MAX = 16;
    private static final int ALIASES_MAX = 100;
    private static final int CODE_POINTS_MAX = 64 << 20;

    private final Parser events;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private int aliases;

    private YamlTree(Parser events) {
        this.events = events;
    }

    /// A value with the line that it begins on.
    sealed interface Node {
        /// Returns the line.
        int line();

        /// Returns a text as it is, otherwise the empty text.
        default String text() {
            return this instanceof Text text ? text.value() : "";
        }

        /// A text; `tag` is what stands before it after `!`, such as `include`.
        record Text(int line, String value, String tag) implements Node {}

        /// Elements in order.
        record Items(int line, List<Node> items) implements Node {}

        /// Names with values.
        record Names(int line, Map<String, Node> values) implements Node {}
    }

    /// Reads the first document of `yaml`; `null` if there is none.
    ///
    /// @throws Refused if it is no YAML or goes beyond a limit
    static Node.@Nullable Names read(String yaml) throws Refused {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(CODE_POINTS_MAX).build();
            YamlTree tree = new YamlTree(new ParserImpl(settings, new StreamReader(settings, yaml)));
            return tree.document() instanceof Node.Names names ? names : null;
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 1))
                    .orElse("");
            throw Refused.because("", "", "The file is YAML; there is " + e.getProblem() + line + ".");
        } catch (YamlEngineException e) {
            throw Refused.because(
                    "",
                    "",
                    "The file is YAML; "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private @Nullable Node document() throws Refused {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentStart, Comment -> {}
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    return node(event, 0);
                }
                case StreamEnd, DocumentEnd, SequenceEnd, MappingEnd -> {
                    return null;
                }
            }
        }
        return null;
    }

    private Node node(Event event, int depth) throws Refused {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (depth > DEPTH_MAX) {
            throw Refused.because("", "line " + line, "A pack is at most " + DEPTH_MAX + " levels deep.");
        }
        if (event instanceof AliasEvent alias) {
            return of(alias, line);
        }
        Node node = switch (event) {
            case ScalarEvent scalar -> new Node.Text(line, scalar.getValue(), tag(scalar));
            case SequenceStartEvent start -> items(line, depth);
            case MappingStartEvent start -> names(line, depth);
            default -> throw Refused.because("", "line " + line, "A value is a text, a list or names.");
        };
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        anchor.ifPresent(name -> anchors.put(name, node));
        return node;
    }

    private Node of(AliasEvent alias, int line) throws Refused {
        aliases++;
        if (aliases > ALIASES_MAX) {
            throw Refused.because("", "line " + line, "A pack has at most " + ALIASES_MAX + " aliases.");
        }
        Node known = alias.getAnchor().map(anchors::get).orElse(null);
        if (known == null) {
            throw Refused.because("", "line " + line, "An alias stands for something before it.");
        }
        return known;
    }

    private static String tag(ScalarEvent scalar) {
        return scalar.getTag()
                .map(tag -> tag.startsWith("!") ? tag.substring(1) : "")
                .orElse("");
    }

    private Node items(int line, int depth) throws Refused {
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            if (event.getEventId() != Event.ID.Comment) {
                items.add(node(event, depth + 1));
            }
            event = events.next();
        }
        return new Node.Items(line, items);
    }

    private Node names(int line, int depth) throws Refused {
        Map<String, Node> values = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (event.getEventId() != Event.ID.Comment) {
                String name = node(event, depth + 1).text();
                Node value = node(events.next(), depth + 1);
                if (name.equals("<<") && value instanceof Node.Names merged) {
                    merged.values().forEach(values::putIfAbsent);
                } else {
                    values.put(name, value);
                }
            }
            event = events.next();
        }
        return new Node.Names(line, values);
    }
}
