package dev.kkachi.workers;

import dev.kkachi.workers.internal.Coverage;
import dev.kkachi.workers.internal.Logs;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everybody of whom an organisation has records, and what these say. Events are kept packed, about
/// fifty bytes each; a [Worker] is laid out only while somebody looks at it.
public final class Workforce {
    private final List<PersonId> ids;
    /// The number under which the logs know each.
    private final int[] numbers;
    private final List<List<Person>> persons;
    private final List<List<Payout>> payouts;
    private final List<List<Paper>> papers;
    private final Logs logs;
    private final Set<Field> fields;
    private final Map<Class<?>, Object> facts = new ConcurrentHashMap<>();

    private Workforce(Gathering gathering) {
        ids = gathering.places.keySet().stream().sorted().toList();
        numbers = ids.stream().mapToInt(gathering::number).toArray();
        persons = new ArrayList<>();
        payouts = new ArrayList<>();
        papers = new ArrayList<>();
        for (int number : numbers) {
            persons.add(gathering.persons.get(number));
            payouts.add(sorted(gathering.payouts.get(number)));
            papers.add(gathering.papers.get(number));
        }
        logs = gathering.logs;
        logs.sort(numbers.length);
        fields = gathering.coverage.fields();
    }

    private static List<Payout> sorted(List<Payout> payouts) {
        payouts.sort(Comparator.comparing(Payout::time));
        return payouts;
    }

    /// Returns a gathering that knows nobody yet.
    public static Gathering gather() {
        return new Gathering();
    }

    /// Returns how many persons there are.
    public int size() {
        return ids.size();
    }

    /// Returns everybody, in the order of their ids.
    public List<PersonId> ids() {
        return ids;
    }

    /// Returns the rows about the person at `place` in [#ids].
    public List<Person> persons(int place) {
        return persons.get(place);
    }

    /// Lays out the person at `place` in [#ids].
    public Worker worker(int place) {
        PersonId id = ids.get(place);
        int number = numbers[place];
        return new Worker(
                persons.get(place),
                logs.signIns(number, id),
                logs.devices(number, id),
                logs.activities(number, id),
                payouts.get(place),
                papers.get(place));
    }

    /// Returns which fields have at least one value.
    public Set<Field> fields() {
        return fields;
    }

    /// Returns what `fact` says of everybody together, such as what is usual among those with one role.
    /// It is computed when it is first asked for, and kept.
    ///
    /// @param sort what comes out; there is one of each sort
    public <F> F fact(Class<F> sort, Function<Workforce, F> fact) {
        return sort.cast(facts.computeIfAbsent(sort, asked -> fact.apply(this)));
    }

    /// Returns the sign-ins of the person at `place` in [#ids].
    public List<SignIn> signIns(int place) {
        return logs.signIns(numbers[place], ids.get(place));
    }

    /// Returns what the office filed about the person at `place` in [#ids].
    public List<Paper> papers(int place) {
        return papers.get(place);
    }

    /// Returns what the devices of the person at `place` in [#ids] had.
    public List<DeviceSighting> devices(int place) {
        return logs.devices(numbers[place], ids.get(place));
    }

    /// Returns what the person at `place` in [#ids] did.
    public List<Activity> activities(int place) {
        return logs.activities(numbers[place], ids.get(place));
    }

    /// Returns what the person at `place` in [#ids] was paid.
    public List<Payout> payouts(int place) {
        return payouts.get(place);
    }

    /// Returns what the logs say the person at `place` in [#ids] was seen with, in the order of the first
    /// times. Many threads may ask.
    public List<Encounter> encounters(int place) {
        return logs.encounters(numbers[place]);
    }

    /// Shows what the person at `place` in [#ids] did, in the order of time.
    public void deeds(int place, DeedVisitor visitor) {
        logs.deeds(numbers[place], visitor);
    }

    /// Returns who signed in with which device, in the order of the first rows that say so.
    public List<DeviceUse> deviceUses() {
        PersonId[] byNumber = new PersonId[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            byNumber[numbers[place]] = ids.get(place);
        }
        return logs.deviceUses(number -> byNumber[number]);
    }

    /// Returns how many events there are.
    public long events() {
        return logs.size();
    }

    /// Takes records one by one. Not safe for threads.
    public static final class Gathering {
        private final Map<PersonId, Integer> places = new HashMap<>();
        private final List<List<Person>> persons = new ArrayList<>();
        private final List<List<Payout>> payouts = new ArrayList<>();
        private final List<List<Paper>> papers = new ArrayList<>();
        private final Logs logs = new Logs();
        private final Coverage coverage = new Coverage();
        private @Nullable PersonId latest;
        private int latestPlace;

        private Gathering() {}

        /// Takes a row about a person.
        public void add(Person person) {
            persons.get(place(person.id())).add(person);
            coverage.add(person);
        }

        /// Takes an event. One of nobody who is known is left out.
        public void add(Event event) {
            PersonId id = event.person();
            if (id != null) {
                logs.add(id.equals(latest) ? latestPlace : place(id), event);
                coverage.add(event);
            }
        }

        /// Takes a payout. One to nobody who is known is left out.
        public void add(Payout payout) {
            PersonId id = payout.person();
            if (id != null) {
                payouts.get(place(id)).add(payout);
                coverage.add(payout);
            }
        }

        /// Takes what an office filed. What is about nobody who is known is left out.
        public void add(Paper paper) {
            PersonId id = paper.person();
            if (id != null) {
                papers.get(place(id)).add(paper);
                coverage.add(paper);
            }
        }

        private int number(PersonId id) {
            return places.getOrDefault(id, -1);
        }

        private int place(PersonId id) {
            latestPlace = places.computeIfAbsent(id, key -> {
                persons.add(new ArrayList<>(1));
                payouts.add(new ArrayList<>(0));
                papers.add(new ArrayList<>(0));
                return places.size();
            });
            latest = id;
            return latestPlace;
        }

        /// Returns the workforce. The gathering takes no more.
        ///
        /// @throws IllegalStateException if something was taken of a person of whom no row was
        public Workforce done() {
            places.forEach((id, place) -> {
                if (persons.get(place).isEmpty()) {
                    throw new IllegalStateException("There are records of " + id + " and no row about the person.");
                }
            });
            return new Workforce(this);
        }
    }
}
