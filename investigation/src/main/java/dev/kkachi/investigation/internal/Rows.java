package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Renders what was concluded as JSON lines, the same bytes for the same conclusions.
final class Rows {
    private final Concluded concluded;
    private final Weighing weighing;
    private final Map<Sign, String> ids;

    Rows(Concluded concluded) {
        this.concluded = concluded;
        this.weighing = new Weighing(concluded.policy());
        this.ids = concluded.ids();
    }

    List<String> cases() {
        List<String> lines = new ArrayList<>();
        for (CaseFile file : concluded.cases()) {
            lines.add(new JsonText()
                    .put("case_id", file.id())
                    .put("rank", lines.size() + 1)
                    .probability("probability", file.probability())
                    .bits("weight_bits", file.bits())
                    .put("persons", names(file.persons()))
                    .put("kind", file.kind())
                    .put("headline", file.headline())
                    .put("next_checks", file.nextChecks())
                    .put("findings", ids(file.signs()))
                    .end());
        }
        return lines;
    }

    List<String> findings() {
        return concluded.signs().stream().map(this::finding).toList();
    }

    private String finding(Sign sign) {
        Finding finding = sign.finding();
        String subject = new JsonText()
                .put("kind", finding.subject().kind().name().toLowerCase(Locale.ROOT))
                .put("id", finding.subject().id())
                .end();
        return new JsonText()
                .put("finding_id", id(sign))
                .raw("subject", subject)
                .put("persons", names(sign.persons()))
                .put("indicator", finding.indicator())
                .put("category", finding.category())
                .bits("weight_bits", finding.weight().bits())
                .put("group", finding.group())
                .put("summary", finding.summary())
                .all(
                        "evidence",
                        finding.evidence().stream().map(JsonText::evidence).toList())
                .put("innocent", finding.innocent())
                .put("published_source", finding.publishedSource())
                .end();
    }

    List<String> persons() {
        Map<PersonId, List<Sign>> byPerson = concluded.byPerson();
        List<String> lines = new ArrayList<>();
        for (PersonId id : concluded.dossier().persons().keySet()) {
            List<Sign> signs = byPerson.getOrDefault(id, List.of());
            double bits = weighing.bits(signs);
            double worker =
                    weighing.bits(signs.stream().filter(sign -> !sign.byName()).toList());
            lines.add(new JsonText()
                    .put("person_id", id.value())
                    .probability("probability", weighing.probability(bits))
                    .bits("weight_bits", bits)
                    .bits("worker_bits", worker)
                    .put("findings", ids(signs))
                    .end());
        }
        return lines;
    }

    List<String> links() {
        return concluded.links().stream()
                .map(link -> new JsonText()
                        .put("a", link.a().value())
                        .put("b", link.b().value())
                        .bits("weight_bits", link.bits())
                        .all(
                                "evidence",
                                link.signs().stream()
                                        .flatMap(sign -> sign.finding().evidence().stream())
                                        .map(JsonText::evidence)
                                        .toList())
                        .end())
                .toList();
    }

    /// Returns persons, accounts and wallets as FollowTheMoney entities.
    List<String> entities() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<PersonId, List<Person>> entry :
                concluded.dossier().persons().entrySet()) {
            List<String> names =
                    entry.getValue().stream().map(Person::fullName).distinct().toList();
            List<String> emails = entry.getValue().stream()
                    .flatMap(person -> person.identity().emails().stream())
                    .distinct()
                    .toList();
            String properties =
                    new JsonText().put("name", names).put("email", emails).end();
            lines.add(entity("person-" + entry.getKey(), "Person", properties));
        }
        for (Holders held : concluded.dossier().holders().values()) {
            Subject thing = held.thing();
            List<String> holders =
                    held.persons().stream().map(id -> "person-" + id).toList();
            if (thing.kind() == Subject.Kind.WALLET) {
                String key = thing.id().substring(thing.id().indexOf(':') + 1);
                String properties = new JsonText()
                        .put("publicKey", List.of(key))
                        .put("holder", holders)
                        .end();
                lines.add(entity("wallet-" + thing.id(), "CryptoWallet", properties));
            } else if (thing.kind() == Subject.Kind.ACCOUNT) {
                String properties =
                        new JsonText().put("accountNumber", List.of(thing.id())).end();
                lines.add(entity("account-" + thing.id(), "BankAccount", properties));
            }
        }
        return lines;
    }

    private static String entity(String id, String schema, String properties) {
        return new JsonText()
                .put("id", id)
                .put("schema", schema)
                .raw("properties", properties)
                .end();
    }

    private static List<String> names(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private String id(Sign sign) {
        return ids.getOrDefault(sign, "");
    }

    private List<String> ids(List<Sign> signs) {
        return signs.stream().map(this::id).toList();
    }
}
