package dev.kkachi.workers.internal;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Shipment;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a device is where its user says and signs in. No place counts by itself: only that two of the
/// person's own differ.
final class PlacePredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "clock-elsewhere", PlacePredicates::clockElsewhere,
            "device-elsewhere", PlacePredicates::deviceElsewhere,
            "device-went-abroad", PlacePredicates::deviceWentAbroad,
            "session-moved", PlacePredicates::sessionMoved);

    private PlacePredicates() {}

    /// The device's clock stands hours from the zone that the person names, on many days and in a good
    /// share of all.
    private static List<Observation> clockElsewhere(Worker worker, Setting setting) {
        long minutes = (long) (60 * setting.threshold("hours"));
        List<DeviceSighting> off = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        int compared = 0;
        for (DeviceSighting sighting : worker.devices()) {
            ZoneId zone = zone(sighting);
            Long apart = zone == null ? null : minutesApart(worker, sighting, zone);
            if (apart == null) {
                continue;
            }
            compared++;
            if (apart >= minutes) {
                off.add(sighting);
                days.add(day(sighting));
            }
        }
        boolean isHabit =
                days.size() >= setting.threshold("days") && off.size() >= setting.threshold("share") * compared;
        return isHabit
                ? Seen.one(
                        "has a device whose clock stood on another time zone than the claimed one on "
                                + Seen.count(days.size(), "day"),
                        Seen.some(
                                off,
                                one -> "The clock of " + one.deviceId() + " stood on "
                                        + one.thing().name() + "."))
                : Seen.NOTHING;
    }

    private static @Nullable ZoneId zone(DeviceSighting sighting) {
        if (sighting.kind() != DeviceSighting.Kind.TIMEZONE) {
            return null;
        }
        try {
            return ZoneId.of(sighting.thing().name().strip());
        } catch (DateTimeException e) {
            // What no calendar knows is compared with nothing.
            return null;
        }
    }

    /// Returns how far the clock stands from the nearest zone that the person names, `null` if they name
    /// none.
    private static @Nullable Long minutesApart(Worker worker, DeviceSighting sighting, ZoneId zone) {
        Long nearest = null;
        for (var person : worker.persons()) {
            ZoneId claimed = person.whereabouts().zone();
            if (claimed != null) {
                int seconds = zone.getRules().getOffset(sighting.time()).getTotalSeconds()
                        - claimed.getRules().getOffset(sighting.time()).getTotalSeconds();
                long apart = Math.abs(seconds) / 60L;
                nearest = nearest == null ? apart : Math.min(nearest, apart);
            }
        }
        return nearest;
    }

    private static LocalDate day(DeviceSighting sighting) {
        return LocalDate.ofInstant(sighting.time(), ZoneOffset.UTC);
    }

    /// On most days on which both are known, the device is in another country than the address that signs
    /// in.
    private static List<Observation> deviceElsewhere(Worker worker, Setting setting) {
        Map<LocalDate, Set<String>> signedIn = new HashMap<>();
        for (SignIn signIn : worker.signIns()) {
            String country = homeCountry(signIn, setting);
            if (!country.isEmpty()) {
                LocalDate day = LocalDate.ofInstant(signIn.time(), ZoneOffset.UTC);
                signedIn.computeIfAbsent(day, key -> new HashSet<>()).add(country);
            }
        }
        List<DeviceSighting> apart = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        int compared = 0;
        for (DeviceSighting sighting : worker.devices()) {
            String country = country(sighting);
            Set<String> countries = signedIn.get(day(sighting));
            if (country.isEmpty() || countries == null) {
                continue;
            }
            compared++;
            if (!countries.contains(country)) {
                apart.add(sighting);
                days.add(day(sighting));
            }
        }
        boolean isLasting =
                days.size() >= setting.threshold("days") && apart.size() >= setting.threshold("share") * compared;
        return isLasting
                ? Seen.one(
                        "signed in from another country than where the device was on " + Seen.count(days.size(), "day"),
                        Seen.some(apart, PlacePredicates::where))
                : Seen.NOTHING;
    }

    /// Returns the country of an address at which somebody can live, empty for all others.
    private static String homeCountry(SignIn signIn, Setting setting) {
        AddressFacts facts = setting.addresses().of(signIn.ip());
        boolean isHome =
                facts.kind() == AddressFacts.Kind.PUBLIC && facts.uses().isEmpty();
        return isHome && signIn.isInteractive() ? facts.country() : "";
    }

    private static String country(DeviceSighting sighting) {
        String printed = sighting.thing().name().strip().toLowerCase(Locale.ROOT);
        return sighting.kind() == DeviceSighting.Kind.PLACE && printed.length() == 2 ? printed : "";
    }

    private static String where(DeviceSighting sighting) {
        return "The device " + sighting.deviceId() + " said to be in "
                + sighting.thing().name() + ".";
    }

    /// A device that was sent to the person says, within weeks, to be in a country that the person
    /// neither names nor may work from.
    private static List<Observation> deviceWentAbroad(Worker worker, Setting setting) {
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        List<DeviceSighting> abroad = new ArrayList<>();
        for (Shipment shipment : worker.shipments()) {
            for (DeviceSighting sighting : worker.devices()) {
                Duration after = Duration.between(shipment.time(), sighting.time());
                boolean isIt = sighting.deviceId().equals(shipment.deviceId());
                boolean isSoon = !after.isNegative() && after.compareTo(window) <= 0;
                if (isIt && isSoon && !isAllowed(worker, country(sighting))) {
                    abroad.add(sighting);
                }
            }
        }
        return abroad.size() < setting.threshold("times")
                ? Seen.NOTHING
                : Seen.one(
                        "has a device that left the claimed country within " + window.toDays()
                                + " days of its delivery",
                        Seen.some(abroad, PlacePredicates::where));
    }

    private static boolean isAllowed(Worker worker, String country) {
        if (country.isEmpty()) {
            return true;
        }
        return worker.persons().stream().anyMatch(person -> {
            Whereabouts whereabouts = person.whereabouts();
            return whereabouts.allows(country);
        });
    }

    /// A session that began at one kind of address goes on, days later, at another.
    private static List<Observation> sessionMoved(Worker worker, Setting setting) {
        if (worker.persons().stream().anyMatch(person -> person.whereabouts().isVpnApproved())) {
            return Seen.NOTHING;
        }
        Duration age = Duration.ofDays((long) setting.threshold("days"));
        Map<String, SignIn> began = new HashMap<>();
        for (SignIn signIn : worker.signIns()) {
            String session = signIn.session().id();
            AddressFacts facts = setting.addresses().of(signIn.ip());
            if (session.isEmpty() || !signIn.isInteractive() || facts.kind() != AddressFacts.Kind.PUBLIC) {
                continue;
            }
            SignIn first = began.putIfAbsent(session, signIn);
            if (first != null
                    && Duration.between(first.time(), signIn.time()).compareTo(age) >= 0
                    && isRented(facts)
                    && !isRented(setting.addresses().of(first.ip()))) {
                return Seen.one(
                        "has a session that went on at a hosting firm's or private network's address",
                        Seen.some(List.of(first, signIn), one -> "The session was used from " + one.ip() + "."));
            }
        }
        return Seen.NOTHING;
    }

    private static boolean isRented(AddressFacts facts) {
        return facts.is(AddressUse.HOSTING) || facts.is(AddressUse.VPN) || facts.is(AddressUse.TOR);
    }
}
