package dev.kkachi.investigation.internal;

import dev.kkachi.files.Sha256;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Renders who and what the folder names as FollowTheMoney entities, one on each line: persons,
/// agencies, accounts and wallets as things; who works through, is paid into and is linked to what as
/// the edges between them.
final class Entities {
    /// What FollowTheMoney takes for the id of an entity.
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z]([0-9a-zA-Z.-]{0,62}[0-9a-zA-Z])?");

    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final int ID_BYTES = 16;

    private final Concluded concluded;

    Entities(Concluded concluded) {
        this.concluded = concluded;
    }

    /// The schemata of edges, with the properties that name their two ends.
    private enum Edge {
        EMPLOYMENT("Employment", "employee", "employer"),
        OWNERSHIP("Ownership", "owner", "asset"),
        LINK("UnknownLink", "subject", "object");

        private final String schema;
        private final String from;
        private final String to;

        Edge(String schema, String from, String to) {
            this.schema = schema;
            this.from = from;
            this.to = to;
        }
    }

    /// Returns the entities, things before the edges between them.
    Stream<String> lines() {
        Dossier dossier = concluded.dossier();
        return Stream.of(
                        dossier.persons().values().stream().map(this::person),
                        dossier.agencies().entrySet().stream().flatMap(this::agency),
                        dossier.holders().values().stream().flatMap(this::thing),
                        concluded.links().stream().map(this::link))
                .flatMap(Function.identity());
    }

    private String person(List<Person> rows) {
        SequencedMap<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", all(rows, row -> Stream.of(row.fullName())));
        properties.put(
                "birthDate",
                all(
                        rows,
                        row -> Stream.of(row.identity().birthDate())
                                .filter(day -> DAY.matcher(day).matches())));
        properties.put("email", all(rows, row -> row.identity().emails().stream()));
        properties.put("phone", all(rows, row -> row.identity().phones().stream()));
        properties.put("idNumber", all(rows, row -> row.identity().documents().stream()));
        properties.put("address", all(rows, row -> Stream.of(row.identity().postalAddress())));
        return entity(id(rows.getFirst().id()), "Person", properties);
    }

    private static List<String> all(List<Person> rows, Function<Person, Stream<String>> values) {
        return rows.stream()
                .flatMap(values)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<String> agency(Map.Entry<String, NavigableSet<PersonId>> agency) {
        String id = id("agency", agency.getKey());
        Stream<String> works =
                agency.getValue().stream().map(person -> edge(Edge.EMPLOYMENT, id(person), id, "works through"));
        return Stream.concat(Stream.of(entity(id, "Organization", Map.of("name", List.of(agency.getKey())))), works);
    }

    private Stream<String> thing(Holders held) {
        Subject thing = held.thing();
        return switch (thing.kind()) {
            case WALLET -> Stream.of(wallet(held));
            case ACCOUNT -> {
                String id = id("account", thing.id());
                Stream<String> owners =
                        held.persons().stream().map(person -> edge(Edge.OWNERSHIP, id(person), id, "is paid into"));
                yield Stream.concat(
                        Stream.of(entity(id, "BankAccount", Map.of("accountNumber", List.of(thing.id())))), owners);
            }
            default -> Stream.empty();
        };
    }

    private static String wallet(Holders held) {
        String printed = held.thing().id();
        SequencedMap<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("publicKey", List.of(printed.substring(printed.indexOf(':') + 1)));
        properties.put("holder", held.persons().stream().map(Entities::id).toList());
        return entity(id("wallet", printed), "CryptoWallet", properties);
    }

    private String link(Link link) {
        String role = link.isOfOnePerson()
                ? link.words()
                : String.join(
                        "; ",
                        link.signs().stream()
                                .map(sign -> sign.finding().summary())
                                .toList());
        return edge(Edge.LINK, id(link.a()), id(link.b()), role);
    }

    private static String edge(Edge edge, String from, String to, String role) {
        SequencedMap<String, List<String>> properties = new LinkedHashMap<>();
        properties.put(edge.from, List.of(from));
        properties.put(edge.to, List.of(to));
        properties.put("role", List.of(role));
        return entity(id(edge.name().toLowerCase(Locale.ROOT), from + " " + to), edge.schema, properties);
    }

    private static String entity(String id, String schema, Map<String, List<String>> properties) {
        JsonText text = new JsonText();
        properties.forEach((name, values) -> {
            if (!values.isEmpty()) {
                text.put(name, values);
            }
        });
        return new JsonText()
                .put("id", id)
                .put("schema", schema)
                .raw("properties", text.end())
                .end();
    }

    private static String id(PersonId person) {
        return id("person", person.value());
    }

    /// Returns an id that tells the thing where FollowTheMoney allows its letters, and a hash of it
    /// elsewhere.
    private static String id(String kind, String thing) {
        return kind + "-" + (ID.matcher(thing).matches() ? thing : "x" + Sha256.hex(thing, ID_BYTES));
    }
}
