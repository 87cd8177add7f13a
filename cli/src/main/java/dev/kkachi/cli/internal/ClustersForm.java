package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.tracing.ChangeHint;
import dev.kkachi.tracing.OneHand;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Who seems to be in one hand, in the form that was asked for. Facts, inferences and claims each say which they are.
final class ClustersForm {
    private final OneHand hand;
    private final LedgersAtHand ledgers;
    private final Utf8Buffer out;

    private ClustersForm(OneHand hand, LedgersAtHand ledgers, Utf8Buffer out) {
        this.hand = hand;
        this.ledgers = ledgers;
        this.out = out;
    }

    static void render(Call call, List<OneHand> hands, LedgersAtHand ledgers, Utf8Buffer out) {
        switch (call.format()) {
            case TABLE -> hands.forEach(hand -> new ClustersForm(hand, ledgers, out).table());
            case CSV -> {
                out.text("chain,asset,ground,one,other,fact,time,says\n");
                hands.forEach(hand -> new ClustersForm(hand, ledgers, out).csv());
            }
            case JSONL ->
                hands.forEach(
                        hand -> new ClustersForm(hand, ledgers, out).object().ascii('\n'));
            case JSON -> {
                String separator = "[";
                for (OneHand hand : hands) {
                    out.text(separator);
                    new ClustersForm(hand, ledgers, out).object();
                    separator = ",\n";
                }
                out.text("]\n");
            }
        }
    }

    private void table() {
        out.text(Columns.printable(hand.address()) + ", " + hand.asset().chain() + " "
                + hand.asset().name() + ": "
                + (hand.members().size() == 1
                        ? "in one hand with nobody that is known"
                        : "seems to be in one hand with "
                                + Progress.counted(hand.members().size() - 1L, "other address"))
                + " (an inference)\n");
        hand.members().stream()
                .filter(member -> !member.equals(hand.address()))
                .limit(OneHand.TOLD_MAX)
                .forEach(member -> out.text("  " + Columns.printable(member) + claim(member) + "\n"));
        for (OneHand.Link link : hand.links()) {
            out.text("link " + Columns.printable(link.one() + " and " + link.other()) + ", by "
                    + Columns.printable(link.ground()) + "\n");
            link.facts()
                    .forEach(fact -> out.text("  fact       " + fact.time() + "  " + Columns.printable(fact.name())
                            + "  " + Columns.printable(fact.says()) + "\n"));
            out.text("  inference  " + link.inference() + "\n");
        }
        for (OneHand.Hint hint : hand.hints()) {
            out.text("may be change, joins nobody: " + Columns.printable(hint.output() + "  " + hint.address()) + "  "
                    + Progress.grouped(hint.value().render(hand.decimals())) + "\n");
            signs(hint).forEach(sign -> out.text("  hint       " + sign.explanation() + "\n"));
        }
        hand.aside()
                .forEach(aside ->
                        out.text("set aside " + Columns.printable(aside.ground() + ": " + aside.why()) + "\n"));
    }

    private static List<ChangeHint.Sign> signs(OneHand.Hint hint) {
        return hint.signs().stream().sorted().toList();
    }

    private String claim(String address) {
        List<Tag> tags = ledgers.known().list(hand.asset().chain(), address);
        return tags.isEmpty()
                ? ""
                : "  claim: " + Columns.printable(tags.getFirst().label()) + " ("
                        + Columns.printable(tags.getFirst().category()) + ")";
    }

    private void csv() {
        for (OneHand.Link link : hand.links()) {
            for (OneHand.Fact fact : link.facts()) {
                out.csvCell(hand.asset().chain().name())
                        .ascii(',')
                        .csvCell(hand.asset().name());
                out.ascii(',')
                        .csvCell(link.ground())
                        .ascii(',')
                        .csvCell(link.one())
                        .ascii(',')
                        .csvCell(link.other());
                out.ascii(',')
                        .csvCell(fact.name())
                        .text("," + fact.time() + ",")
                        .csvCell(fact.says())
                        .ascii('\n');
            }
        }
    }

    private Utf8Buffer object() {
        out.text("{\"address\":").jsonString(hand.address());
        out.text(",\"chain\":").jsonString(hand.asset().chain().name());
        out.text(",\"asset\":").jsonString(hand.asset().name());
        array("members", hand.members(), out::jsonString);
        array("links", hand.links(), this::link);
        array("change_hints", hand.hints(), this::hint);
        array("set_aside", hand.aside(), aside -> {
            out.text("{\"ground\":").jsonString(aside.ground());
            out.text(",\"why\":").jsonString(aside.why()).ascii('}');
        });
        return out.ascii('}');
    }

    private <T> void array(String name, List<T> items, Consumer<T> writer) {
        out.text(",\"" + name + "\":[");
        String separator = "";
        for (T item : items) {
            out.text(separator);
            writer.accept(item);
            separator = ",";
        }
        out.ascii(']');
    }

    private void link(OneHand.Link link) {
        out.text("{\"ground\":").jsonString(link.ground());
        out.text(",\"one\":").jsonString(link.one()).text(",\"other\":").jsonString(link.other());
        array("facts", link.facts(), fact -> {
            out.text("{\"id\":").jsonString(fact.name()).text(",\"time\":\"" + fact.time() + "\",\"says\":");
            out.jsonString(fact.says()).ascii('}');
        });
        out.text(",\"inference\":").jsonString(link.inference()).ascii('}');
    }

    private void hint(OneHand.Hint hint) {
        out.text("{\"output\":").jsonString(hint.output()).text(",\"address\":").jsonString(hint.address());
        out.text(",\"value\":").jsonString(hint.value().render(hand.decimals()));
        array("signs", signs(hint), sign -> {
            out.text("{\"sign\":").jsonString(sign.name().toLowerCase(Locale.ROOT));
            out.text(",\"why\":").jsonString(sign.explanation()).ascii('}');
        });
        out.ascii('}');
    }
}
