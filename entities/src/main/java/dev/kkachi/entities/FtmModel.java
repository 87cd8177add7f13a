package dev.kkachi.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The vocabulary of FollowTheMoney: which kinds of things and ties there are, and what can be said of
/// each.
public final class FtmModel {
    private static final Pattern PROPERTY = Pattern.compile("(\\w+):(\\w+)(?:\\((\\w+) (\\w+)\\))?");
    private static final FtmModel STANDARD = read();

    private final Map<String, FtmSchema> schemata;

    private FtmModel(Map<String, FtmSchema> schemata) {
        this.schemata = Collections.unmodifiableMap(schemata);
    }

    /// Returns the vocabulary.
    public static FtmModel standard() {
        return STANDARD;
    }

    /// Finds the schema `name`, or `null`.
    public @Nullable FtmSchema find(String name) {
        return schemata.get(name);
    }

    /// Returns the schema `name`.
    public FtmSchema get(String name) {
        return Objects.requireNonNull(schemata.get(name), name);
    }

    /// Returns all schemata.
    public Collection<FtmSchema> list() {
        return schemata.values();
    }

    private static FtmModel read() {
        try (InputStream in = FtmModel.class.getResourceAsStream("internal/schemata.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, FtmSchema> schemata = new LinkedHashMap<>();
            List<String> block = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                if (!line.startsWith(" ") && !block.isEmpty()) {
                    add(block, schemata);
                    block.clear();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    block.add(line);
                }
            }
            return new FtmModel(schemata);
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary cannot be read.", e);
        }
    }

    private static void add(List<String> block, Map<String, FtmSchema> schemata) {
        List<String> head = List.of(block.getFirst().split(" ", -1));
        String name = head.getFirst();
        Set<String> ancestors = new LinkedHashSet<>(List.of(name));
        Map<String, FtmProperty> properties = new LinkedHashMap<>();
        List<String> captions = new ArrayList<>();
        List<String> edge = new ArrayList<>();
        for (String parent : head.subList(1, head.size())) {
            FtmSchema above = schemata.get(parent);
            if (above != null) {
                ancestors.addAll(above.ancestors());
                properties.putAll(above.properties());
                captions.addAll(captions.isEmpty() ? above.captions() : List.of());
                edge.addAll(above.edge());
            }
        }
        for (String line : block.subList(1, block.size())) {
            List<String> words = List.of(line.strip().split(" (?![^(]*\\))", -1));
            if (words.getFirst().equals("caption")) {
                captions.clear();
                captions.addAll(words.subList(1, words.size()));
            } else if (words.getFirst().equals("edge")) {
                edge.addAll(words.subList(1, words.size()));
            } else {
                words.forEach(word -> add(word, properties));
            }
        }
        schemata.put(name, new FtmSchema(name, head.contains("*"), ancestors, captions, edge, properties));
    }

    private static void add(String word, Map<String, FtmProperty> properties) {
        Matcher parts = PROPERTY.matcher(word);
        if (!parts.matches()) {
            throw new IllegalStateException("'" + word + "' is no property of the vocabulary.");
        }
        String name = parts.group(1);
        String range = Objects.requireNonNullElse(parts.group(3), "");
        String reverse = Objects.requireNonNullElse(parts.group(4), "");
        properties.put(name, new FtmProperty(name, FtmType.of(parts.group(2)), range, reverse));
    }
}
