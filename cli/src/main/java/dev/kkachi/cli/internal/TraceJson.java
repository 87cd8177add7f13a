package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.Conservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A trace as one JSON object in one line. Amounts are exact decimals in the asset's own unit.
final class TraceJson {
    private static final int SHARE_DIGITS = 6;

    private final Traced traced;
    private final Trace trace;
    private final Utf8Buffer out;

    TraceJson(Traced traced, Utf8Buffer out) {
        this.traced = traced;
        this.trace = traced.trace();
        this.out = out;
    }

    /// Renders one trace as an object, and several as an array of them.
    static void renderAll(List<Traced> traces, Utf8Buffer out) {
        if (traces.size() == 1) {
            new TraceJson(traces.getFirst(), out).render();
            return;
        }
        String separator = "[";
        for (Traced traced : traces) {
            out.text(separator);
            new TraceJson(traced, out).object();
            separator = ",\n";
        }
        out.text("]\n");
    }

    void render() {
        object();
        out.ascii('\n');
    }

    private void object() {
        out.text("{\"method\":").jsonString(word(trace.query().policy()));
        out.text(",\"direction\":").jsonString(word(trace.query().direction()));
        out.text(",\"chain\":").jsonString(trace.asset().chain().name());
        out.text(",\"asset\":").jsonString(trace.asset().name());
        array("seeds", trace.seeds(), seed -> {
            out.text("{\"address\":").jsonString(seed.address());
            out.text(",\"amount\":").jsonString(traced.amount(seed.tainted())).ascii('}');
        });
        array("transfers", trace.transfers(), this::transfer);
        if (!traced.dollars().used().isEmpty()) {
            array("prices", traced.dollars().used(), this::price);
        }
        array("holders", trace.holders(), this::holder);
        List<Traced.Passed> passed = traced.passed();
        if (!passed.isEmpty()) {
            array("through", passed, this::passed);
        }
        out.text(",\"conservation\":");
        conservation(trace.conservation(), traced::amount, out);
        List<Trace.NotFollowed> notFollowed = traced.notFollowed();
        out.text(",\"truncated\":" + !notFollowed.isEmpty());
        array("not_followed", notFollowed, left -> {
            out.text("{\"address\":").jsonString(traced.address(left.account()));
            out.text(",\"tainted\":").jsonString(traced.amount(left.tainted())).ascii('}');
        });
        array("openings", trace.openings(), opening -> {
            out.text("{\"address\":").jsonString(traced.address(opening.account()));
            out.text(",\"amount\":").jsonString(traced.amount(opening.units())).ascii('}');
        });
        conversions();
        List<String> notes = new ArrayList<>(trace.notes());
        notes.addAll(traced.cross().notes());
        array("notes", notes, out::jsonString);
        out.ascii('}');
    }

    /// Writes how money came in from other assets and went on into others, each time whether that is a
    /// fact.
    private void conversions() {
        Map<Long, List<CrossTrace.Crossed>> arrived = traced.arrived();
        if (!trace.entries().isEmpty()) {
            array("entries", trace.entries(), entry -> {
                out.text("{\"id\":").jsonString(traced.log().name(entry.transfer()));
                out.text(",\"tainted\":").jsonString(traced.amount(entry.tainted()));
                array("by", arrived.getOrDefault(entry.transfer(), List.of()), this::conversion);
                out.ascii('}');
            });
        }
        Map<Long, List<CrossTrace.Crossed>> departed = traced.departed();
        if (!departed.isEmpty()) {
            array("exits", new ArrayList<>(departed.entrySet()), exit -> {
                CrossTrace.Point left = exit.getValue().getFirst().left();
                out.text("{\"id\":").jsonString(traced.log().name(left.transfer()));
                out.text(",\"tainted\":").jsonString(traced.amount(left.tainted()));
                array("by", exit.getValue(), this::conversion);
                out.ascii('}');
            });
        }
    }

    private void conversion(CrossTrace.Crossed crossed) {
        Conversion conversion = crossed.conversion();
        out.text("{\"how\":").jsonString(conversion.how());
        out.text(",\"certain\":" + (conversion.probability() >= 1));
        out.text(",\"probability\":").number(conversion.probability(), SHARE_DIGITS);
        out.text(",\"in\":");
        leg(conversion.in());
        out.text(",\"out\":");
        leg(conversion.out());
        out.ascii('}');
    }

    private void leg(Conversion.Leg leg) {
        out.text("{\"chain\":").jsonString(leg.asset().chain().name());
        out.text(",\"asset\":").jsonString(leg.asset().name());
        out.text(",\"transaction\":").jsonString(leg.transaction());
        out.text(",\"account\":").jsonString(leg.account());
        out.text(",\"amount\":").jsonString(leg.amount().toPlainString()).ascii('}');
    }

    /// Writes one element of an array.
    private interface Element<T> {
        void write(T value);
    }

    private <T> void array(String name, List<T> values, Element<T> element) {
        out.text(",\"" + name + "\":[");
        String separator = "";
        for (T value : values) {
            out.text(separator);
            element.write(value);
            separator = ",";
        }
        out.ascii(']');
    }

    private void transfer(Trace.TaintedTransfer moved) {
        out.text("{\"id\":").jsonString(traced.log().name(moved.transfer()));
        out.text(",\"time\":").jsonString(traced.log().time(moved.transfer()).toString());
        out.text(",\"from\":").jsonString(traced.address(moved.from()));
        out.text(",\"to\":").jsonString(traced.address(moved.to()));
        out.text(",\"amount\":").jsonString(traced.amount(moved.amount()));
        out.text(",\"tainted\":").jsonString(traced.amount(moved.tainted()));
        DayPrice price = traced.dollars().price(traced.log().time(moved.transfer()));
        if (price != null) {
            out.text(",\"tainted_usd\":").jsonString(DollarValues.value(moved.tainted(), trace.decimals(), price));
        }
        out.ascii('}');
    }

    private void price(DayPrice price) {
        out.text("{\"day\":").jsonString(price.day().toString());
        out.text(",\"usd\":").jsonString(price.price().toPlainString());
        out.text(",\"source\":").jsonString(price.source()).ascii('}');
    }

    private void holder(Trace.Holder holder) {
        out.text("{\"address\":").jsonString(traced.address(holder.account()));
        out.text(",\"label\":").jsonString(traced.label(holder));
        out.text(",\"category\":").jsonString(traced.category(holder));
        out.text(",\"tainted\":").jsonString(traced.amount(holder.tainted()));
        out.text(",\"share\":").number(holder.share(), SHARE_DIGITS);
        out.text(",\"stopped\":" + holder.stopped() + "}");
    }

    private void passed(Traced.Passed passed) {
        out.text("{\"address\":").jsonString(passed.tag().address());
        out.text(",\"label\":").jsonString(passed.tag().label());
        out.text(",\"category\":").jsonString(passed.tag().category());
        out.text(",\"tainted\":").jsonString(traced.amount(passed.tainted())).ascii('}');
    }

    /// Writes what went in and where it is, or `null`; `amount` writes one.
    static void conservation(@Nullable Conservation money, Function<Units, String> amount, Utf8Buffer out) {
        if (money == null) {
            out.text("null");
            return;
        }
        out.text("{\"in\":").jsonString(amount.apply(money.in()));
        out.text(",\"held\":").jsonString(amount.apply(money.held()));
        out.text(",\"sinks\":").jsonString(amount.apply(money.sinks()));
        out.text(",\"fees\":").jsonString(amount.apply(money.fees()));
        String nothing = amount.apply(Units.ZERO);
        out.text(",\"difference\":")
                .jsonString(
                        money.difference().signum() == 0
                                ? nothing
                                : money.difference().toString())
                .ascii('}');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
