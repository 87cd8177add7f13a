package dev.kkachi.investigation.internal;

import dev.kkachi.model.Finding;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Renders what was concluded as JSON lines, the same bytes for the same conclusions.
final class Rows {
    private final Concluded concluded;
    private final Weighing weighing;
    private final IdentityHashMap<Sign, String> ids;

    Rows(Concluded concluded) {
        this.concluded = concluded;
        this.weighing = new Weighing(concluded.policy());
        this.ids = concluded.ids();
    }

    Stream<String> cases() {
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
        return lines.stream();
    }

    Stream<String> findings() {
        return concluded.signs().stream().map(this::finding);
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

    Stream<String> persons() {
        Map<PersonId, List<Sign>> byPerson = concluded.byPerson();
        return concluded.dossier().persons().keySet().stream()
                .map(id -> person(id, byPerson.getOrDefault(id, List.of())));
    }

    private String person(PersonId id, List<Sign> signs) {
        double bits = weighing.bits(signs);
        double worker =
                weighing.bits(signs.stream().filter(sign -> !sign.byName()).toList());
        return new JsonText()
                .put("person_id", id.value())
                .probability("probability", weighing.probability(bits))
                .bits("weight_bits", bits)
                .bits("worker_bits", worker)
                .put("findings", ids(signs))
                .end();
    }

    Stream<String> links() {
        return concluded.links().stream().map(this::link);
    }

    private String link(Link link) {
        return new JsonText()
                .put("a", link.a().value())
                .put("b", link.b().value())
                .bits("weight_bits", link.bits())
                .put("findings", ids(link.signs()))
                .all(
                        "evidence",
                        link.evidence().stream().map(JsonText::evidence).toList())
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
