package dev.kkachi.server.internal;

import dev.kkachi.entities.Entities;
import dev.kkachi.entities.EntityReader;
import dev.kkachi.entities.FtmEntity;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `GET /entities/{id}` and what is adjacent to it.
final class EntityRoutes {
    private static final int LIMIT = 10;
    private static final int LIMIT_MAX = 500;

    private final Entities entities;

    EntityRoutes(Entities entities) {
        this.entities = entities;
    }

    Reply entity(Request request) {
        boolean nested = new Params(request).flag("nested", true);
        return entities.store().read(reader -> {
            FtmEntity entity = get(reader, request);
            JsonBytes out = new JsonBytes();
            if (nested) {
                new Neighbours(reader).write(out, entity);
            } else {
                entity.write(out);
            }
            return Reply.json(out);
        });
    }

    /// Returns the entity that the path names. One that is part of another now is found where it went.
    private static FtmEntity get(EntityReader reader, Request request) {
        String id = request.segment("id");
        FtmEntity entity = reader.find(id, Set.of());
        if (entity != null) {
            return entity;
        }
        FtmEntity canonical = reader.findByReferent(id);
        if (canonical == null) {
            throw Params.missing("No such entity!");
        }
        String rest = request.path().substring(request.path().indexOf("/entities/") + "/entities/".length());
        int slash = rest.indexOf('/');
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String location = "/entities/" + encoded(canonical.id()) + (slash < 0 ? "" : rest.substring(slash)) + query;
        throw Refusal.with(Reply.redirect(308, location));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Reply adjacent(Request request) {
        Part part = Part.of(new Params(request));
        return entities.store().read(reader -> {
            FtmEntity entity = get(reader, request);
            Neighbours neighbours = new Neighbours(reader);
            JsonBytes out = new JsonBytes().object().name("entity");
            entity.write(out);
            out.name("adjacent").object();
            neighbours.list(entity).forEach((property, others) -> {
                out.name(property);
                write(out, neighbours, part.of(others, entity.id()));
            });
            return Reply.json(out.end().end());
        });
    }

    Reply adjacentBy(Request request) {
        Part part = Part.of(new Params(request));
        String property = request.segment("property");
        return entities.store().read(reader -> {
            FtmEntity entity = get(reader, request);
            Neighbours neighbours = new Neighbours(reader);
            Map<String, List<FtmEntity>> all = neighbours.list(entity);
            if (!all.containsKey(property) && !Ends.isEntityProperty(entity.schema(), property)) {
                throw Params.missing("Property not found: " + property);
            }
            JsonBytes out = new JsonBytes();
            write(out, neighbours, part.of(all.getOrDefault(property, List.of()), entity.id()));
            return Reply.json(out);
        });
    }

    private static void write(JsonBytes out, Neighbours neighbours, Page page) {
        out.object().name("results").array();
        page.shown.forEach(other -> neighbours.writeNeighbour(out, other, page.from));
        out.endArray();
        SearchRoute.total(out, page.total);
        out.name("limit")
                .value(page.part.limit)
                .name("offset")
                .value(page.part.offset)
                .end();
    }

    /// The neighbours of `from` that are shown.
    private record Page(List<FtmEntity> shown, int total, Part part, String from) {}

    /// Which of the neighbours are wanted, and in what order.
    private record Part(int limit, int offset, List<String> sorts) {
        static Part of(Params params) {
            int limit = params.integer("limit", LIMIT, LIMIT_MAX);
            return new Part(limit, params.integer("offset", 0, SearchRoute.OFFSET_MAX), params.list("sort"));
        }

        Page of(List<FtmEntity> all, String from) {
            List<FtmEntity> sorted = sorts.isEmpty()
                    ? all
                    : all.stream().sorted(order(sorts.getFirst())).toList();
            int start = Math.min(offset, sorted.size());
            return new Page(sorted.subList(start, Math.min(sorted.size(), start + limit)), all.size(), this, from);
        }

        private static Comparator<FtmEntity> order(String sort) {
            String field = sort.replaceFirst(":(asc|desc)$", "");
            Comparator<FtmEntity> order = switch (field) {
                case "caption" -> Comparator.comparing(FtmEntity::caption);
                case "first_seen" ->
                    Comparator.comparing(entity -> entity.origin().firstSeen());
                case "last_seen" ->
                    Comparator.comparing(entity -> entity.origin().lastSeen());
                case "last_change" ->
                    Comparator.comparing(entity -> entity.origin().lastChange());
                default ->
                    Comparator.comparing(
                            entity -> String.join(" ", entity.list(field.replaceFirst("^properties\\.", ""))));
            };
            return sort.endsWith(":desc") ? order.reversed() : order;
        }
    }
}
