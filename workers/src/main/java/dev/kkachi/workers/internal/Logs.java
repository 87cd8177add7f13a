package dev.kkachi.workers.internal;

import dev.kkachi.workers.DeedVisitor;
import dev.kkachi.workers.DeviceUse;
import dev.kkachi.workers.Encounter;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All events of a workforce, packed by sort. What comes back equals what went in, but for four things
/// that would cost more than they tell: parts of a second, the columns that nobody knows, whose words
/// stand in the file, and the ids of sessions, of which only a hash is kept that tells one session of a
/// person from another. Lines from 2^31 on of one file are all given as that.
public final class Logs {
    /// The sets of traits by their bits: a log says few of them, millions of times.
    private static final List<Set<SignIn.Trait>> TRAITS = IntStream.range(0, 1 << SignIn.Trait.values().length)
            .mapToObj(Logs::traits)
            .toList();

    private static final List<DeviceSighting.Kind> THINGS = List.of(DeviceSighting.Kind.values());
    private static final List<Activity.Kind> DEEDS = List.of(Activity.Kind.values());

    /// The own column of sign-ins that says how long a session lasted.
    static final int SESSION_SECONDS = 7;

    /// The own columns of what devices had.
    static final int SIGHTED_KIND = 0;

    static final int SIGHTED_DEVICE = 1;
    static final int SIGHTED_SERIAL = 4;

    private final TextPool texts = new TextPool();
    private final EventLog signIns = new EventLog(8, texts);
    private final EventLog devices = new EventLog(8, texts);
    private final EventLog activities = new EventLog(5, texts);
    private final DeviceUses uses = new DeviceUses();
    private @Nullable Encounters encounters;

    /// Adds an event of the person with number `person`.
    public void add(int person, Event event) {
        switch (event) {
            case SignIn signIn -> add(person, signIn);
            case DeviceSighting sighting -> add(person, sighting);
            case Activity activity -> add(person, activity);
        }
    }

    private void add(int person, SignIn signIn) {
        int row = signIns.add(person, signIn);
        signIns.text(row, 0, signIn.ip());
        DeviceUses.Seen seen = new DeviceUses.Seen(row, signIns.file(row), signIn.extras());
        uses.add(person, signIns.text(row, 1, signIn.deviceId()), false, seen);
        uses.add(person, signIns.text(row, 2, signIn.mfaDevice()), true, seen);
        signIns.text(row, 3, signIn.session().application());
        signIns.text(row, 4, signIn.session().userAgent());
        int traits = 0;
        for (SignIn.Trait trait : signIn.session().traits()) {
            traits |= 1 << trait.ordinal();
        }
        RowStore rows = signIns.rows();
        rows.set(row, EventLog.OWN + 5, traits);
        String session = signIn.session().id();
        rows.set(row, EventLog.OWN + 6, session.isEmpty() ? 0 : session.hashCode() | 1);
        rows.set(row, EventLog.OWN + 7, (int) Math.min(signIn.session().seconds(), Integer.MAX_VALUE));
    }

    private void add(int person, DeviceSighting sighting) {
        int row = devices.add(person, sighting);
        DeviceSighting.Thing thing = sighting.thing();
        devices.rows().set(row, EventLog.OWN, sighting.kind().ordinal());
        devices.text(row, 1, sighting.deviceId());
        devices.text(row, 2, thing.vendorId());
        devices.text(row, 3, thing.productId());
        devices.text(row, 4, thing.serial());
        devices.text(row, 5, thing.name());
        devices.text(row, 6, thing.version());
        devices.text(row, 7, thing.command());
    }

    private void add(int person, Activity activity) {
        int row = activities.add(person, activity);
        activities.rows().set(row, EventLog.OWN, activity.kind().ordinal());
        activities.text(row, 1, activity.target());
        activities.text(row, 2, activity.detail());
        activities.rows().setLong(row, EventLog.OWN + 3, activity.bytes());
    }

    /// Returns the own column of sign-ins in which things of a kind stand.
    static int columnOf(Encounter.Kind kind) {
        return switch (kind) {
            case ADDRESS -> 0;
            case DEVICE -> 1;
            case SECOND_FACTOR -> 2;
            case SCREEN -> throw new IllegalArgumentException("A sign-in names no screen.");
        };
    }

    /// Returns what a person was seen with, in the order of the first times. Many threads may ask.
    public List<Encounter> encounters(int person) {
        return sharing().of(person);
    }

    private synchronized Encounters sharing() {
        Encounters known = encounters;
        if (known == null) {
            known = new Encounters(signIns, devices, texts);
            encounters = known;
        }
        return known;
    }

    /// Shows what a person did, in the order of time.
    public void deeds(int person, DeedVisitor visitor) {
        for (int i = activities.from(person); i < activities.from(person + 1); i++) {
            int row = activities.row(i);
            visitor.see(DEEDS.get(activities.number(row, 0)), activities.second(row), activities.number(row, 1));
        }
    }

    /// Returns who signed in with which device, in the order of the first rows that say so.
    ///
    /// @param persons by their numbers
    public List<DeviceUse> deviceUses(IntFunction<PersonId> persons) {
        return uses.inOrder().stream().map(use -> use(use, persons)).toList();
    }

    private DeviceUse use(DeviceUses.Use use, IntFunction<PersonId> persons) {
        int row = use.row();
        DeviceUse.First first =
                new DeviceUse.First(signIns.source(row), signIns.time(row), signIns.text(row, 0), uses.extras(row));
        return new DeviceUse(
                persons.apply(use.person()), texts.text(use.device()), use.isSecondFactor(), first, use.count());
    }

    /// Puts the events of each of `persons` persons together.
    public void sort(int persons) {
        signIns.sort(persons);
        devices.sort(persons);
        activities.sort(persons);
    }

    /// Returns how many events there are.
    public long size() {
        return (long) signIns.size() + devices.size() + activities.size();
    }

    /// Returns the sign-ins of a person in the order of time.
    public List<SignIn> signIns(int person, PersonId id) {
        return List.of(signIns.of(person, row -> signIn(row, id), SignIn[]::new));
    }

    private SignIn signIn(int row, PersonId id) {
        RowStore rows = signIns.rows();
        int session = rows.get(row, EventLog.OWN + 6);
        return new SignIn(
                signIns.source(row),
                signIns.time(row),
                id,
                signIns.text(row, 0),
                signIns.text(row, 1),
                signIns.text(row, 2),
                new SignIn.Session(
                        session == 0 ? "" : Integer.toHexString(session),
                        rows.get(row, EventLog.OWN + 7),
                        signIns.text(row, 3),
                        signIns.text(row, 4),
                        TRAITS.get(rows.get(row, EventLog.OWN + 5))),
                Map.of());
    }

    private static Set<SignIn.Trait> traits(int bits) {
        Set<SignIn.Trait> traits = EnumSet.noneOf(SignIn.Trait.class);
        for (SignIn.Trait trait : SignIn.Trait.values()) {
            if ((bits & 1 << trait.ordinal()) != 0) {
                traits.add(trait);
            }
        }
        return Set.copyOf(traits);
    }

    /// Returns what the devices of a person had, in the order of time.
    public List<DeviceSighting> devices(int person, PersonId id) {
        return List.of(devices.of(person, row -> device(row, id), DeviceSighting[]::new));
    }

    private DeviceSighting device(int row, PersonId id) {
        return new DeviceSighting(
                devices.source(row),
                devices.time(row),
                id,
                devices.text(row, 1),
                THINGS.get(devices.rows().get(row, EventLog.OWN)),
                new DeviceSighting.Thing(
                        devices.text(row, 2),
                        devices.text(row, 3),
                        devices.text(row, 4),
                        devices.text(row, 5),
                        devices.text(row, 6),
                        devices.text(row, 7)));
    }

    /// Returns what a person did, in the order of time.
    public List<Activity> activities(int person, PersonId id) {
        return List.of(activities.of(person, row -> activity(row, id), Activity[]::new));
    }

    private Activity activity(int row, PersonId id) {
        return new Activity(
                activities.source(row),
                activities.time(row),
                id,
                DEEDS.get(activities.rows().get(row, EventLog.OWN)),
                activities.text(row, 1),
                activities.rows().getLong(row, EventLog.OWN + 3),
                activities.text(row, 2));
    }
}
