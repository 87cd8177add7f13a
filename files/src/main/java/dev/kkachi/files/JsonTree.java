package dev.kkachi.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Builds [Json] from the tokens of Jackson's streaming parser.
final class JsonTree {
    /// How deep values may nest: real records use five levels, hostile ones thousands.
    private static final int DEPTH_MAX = 64;
    /// How long a number may be written.
    private static final int NUMBER_CHARS_MAX = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(NUMBER_CHARS_MAX)
                    .build())
            .build();

    private JsonTree() {}

    /// Returns the tokens of `in`.
    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new Json.Malformed("there is no value", 1);
            }
            Json value = value(parser, token);
            if (parser.nextToken() != null) {
                throw new Json.Malformed(
                        "something follows the value", parser.currentLocation().getColumnNr());
            }
            return value;
        } catch (StreamReadException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new Json.Malformed(e.getOriginalMessage(), column);
        } catch (JacksonException e) {
            throw new Json.Malformed(e.getOriginalMessage(), 1);
        }
    }

    static Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Nil();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new Json.Malformed(
                        "a value is missing", parser.currentLocation().getColumnNr());
        };
    }

    static Json.Obj object(JsonParser parser) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (next(parser) != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, next(parser)));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) {
        List<Json> elements = new ArrayList<>();
        JsonToken token = next(parser);
        while (token != JsonToken.END_ARRAY) {
            elements.add(value(parser, token));
            token = next(parser);
        }
        return new Json.Arr(elements);
    }

    static JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new Json.Malformed(
                    "the value does not end", parser.currentLocation().getColumnNr());
        }
        return token;
    }
}
