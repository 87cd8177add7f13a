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

    // The own columns of sign-ins.
    private static final int ADDRESS = 0;
    private static final int SIGNED_DEVICE = 1;
    private static final int SECOND_FACTOR = 2;
    private static final int APPLICATION = 3;
    private static final int USER_AGENT = 4;
    private static final int TRAIT_BITS = 5;
    private static final int SESSION = 6;
    static final int SESSION_SECONDS = 7;

    // The own columns of what devices had.
    static final int SIGHTED_KIND = 0;
    static final int SIGHTED_DEVICE = 1;
    private static final int VENDOR = 2;
    private static final int PRODUCT = 3;
    static final int SIGHTED_SERIAL = 4;
    private static final int PRINTED = 5;
    private static final int VERSION = 6;
    private static final int COMMAND = 7;

    // The own columns of what people did; bytes take two.
    private static final int DEED = 0;
    private static final int TARGET = 1;
    private static final int DETAIL = 2;
    private static final int BYTES = 3;
    private static final int DONE_FROM = 5;

    private final TextPool texts = new TextPool();
    private final EventLog signIns = new EventLog(8, texts);
    private final EventLog devices = new EventLog(8, texts);
    private final EventLog activities = new EventLog(6, texts);
    private final DeviceUses uses = new DeviceUses();
    /// Which row each sign-in is now, by the row it was before all were sorted.
    private int[] signInsNow = new int[0];
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
        signIns.text(row, ADDRESS, signIn.ip());
        DeviceUses.Seen seen = new DeviceUses.Seen(row, signIns.file(row), signIn.extras());
        uses.add(person, signIns.text(row, SIGNED_DEVICE, signIn.deviceId()), false, seen);
        uses.add(person, signIns.text(row, SECOND_FACTOR, signIn.mfaDevice()), true, seen);
        signIns.text(row, APPLICATION, signIn.session().application());
        signIns.text(row, USER_AGENT, signIn.session().userAgent());
        int traits = 0;
        for (SignIn.Trait trait : signIn.session().traits()) {
            traits |= 1 << trait.ordinal();
        }
        RowStore rows = signIns.rows();
        rows.set(row, EventLog.OWN + TRAIT_BITS, traits);
        String session = signIn.session().id();
        rows.set(row, EventLog.OWN + SESSION, session.isEmpty() ? 0 : session.hashCode() | 1);
        rows.set(row, EventLog.OWN + SESSION_SECONDS, (int)
                Math.min(signIn.session().seconds(), Integer.MAX_VALUE));
    }

    private void add(int person, DeviceSighting sighting) {
        int row = devices.add(person, sighting);
        DeviceSighting.Thing thing = sighting.thing();
        devices.rows().set(row, EventLog.OWN + SIGHTED_KIND, sighting.kind().ordinal());
        devices.text(row, SIGHTED_DEVICE, sighting.deviceId());
        devices.text(row, VENDOR, thing.vendorId());
        devices.text(row, PRODUCT, thing.productId());
        devices.text(row, SIGHTED_SERIAL, thing.serial());
        devices.text(row, PRINTED, thing.name());
        devices.text(row, VERSION, thing.version());
        devices.text(row, COMMAND, thing.command());
    }

    private void add(int person, Activity activity) {
        int row = activities.add(person, activity);
        activities.rows().set(row, EventLog.OWN + DEED, activity.kind().ordinal());
        activities.text(row, TARGET, activity.target());
        activities.text(row, DETAIL, activity.detail());
        activities.text(row, DONE_FROM, activity.ip());
        activities.rows().setLong(row, EventLog.OWN + BYTES, activity.bytes());
    }

    /// Returns the own column of sign-ins in which things of a kind stand.
    static int columnOf(Encounter.Kind kind) {
        return switch (kind) {
            case ADDRESS -> ADDRESS;
            case DEVICE -> SIGNED_DEVICE;
            case SECOND_FACTOR -> SECOND_FACTOR;
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
        for (int row = activities.from(person); row < activities.from(person + 1); row++) {
            visitor.see(
                    DEEDS.get(activities.number(row, DEED)), activities.second(row), activities.number(row, TARGET));
        }
    }

    /// Returns who signed in with which device, in the order of the first rows that say so.
    ///
    /// @param persons by their numbers
    public List<DeviceUse> deviceUses(IntFunction<PersonId> persons) {
        return uses.inOrder().stream().map(use -> use(use, persons)).toList();
    }

    private DeviceUse use(DeviceUses.Use use, IntFunction<PersonId> persons) {
        int row = signInsNow[use.row()];
        DeviceUse.First first = new DeviceUse.First(
                signIns.source(row), signIns.time(row), signIns.text(row, ADDRESS), uses.extras(use.row()));
        return new DeviceUse(
                persons.apply(use.person()), texts.text(use.device()), use.isSecondFactor(), first, use.count());
    }

    /// Puts the events of each of `persons` persons together.
    public void sort(int persons) {
        int[] before = signIns.sort(persons);
        signInsNow = new int[before.length];
        for (int row = 0; row < before.length; row++) {
            signInsNow[before[row]] = row;
        }
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
        int session = rows.get(row, EventLog.OWN + SESSION);
        return new SignIn(
                signIns.source(row),
                signIns.time(row),
                id,
                signIns.text(row, ADDRESS),
                signIns.text(row, SIGNED_DEVICE),
                signIns.text(row, SECOND_FACTOR),
                new SignIn.Session(
                        session == 0 ? "" : Integer.toHexString(session),
                        rows.get(row, EventLog.OWN + SESSION_SECONDS),
                        signIns.text(row, APPLICATION),
                        signIns.text(row, USER_AGENT),
                        TRAITS.get(rows.get(row, EventLog.OWN + TRAIT_BITS))),
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
                devices.text(row, SIGHTED_DEVICE),
                THINGS.get(devices.number(row, SIGHTED_KIND)),
                new DeviceSighting.Thing(
                        devices.text(row, VENDOR),
                        devices.text(row, PRODUCT),
                        devices.text(row, SIGHTED_SERIAL),
                        devices.text(row, PRINTED),
                        devices.text(row, VERSION),
                        devices.text(row, COMMAND)));
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
                DEEDS.get(activities.number(row, DEED)),
                activities.text(row, TARGET),
                activities.rows().getLong(row, EventLog.OWN + BYTES),
                activities.text(row, DETAIL),
                activities.text(row, DONE_FROM));
    }
}
