package dev.kkachi.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where a form finds the value of one of our columns: a constant, or `@path|other|path+path` with the
/// first that says something, those joined by `+` with a blank between them, and then perhaps what its
/// words mean: `FAILURE=no *=yes`. `#line` and `#file` are the row's own place, `=USD` is what stands
/// where nothing is said, and `path#payee` and `path#email` are whom a description names.
final class VendorValue {
    private final String constant;
    private final List<List<String>> paths;
    private final String printed;
    private final Map<String, String> words;

    private VendorValue(String constant, List<List<String>> paths, String printed, Map<String, String> words) {
        this.constant = constant;
        this.paths = paths;
        this.printed = printed;
        this.words = words;
    }

    /// Reads the parts of a line behind the name of the column.
    static VendorValue of(List<String> parts) {
        String first = parts.getFirst();
        if (!first.startsWith("@")) {
            return new VendorValue(String.join(" ", parts), List.of(), "", Map.of());
        }
        List<List<String>> paths = new ArrayList<>();
        for (String path : first.substring(1).split("\\|", -1)) {
            List<String> joined = new ArrayList<>();
            for (String part : path.split("\\+", -1)) {
                joined.add(part.indexOf('#') >= 0 || part.startsWith("=") ? part : HeaderName.of(part));
            }
            paths.add(joined);
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : parts.subList(1, parts.size())) {
            int equal = word.indexOf('=');
            words.put(word.substring(0, equal).toLowerCase(Locale.ROOT), word.substring(equal + 1));
        }
        return new VendorValue("", paths, first.substring(1).split("\\|", -1)[0], words);
    }

    /// Returns the first path, as a form spells it; empty for a constant.
    String printed() {
        return printed;
    }

    /// Says whether it is where a row stands that counts.
    boolean isByPlace() {
        return paths.stream().flatMap(List::stream).anyMatch(part -> part.endsWith("#line") || part.endsWith("#file"));
    }

    /// Returns what `row` says, empty if it says nothing.
    String of(VendorRow row) {
        if (paths.isEmpty()) {
            return constant;
        }
        for (List<String> path : paths) {
            String text = joined(row, path);
            if (!text.isEmpty()) {
                return words.isEmpty() ? text : meaning(text);
            }
        }
        return "";
    }

    private String meaning(String text) {
        String exact = words.get(text.toLowerCase(Locale.ROOT));
        return exact != null ? exact : words.getOrDefault("*", "");
    }

    private static String joined(VendorRow row, List<String> path) {
        if (path.size() == 1) {
            return text(row, path.getFirst());
        }
        StringBuilder text = new StringBuilder();
        for (String part : path) {
            String more = text(row, part);
            text.append(text.isEmpty() || more.isEmpty() ? "" : " ").append(more);
        }
        return text.toString();
    }

    private static String text(VendorRow row, String part) {
        int sign = part.indexOf('#');
        if (sign < 0) {
            return part.startsWith("=") ? part.substring(1) : row.text(part);
        }
        String said = row.text(HeaderName.of(part.substring(0, sign)));
        return switch (part.substring(sign)) {
            case "#line" -> row.source().file() + ":" + row.source().line();
            case "#file" -> row.source().file();
            case "#email" -> VendorPayee.email(said);
            case "#payee" -> VendorPayee.name(said);
            default -> throw new IllegalStateException("The form asks for " + part + ", which nothing is.");
        };
    }
}
