package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Converted;
import dev.kkachi.tracing.Exposure.Line;
import dev.kkachi.tracing.Exposure.ListingThen;
import dev.kkachi.tracing.Exposure.Met;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Exposure.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Exposures as JSON objects, one for each address and asset. Amounts are exact decimals in the asset's
/// own unit.
final class ExposureJson {
    private static final int SHARE_DIGITS = 6;

    private final Exposed exposed;
    private final Utf8Buffer out;

    private ExposureJson(Exposed exposed, Utf8Buffer out) {
        this.exposed = exposed;
        this.out = out;
    }

    /// Renders all as one array.
    static void renderAll(List<Exposed> found, Utf8Buffer out) {
        String separator = "[";
        for (Exposed exposed : found) {
            for (Exposure exposure : orNone(exposed)) {
                out.text(separator);
                new ExposureJson(exposed, out).object(exposure);
                separator = ",\n";
            }
        }
        out.text("]\n");
    }

    /// Renders each as a line.
    static void render(Exposed exposed, Utf8Buffer out) {
        for (Exposure exposure : orNone(exposed)) {
            new ExposureJson(exposed, out).object(exposure);
            out.ascii('\n');
        }
    }

    private static List<@Nullable Exposure> orNone(Exposed exposed) {
        return exposed.exposures().isEmpty()
                ? Collections.<@Nullable Exposure>singletonList(null)
                : List.<@Nullable Exposure>copyOf(exposed.exposures());
    }

    /// Returns in how many transfers what `line` counts passed: on the day of the question, else at the
    /// time.
    static int transfers(Line line) {
        int now = line.now().sure().transfers() + line.now().unknown().transfers();
        return now > 0
                ? now
                : line.then().sure().transfers() + line.then().unknown().transfers();
    }

    private void object(@Nullable Exposure exposure) {
        out.text("{\"address\":").jsonString(exposed.address());
        if (exposure != null) {
            out.text(",");
            coin(exposure.coin());
            out.text(",\"method\":").jsonString(word(exposure.query().policy()));
            out.text(",\"max_hops\":" + exposure.query().hopsMax() + ",\"at\":\""
                    + exposure.query().at() + "\"");
        }
        out.text(",\"listed\":" + exposed.isListed());
        out.text(",\"meets_listed\":" + (exposure == null ? exposed.isListed() : exposure.meetsListed()));
        array("tags", exposed.tags(), this::tag);
        array("lists", exposed.lists(), out::jsonString);
        if (exposure == null) {
            array("notes", List.of(Exposed.ABSENT), out::jsonString);
        } else {
            array("two_way", exposure.twoWay(), out::jsonString);
            out.text(",\"basis\":{\"direct\":\"fact\",\"indirect\":\"inference, "
                    + word(exposure.query().policy()) + "\",\"tags\":\"claim of the source\"}");
            side("sent", exposure.coin(), exposure.sent());
            side("received", exposure.coin(), exposure.received());
        }
        out.ascii('}');
    }

    private void coin(Coin coin) {
        out.text("\"chain\":").jsonString(coin.asset().chain().name());
        out.text(",\"asset\":").jsonString(coin.asset().name());
    }

    private void side(String name, Coin coin, Side side) {
        out.text(",\"" + name + "\":{\"total\":").jsonString(side.total().render(coin.decimals()));
        out.text(",\"transfers\":" + side.transfers());
        array("lines", side.lines(), this::line);
        array("parties", side.met(), this::met);
        array("conversions", side.conversions(), this::conversion);
        out.text(",\"nearest\":");
        nearest(side.nearest());
        array("notes", side.notes(), out::jsonString);
        out.ascii('}');
    }

    private void line(Line line) {
        out.text("{\"category\":").jsonString(line.category()).ascii(',');
        coin(line.coin());
        out.text(",\"basis\":\"" + (line.isDirect() ? "fact" : "inference") + "\"");
        amount("amount", line.coin(), line.now().sure().amount());
        amount("amount_unknown", line.coin(), line.now().unknown().amount());
        amount("then", line.coin(), line.then().sure().amount());
        amount("then_unknown", line.coin(), line.then().unknown().amount());
        out.text(",\"transfers\":" + transfers(line) + ",\"share\":");
        out.number(line.coin().share(line.now().total()), SHARE_DIGITS).ascii('}');
    }

    private void met(Met met) {
        out.text("{\"address\":").jsonString(met.address()).ascii(',');
        coin(met.coin());
        out.text(",\"label\":").jsonString(met.label());
        out.text(",\"category\":").jsonString(met.category());
        out.text(",\"listed\":" + met.isListed() + ",\"stopped\":").jsonString(word(met.stop()));
        out.text(",\"hops\":" + met.hops());
        amount("direct", met.coin(), met.direct().amount());
        amount("indirect", met.coin(), met.indirect().amount());
        out.text(",\"transfers\":" + (met.direct().transfers() + met.indirect().transfers()) + ",\"share\":");
        if (met.isBesideTheTotal(exposed.address())) {
            out.text("null");
        } else {
            out.number(
                    met.coin().share(met.direct().amount().plus(met.indirect().amount())), SHARE_DIGITS);
        }
        if (met.stop() != Exposure.Stop.LIMIT) {
            out.text(",\"first\":\"" + met.span().first() + "\",\"last\":\""
                    + met.span().last() + "\"");
        }
        ListingThen listing = met.listing();
        if (listing != null) {
            out.text(",\"at_the_time\":{\"listed\":")
                    .jsonString(render(met.coin(), listing.listed().amount()));
            amount("not_listed", met.coin(), listing.notListed().amount());
            amount("unknown", met.coin(), listing.unknown().amount());
            out.ascii('}');
        }
        if (met.tag() != null) {
            out.text(",\"tag\":");
            tag(met.tag());
        }
        out.ascii('}');
    }

    private void tag(Tag tag) {
        out.text("{\"label\":").jsonString(tag.label());
        out.text(",\"category\":").jsonString(tag.category());
        out.text(",\"source\":").jsonString(tag.source());
        out.text(",\"confidence\":" + tag.confidence());
        day("since", tag.since());
        day("until", tag.until());
        day("stated", tag.stated());
        out.ascii('}');
    }

    private void day(String name, @Nullable LocalDate day) {
        out.text(",\"" + name + "\":" + (day == null ? "null" : "\"" + day + "\""));
    }

    private void conversion(Converted converted) {
        out.text("{\"from\":{");
        coin(converted.from());
        out.text("},\"into\":{");
        coin(converted.into());
        out.text("},\"how\":").jsonString(converted.how()).text(",\"count\":" + converted.count());
        amount("left", converted.from(), converted.left());
        amount("entered", converted.into(), converted.entered());
        out.ascii('}');
    }

    private void nearest(@Nullable Nearest nearest) {
        if (nearest == null) {
            out.text("null");
            return;
        }
        out.text("{\"label\":").jsonString(nearest.met().label());
        out.text(",\"address\":").jsonString(nearest.met().address()).ascii(',');
        coin(nearest.met().coin());
        out.text(",\"hops\":" + nearest.hops() + ",\"listed_then\":").jsonString(word(nearest.then()));
        array("path", nearest.path(), this::step);
        out.ascii('}');
    }

    private void step(Step step) {
        out.text("{\"id\":").jsonString(step.id()).ascii(',');
        coin(step.coin());
        out.text(",\"time\":\"" + step.time() + "\",\"from\":").jsonString(step.from());
        out.text(",\"to\":").jsonString(step.to());
        amount("amount", step.coin(), step.amount());
        out.text(",\"converted_by\":").jsonString(step.how()).ascii('}');
    }

    private void amount(String name, Coin coin, Units units) {
        out.text(",\"" + name + "\":").jsonString(render(coin, units));
    }

    private static String render(Coin coin, Units units) {
        return units.render(coin.decimals());
    }

    private <T> void array(String name, Collection<T> elements, Consumer<T> each) {
        out.text(",\"" + name + "\":[");
        String separator = "";
        for (T element : elements) {
            out.text(separator);
            each.accept(element);
            separator = ",";
        }
        out.ascii(']');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
