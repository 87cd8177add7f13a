package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One case on the page: first what to do, then why, then what would clear it, then everything it rests
/// on.
final class CaseArticle {
    private static final int MOMENTS_SHOWN = 60;
    private static final int LINKS_SHOWN = 60;
    private static final int NAMES_SHOWN = 6;
    private static final int CHECKS_SHOWN = 8;
    private static final int PERSONS_SHOWN = 40;
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s;,]+");

    private final Concluded concluded;
    private final IdentityHashMap<Sign, String> ids;
    private final Html html;

    CaseArticle(Concluded concluded, IdentityHashMap<Sign, String> ids, Html html) {
        this.concluded = concluded;
        this.ids = ids;
        this.html = html;
    }

    /// Writes the case that stands at `rank` of the queue.
    void write(int rank, CaseFile file) {
        html.open("article", "id", file.id(), "aria-labelledby", "h-" + file.id());
        html.leaf("p", "soft", "Case " + rank + " · " + file.kind().replace('_', ' ') + " · " + file.id());
        html.open("h2", "id", "h-" + file.id()).text(file.headline()).close("h2");
        html.open("p").leaf("b", "", Report.percent(file.probability()));
        html.text(" likely to be what it looks like, after " + JsonText.rounded(file.bits(), 1) + " bits of evidence.")
                .close("p");
        pills(html, concluded.dossier(), file.persons());
        List<String> checks = file.nextChecks();
        list("Check next", checks.subList(0, Math.min(CHECKS_SHOWN, checks.size())));
        if (Coercion.isLikelyAlso(file)) {
            html.open("section", "class", "warn").leaf("h3", "", "The person may be forced");
            html.leaf(
                    "p",
                    "",
                    "Steered devices, days without end and pay that others take are seen of people in forced labour"
                            + " too. This weighs nothing, for or against anybody.");
            html.open("ul");
            for (String help : Coercion.HELP) {
                html.open("li");
                linked(help);
                html.close("li");
            }
            html.close("ul").close("section");
        }
        html.leaf("h3", "", "How the evidence adds up").own(Drawings.waterfall(file, concluded.policy()));
        String ring = RingPicture.of(file, concluded.dossier());
        if (!ring.isEmpty()) {
            html.leaf("h3", "", "Who shares what").own(ring);
        }
        String flow = Drawings.moneyFlow(file, concluded.dossier());
        if (!flow.isEmpty()) {
            html.leaf("h3", "", "Where the money went").own(flow);
        }
        list(
                "Innocent explanations to rule out",
                file.signs().stream()
                        .flatMap(sign -> sign.finding().innocent().stream())
                        .distinct()
                        .toList());
        findings(file);
        timeline(file);
        links(file);
        published(file);
        list("Also in the records (shown, never weighed)", claims(file));
        html.close("article");
    }

    /// Writes who is concerned, each with the id and the name.
    static void pills(Html html, Dossier dossier, List<PersonId> persons) {
        html.open("p", "class", "pills");
        persons.stream()
                .limit(PERSONS_SHOWN)
                .forEach(id -> html.leaf(
                        "span", "pill", id + " · " + dossier.person(id).fullName()));
        if (persons.size() > PERSONS_SHOWN) {
            html.text("and " + (persons.size() - PERSONS_SHOWN) + " more");
        }
        html.close("p");
    }

    /// Returns the names of the first persons, and how many more there are.
    static List<String> names(Dossier dossier, List<PersonId> persons) {
        List<String> names = new ArrayList<>(persons.stream()
                .limit(NAMES_SHOWN)
                .map(id -> dossier.person(id).fullName())
                .toList());
        if (persons.size() > NAMES_SHOWN) {
            names.add(persons.size() - NAMES_SHOWN + " more");
        }
        return names;
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            html.leaf("h3", "", title).open("ul");
            items.forEach(item -> html.leaf("li", "", item));
            html.close("ul");
        }
    }

    private void findings(CaseFile file) {
        html.leaf("h3", "", "Findings");
        SequencedMap<String, List<Sign>> alike = new LinkedHashMap<>();
        for (Sign sign : file.signs()) {
            alike.computeIfAbsent(sign.indicator().id(), id -> new ArrayList<>(1))
                    .add(sign);
        }
        alike.sequencedValues().forEach(this::findings);
    }

    /// Writes what is seen by one sign of the catalogue, of several people under one heading.
    private void findings(List<Sign> alike) {
        boolean isOne = alike.size() == 1;
        html.open("section", "class", "finding");
        if (!isOne) {
            html.leaf("h4", "", alike.getFirst().indicator().name());
        }
        for (Sign sign : alike) {
            Finding finding = sign.finding();
            html.leaf(isOne ? "h4" : "p", isOne ? "" : "seen", finding.summary());
            String what = Report.signed(finding.weight().bits()) + " · " + finding.category() + " · "
                    + finding.indicator() + " · " + ids.getOrDefault(sign, "");
            html.leaf("p", "soft", what).open("ul");
            for (Evidence evidence : finding.evidence()) {
                html.open("li").text(evidence.claim() + " ");
                html.leaf("span", "soft", evidence.source().render()).close("li");
            }
            html.close("ul");
        }
        html.close("section");
    }

    /// A dated piece of evidence; what two findings draw from one row happened once.
    private record Moment(Instant time, String claim) {}

    private void timeline(CaseFile file) {
        List<Moment> moments = file.signs().stream()
                .flatMap(sign -> sign.finding().evidence().stream())
                .filter(evidence -> evidence.observedAt() != null)
                .collect(Collectors.toMap(
                        evidence ->
                                evidence.observedAt() + " " + evidence.source().render(),
                        evidence -> new Moment(Objects.requireNonNull(evidence.observedAt()), evidence.claim()),
                        (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Moment::time).thenComparing(Moment::claim))
                .toList();
        if (moments.isEmpty()) {
            return;
        }
        html.leaf("h3", "", "Timeline (UTC)").open("table", "class", "timeline");
        for (Moment moment : moments.subList(0, Math.min(MOMENTS_SHOWN, moments.size()))) {
            html.open("tr").open("th", "scope", "row");
            html.open("time", "datetime", moment.time().toString()).text(moment(moment.time()));
            html.close("time").close("th").leaf("td", "", moment.claim()).close("tr");
        }
        html.close("table");
        if (moments.size() > MOMENTS_SHOWN) {
            html.leaf("p", "soft", moments.size() - MOMENTS_SHOWN + " later events are in findings.jsonl.");
        }
    }

    /// Returns a moment to the minute, in UTC.
    static String moment(Instant time) {
        return time.toString().substring(0, 16).replace('T', ' ');
    }

    private void links(CaseFile file) {
        Set<PersonId> members = new HashSet<>(file.persons());
        list(
                "Links",
                concluded.links().stream()
                        .filter(link -> members.contains(link.a()) || members.contains(link.b()))
                        .limit(LINKS_SHOWN)
                        .map(link ->
                                link.a() + " and " + link.b() + ": " + Report.signed(link.bits()) + ". " + link.words())
                        .toList());
    }

    private void published(CaseFile file) {
        html.leaf("h3", "", "Published sources of these signs").open("ul");
        file.signs().stream()
                .map(sign -> sign.finding().publishedSource())
                .distinct()
                .forEach(source -> {
                    html.open("li");
                    linked(source);
                    html.close("li");
                });
        html.close("ul");
    }

    /// Writes one of our own citations; its addresses become links.
    private void linked(String source) {
        Matcher address = ADDRESS.matcher(source);
        int from = 0;
        while (address.find()) {
            html.text(source.substring(from, address.start()));
            html.open("a", "href", address.group(), "rel", "noreferrer").text(address.group());
            html.own("</a>");
            from = address.end();
        }
        html.text(source.substring(from));
    }

    private List<String> claims(CaseFile file) {
        List<String> claims = new ArrayList<>();
        for (PersonId id :
                file.persons().subList(0, Math.min(PERSONS_SHOWN, file.persons().size()))) {
            Person person = concluded.dossier().person(id);
            List<String> said = PersonNote.of(person);
            if (!said.isEmpty()) {
                claims.add(id + ": " + String.join(", ", said));
            }
        }
        return claims;
    }
}
