package dev.kkachi.server.internal;

import dev.kkachi.entities.Entities;
import dev.kkachi.entities.Manifest;
import dev.kkachi.files.Json;
import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.server.Metrics;
import dev.kkachi.server.Readiness;
import dev.kkachi.server.Route;
import dev.kkachi.server.Running;
import dev.kkachi.server.ServerOptions;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A matching API over an invented data set: two men, a company, its owner, a ship, and what ties them.
final class Matching implements AutoCloseable {
    static final String ENTITIES = """
            {"id":"inv-han","caption":"Han Gil-dong","schema":"Person","referents":["old-han"],"target":true,\
            "first_seen":"2025-01-02","last_seen":"2026-11-01T04:05:06","last_change":"2026-03-04T05:06:07",\
            "datasets":["inv_people"],"properties":{"name":["Han Gil-dong","홍길동"],"birthDate":["1971-02-03"],\
            "nationality":["kp"],"country":["kp"],"topics":["sanction"],"gender":["male"],"passportNumber":["P1234567"]}}
            {"id":"inv-petr","schema":"Person","target":true,"first_seen":"2025-06-01","last_change":"2025-06-02T00:00:00",\
            "datasets":["inv_people"],"properties":{"name":["Pyotr Repetitsky"],"alias":["Пётр Репетицкий"],\
            "country":["ru"],"topics":["role.pep"],"birthDate":["1985-07-08"]}}
            {"id":"inv-haneul","schema":"Company","target":true,"first_seen":"2025-03-01","datasets":["inv_firms"],\
            "properties":{"name":["Haneul Trading Corporation"],"jurisdiction":["kp"],"topics":["sanction"],\
            "registrationNumber":["RN-778899"]}}
            {"id":"inv-ship","schema":"Vessel","datasets":["inv_firms"],"properties":{"name":["HANEUL STAR"],\
            "imoNumber":["IMO9074729"],"flag":["kp"]}}
            {"id":"inv-own","schema":"Ownership","datasets":["inv_firms"],"properties":{"owner":["inv-han"],\
            "asset":["inv-haneul"],"percentage":["60"]}}
            {"id":"inv-act","schema":"Sanction","datasets":["inv_people"],"properties":{"entity":["inv-han"],\
            "program":["INVENTED1"],"authority":["Ministry of Inventions"]}}
            {"id":"inv-address","schema":"Address","datasets":["inv_firms"],"properties":{"full":["1 Nowhere Street"]}}
            """;

    private final Entities entities;
    private final Running server;
    private final List<String> faults = new ArrayList<>();
    private int updates;

    private Matching(Entities entities) {
        this.entities = entities;
        Readiness readiness = () -> List.copyOf(faults);
        MatchingRoutes.Needs needs = new MatchingRoutes.Needs(entities, readiness, "token-1", () -> updates++);
        List<Route> routes = new ArrayList<>(MatchingRoutes.of(needs));
        routes.addAll(HealthRoutes.of(readiness, new Metrics()));
        routes.add(OpenApiRoute.of(routes));
        server = Running.with(ServerOptions.local(0).withRate(0), routes.toArray(Route[]::new));
    }

    static Matching in(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("e.json"), ENTITIES, StandardCharsets.UTF_8);
        Path manifest = Files.writeString(folder.resolve("m.yml"), """
                datasets:
                  - name: invented
                    title: Invented
                    version: "20261101"
                    path: e.json
                    children: [inv_people, inv_firms]
                  - name: inv_people
                    title: Invented people
                  - name: inv_firms
                    title: Invented firms
                """, StandardCharsets.UTF_8);
        Entities entities = Entities.open(folder.resolve("entities"));
        entities.update(Manifest.read(manifest), FileDownload.of(DownloadLimits.STANDARD, ProxySelector.of(null)));
        return new Matching(entities);
    }

    List<String> faults() {
        return faults;
    }

    int updates() {
        return updates;
    }

    Running server() {
        return server;
    }

    HttpResponse<String> get(String path) {
        return server.get(path);
    }

    HttpResponse<String> match(String query, String body) {
        return server.post("/match/" + query, body);
    }

    /// Asks for one query `q`, and returns the answer to it.
    Json.Obj one(String parameters, String query) {
        HttpResponse<String> answer = match(parameters, "{\"queries\":{\"q\":" + query + "}}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return in(json(answer), "responses", "q");
    }

    static Json.Obj json(HttpResponse<String> answer) {
        return Json.parse(answer.body()) instanceof Json.Obj object ? object : new Json.Obj(Map.of());
    }

    static Json.Obj in(Json.Obj from, String... path) {
        Json.Obj at = from;
        for (String name : path) {
            at = at.find(name) instanceof Json.Obj next ? next : new Json.Obj(Map.of());
        }
        return at;
    }

    static List<Json.Obj> objects(Json.Obj from, String name) {
        List<Json.Obj> objects = new ArrayList<>();
        if (from.find(name) instanceof Json.Arr all) {
            for (Json one : all.elements()) {
                if (one instanceof Json.Obj object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    static List<String> ids(Json.Obj from) {
        return objects(from, "results").stream().map(one -> one.text("id")).toList();
    }

    @Override
    public void close() throws IOException {
        server.close();
        entities.close();
    }
}
