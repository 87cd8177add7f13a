package dev.kkachi.server.internal;

import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `GET /openapi.json`: what can be asked, made from the registry itself, so that it can never tell of
/// more or of less.
public final class OpenApiRoute {
    private static final Pattern PART = Pattern.compile("\\{([a-z_]+)(\\+?)}");

    private OpenApiRoute() {}

    /// Returns the route that describes `routes` and itself.
    public static Route of(List<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        Route itself = new Route(
                "GET", "/openapi.json", Entry.OPEN, RouteLimits.NO_BODY.openToOrigins(), request -> reply(all));
        all.add(itself);
        return itself;
    }

    private static Reply reply(List<Route> routes) {
        Map<String, Map<String, Route>> paths = new TreeMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(PART.matcher(route.path()).replaceAll("{$1}"), path -> new TreeMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), route);
        }
        JsonBytes out = new JsonBytes().object().name("openapi").value("3.1.0");
        out.name("info")
                .object()
                .name("title")
                .value("Kkachi")
                .name("version")
                .value("1")
                .end();
        out.name("paths").object();
        paths.forEach((path, methods) -> {
            out.name(path).object();
            parameters(out, path);
            methods.forEach((method, route) -> operation(out.name(method), path, route));
            out.end();
        });
        out.end();
        components(out, routes);
        return Reply.json(out.end());
    }

    private static void parameters(JsonBytes out, String path) {
        out.name("parameters").array();
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            out.object()
                    .name("name")
                    .value(parts.group(1))
                    .name("in")
                    .value("path")
                    .name("required")
                    .value(true);
            out.name("schema").object().name("type").value("string").end().end();
        }
        out.endArray();
    }

    private static void operation(JsonBytes out, String path, Route route) {
        About about = route.about();
        out.object().name("operationId");
        out.value(route.method().toLowerCase(Locale.ROOT) + path.replaceAll("[^A-Za-z0-9]+", "_"));
        if (about.isSaid()) {
            out.name("summary").value(about.summary());
        }
        if (!about.parameters().isEmpty()) {
            queries(out.name("parameters"), about.parameters());
        }
        if (route.limits().bodyBytesMax() > 0) {
            out.name("requestBody")
                    .object()
                    .name("required")
                    .value(about.isSaid())
                    .name("content")
                    .object();
            List<String> types = route.limits().contentTypes().isEmpty()
                    ? List.of(about.isSaid() ? "application/octet-stream" : Reply.JSON)
                    : route.limits().contentTypes().stream().sorted().toList();
            types.forEach(type -> content(out, type, about.takes()));
            out.end().end();
        }
        out.name("responses").object();
        if (about.answers().isEmpty()) {
            out.name("200").object().name("description").value("The answer.").end();
        }
        new TreeMap<>(about.answers()).forEach((status, form) -> {
            out.name(Integer.toString(status)).object().name("description").value("The answer.");
            if (status != 204 && status != 304) {
                content(out.name("content").object(), about.mediaType(), form).end();
            }
            out.end();
        });
        out.name("default").object().name("description").value("A problem (RFC 9457).");
        out.name("content").object().name("application/problem+json").object().name("schema");
        reference(out, "Problem").end().end().end().end();
        out.name("security").array();
        switch (route.entry()) {
            case Entry.Open ignored -> {}
            case Entry.SignedIn ignored ->
                out.object().name("key").array().endArray().end();
            case Entry.Held(var permission) ->
                out.object().name("key").strings(List.of(permission.scope())).end();
        }
        out.endArray().end();
    }

    private static void queries(JsonBytes out, List<About.Parameter> parameters) {
        out.array();
        for (About.Parameter each : parameters) {
            out.object().name("name").value(each.field().name()).name("in").value(each.where());
            out.name("required").value(each.field().isRequired());
            out.name("description").value(each.field().about()).name("schema");
            ShapeSchema.write(each.field().kind(), out);
            out.end();
        }
        out.endArray();
    }

    /// Writes the media type `type` with the form of its content, where it has one.
    private static JsonBytes content(JsonBytes out, String type, Shape form) {
        out.name(type).object();
        if (!form.equals(About.NOTHING)) {
            reference(out.name("schema"), form.name());
        }
        return out.end();
    }

    private static JsonBytes reference(JsonBytes out, String name) {
        return out.object().name("$ref").value("#/components/schemas/" + name).end();
    }

    private static void components(JsonBytes out, List<Route> routes) {
        out.name("components")
                .object()
                .name("securitySchemes")
                .object()
                .name("key")
                .object();
        out.name("type").value("http").name("scheme").value("bearer").end().end();
        out.name("schemas").object().name("Problem").object().name("type").value("object");
        out.name("required").strings(List.of("type", "title", "status", "detail", "traceId"));
        out.name("properties").object();
        for (String text : List.of("type", "title", "detail", "traceId")) {
            out.name(text).object().name("type").value("string").end();
        }
        out.name("status").object().name("type").value("integer").end();
        out.name("errors").object().name("type").value("array").end();
        out.end().end();
        ShapeSchema.of(routes).forEach((name, shape) -> ShapeSchema.write(shape, out.name(name)));
        out.end().end();
    }
}
