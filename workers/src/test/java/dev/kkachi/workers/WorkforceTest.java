package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkforceTest {
    private static final int PERSONS = 7;
    private static final long SEED = 11;

    @Test
    void eventsComeBackAsTheyWentInOfEachPersonInTheOrderOfTime() {
        List<Event> events = manyEvents();

        Workforce workforce = workforce(events);

        for (int place = 0; place < workforce.size(); place++) {
            Worker worker = workforce.worker(place);
            List<Event> back = new ArrayList<>(worker.signIns());
            back.addAll(worker.devices());
            back.addAll(worker.activities());
            assertThat(back)
                    .as("%s, seed %d", worker.id(), SEED)
                    .containsExactlyElementsOf(expected(events, worker.id()));
        }
        assertThat(workforce.events()).isEqualTo(events.size());
    }

    @Test
    void devicesAreCountedAsOneWouldCountRows() {
        List<Event> events = manyEvents();

        List<DeviceUse> uses = workforce(events).deviceUses();

        Map<String, Long> counted = new LinkedHashMap<>();
        Map<String, Event> firsts = new LinkedHashMap<>();
        for (Event event : events) {
            if (event instanceof SignIn in) {
                for (String device : List.of(in.deviceId(), "+" + in.mfaDevice())) {
                    if (!device.isEmpty() && !device.equals("+")) {
                        String use =
                                in.person() + " " + device + " " + in.source().file();
                        counted.merge(use, 1L, Long::sum);
                        firsts.putIfAbsent(use, in);
                    }
                }
            }
        }
        assertThat(uses.stream().map(use -> use(use) + " " + use.count()).toList())
                .hasSizeGreaterThan(PERSONS)
                .containsExactlyElementsOf(counted.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        assertThat(uses)
                .allSatisfy(use -> assertThat(use.first().source())
                        .isEqualTo(Objects.requireNonNull(firsts.get(use(use))).source()));
    }

    private static String use(DeviceUse use) {
        return use.person() + " " + (use.isSecondFactor() ? "+" : "") + use.device() + " "
                + use.first().source().file();
    }

    @Test
    void whatSomebodyWasSeenWithIsWhatTheRowsSay() {
        List<Event> events = manyEvents();

        Workforce workforce = workforce(events);

        Map<String, Set<PersonId>> holders = new HashMap<>();
        for (int place = 0; place < workforce.size(); place++) {
            PersonId id = workforce.ids().get(place);
            things(expected(events, id))
                    .keySet()
                    .forEach(thing -> holders.computeIfAbsent(thing, key -> new HashSet<>())
                            .add(id));
        }
        for (int place = 0; place < workforce.size(); place++) {
            Map<String, List<Encounter.Moment>> slow =
                    things(expected(events, workforce.ids().get(place)));
            List<Encounter> fast = workforce.encounters(place);
            assertThat(fast.stream().map(one -> one.kind() + " " + one.value()).toList())
                    .containsExactlyElementsOf(slow.keySet());
            for (Encounter one : fast) {
                String thing = one.kind() + " " + one.value();
                List<Encounter.Moment> all = Objects.requireNonNull(slow.get(thing));
                assertThat(one.isShared())
                        .as(thing)
                        .isEqualTo(Objects.requireNonNull(holders.get(thing)).size() > 1);
                assertThat(one.moments()).as(thing).isEqualTo(one.isShared() ? all : List.of(whole(all)));
            }
        }
    }

    private static Encounter.Moment whole(List<Encounter.Moment> all) {
        return new Encounter.Moment(
                all.stream()
                        .map(Encounter.Moment::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream()
                        .map(Encounter.Moment::to)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                all.getFirst().source(),
                all.getFirst().isSignIn());
    }

    private static Map<String, List<Encounter.Moment>> things(List<Event> own) {
        Map<String, List<Encounter.Moment>> things = new LinkedHashMap<>();
        for (Event event : own) {
            switch (event) {
                case SignIn in -> {
                    Instant end = in.time().plusSeconds(in.session().seconds());
                    Encounter.Moment moment = new Encounter.Moment(in.time(), end, in.source(), true);
                    see(things, "DEVICE " + in.deviceId(), moment);
                    see(things, "ADDRESS " + in.ip(), moment);
                    see(things, "SECOND_FACTOR " + in.mfaDevice(), moment);
                }
                case DeviceSighting at -> {
                    Encounter.Moment moment = new Encounter.Moment(at.time(), at.time(), at.source(), false);
                    if (at.kind() == DeviceSighting.Kind.MONITOR) {
                        see(things, "SCREEN " + at.thing().serial(), moment);
                    }
                    see(things, "DEVICE " + at.deviceId(), moment);
                }
                case Activity _ -> {}
            }
        }
        return things;
    }

    private static void see(Map<String, List<Encounter.Moment>> things, String thing, Encounter.Moment moment) {
        if (!thing.endsWith(" ")) {
            things.computeIfAbsent(thing, key -> new ArrayList<>()).add(moment);
        }
    }

    private static List<Event> manyEvents() {
        Random dice = new Random(SEED);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            events.add(event(dice, i));
        }
        return events;
    }

    /// The slow way: filter, and sort by sort and time, which keeps the order of rows within one
    /// second.
    private static List<Event> expected(List<Event> events, PersonId id) {
        List<Event> own = new ArrayList<>();
        for (Class<?> sort : List.of(SignIn.class, DeviceSighting.class, Activity.class)) {
            events.stream()
                    .filter(event -> id.equals(event.person()))
                    .filter(sort::isInstance)
                    .sorted(Comparator.comparing(Event::time))
                    .forEach(own::add);
        }
        return own;
    }

    private static Event event(Random dice, int line) {
        SourceRef.FileLine source = new SourceRef.FileLine("log" + dice.nextInt(3), line);
        Instant time = Instant.ofEpochSecond(1_700_000_000L + dice.nextInt(100_000) * 60L);
        PersonId person = new PersonId("p" + dice.nextInt(PERSONS));
        return switch (dice.nextInt(3)) {
            case 0 -> signIn(dice, source, time, person);
            case 1 ->
                new DeviceSighting(
                        source,
                        time,
                        person,
                        word(dice),
                        DeviceSighting.Kind.values()[dice.nextInt(DeviceSighting.Kind.values().length)],
                        new DeviceSighting.Thing(
                                word(dice), word(dice), word(dice), word(dice), word(dice), word(dice)));
            default ->
                new Activity(
                        source,
                        time,
                        person,
                        Activity.Kind.values()[dice.nextInt(Activity.Kind.values().length)],
                        word(dice),
                        dice.nextInt(1_000) * 10_000_000_000L,
                        word(dice),
                        word(dice));
        };
    }

    private static SignIn signIn(Random dice, SourceRef.FileLine source, Instant time, PersonId person) {
        Set<SignIn.Trait> traits = EnumSet.noneOf(SignIn.Trait.class);
        for (SignIn.Trait trait : SignIn.Trait.values()) {
            if (dice.nextInt(4) == 0) {
                traits.add(trait);
            }
        }
        SignIn.Session session = new SignIn.Session("", dice.nextInt(90_000), word(dice), word(dice), traits);
        return new SignIn(source, time, person, word(dice), word(dice), word(dice), session, Map.of());
    }

    private static String word(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> "";
            case 1 -> "까치 " + dice.nextInt(9);
            case 2 -> "x".repeat(dice.nextInt(300)) + "😀";
            default -> "word" + dice.nextInt(5_000);
        };
    }

    private static Workforce workforce(List<Event> events) {
        Workforce.Gathering gathering = Workforce.gather();
        for (int i = 0; i < PERSONS; i++) {
            gathering.add(person("p" + i));
        }
        events.forEach(gathering::add);
        return gathering.done();
    }

    private static Person person(String id) {
        return new Person(
                new PersonId(id),
                new SourceRef.FileLine("people.csv", 1),
                id,
                new Identity(List.of(), List.of(), List.of(), "", ""),
                Engagement.NONE,
                Whereabouts.UNKNOWN,
                Profile.NONE,
                PayDetails.NONE,
                Map.of());
    }

    @Test
    void recordsOfSomebodyOfWhomThereIsNoRowAreRefused() {
        Workforce.Gathering gathering = Workforce.gather();
        gathering.add(new Activity(
                new SourceRef.FileLine("a", 1),
                Instant.EPOCH,
                new PersonId("ghost"),
                Activity.Kind.COMMIT,
                "",
                0,
                "",
                ""));

        assertThatThrownBy(gathering::done)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ghost");
    }

    @Test
    void onlyFieldsThatHaveAValueAreThere() {
        Workforce workforce = workforce(List.of(new SignIn(
                new SourceRef.FileLine("a", 1),
                Instant.EPOCH,
                new PersonId("p1"),
                "192.0.2.1",
                "",
                "",
                SignIn.Session.NONE,
                Map.of())));

        assertThat(workforce.fields()).containsExactlyInAnyOrder(Field.SIGNINS, Field.SIGNINS_IP);
    }
}
