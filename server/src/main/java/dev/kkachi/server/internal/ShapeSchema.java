package dev.kkachi.server.internal;

import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Route;
import dev.kkachi.server.Shape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Shapes as JSON Schema, the way OpenAPI 3.1 writes it.
final class ShapeSchema {
    private ShapeSchema() {}

    /// Returns the shapes that `routes` take and answer, and those within them, by name.
    static Map<String, Shape> of(List<Route> routes) {
        Map<String, Shape> named = new TreeMap<>();
        for (Route route : routes) {
            route.about().takes().collect(named);
            route.about().answers().values().forEach(form -> form.collect(named));
        }
        named.remove(About.NOTHING.name());
        return named;
    }

    /// Writes the schema of a shape.
    static void write(Shape shape, JsonBytes out) {
        out.object().name("type").value("object").name("additionalProperties").value(false);
        out.name("required")
                .strings(shape.fields().stream()
                        .filter(Shape.Field::isRequired)
                        .map(Shape.Field::name)
                        .toList());
        out.name("properties").object();
        for (Shape.Field field : shape.fields()) {
            out.name(field.name());
            write(field.kind(), out, field.about());
        }
        out.end().end();
    }

    /// Writes the schema of a value.
    static void write(Shape.Kind kind, JsonBytes out) {
        write(kind, out, "");
    }

    private static void write(Shape.Kind kind, JsonBytes out, String about) {
        out.object();
        if (!about.isEmpty()) {
            out.name("description").value(about);
        }
        switch (kind) {
            case Shape.Kind.Text(int min, int max) ->
                type(out, "string")
                        .name("minLength")
                        .value(min)
                        .name("maxLength")
                        .value(max);
            case Shape.Kind.Choice(List<String> words) ->
                type(out, "string").name("enum").strings(words);
            case Shape.Kind.Day ignored -> type(out, "string").name("format").value("date");
            case Shape.Kind.Moment ignored -> type(out, "string").name("format").value("date-time");
            case Shape.Kind.Whole(long min, long max) ->
                type(out, "integer").name("minimum").value(min).name("maximum").value(max);
            case Shape.Kind.Real(double min, double max) ->
                type(out, "number").name("minimum").value(min).name("maximum").value(max);
            case Shape.Kind.Flag ignored -> type(out, "boolean");
            case Shape.Kind.Nested(Shape shape) -> out.name("$ref").value("#/components/schemas/" + shape.name());
            case Shape.Kind.Many(Shape.Kind of, int max) -> {
                type(out, "array").name("maxItems").value(max).name("items");
                write(of, out, "");
            }
            case Shape.Kind.Words ignored -> {
                type(out, "object").name("additionalProperties").object();
                type(out, "string").end();
            }
            case Shape.Kind.Free ignored -> type(out, "object");
        }
        out.end();
    }

    private static JsonBytes type(JsonBytes out, String name) {
        return out.name("type").value(name);
    }
}
