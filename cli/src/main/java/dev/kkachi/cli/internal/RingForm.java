package dev.kkachi.cli.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.rings.Ground;
import dev.kkachi.rings.Moment;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Ring;
import dev.kkachi.rings.Rings;
import dev.kkachi.rings.SharedThing;
import dev.kkachi.rings.Suppressed;
import dev.kkachi.rings.Tie;
import java.util.List;
import java.util.stream.Collectors;

/// Rings in the form that was asked for.
final class RingForm {
    /// Of what is suppressed without being a ring's, how much is shown.
    static final int SUPPRESSED_MAX = 20;

    private static final int COLUMNS_MIN = 40;
    private static final int SHOWN_MAX = 5;
    private static final int DIGITS = 1;

    private final Call call;
    private final Utf8Buffer out;
    private final Style style;

    private RingForm(Call call, Utf8Buffer out) {
        this.call = call;
        this.out = out;
        this.style = new Style(call.around().colours());
    }

    static void render(Call call, Rings rings, Utf8Buffer out) {
        switch (call.format()) {
            case TABLE -> new RingForm(call, out).table(rings);
            case CSV -> csv(rings, out);
            case JSON -> new RingJson(out).array(rings);
            case JSONL -> new RingJson(out).lines(rings);
        }
    }

    /// Renders why two are, or are not, one operator's.
    static void why(Call call, Tie tie, Utf8Buffer out) {
        switch (call.format()) {
            case TABLE -> new RingForm(call, out).whole(tie);
            case CSV -> {
                out.text("bits,ground\n");
                for (Ground ground : tie.grounds()) {
                    out.number(ground.weight().bits(), 2)
                            .ascii(',')
                            .csvCell(ground.what())
                            .ascii('\n');
                }
            }
            case JSON, JSONL -> {
                new RingJson(out).tie(tie);
                out.ascii('\n');
            }
        }
    }

    private void table(Rings rings) {
        int number = 0;
        for (Ring ring : rings.list()) {
            ring(++number, ring);
        }
        List<Suppressed> innocent = rings.suppressed(SUPPRESSED_MAX);
        if (!innocent.isEmpty()) {
            out.text("Shared innocently, by most:\n");
            innocent.forEach(each -> suppressed("  ", each));
        }
        rings.notes().forEach(note -> paragraph("", note, true));
    }

    private void ring(int number, Ring ring) {
        out.text(style.strong("Ring " + number + ": " + names(ring.members())) + "  "
                + bits(ring.weight().bits()) + "  " + style.alarm("needs a person") + "\n");
        for (SharedThing thing : ring.shared()) {
            thing(thing);
        }
        Tie weakest = ring.weakest();
        paragraph(
                "  ",
                "Weakest link: " + weakest.left() + " and " + weakest.right() + ", joined with "
                        + bits(weakest.joined().bits()) + "; alone they come to "
                        + bits(weakest.weight().bits()) + " against "
                        + weakest.innocent().label() + ".",
                false);
        head("Not counted", ring.suppressed().size());
        ring.suppressed().stream().limit(SHOWN_MAX).forEach(each -> suppressed("    ", each));
        head("Not joined", ring.outsiders().size());
        ring.outsiders().stream()
                .limit(SHOWN_MAX)
                .forEach(tie -> paragraph(
                        "    ",
                        tie.left() + " and " + tie.right() + ": "
                                + bits(tie.weight().bits()) + ", likelier "
                                + tie.innocent().label() + ".",
                        false));
        head("Timeline", ring.timeline().size());
        for (Moment moment : ring.timeline().stream().limit(2L * SHOWN_MAX).toList()) {
            paragraph(
                    "    ",
                    moment.at() + " " + moment.what() + " (" + moment.source().render() + ")",
                    false);
        }
        head("Would disprove it", ring.disproofs().size());
        ring.disproofs().forEach(each -> paragraph("    ", each, false));
        out.ascii('\n');
    }

    private void head(String what, int count) {
        if (count > 0) {
            out.text("  " + what + ":\n");
        }
    }

    private void thing(SharedThing thing) {
        paragraph(
                "  ",
                thing.identifier().kind().label() + " " + thing.identifier().value() + ", used "
                        + thing.meeting().label() + " by " + names(thing.personas()) + "; "
                        + Progress.counted(thing.holders(), "holder") + " in all: "
                        + bits(thing.weight().bits()),
                false);
        for (Evidence evidence : thing.evidence().stream().limit(SHOWN_MAX).toList()) {
            paragraph("    ", evidence.source().render() + ": " + evidence.claim(), true);
        }
    }

    private void suppressed(String margin, Suppressed each) {
        paragraph(
                margin,
                each.thing().identifier().kind().label() + " "
                        + each.thing().identifier().value() + ": " + each.reason(),
                false);
    }

    private void whole(Tie tie) {
        out.text(style.strong(tie.left() + " and " + tie.right()) + ": "
                + bits(tie.weight().bits()) + " for one operator against "
                + tie.innocent().label() + " and all other stories\n");
        for (Ground ground : tie.grounds()) {
            Utf8Buffer number = new Utf8Buffer();
            number.number(ground.weight().bits(), DIGITS);
            String bits = number.toString();
            paragraph(" ".repeat(Math.max(1, 8 - bits.length())) + bits + "  ", ground.what(), false);
        }
    }

    private void paragraph(String margin, String text, boolean faint) {
        int columns = Math.max(COLUMNS_MIN, call.around().columns() - margin.length());
        String indent = margin;
        for (String line : Columns.wrap(Columns.printable(text), columns)) {
            out.text(indent + (faint ? style.faint(line) : line) + "\n");
            indent = " ".repeat(margin.length());
        }
    }

    private static String names(List<PersonaId> personas) {
        return Columns.printable(personas.stream().map(PersonaId::value).collect(Collectors.joining(", ")));
    }

    private static String bits(double bits) {
        Utf8Buffer text = new Utf8Buffer();
        text.number(bits, DIGITS);
        return text + " bits";
    }

    private static void csv(Rings rings, Utf8Buffer out) {
        out.text("ring,persona,ring_bits\n");
        int number = 0;
        for (Ring ring : rings.list()) {
            number++;
            for (PersonaId member : ring.members()) {
                out.text(Integer.toString(number))
                        .ascii(',')
                        .csvCell(member.value())
                        .ascii(',');
                out.number(ring.weight().bits(), 2).ascii('\n');
            }
        }
    }
}
