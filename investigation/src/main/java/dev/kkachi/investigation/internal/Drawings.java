package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pictures of a case, drawn here so that the page needs no script: how the evidence adds up, and how money moved.
final class Drawings {
    private static final int WIDTH = 720;
    private static final int ROW = 30;
    private static final int LABELS = 250;
    private static final int TEXT_MAX = 30;

    private Drawings() {}

    /// Draws the prior odds, each group of findings and the sum as bars on one scale of bits.
    static String waterfall(CaseFile file, Policy policy) {
        List<String> names = new ArrayList<>(List.of("Before any evidence"));
        List<Double> steps = new ArrayList<>(List.of(policy.priorBits()));
        for (Map.Entry<String, Double> part :
                new Weighing(policy).byGroup(file.signs()).entrySet()) {
            int colon = part.getKey().indexOf(':');
            String name = colon < 0 ? part.getKey() : part.getKey().substring(0, colon);
            names.add(name.replace('_', ' '));
            steps.add(part.getValue());
        }
        double at = 0;
        double low = 0;
        double high = 0;
        for (double step : steps) {
            at += step;
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        names.add("Together");
        Html svg = new Html()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + WIDTH + " " + (names.size() * ROW + 8),
                        "role",
                        "img",
                        "aria-label",
                        "How the evidence adds up, in bits");
        double scale = (WIDTH - LABELS - 80) / Math.max(1, high - low);
        double from = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            double to = last ? at : from + steps.get(i);
            double start = last ? 0 : from;
            String css = i == 0 ? "base" : to >= start ? "up" : "down";
            bar(
                    svg,
                    new Bar(i, names.get(i), css, to - start),
                    LABELS + (Math.min(start, to) - low) * scale,
                    Math.abs(to - start) * scale);
            from = to;
        }
        String zero = px(LABELS + -low * scale);
        svg.open("line", "class", "rule", "x1", zero, "x2", zero, "y1", "0", "y2", px(names.size() * ROW))
                .close("line");
        return svg.close("svg").toString();
    }

    /// One bar of the waterfall.
    private record Bar(int row, String name, String css, double bits) {}

    private static void bar(Html svg, Bar bar, double x, double width) {
        String y = px(bar.row() * ROW + 4.0);
        String baseline = px(bar.row() * ROW + 19.0);
        svg.open("text", "x", "0", "y", baseline).text(bar.name()).close("text");
        svg.open(
                        "rect",
                        "class",
                        bar.css(),
                        "x",
                        px(x),
                        "y",
                        y,
                        "width",
                        px(Math.max(2, width)),
                        "height",
                        "20",
                        "rx",
                        "3")
                .close("rect");
        String shown = JsonText.rounded(bar.bits(), 1);
        String sign = bar.bits() > 0 && !shown.equals("0") ? "+" : "";
        svg.open("text", "x", px(x + Math.max(2, width) + 6), "y", baseline)
                .text(sign + shown)
                .close("text");
    }

    /// Draws who is paid into which wallet and whom that wallet pays; empty where no listed wallet is reached.
    static String moneyFlow(CaseFile file, Dossier dossier) {
        Html svg = new Html();
        for (Sign sign : file.signs()) {
            if (Indicator.get(sign.finding().indicator()) == Indicator.LISTED_WALLET) {
                flow(svg, sign, dossier);
            }
        }
        return svg.toString();
    }

    private static void flow(Html svg, Sign sign, Dossier dossier) {
        List<String> payees = new ArrayList<>();
        sign.persons().stream()
                .limit(8)
                .forEach(id -> payees.add(dossier.person(id).fullName()));
        if (payees.isEmpty()) {
            payees.add("Nobody on file");
        } else if (sign.persons().size() > payees.size()) {
            payees.add(sign.persons().size() - payees.size() + " more");
        }
        boolean direct = sign.finding().summary().contains(" belongs to ");
        int height = Math.max(payees.size() * 44, 60);
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                sign.finding().summary());
        double middle = height / 2.0;
        for (int i = 0; i < payees.size(); i++) {
            double y = (i + 0.5) * height / payees.size();
            box(svg, payees.get(i), 0, y);
            arrow(svg, y, middle, 210);
        }
        Subject wallet = sign.finding().subject();
        String address = wallet.id().substring(wallet.id().indexOf(':') + 1);
        box(
                svg,
                address.length() > 18
                        ? address.substring(0, 10) + "…" + address.substring(address.length() - 6)
                        : address,
                255,
                middle);
        if (!direct) {
            arrow(svg, middle, middle, 465);
        }
        box(svg, "sanctioned party", 510, middle);
        svg.close("svg");
    }

    private static void box(Html svg, String label, double x, double y) {
        String shown = label.codePointCount(0, label.length()) > TEXT_MAX
                ? label.substring(0, label.offsetByCodePoints(0, TEXT_MAX - 1)) + "…"
                : label;
        svg.open("rect", "class", "box", "x", px(x + 1), "y", px(y - 16), "width", "208", "height", "32", "rx", "8")
                .close("rect");
        svg.open("text", "x", px(x + 12), "y", px(y + 5)).text(shown).close("text");
    }

    private static void arrow(Html svg, double from, double to, double x) {
        String path = "M" + px(x) + " " + px(from) + " C" + px(x + 24) + " " + px(from) + " " + px(x + 18) + " "
                + px(to) + " " + px(x + 42) + " " + px(to) + " m-7 -5 l7 5 l-7 5";
        svg.open("path", "class", "arrow", "d", path).close("path");
    }

    private static String px(double value) {
        return JsonText.rounded(value, 1);
    }
}
