package dev.kkachi.server.internal;

import dev.kkachi.entities.Entities;
import dev.kkachi.entities.EntityPage;
import dev.kkachi.entities.EntityQuery;
import dev.kkachi.entities.UnreadableQuery;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.model.Country;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `GET /search/{dataset}`: entities by words, filters and facets.
final class SearchRoute {
    private static final int LIMIT = 10;
    private static final int LIMIT_MAX = 500;
    static final int OFFSET_MAX = 9499;
    private static final List<String> FACETS = List.of("countries", "topics", "datasets");
    private static final Map<String, String> LABELS = Map.of(
            "countries", "Countries",
            "topics", "Topics",
            "datasets", "Data sources",
            "schema", "Schema",
            "identifiers", "Identifiers",
            "genders", "Genders");

    private final Entities entities;

    SearchRoute(Entities entities) {
        this.entities = entities;
    }

    Reply answer(Request request) {
        Entities.State state = entities.state();
        Params params = new Params(request);
        Scope scope = Scope.of(state, request.segment("dataset"), params);
        int limit = params.integer("limit", LIMIT, LIMIT_MAX);
        int offset = params.integer("offset", 0, OFFSET_MAX);
        EntityQuery query = new EntityQuery(
                params.text("q", ""),
                new EntityQuery.Mode(params.flag("simple", false), params.flag("fuzzy", false)),
                within(scope, params),
                facets(params),
                new EntityQuery.Page(limit, offset, params.list("sort")));
        EntityPage page;
        try {
            page = entities.store().read(reader -> reader.search(query));
        } catch (UnreadableQuery e) {
            throw Params.bad("unreadable-query", String.valueOf(e.getMessage()));
        }
        JsonBytes out = new JsonBytes().object().name("results").array();
        page.entities().forEach(entity -> entity.write(out));
        out.endArray().name("facets").object();
        query.facets().forEach(facet -> facet(out.name(facet), facet, page, state));
        out.end();
        total(out, page.total());
        out.name("limit").value(limit).name("offset").value(offset).end();
        return Reply.json(out);
    }

    static void total(JsonBytes out, int total) {
        out.name("total")
                .object()
                .name("value")
                .value(total)
                .name("relation")
                .value("eq")
                .end();
    }

    private static EntityQuery.Within within(Scope scope, Params params) {
        String schema = params.text("schema", "Thing");
        Params.schema(schema);
        params.list("exclude_schema").forEach(Params::schema);
        return new EntityQuery.Within(
                scope.datasets(),
                scope.excluded(),
                schema,
                params.set("exclude_schema"),
                params.since(),
                filters(params));
    }

    private static List<EntityQuery.Filter> filters(Params params) {
        boolean every = params.text("filter_op", "OR").equals("AND");
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String field : List.of("countries", "topics", "datasets")) {
            if (!params.list(field).isEmpty()) {
                wanted.put(field, params.list(field));
            }
        }
        for (String filter : params.list("filter")) {
            int colon = filter.indexOf(':');
            if (colon <= 0) {
                throw Params.bad("unreadable-filter", "Invalid filter: " + filter + " (the rule is field:value)");
            }
            wanted.computeIfAbsent(filter.substring(0, colon), field -> new ArrayList<>())
                    .add(filter.substring(colon + 1));
        }
        List<EntityQuery.Filter> filters = new ArrayList<>();
        wanted.forEach((field, values) -> filters.add(new EntityQuery.Filter(field, values, every)));
        return filters;
    }

    private static List<String> facets(Params params) {
        List<String> wanted = params.list("facets");
        for (String facet : wanted) {
            if (!LABELS.containsKey(facet)) {
                throw Params.unprocessable(
                        List.of("query", "facets"), "enum", "Input should be one of " + LABELS.keySet());
            }
        }
        return wanted.isEmpty() ? FACETS : wanted;
    }

    private static void facet(JsonBytes out, String facet, EntityPage page, Entities.State state) {
        out.object()
                .name("label")
                .value(LABELS.getOrDefault(facet, facet))
                .name("values")
                .array();
        for (EntityPage.Count count : page.facets().getOrDefault(facet, List.of())) {
            out.object().name("name").value(count.value());
            out.name("label").value(label(facet, count.value(), state));
            out.name("count").value(count.count()).end();
        }
        out.endArray().end();
    }

    private static String label(String facet, String value, Entities.State state) {
        return switch (facet) {
            case "countries" -> Country.name(value);
            case "datasets" -> {
                var dataset = state.catalog().find(value);
                yield dataset == null ? value : dataset.title();
            }
            default -> value;
        };
    }
}
