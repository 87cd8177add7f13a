package dev.kkachi.server.internal;

import dev.kkachi.entities.Entities;
import dev.kkachi.entities.EntityPage;
import dev.kkachi.entities.EntityParty;
import dev.kkachi.entities.EntityQuery;
import dev.kkachi.entities.EntityReader;
import dev.kkachi.entities.FtmEntity;
import dev.kkachi.entities.FtmModel;
import dev.kkachi.entities.FtmProperty;
import dev.kkachi.entities.FtmSchema;
import dev.kkachi.entities.MatchIndex;
import dev.kkachi.entities.QueryValues;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Match;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The Reconciliation Service API 0.2, by which OpenRefine and others match a table's cells with
/// entities.
final class ReconcileRoutes {
    private static final int BATCH = 3;
    private static final int QUERIES_MAX = 100;
    private static final int LIMIT = 5;
    private static final int SUGGESTED = 10;
    private static final double CUTOFF = 0.3;
    private static final double THRESHOLD = 0.7;
    private static final double PERCENT = 100;

    private final Entities entities;

    ReconcileRoutes(Entities entities) {
        this.entities = entities;
    }

    /// Answers the manifest, or a batch of queries, or an extension: in the query string or as fields
    /// of a form.
    Reply reconcile(Request request) {
        String dataset = request.segment("dataset");
        Params.dataset(entities.state().catalog(), dataset);
        Map<String, List<String>> fields = new LinkedHashMap<>(request.parameters());
        if (request.body().length > 0) {
            fields.putAll(request.form());
        }
        if (fields.containsKey("queries")) {
            return queries(request, object(fields.get("queries").getLast(), "queries"));
        }
        if (fields.containsKey("extend")) {
            return extend(object(fields.get("extend").getLast(), "extend"));
        }
        return manifest(request);
    }

    private static Json.Obj object(String text, String field) {
        try {
            if (Json.parse(text) instanceof Json.Obj object) {
                return object;
            }
        } catch (Json.Malformed e) {
            throw Params.bad("malformed-json", "Cannot decode the field " + field + ": " + e.getMessage());
        }
        throw Params.bad("malformed-json", "The field " + field + " must be a JSON object.");
    }

    private static Reply manifest(Request request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String base = request.origin() + request.path();
        JsonBytes out = new JsonBytes().object().name("versions").strings(List.of("0.2"));
        out.name("name").value("Kkachi (" + request.segment("dataset") + ")");
        out.name("identifierSpace").value(request.origin() + "/entities/");
        out.name("schemaSpace").value("https://followthemoney.tech/explorer/schemata/");
        out.name("view")
                .object()
                .name("url")
                .value(request.origin() + "/entities/{{id}}")
                .end();
        out.name("batchSize").value(BATCH);
        out.name("suggest").object();
        for (String what : List.of("entity", "type", "property")) {
            out.name(what).object().name("service_url").value(base);
            out.name("service_path").value("/suggest/" + what + query).end();
        }
        out.end().name("extend").object().name("propose_properties").object();
        out.name("service_url")
                .value(base)
                .name("service_path")
                .value("/extend/property" + query)
                .end();
        out.name("property_settings")
                .array()
                .object()
                .name("name")
                .value("limit")
                .name("label")
                .value("Limit");
        out.name("type").value("number").name("default").value(0);
        out.name("help_text").value("Maximum number of values to return per row (0 for no limit)");
        out.end().endArray().end();
        out.name("defaultTypes").array();
        for (FtmSchema schema : FtmModel.standard().list()) {
            if (schema.isMatchable()) {
                type(out, schema);
            }
        }
        return Reply.json(out.endArray().end());
    }

    private static void type(JsonBytes out, FtmSchema schema) {
        out.object()
                .name("id")
                .value(schema.name())
                .name("name")
                .value(schema.name())
                .end();
    }

    private Reply queries(Request request, Json.Obj queries) {
        Scope scope = Scope.of(entities.state(), request.segment("dataset"), new Params(request));
        if (queries.members().size() > QUERIES_MAX) {
            throw Params.bad("batch-too-large", "Too many queries in one batch (limit: " + QUERIES_MAX + ")");
        }
        JsonBytes out = new JsonBytes().object();
        entities.store().read(reader -> {
            queries.members().forEach((key, value) -> {
                if (!(value instanceof Json.Obj query)) {
                    throw Params.bad("malformed-query", "The query " + key + " must be a JSON object.");
                }
                out.name(key).object().name("result").array();
                match(out, query, scope, reader);
                out.endArray().end();
            });
            return queries;
        });
        return Reply.json(out.end());
    }

    private void match(JsonBytes out, Json.Obj query, Scope scope, EntityReader reader) {
        List<String> types = query.texts("type");
        FtmSchema schema = Params.schema(types.isEmpty() ? "LegalEntity" : types.getFirst());
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put(schema.isA("CryptoWallet") ? "publicKey" : "name", List.of(query.text("query")));
        if (query.find("properties") instanceof Json.Arr given) {
            for (Json one : given.elements()) {
                if (one instanceof Json.Obj property) {
                    properties.merge(property.text("pid"), property.texts("v"), (a, b) -> b);
                }
            }
        }
        Party party = EntityParty.query("query", schema, QueryValues.clean(schema, properties));
        Predicate<Party> admits = scope.isEverything()
                ? MatchIndex.Wish.EVERYBODY
                : candidate -> {
                    FtmEntity entity = reader.find(candidate.id(), Set.of());
                    return entity != null && scope.holds(entity.origin().datasets());
                };
        MatchIndex.Wish wish = new MatchIndex.Wish(CUTOFF, limit(query), admits);
        for (Match match : entities.state().index().match(party, wish).matches()) {
            FtmEntity entity = reader.find(match.party().id(), Set.of());
            if (entity != null) {
                out.object().name("id").value(entity.id()).name("name").value(entity.caption());
                out.name("type").array();
                type(out, entity.schema());
                out.endArray().name("score").value(Math.rint(match.score() * PERCENT));
                out.name("match").value(match.score() >= THRESHOLD).end();
            }
        }
    }

    private static int limit(Json.Obj query) {
        try {
            return Math.clamp(Integer.parseInt(query.text("limit")), 1, QUERIES_MAX);
        } catch (NumberFormatException e) {
            return LIMIT;
        }
    }

    private Reply extend(Json.Obj asked) {
        List<String> ids = asked.texts("ids");
        JsonBytes out = new JsonBytes().object().name("meta").array();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        if (asked.find("properties") instanceof Json.Arr properties) {
            for (Json one : properties.elements()) {
                if (one instanceof Json.Obj property) {
                    wanted.put(property.text("id"), extendLimit(property));
                    out.object().name("id").value(property.text("id"));
                    out.name("name").value(property.text("id")).end();
                }
            }
        }
        out.endArray().name("rows").object();
        entities.store().read(reader -> {
            ids.stream().limit(QUERIES_MAX).forEach(id -> row(out, id, wanted, reader));
            return ids;
        });
        return Reply.json(out.end().end());
    }

    private static int extendLimit(Json.Obj property) {
        if (property.find("settings") instanceof Json.Obj settings) {
            try {
                return Integer.parseInt(settings.text("limit"));
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return 0;
    }

    private static void row(JsonBytes out, String id, Map<String, Integer> wanted, EntityReader reader) {
        FtmEntity entity = reader.find(id, Set.of());
        out.name(id).object();
        wanted.forEach((property, limit) -> {
            out.name(property).array();
            List<String> values = entity == null ? List.of() : entity.list(property);
            values.stream()
                    .limit(limit > 0 ? limit : values.size())
                    .forEach(value -> out.object().name("str").value(value).end());
            out.endArray();
        });
        out.end();
    }

    /// Suggests entities by the beginning of their names.
    Reply suggestEntity(Request request) {
        String prefix = new Params(request).text("prefix", "").strip();
        JsonBytes out = new JsonBytes().object().name("code").value("/api/status/ok");
        out.name("status")
                .value("200 OK")
                .name("prefix")
                .value(prefix)
                .name("result")
                .array();
        if (!prefix.isEmpty()) {
            Scope scope = Scope.of(entities.state(), request.segment("dataset"), new Params(request));
            EntityQuery query = new EntityQuery(
                    prefix + "*",
                    new EntityQuery.Mode(true, false),
                    EntityQuery.Within.of(scope.datasets(), "Thing"),
                    List.of(),
                    new EntityQuery.Page(SUGGESTED, 0, List.of()));
            EntityPage page = entities.store().read(reader -> reader.search(query));
            for (FtmEntity entity : page.entities()) {
                out.object().name("id").value(entity.id()).name("name").value(entity.caption());
                out.name("description")
                        .value(entity.schema().name())
                        .name("notable")
                        .array();
                type(out, entity.schema());
                out.endArray().end();
            }
        }
        return Reply.json(out.endArray().end());
    }

    /// Suggests schemata by the beginning of their names.
    Reply suggestType(Request request) {
        String prefix = new Params(request).text("prefix", "").strip().toLowerCase(Locale.ROOT);
        JsonBytes out = new JsonBytes()
                .object()
                .name("prefix")
                .value(prefix)
                .name("result")
                .array();
        for (FtmSchema schema : FtmModel.standard().list()) {
            boolean fits = schema.name().toLowerCase(Locale.ROOT).startsWith(prefix);
            if (!prefix.isEmpty() && fits && schema.isMatchable()) {
                type(out, schema);
            }
        }
        return Reply.json(out.endArray().end());
    }

    /// Suggests properties by the beginning of their names.
    Reply suggestProperty(Request request) {
        String prefix = new Params(request).text("prefix", "").strip().toLowerCase(Locale.ROOT);
        JsonBytes out = new JsonBytes()
                .object()
                .name("prefix")
                .value(prefix)
                .name("result")
                .array();
        if (!prefix.isEmpty()) {
            Map<String, FtmProperty> found = new LinkedHashMap<>();
            for (FtmSchema schema : FtmModel.standard().list()) {
                for (FtmProperty property : schema.properties().values()) {
                    if (schema.isMatchable()
                            && property.name().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                        found.putIfAbsent(property.name(), property);
                    }
                }
            }
            found.keySet()
                    .forEach(name -> out.object()
                            .name("id")
                            .value(name)
                            .name("name")
                            .value(name)
                            .end());
        }
        return Reply.json(out.endArray().end());
    }

    /// Tells which properties a table can be extended by.
    Reply extendProperties(Request request) {
        Params params = new Params(request);
        FtmSchema schema = Params.schema(params.text("type", "Thing"));
        int limit = params.integer("limit", Integer.MAX_VALUE, Integer.MAX_VALUE);
        JsonBytes out =
                new JsonBytes().object().name("limit").value(limit).name("type").value(schema.name());
        out.name("properties").array();
        schema.properties().values().stream()
                .filter(property -> !property.isEntity())
                .limit(limit)
                .forEach(property -> out.object()
                        .name("id")
                        .value(property.name())
                        .name("name")
                        .value(property.name())
                        .end());
        return Reply.json(out.endArray().end());
    }
}
