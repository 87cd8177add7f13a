package dev.kkachi.workers.internal;

import dev.kkachi.workers.Encounter;
import dev.kkachi.workers.spi.DeviceSighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the logs say that people were seen with, found without a text of each row: most things are one
/// person's alone, and of those a first and a last time is all that is ever asked.
final class Encounters {
    private final EventLog signIns;
    private final EventLog devices;
    private final TextPool texts;
    /// By kind, the numbers of the texts that more than one person was seen with.
    private final List<BitSet> shared = new ArrayList<>();

    /// @param signIns sorted, as `devices` are
    Encounters(EventLog signIns, EventLog devices, TextPool texts) {
        this.signIns = signIns;
        this.devices = devices;
        this.texts = texts;
        int[] owners = new int[texts.size()];
        for (Encounter.Kind kind : Encounter.Kind.values()) {
            shared.add(shared(kind, owners));
        }
    }

    private BitSet shared(Encounter.Kind kind, int[] owners) {
        Arrays.fill(owners, 0);
        BitSet found = new BitSet();
        for (int row = 0; row < signIns.size() && kind != Encounter.Kind.SCREEN; row++) {
            own(signIns.number(row, Logs.columnOf(kind)), signIns.person(row), owners, found);
        }
        boolean isOnDevices = kind == Encounter.Kind.SCREEN || kind == Encounter.Kind.DEVICE;
        for (int row = 0; row < devices.size() && isOnDevices; row++) {
            int number = kind == Encounter.Kind.SCREEN ? screen(row) : devices.number(row, Logs.SIGHTED_DEVICE);
            own(number, devices.person(row), owners, found);
        }
        return found;
    }

    private static void own(int number, int person, int[] owners, BitSet found) {
        if (owners[number] == 0) {
            owners[number] = person + 1;
        } else if (owners[number] != person + 1) {
            found.set(number);
        }
    }

    /// Returns the number of a monitor's serial, 0 where the row is of something else.
    private int screen(int row) {
        boolean isScreen = devices.number(row, Logs.SIGHTED_KIND) == DeviceSighting.Kind.MONITOR.ordinal();
        return isScreen ? devices.number(row, Logs.SIGHTED_SERIAL) : 0;
    }

    /// Returns what the person with this number was seen with, in the order of the first times.
    List<Encounter> of(int person) {
        Found found = new Found();
        for (int row = signIns.from(person); row < signIns.from(person + 1); row++) {
            long from = signIns.second(row);
            Span span = new Span(signIns, row, from, from + signIns.number(row, Logs.SESSION_SECONDS));
            found.add(Encounter.Kind.DEVICE, signIns.number(row, Logs.columnOf(Encounter.Kind.DEVICE)), span);
            found.add(Encounter.Kind.ADDRESS, signIns.number(row, Logs.columnOf(Encounter.Kind.ADDRESS)), span);
            found.add(
                    Encounter.Kind.SECOND_FACTOR,
                    signIns.number(row, Logs.columnOf(Encounter.Kind.SECOND_FACTOR)),
                    span);
        }
        for (int row = devices.from(person); row < devices.from(person + 1); row++) {
            Span span = new Span(devices, row, devices.second(row), devices.second(row));
            found.add(Encounter.Kind.SCREEN, screen(row), span);
            found.add(Encounter.Kind.DEVICE, devices.number(row, Logs.SIGHTED_DEVICE), span);
        }
        return found.things.stream().map(this::encounter).toList();
    }

    private Encounter encounter(Thing thing) {
        List<Encounter.Moment> moments = thing.spans == null
                ? List.of(moment(new Span(thing.first.log(), thing.first.row(), thing.from, thing.to)))
                : thing.spans.stream().map(this::moment).toList();
        return new Encounter(thing.kind, texts.text(thing.number), thing.spans != null, moments);
    }

    private Encounter.Moment moment(Span span) {
        return new Encounter.Moment(
                Instant.ofEpochSecond(span.from()),
                Instant.ofEpochSecond(span.to()),
                span.log().source(span.row()),
                span.log() == signIns);
    }

    /// A row and its time, both in seconds.
    private record Span(EventLog log, int row, long from, long to) {}

    /// What a person had.
    private static final class Thing {
        private final Encounter.Kind kind;
        private final int number;
        private final Span first;
        private final @Nullable List<Span> spans;
        private long from;
        private long to;

        Thing(Encounter.Kind kind, int number, Span first, boolean isShared) {
            this.kind = kind;
            this.number = number;
            this.first = first;
            this.spans = isShared ? new ArrayList<>() : null;
            this.from = first.from();
            this.to = first.to();
        }

        void add(Span span) {
            from = Math.min(from, span.from());
            to = Math.max(to, span.to());
            if (spans != null) {
                spans.add(span);
            }
        }
    }

    /// The things of one person, found by their numbers.
    private final class Found {
        private final List<Thing> things = new ArrayList<>();
        private int[] slots = new int[64];

        void add(Encounter.Kind kind, int number, Span span) {
            if (number == 0) {
                return;
            }
            int slot = slot(kind, number);
            if (slots[slot] == 0) {
                boolean isShared = shared.get(kind.ordinal()).get(number);
                things.add(new Thing(kind, number, span, isShared));
                slots[slot] = things.size();
            }
            things.get(slots[slot] - 1).add(span);
            if (things.size() * 2 > slots.length) {
                grow();
            }
        }

        private int slot(Encounter.Kind kind, int number) {
            int hash = (number * 4 + kind.ordinal()) * 0x9E37_79B9;
            int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
            while (slots[slot] != 0) {
                Thing thing = things.get(slots[slot] - 1);
                if (thing.number == number && thing.kind == kind) {
                    return slot;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private void grow() {
            slots = new int[slots.length * 4];
            for (int i = 0; i < things.size(); i++) {
                slots[slot(things.get(i).kind, things.get(i).number)] = i + 1;
            }
        }
    }
}
