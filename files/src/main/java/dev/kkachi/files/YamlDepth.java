package dev.kkachi.files;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Looks at how deep YAML is nested before anything is built of it: builders go as deep as the text, and the stack does
/// not.
public final class YamlDepth {
    private YamlDepth() {}

    /// Says whether lists and maps stand in each other on more than `most` levels.
    ///
    /// @param label what errors call the text
    /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException if it is no YAML
    public static boolean isBeyond(int most, String label, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setCodePointLimit(Integer.MAX_VALUE) // how long it may be is the caller's rule: nothing is kept here
                .build();
        Parser events = new ParserImpl(settings, new StreamReader(settings, yaml));
        int depth = 0;
        while (events.hasNext() && depth <= most) {
            depth += switch (events.next().getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                default -> 0;
            };
        }
        return depth > most;
    }
}
