package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page for the person who decides. It holds everything it needs, asks no server for anything and runs no script;
/// its content policy forbids both, so that a hostile name in the records stays text.
final class Report {
    private static final int TIMELINE_MAX = 60;
    private static final int NAMES_MAX = 6;
    private static final double PERCENT = 100;

    private final Concluded concluded;
    private final RunRecord run;
    private final Map<Sign, String> ids;
    private final Html html = new Html();

    Report(Concluded concluded, RunRecord run) {
        this.concluded = concluded;
        this.run = run;
        this.ids = concluded.ids();
    }

    String render() {
        String css = style();
        html.own("<!doctype html>\n").open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        String policy = "default-src 'none'; style-src 'sha256-" + hash(css) + "'; base-uri 'none'; form-action 'none'";
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("title", "", "Kkachi report")
                .own("<style>" + css + "</style>")
                .close("head");
        html.open("body").open("main");
        head();
        for (int i = 0; i < concluded.cases().size(); i++) {
            oneCase(i + 1, concluded.cases().get(i));
        }
        spared();
        sources();
        html.close("main").close("body").close("html");
        return html.toString();
    }

    private void head() {
        String name = concluded.policy().organisation();
        html.leaf("h1", "", name.isEmpty() ? "Whom to look at, and why" : name + ": whom to look at, and why");
        int persons = concluded.dossier().persons().size();
        html.leaf(
                "p",
                "soft",
                count(concluded.cases().size(), "case") + " among " + count(persons, "person")
                        + ". A case is a reason to check, never a" + " verdict: a person with a name decides.");
        warnings();
        html.open("ol", "class", "queue");
        for (CaseFile file : concluded.cases()) {
            html.open("li").leaf("b", "", percent(file.probability()));
            html.open("a", "href", "#" + file.id()).text(file.headline()).close("a");
            html.leaf("span", "soft", who(file)).close("li");
        }
        html.close("ol");
        if (concluded.cases().isEmpty()) {
            html.leaf("p", "", "Nothing in these files calls for a person's time.");
        }
    }

    /// Says what weakens every answer on this page, before the answers.
    private void warnings() {
        List<String> warnings = new ArrayList<>();
        for (ListEdition edition : run.editions()) {
            if (run.isStale(edition)) {
                warnings.add("The list " + edition.dataset() + " is stale (" + age(edition)
                        + "); newer listings are not seen.");
            }
        }
        long rejected = run.intake().rowsRejected();
        if (rejected > 0) {
            warnings.add(count(rejected, "row") + " could not be read or joined; run.json lists them.");
        }
        if (!warnings.isEmpty()) {
            html.open("ul", "class", "warn");
            warnings.forEach(warning -> html.leaf("li", "", warning));
            html.close("ul");
        }
    }

    private String age(ListEdition edition) {
        long days = run.ageDays(edition);
        return days < 0 ? "of unknown age" : count(days, "day") + " old";
    }

    private String who(CaseFile file) {
        String names = String.join(
                ", ",
                file.persons().stream()
                        .limit(NAMES_MAX)
                        .map(id -> concluded.dossier().person(id).fullName())
                        .toList());
        int more = file.persons().size() - NAMES_MAX;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void oneCase(int rank, CaseFile file) {
        html.open("article", "id", file.id());
        html.leaf("p", "soft", "Case " + rank + " · " + file.kind().replace('_', ' ') + " · " + file.id());
        html.leaf("h2", "", file.headline());
        html.leaf(
                "p",
                "",
                percent(file.probability()) + " likely after " + JsonText.rounded(file.bits(), 1)
                        + " bits of evidence.");
        for (PersonId id : file.persons()) {
            Person person = concluded.dossier().person(id);
            html.leaf("span", "pill", id + " · " + person.fullName());
        }
        html.leaf("h3", "", "How the evidence adds up (bits)")
                .open("div", "class", "wide")
                .own(Drawings.waterfall(file, concluded.policy()))
                .close("div");
        String flow = Drawings.moneyFlow(file, concluded.dossier());
        if (!flow.isEmpty()) {
            html.leaf("h3", "", "Where the money went")
                    .open("div", "class", "wide")
                    .own(flow)
                    .close("div");
        }
        list("Check next", file.nextChecks());
        findings(file);
        timeline(file);
        links(file);
        List<String> innocent = file.signs().stream()
                .flatMap(sign -> sign.finding().innocent().stream())
                .distinct()
                .toList();
        list("Innocent explanations; any that holds would clear it", innocent);
        list(
                "Published sources of these signs",
                file.signs().stream()
                        .map(sign -> sign.finding().publishedSource())
                        .distinct()
                        .toList());
        claims(file);
        html.close("article");
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            html.leaf("h3", "", title).open("ul");
            items.forEach(item -> html.leaf("li", "", item));
            html.close("ul");
        }
    }

    private void findings(CaseFile file) {
        html.leaf("h3", "", "Findings").open("div", "class", "wide").open("table");
        for (Sign sign : file.signs()) {
            Finding finding = sign.finding();
            html.open("tr").leaf("th", "", ids.getOrDefault(sign, "") + " " + finding.indicator());
            html.open("td").leaf("p", "", finding.summary()).open("ul");
            for (Evidence evidence : finding.evidence()) {
                html.open("li").text(evidence.claim() + " ");
                html.leaf("span", "soft", evidence.source().render()).close("li");
            }
            html.close("ul").close("td");
            html.leaf("td", "num", JsonText.rounded(finding.weight().bits(), 1)).close("tr");
        }
        html.close("table").close("div");
    }

    /// A dated piece of evidence.
    private record Moment(Instant time, Evidence evidence) {}

    private void timeline(CaseFile file) {
        List<Moment> moments = file.signs().stream()
                .flatMap(sign -> sign.finding().evidence().stream())
                .filter(evidence -> evidence.observedAt() != null)
                .map(evidence -> new Moment(Objects.requireNonNull(evidence.observedAt()), evidence))
                .distinct()
                .sorted(Comparator.comparing(Moment::time)
                        .thenComparing(moment -> moment.evidence().claim()))
                .toList();
        if (moments.isEmpty()) {
            return;
        }
        html.leaf("h3", "", "Timeline (UTC)").open("div", "class", "wide").open("table");
        for (Moment moment : moments.subList(0, Math.min(TIMELINE_MAX, moments.size()))) {
            html.open("tr")
                    .open("td")
                    .leaf("time", "", moment.time().toString())
                    .close("td");
            html.leaf("td", "", moment.evidence().claim()).close("tr");
        }
        html.close("table").close("div");
        if (moments.size() > TIMELINE_MAX) {
            html.leaf("p", "soft", moments.size() - TIMELINE_MAX + " later events are in findings.jsonl.");
        }
    }

    private void links(CaseFile file) {
        List<String> links = concluded.links().stream()
                .filter(link ->
                        file.persons().contains(link.a()) || file.persons().contains(link.b()))
                .limit(TIMELINE_MAX)
                .map(link -> link.a() + " and " + link.b() + ": " + JsonText.rounded(link.bits(), 1) + " bits. "
                        + link.signs().getFirst().finding().summary())
                .toList();
        list("Links", links);
    }

    private void claims(CaseFile file) {
        List<String> extras = file.persons().stream()
                .map(id -> concluded.dossier().person(id))
                .filter(person -> !person.extras().isEmpty())
                .map(person -> person.id() + ": "
                        + person.extras().entrySet().stream()
                                .map(extra -> extra.getKey() + " " + extra.getValue())
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""))
                .toList();
        list("Also in the records (shown, never weighed)", extras);
    }

    private void spared() {
        if (concluded.spared().isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", "", "Seen, and left alone");
        html.leaf("p", "soft", "These signs do not suffice for a case. Nobody needs to act on them.");
        Weighing weighing = new Weighing(concluded.policy());
        List<CaseFile> shown = concluded.spared().stream().limit(TIMELINE_MAX).toList();
        for (CaseFile file : shown) {
            html.open("article", "class", "spared");
            for (Sign sign : file.signs()) {
                html.open("p").text(sign.finding().summary() + " ");
                html.leaf("span", "soft", bits(sign.finding().weight().bits())).close("p");
            }
            html.leaf("p", "reason", weighing.whyNot(file.signs())).close("article");
        }
        if (concluded.spared().size() > shown.size()) {
            int more = concluded.spared().size() - shown.size();
            html.leaf("p", "soft", more + " more are in findings.jsonl.");
        }
        html.close("section");
    }

    private static String bits(double bits) {
        String rounded = JsonText.rounded(bits, 1);
        return (bits > 0 ? "+" : "") + rounded + (rounded.equals("1") ? " bit" : " bits");
    }

    private void sources() {
        html.open("footer").leaf("h3", "", "On what this rests");
        for (ListEdition edition : run.editions()) {
            html.leaf("p", "", "List " + edition.dataset() + ", edition " + edition.edition() + ", " + age(edition));
        }
        for (InputFile file : run.intake().files()) {
            String what = file.kind().isEmpty() ? "" : " (" + file.kind() + ")";
            html.leaf(
                    "p",
                    "",
                    file.name() + what + ": " + count(file.rowsRead(), "row") + " read, " + file.rowsRejected()
                            + " rejected, " + file.rowsUnjoined() + " of nobody known. " + file.note());
        }
        list("Not evaluated", run.notEvaluated(concluded.policy()));
        html.leaf(
                "p",
                "",
                "Before any evidence a person is the guilty kind with a probability of "
                        + JsonText.rounded(concluded.policy().prior() * PERCENT, 2) + "%. Made " + run.started() + ".");
        html.close("footer");
    }

    private static String percent(double probability) {
        double shown = probability * PERCENT;
        return shown > 99.9 ? "over 99.9%" : JsonText.rounded(shown, 1) + "%";
    }

    private static String style() {
        try (@Nullable InputStream in = Report.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of the report cannot be read.", e);
        }
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }
}
