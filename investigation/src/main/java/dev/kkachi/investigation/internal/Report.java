package dev.kkachi.investigation.internal;

import dev.kkachi.files.Sha256;
import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.SearchedList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page for the person who decides. It holds everything it needs, asks no server for anything and
/// runs no script; its content policy forbids both, so that a hostile name in the records stays text.
final class Report {
    private static final int CASES_SHOWN = 200;
    private static final int SPARED_SHOWN = 60;
    private static final double PERCENT = 100;
    private static final String LISTED = "; see run.json.";

    private final Concluded concluded;
    private final RunRecord run;
    private final IdentityHashMap<Sign, String> ids;
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
        String hash = Base64.getEncoder().encodeToString(Sha256.of(css));
        String policy = "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'";
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.leaf("title", "", title()).own("<style>" + css + "</style>").close("head");
        html.open("body").open("main");
        head();
        queue();
        List<CaseFile> cases = shownCases();
        for (int i = 0; i < cases.size(); i++) {
            new CaseArticle(concluded, ids, html).write(i + 1, cases.get(i));
        }
        spared();
        sources();
        html.close("main").close("body").close("html");
        return html.toString();
    }

    private String title() {
        String name = concluded.policy().organisation();
        return name.isEmpty() ? "Whom to look at, and why" : name + ": whom to look at, and why";
    }

    private List<CaseFile> shownCases() {
        return concluded
                .cases()
                .subList(0, Math.min(CASES_SHOWN, concluded.cases().size()));
    }

    private void head() {
        html.open("header").leaf("h1", "", title());
        String cases = count(concluded.cases().size(), "case") + " among "
                + count(concluded.dossier().persons().size(), "person") + ".";
        html.leaf("p", "lead", cases + " A case is a reason to check, never a verdict: a person with a name decides.");
        String prior = JsonText.rounded(concluded.policy().prior() * PERCENT, 2) + "%";
        html.leaf(
                "p",
                "soft",
                "A percentage says how likely a case is what it looks like, on this evidence alone; it starts at "
                        + prior
                        + ". Evidence is weighed in bits: each bit for it doubles the odds, each against halves them.");
        warnings();
        html.close("header");
    }

    private void queue() {
        if (concluded.cases().isEmpty()) {
            html.leaf("p", "", "Nothing in these files calls for a person's time.");
            return;
        }
        html.open("nav", "aria-label", "Cases, the likeliest first").open("ol", "class", "queue");
        for (CaseFile file : shownCases()) {
            html.open("li").leaf("b", "", percent(file.probability()));
            html.open("a", "href", "#" + file.id()).text(file.headline()).close("a");
            html.leaf("span", "soft", String.join(", ", CaseArticle.names(concluded.dossier(), file.persons())))
                    .close("li");
        }
        html.close("ol").close("nav");
        int more = concluded.cases().size() - CASES_SHOWN;
        if (more > 0) {
            html.leaf("p", "soft", count(more, "less likely case") + " more in cases.jsonl.");
        }
    }

    /// Says what weakens every answer on this page, before the answers.
    private void warnings() {
        List<String> warnings = new ArrayList<>();
        for (SearchedList list : run.lists()) {
            if (list.isStale()) {
                String dataset = list.edition().dataset();
                String whose = list.publisher().equals(dataset) ? "" : " of " + list.publisher();
                warnings.add(
                        "The list " + dataset + whose + " is stale (" + age(list) + "); newer listings are not seen.");
            }
        }
        warnings.addAll(run.limits());
        long rejected = run.intake().rowsRejected();
        if (rejected > 0) {
            warnings.add(count(rejected, "row") + " could not be read or joined" + LISTED);
        }
        long leftOut = run.intake().valuesLeftOut();
        if (leftOut > 0) {
            warnings.add(count(leftOut, "value") + " could not be read and " + (leftOut == 1 ? "was" : "were")
                    + " left out" + LISTED);
        }
        if (!warnings.isEmpty()) {
            html.open("ul", "class", "warn");
            warnings.forEach(warning -> html.leaf("li", "", warning));
            html.close("ul");
        }
    }

    private static String age(SearchedList list) {
        long days = list.ageDays();
        return days == SearchedList.UNKNOWN ? "of unknown age" : count(days, "day") + " old";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void spared() {
        if (concluded.spared().isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", "", "Seen, and left alone");
        html.leaf("p", "soft", "These signs do not suffice for a case. Nobody needs to act on them.");
        Weighing weighing = new Weighing(concluded.policy());
        List<CaseFile> shown = concluded.spared().stream().limit(SPARED_SHOWN).toList();
        for (CaseFile file : shown) {
            html.open("article", "class", "spared");
            for (Sign sign : file.signs()) {
                html.open("p").text(sign.finding().summary() + " ");
                html.leaf("span", "soft", signed(sign.finding().weight().bits()))
                        .close("p");
                CaseArticle.pills(html, concluded.dossier(), sign.persons());
            }
            html.leaf("p", "reason", weighing.whyNot(file.persons(), file.signs()))
                    .close("article");
        }
        if (concluded.spared().size() > shown.size()) {
            int more = concluded.spared().size() - shown.size();
            html.leaf("p", "soft", more + " more are in findings.jsonl.");
        }
        html.close("section");
    }

    private void sources() {
        html.open("footer").leaf("h2", "", "On what this rests");
        html.open("table").leaf("caption", "", "Sanctions lists");
        row("th", "Publisher", "List", "Edition", "Age");
        for (SearchedList list : run.lists()) {
            row("td", list.publisher(), list.edition().dataset(), list.edition().edition(), age(list));
        }
        html.close("table").open("table").leaf("caption", "", "Files of the folder");
        row("th", "File", "Holds", "Rows read", "Rejected", "Nobody known");
        for (InputFile file : run.intake().files()) {
            if (file.note().isEmpty()) {
                row(
                        "td",
                        file.name(),
                        file.kind(),
                        Long.toString(file.rowsRead()),
                        Long.toString(file.rowsRejected()),
                        Long.toString(file.rowsUnjoined()));
            }
        }
        html.close("table").leaf("h3", "", "Not evaluated").open("ul");
        run.notEvaluated(concluded).forEach(line -> html.leaf("li", "", line));
        html.close("ul").leaf("p", "soft", "Made " + CaseArticle.moment(run.started()) + " UTC.");
        html.close("footer");
    }

    private void row(String cell, String... texts) {
        html.open("tr");
        for (String text : texts) {
            html.leaf(cell, "", text);
        }
        html.close("tr");
    }

    static String percent(double probability) {
        double shown = probability * PERCENT;
        return shown > 99.9 ? "over 99.9%" : JsonText.rounded(shown, 1) + "%";
    }

    /// Returns a weight with its sign, such as `+6 bits` or `-4 bits`.
    static String signed(double bits) {
        String rounded = JsonText.rounded(bits, 1);
        return (bits > 0 && !rounded.equals("0") ? "+" : "") + rounded + (rounded.equals("1") ? " bit" : " bits");
    }

    private static String style() {
        try (@Nullable InputStream in = Report.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of the report cannot be read.", e);
        }
    }
}
