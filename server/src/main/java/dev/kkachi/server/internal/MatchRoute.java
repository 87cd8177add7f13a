package dev.kkachi.server.internal;

import dev.kkachi.entities.Entities;
import dev.kkachi.entities.EntityParty;
import dev.kkachi.entities.EntityReader;
import dev.kkachi.entities.FtmEntity;
import dev.kkachi.entities.FtmModel;
import dev.kkachi.entities.FtmSchema;
import dev.kkachi.entities.MatchIndex;
import dev.kkachi.entities.QueryValues;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.JsonLine;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Spans;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// `POST /match/{dataset}`: whom each of a batch of queries may mean.
final class MatchRoute {
    static final int BATCH_MAX = 100;
    private static final int LIMIT = 5;
    private static final int LIMIT_MAX = 500;
    private static final int EXCLUDED_IDS_MAX = 50;
    private static final double THRESHOLD = 0.7;
    private static final double CUTOFF = 0.5;
    private static final double CUTOFF_MIN = 0.05;

    private final Entities entities;

    MatchRoute(Entities entities) {
        this.entities = entities;
    }

    /// What all queries of a batch share.
    ///
    /// @param threshold the score from which a result is a match
    /// @param cutoff the score from which it is a result
    /// @param limit how many results a query has at most
    /// @param filter which entities may be results
    private record Wanted(double threshold, double cutoff, int limit, Filter filter) {}

    /// Which entities may be results.
    private record Filter(Scope scope, Set<String> notSchemata, Set<String> topics, Set<String> notIds, String since) {
        boolean isNothing() {
            return scope.isEverything()
                    && notSchemata.isEmpty()
                    && topics.isEmpty()
                    && notIds.isEmpty()
                    && since.isEmpty();
        }

        boolean admits(FtmEntity entity) {
            FtmEntity.Origin origin = entity.origin();
            return scope.holds(origin.datasets())
                    && !notSchemata.contains(entity.schema().name())
                    && (topics.isEmpty() || entity.list("topics").stream().anyMatch(topics::contains))
                    && !notIds.contains(entity.id())
                    && origin.referents().stream().noneMatch(notIds::contains)
                    && (since.isEmpty() || origin.lastChange().compareTo(since) >= 0);
        }
    }

    /// One query of a batch.
    private record Query(String id, FtmSchema schema, Map<String, List<String>> properties) {}

    Reply answer(Request request) {
        Entities.State state = entities.state();
        Params params = new Params(request);
        Wanted wanted = wanted(state, request, params);
        Json.Obj body = request.json();
        if (body.find("weights") instanceof Json.Obj weights) {
            Algorithms.checkWeights(weights);
        }
        if (body.find("config") instanceof Json.Obj config) {
            Algorithms.checkConfig(config);
        }
        Map<String, Query> queries = queries(body);
        JsonBytes out = new JsonBytes().object().name("responses").object();
        Spans.within(
                "match",
                () -> entities.store().read(reader -> {
                    queries.forEach((key, query) -> write(out.name(key), query, wanted, new Sight(state, reader)));
                    return queries;
                }));
        out.end().name("limit").value(wanted.limit).end();
        return Reply.json(out).with("x-batch-size", Integer.toString(queries.size()));
    }

    /// Screens one subject of a job: as one query is answered, with its line and whatever it is called.
    Jobs.Screened screen(JsonLine.Parsed line) {
        Entities.State state = entities.state();
        Query query = subject(line.object());
        Filter everybody = new Filter(new Scope(Set.of(), Set.of()), Set.of(), Set.of(), Set.of(), "");
        Wanted wanted = new Wanted(THRESHOLD, CUTOFF, LIMIT, everybody);
        JsonBytes out = new JsonBytes().object().name("line").value(line.line());
        out.name("id").value(query.id.isEmpty() ? null : query.id).name("answer");
        int matches = entities.store().read(reader -> write(out, query, wanted, new Sight(state, reader)));
        return new Jobs.Screened(out.end(), matches > 0);
    }

    private static Query subject(Json.Obj said) {
        String name = said.text("schema");
        FtmSchema schema = FtmModel.standard().find(name);
        if (schema == null || !schema.isMatchable()) {
            throw new Jobs.Rejected("/schema", name, "The rule is a schema that can be matched, such as Person.");
        }
        if (!(said.find("properties") instanceof Json.Obj given)
                || given.members().isEmpty()) {
            throw new Jobs.Rejected(
                    "/properties", "", "The rule is an object of lists of texts, such as {\"name\": [\"Ann\"]}.");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        given.members().forEach((property, values) -> {
            boolean fits = values instanceof Json.Text
                    || (values instanceof Json.Arr(List<Json> all)
                            && all.stream().allMatch(Json.Text.class::isInstance));
            if (!fits) {
                throw new Jobs.Rejected("/properties/" + property, values.asText(), "The rule is a list of texts.");
            }
            properties.put(property, given.texts(property));
        });
        Map<String, List<String>> clean = QueryValues.clean(schema, properties);
        if (clean.isEmpty()) {
            throw new Jobs.Rejected(
                    "/properties", "", "Nothing of it is known of a " + name + ", or can be understood.");
        }
        return new Query(said.text("id"), schema, clean);
    }

    private Wanted wanted(Entities.State state, Request request, Params params) {
        Scope scope = Scope.of(state, request.segment("dataset"), params);
        Algorithms.check(params.text("algorithm", "best"));
        double threshold = params.share("threshold", THRESHOLD);
        double cutoff = Math.min(params.share("cutoff", CUTOFF), threshold);
        List<String> notIds = params.list("exclude_entity_ids");
        if (notIds.size() > EXCLUDED_IDS_MAX) {
            throw Params.unprocessable(
                    List.of("query", "exclude_entity_ids"),
                    "too_long",
                    "List should have at most " + EXCLUDED_IDS_MAX + " items");
        }
        params.list("exclude_schema").forEach(Params::schema);
        Filter filter = new Filter(
                scope, params.set("exclude_schema"), params.set("topics"), Set.copyOf(notIds), params.since());
        int limit = Math.max(1, params.integer("limit", LIMIT, LIMIT_MAX));
        return new Wanted(threshold, Math.max(CUTOFF_MIN, cutoff), limit, filter);
    }

    /// Reads all queries before any is answered: a batch with a bad one is refused as a whole.
    private static Map<String, Query> queries(Json.Obj body) {
        if (!(body.find("queries") instanceof Json.Obj all)) {
            throw Params.unprocessable(List.of("body", "queries"), "missing", "Field required");
        }
        if (all.members().size() > BATCH_MAX) {
            throw Params.bad("batch-too-large", "Too many queries in one batch (limit: " + BATCH_MAX + ")");
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        all.members().forEach((key, value) -> queries.put(key, query(key, value)));
        return queries;
    }

    private static Query query(String key, Json value) {
        if (!(value instanceof Json.Obj said)) {
            throw Params.unprocessable(
                    List.of("body", "queries", key), "model_attributes_type", "Input should be an object");
        }
        if (!(said.find("schema") instanceof Json.Text(String name))) {
            throw Params.unprocessable(List.of("body", "queries", key, "schema"), "missing", "Field required");
        }
        FtmSchema schema = Params.schema(name);
        if (!schema.isMatchable()) {
            throw Params.bad("not-matchable", "Invalid schema: " + name + " cannot be matched");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (said.find("properties") instanceof Json.Obj given) {
            for (String property : given.members().keySet()) {
                properties.put(property, given.texts(property));
            }
        }
        return new Query(said.text("id"), schema, QueryValues.clean(schema, properties));
    }

    /// What the answers to one request are taken from.
    private record Sight(Entities.State state, EntityReader reader) {}

    private static int write(JsonBytes out, Query query, Wanted wanted, Sight sight) {
        Party party = EntityParty.query(query.id, query.schema, query.properties);
        Set<String> seen = new LinkedHashSet<>();
        Predicate<Party> admits = wanted.filter.isNothing()
                ? MatchIndex.Wish.EVERYBODY
                : candidate -> {
                    FtmEntity entity = sight.reader.find(candidate.id(), Set.of());
                    return entity != null && wanted.filter.admits(entity);
                };
        MatchIndex.Wish wish = new MatchIndex.Wish(wanted.cutoff, wanted.limit, admits);
        Answer answer = sight.state.index().match(party, wish);
        out.object().name("status").value(200).name("results").array();
        int matches = 0;
        for (Match match : answer.matches()) {
            FtmEntity entity = sight.reader.find(match.party().id(), Set.of());
            if (entity != null && query.schema.mayBe(entity.schema()) && seen.add(entity.id())) {
                boolean isMatch = match.score() >= wanted.threshold;
                matches += isMatch ? 1 : 0;
                entity.write(out);
                out.reopen()
                        .name("score")
                        .value(rounded(match.score()))
                        .name("match")
                        .value(isMatch);
                explain(out, match.explanation());
                out.end();
            }
        }
        out.endArray()
                .name("total")
                .object()
                .name("value")
                .value(matches)
                .name("relation")
                .value("eq")
                .end();
        out.name("query").object().name("id").value(query.id.isEmpty() ? null : query.id);
        out.name("schema").value(query.schema.name()).name("properties").object();
        query.properties.forEach((name, values) -> out.name(name).strings(values));
        out.end().end();
        if (!answer.limits().isEmpty()) {
            out.name("limits").strings(answer.limits());
        }
        out.end();
        return matches;
    }

    private static double rounded(double score) {
        return Math.rint(score * 1000) / 1000;
    }

    /// Writes one line for each feature that was compared: the weightiest where there are several.
    private static void explain(JsonBytes out, List<FeatureScore> lines) {
        Map<String, FeatureScore> told = new LinkedHashMap<>();
        for (FeatureScore line : lines) {
            if (Algorithms.FEATURES.containsKey(line.feature())) {
                told.merge(line.feature(), line, (a, b) -> Math.abs(b.weightBits()) > Math.abs(a.weightBits()) ? b : a);
            }
        }
        out.name("explanations").object();
        told.forEach((feature, line) -> {
            out.name(feature)
                    .object()
                    .name("detail")
                    .value(line.detail())
                    .name("score")
                    .value(line.score());
            out.name("query")
                    .value(line.query())
                    .name("candidate")
                    .value(line.candidate())
                    .end();
        });
        out.end();
    }
}
