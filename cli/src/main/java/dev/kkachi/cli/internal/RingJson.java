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
import java.util.Locale;
import java.util.function.Consumer;

/// Rings as JSON, with all that belongs to them.
final class RingJson {
    private static final int DIGITS = 2;

    private final Utf8Buffer out;

    RingJson(Utf8Buffer out) {
        this.out = out;
    }

    void array(Rings rings) {
        out.text("{\"rings\":");
        list(rings.list(), this::ring);
        out.text(",\"suppressed\":");
        list(rings.suppressed(RingForm.SUPPRESSED_MAX), this::suppressed);
        out.text(",\"notes\":");
        list(rings.notes(), note -> out.jsonString(note));
        out.text("}\n");
    }

    void lines(Rings rings) {
        for (Ring ring : rings.list()) {
            ring(ring);
            out.ascii('\n');
        }
        out.text("{\"suppressed\":");
        list(rings.suppressed(RingForm.SUPPRESSED_MAX), this::suppressed);
        out.text(",\"notes\":");
        list(rings.notes(), note -> out.jsonString(note));
        out.text("}\n");
    }

    private void ring(Ring ring) {
        out.text("{\"members\":");
        personas(ring.members());
        bits("weight_bits", ring.weight().bits());
        out.text(",\"shared\":");
        list(ring.shared(), this::thing);
        out.text(",\"ties\":");
        list(ring.ties(), this::tie);
        out.text(",\"suppressed\":");
        list(ring.suppressed(), this::suppressed);
        out.text(",\"not_joined\":");
        list(ring.outsiders(), this::tie);
        out.text(",\"timeline\":");
        list(ring.timeline(), this::moment);
        out.text(",\"would_disprove\":");
        list(ring.disproofs(), each -> out.jsonString(each));
        out.ascii('}');
    }

    private void thing(SharedThing thing) {
        out.text("{\"kind\":").jsonString(word(thing.identifier().kind()));
        out.text(",\"value\":").jsonString(thing.identifier().value());
        out.text(",\"personas\":");
        personas(thing.personas());
        out.text(",\"holders\":" + thing.holders() + ",\"meeting\":").jsonString(word(thing.meeting()));
        bits("weight_bits", thing.weight().bits());
        out.text(",\"evidence\":");
        list(thing.evidence(), this::evidence);
        out.ascii('}');
    }

    private void evidence(Evidence evidence) {
        out.text("{\"source\":").jsonString(evidence.source().render());
        out.text(",\"time\":").jsonString(evidence.observedAt() == null ? "" : String.valueOf(evidence.observedAt()));
        out.text(",\"claim\":").jsonString(evidence.claim()).ascii('}');
    }

    void tie(Tie tie) {
        out.text("{\"a\":").jsonString(tie.left().value());
        out.text(",\"b\":").jsonString(tie.right().value());
        bits("weight_bits", tie.weight().bits());
        bits("joined_bits", tie.joined().bits());
        out.text(",\"innocent\":").jsonString(word(tie.innocent()));
        out.text(",\"grounds\":");
        list(tie.grounds(), this::ground);
        out.ascii('}');
    }

    private void ground(Ground ground) {
        out.text("{\"what\":").jsonString(ground.what());
        bits("bits", ground.weight().bits());
        out.ascii('}');
    }

    private void suppressed(Suppressed each) {
        out.text("{\"story\":").jsonString(word(each.story()));
        out.text(",\"reason\":").jsonString(each.reason());
        out.text(",\"thing\":");
        thing(each.thing());
        out.ascii('}');
    }

    private void moment(Moment moment) {
        out.text("{\"time\":").jsonString(moment.at().toString());
        out.text(",\"what\":").jsonString(moment.what());
        out.text(",\"source\":").jsonString(moment.source().render()).ascii('}');
    }

    private void personas(List<PersonaId> personas) {
        list(personas, persona -> out.jsonString(persona.value()));
    }

    private void bits(String name, double bits) {
        out.text(",\"" + name + "\":").number(bits, DIGITS);
    }

    private <T> void list(List<T> all, Consumer<T> each) {
        out.ascii('[');
        String separator = "";
        for (T one : all) {
            out.text(separator);
            each.accept(one);
            separator = ",";
        }
        out.ascii(']');
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
