package dev.kkachi.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Reads the objects of a JSON text that is not one object a line: elements of an array, objects one
/// after the other, and those in a member such as `items`, as interfaces answer.
final class JsonElements {
    /// What interfaces call the member that has the rows.
    private static final Set<String> WRAPPERS = Set.of(
            "value",
            "items",
            "data",
            "records",
            "entries",
            "logs",
            "results",
            "operation_logs",
            "participants",
            "candidates",
            "invoices",
            "contracts",
            "payments");

    private static final int OBJECT_BYTES_MAX = JsonLines.LINE_BYTES_MAX;

    private final JsonParser parser;
    private final Bound bound;
    private final String name;
    /// How many arrays are open around the next element.
    private int open;
    private boolean isFinished;

    private JsonElements(JsonParser parser, Bound bound, String name) {
        this.parser = parser;
        this.bound = bound;
        this.name = name;
    }

    /// Counts what is read for one object, which must not fill the memory.
    private static final class Bound extends InputStream {
        private final InputStream in;
        private long bytes;

        Bound(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            bytes++;
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (bytes > OBJECT_BYTES_MAX) {
                throw new Json.Malformed("an object is longer than " + OBJECT_BYTES_MAX + " bytes", 1);
            }
            int count = in.read(into, offset, length);
            bytes += Math.max(0, count);
            return count;
        }
    }

    static JsonElements open(InputStream in, String name) {
        Bound bound = new Bound(in);
        return new JsonElements(JsonTree.parser(bound), bound, name);
    }

    /// Says whether a text that begins with `head` has its objects in another way than one a line.
    ///
    /// @param isCut whether more follows
    static boolean areIn(byte[] head, boolean isCut) {
        JsonParser parser = JsonTree.parser(new ByteArrayInputStream(head));
        try {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                return token == JsonToken.START_ARRAY;
            }
            int line = line(parser);
            int depth = 1;
            while (depth > 0) {
                token = JsonTree.next(parser);
                if (depth == 1 && token == JsonToken.START_ARRAY && isWrapper(parser.currentName())) {
                    return true;
                }
                depth += token.isStructStart() ? 1 : 0;
                depth -= token.isStructEnd() ? 1 : 0;
            }
            return line(parser) > line;
        } catch (UnexpectedEndOfInputException e) {
            return isCut && e.getLocation() != null && e.getLocation().getLineNr() > 1;
        } catch (JacksonException | Json.Malformed e) {
            return false;
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentLocation().getLineNr();
    }

    private static boolean isWrapper(@Nullable String member) {
        return member != null && WRAPPERS.contains(member.toLowerCase(Locale.ROOT));
    }

    /// Returns the next object, or why there is none where one should be; `null` after the last.
    @Nullable JsonLine next() {
        if (isFinished) {
            return null;
        }
        try {
            bound.bytes = 0;
            JsonLine next = element();
            isFinished = next == null;
            return next;
        } catch (Json.Malformed e) {
            return end(1, e.getMessage());
        } catch (StreamReadException e) {
            return end(e.getLocation() == null ? 1 : e.getLocation().getColumnNr(), e.getOriginalMessage());
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(name + ": cannot be read after line " + line(parser) + ".", e.getCause());
        } catch (JacksonException e) {
            return end(1, e.getOriginalMessage());
        }
    }

    private JsonLine end(int column, @Nullable String reason) {
        isFinished = true;
        return new JsonLine.Broken(line(parser), column, "", "not JSON: " + reason + "; nothing behind it can be read");
    }

    private @Nullable JsonLine element() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            long line = parser.currentTokenLocation().getLineNr();
            switch (token) {
                case START_ARRAY -> open++;
                case END_ARRAY -> open--;
                case END_OBJECT -> {}
                case PROPERTY_NAME -> {
                    boolean isList = isWrapper(parser.currentName());
                    if (parser.nextToken() == JsonToken.START_ARRAY && isList) {
                        open++;
                    } else {
                        parser.skipChildren();
                    }
                }
                case START_OBJECT -> {
                    return new JsonLine.Parsed(line, open > 0 ? JsonTree.object(parser) : root());
                }
                default -> {
                    return new JsonLine.Broken(line, 1, "", "the element is not a JSON object");
                }
            }
        }
        return null;
    }

    /// Reads an object that no array is around: itself, or the first of those in its member.
    private Json.Obj root() {
        Map<String, Json> members = new LinkedHashMap<>();
        while (JsonTree.next(parser) != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = JsonTree.next(parser);
            if (token != JsonToken.START_ARRAY || !isWrapper(member)) {
                members.put(member, JsonTree.value(parser, token));
                continue;
            }
            List<Json> elements = new ArrayList<>();
            for (token = JsonTree.next(parser); token != JsonToken.END_ARRAY; token = JsonTree.next(parser)) {
                if (token == JsonToken.START_OBJECT && elements.isEmpty()) {
                    open++;
                    return JsonTree.object(parser);
                }
                elements.add(JsonTree.value(parser, token));
            }
            members.put(member, new Json.Arr(elements));
        }
        return new Json.Obj(members);
    }
}
