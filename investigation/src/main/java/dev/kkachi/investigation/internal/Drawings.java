package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pictures of a case, drawn here so that the page needs no script: how the evidence adds up, and how
/// money moved. Both are text with some drawing beside it, so that they read aloud and fit a narrow
/// screen.
final class Drawings {
    private static final int WIDTH = 1_000;
    private static final int BAR = 20;

    private Drawings() {}

    /// A bar that runs from one sum of bits to another.
    private record Bar(String name, String css, double from, double to) {}

    /// Draws the prior odds, each group of findings and the sum as rows with bars on one scale of bits.
    static String waterfall(CaseFile file, Policy policy) {
        List<Bar> bars = new ArrayList<>();
        double at = policy.priorBits();
        bars.add(new Bar("Before any evidence", "base", 0, at));
        for (Map.Entry<String, Double> part :
                new Weighing(policy).byGroup(file.signs()).entrySet()) {
            if (part.getValue() == 0) {
                continue;
            }
            String name = policy.title(part.getKey());
            bars.add(new Bar(name, part.getValue() >= 0 ? "up" : "down", at, at + part.getValue()));
            at += part.getValue();
        }
        bars.add(new Bar("Together", "base", 0, at));
        double low = bars.stream()
                .mapToDouble(bar -> Math.min(bar.from(), bar.to()))
                .min()
                .orElse(0);
        double high = bars.stream()
                .mapToDouble(bar -> Math.max(bar.from(), bar.to()))
                .max()
                .orElse(0);
        double scale = WIDTH / Math.max(1, high - low);
        Html html = new Html().open("table", "class", "waterfall");
        for (Bar bar : bars) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .text(bar.name())
                    .close("th")
                    .open("td");
            String box = "0 0 " + WIDTH + " " + BAR;
            html.open("svg", "viewBox", box, "preserveAspectRatio", "none", "aria-hidden", "true");
            rect(html, "rule", -low * scale, 3);
            double left = Math.min(bar.from(), bar.to());
            rect(html, bar.css(), (left - low) * scale, Math.max(3, Math.abs(bar.to() - bar.from()) * scale));
            html.close("svg").close("td");
            html.leaf("td", "num", Report.signed(bar.to() - bar.from())).close("tr");
        }
        return html.close("table").toString();
    }

    private static void rect(Html html, String css, double x, double width) {
        String[] box = {"class", css, "x", px(x), "y", "0", "width", px(width), "height", Integer.toString(BAR)};
        html.open("rect", box).close("rect");
    }

    private static String px(double value) {
        return JsonText.rounded(value, 1);
    }

    /// Draws who is paid into which wallet and whom that wallet pays; empty where no listed wallet is
    /// reached.
    static String moneyFlow(CaseFile file, Dossier dossier) {
        Html html = new Html();
        for (Sign sign : file.signs()) {
            if (sign.indicator().id().equals(ListedMoney.LISTED_WALLET)) {
                flow(html, sign, dossier);
            }
        }
        return html.toString();
    }

    private static void flow(Html html, Sign sign, Dossier dossier) {
        List<PersonId> payees = sign.persons();
        Subject wallet = sign.finding().subject();
        html.open("figure").open("ol", "class", "flow");
        html.open("li");
        for (String name : payees.isEmpty() ? List.of("Nobody on file") : CaseArticle.names(dossier, payees)) {
            html.leaf("span", "box", name);
        }
        html.close("li").open("li");
        html.leaf(
                "span",
                "box",
                "wallet " + shortened(wallet.id().substring(wallet.id().indexOf(':') + 1)));
        html.close("li").open("li").leaf("span", "box listed", sign.isDirect() ? "which is listed" : "a listed wallet");
        html.close("li")
                .close("ol")
                .leaf("figcaption", "", sign.finding().summary())
                .close("figure");
    }

    private static String shortened(String address) {
        return address.length() > 18
                ? address.substring(0, 8) + "…" + address.substring(address.length() - 6)
                : address;
    }
}
