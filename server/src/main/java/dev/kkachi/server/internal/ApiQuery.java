package dev.kkachi.server.internal;

import dev.kkachi.files.Json;
import dev.kkachi.server.About;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Request;
import dev.kkachi.server.Shape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The query of a request to the API, held against what its route says that it takes.
final class ApiQuery {
    private final Map<String, List<String>> values;

    private ApiQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Returns the query of `request`.
    ///
    /// @throws Refusal if it holds what the route does not name, or a value that breaks its rule
    static ApiQuery of(Request request) {
        List<Problem.Fault> faults = new ArrayList<>();
        About about = request.route().about();
        request.parameters().forEach((name, given) -> {
            Shape.Field field = find(about, name);
            if (field == null) {
                faults.add(new Problem.Fault("?" + name, "There is no such parameter."));
            } else {
                given.forEach(value -> check(field, value, faults));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.of(new Problem(400, "invalid-query", "The query cannot be used; see errors.", faults));
        }
        return new ApiQuery(request.parameters());
    }

    private static Shape.@org.jspecify.annotations.Nullable Field find(About about, String name) {
        for (About.Parameter each : about.parameters()) {
            if (each.where().equals("query") && each.field().name().equals(name)) {
                return each.field();
            }
        }
        return null;
    }

    private static void check(Shape.Field field, String value, List<Problem.Fault> faults) {
        Json json = switch (field.kind()) {
            case Shape.Kind.Flag ignored
            when value.equals("true") || value.equals("false") -> new Json.Bool(value.equals("true"));
            case Shape.Kind.Whole ignored -> new Json.Num(value);
            case Shape.Kind.Real ignored when value.matches("\\d{1,9}(\\.\\d{1,9})?") -> new Json.Num(value);
            default -> new Json.Text(value);
        };
        Shape one = new Shape("Query", List.of(field));
        for (Problem.Fault fault : one.faults(new Json.Obj(Map.of(field.name(), json)))) {
            faults.add(new Problem.Fault("?" + field.name(), fault.detail()));
        }
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    String text(String name) {
        List<String> all = texts(name);
        return all.isEmpty() ? "" : all.getLast();
    }

    boolean isTrue(String name) {
        return text(name).equals("true");
    }

    double number(String name, double otherwise) {
        String text = text(name);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    /// Returns the header `Link` to the page that begins at `cursor`, of the same question.
    String next(String path, String cursor) {
        StringBuilder link = new StringBuilder("<").append(path).append('?');
        values.forEach((name, each) -> {
            if (!name.equals("cursor")) {
                each.forEach(value ->
                        link.append(part(name)).append('=').append(part(value)).append('&'));
            }
        });
        return link.append("cursor=")
                .append(part(cursor))
                .append(">; rel=\"next\"")
                .toString();
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
