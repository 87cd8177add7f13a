package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DeviceSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is plugged into a person's device.
final class HardwarePredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "ip-kvm", HardwarePredicates::ipKvm,
            "kvm-classes", HardwarePredicates::kvmClasses,
            "alert-at-start", HardwarePredicates::alertAtStart);

    private HardwarePredicates() {}

    /// A box that steers the device over the network, by its own name. The surest thing seen decides.
    private static List<Observation> ipKvm(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        double degree = 0;
        for (DeviceSighting sighting : worker.devices()) {
            IpKvms.Match match = IpKvms.STANDARD.find(sighting);
            if (match == null
                    || setting.organisation().allowsTool(sighting.thing().name())) {
                continue;
            }
            degree = Math.max(degree, match.degree());
            if (evidence.size() < Observation.EVIDENCE_MAX) {
                String claim = "Plugged into the device " + sighting.deviceId() + ". " + match.claim();
                evidence.add(Seen.at(sighting.source(), sighting.time(), claim));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("has a box on a device that can steer it over the network", evidence, degree);
    }

    /// What a thing with a plug can be.
    private enum Use {
        KEYS,
        SOUND,
        DRIVE
    }

    /// One thing that is keyboard, sound and drive at once: so do boxes that steer from afar, whatever
    /// they call themselves.
    private static List<Observation> kvmClasses(Worker worker, Setting setting) {
        Duration together = Duration.ofMinutes((long) setting.threshold("minutes"));
        Map<String, List<DeviceSighting>> byThing = new HashMap<>();
        for (DeviceSighting sighting : worker.devices()) {
            if (sighting.kind() == DeviceSighting.Kind.USB && !uses(sighting).isEmpty()) {
                List<DeviceSighting> same = byThing.computeIfAbsent(thing(sighting), key -> new ArrayList<>());
                same.removeIf(
                        other -> Duration.between(other.time(), sighting.time()).compareTo(together) > 0);
                same.add(sighting);
                Set<Use> uses = EnumSet.noneOf(Use.class);
                same.forEach(one -> uses.addAll(uses(one)));
                if (uses.size() == Use.values().length) {
                    return Seen.one(
                            "has one thing plugged in that is keyboard, sound and drive at once",
                            Seen.some(
                                    same,
                                    one -> "The device " + one.deviceId() + " had '"
                                            + one.thing().name() + "'."));
                }
            }
        }
        return Seen.NOTHING;
    }

    /// Returns what tells one thing from another. Without a serial number it is its maker's and product's
    /// number.
    private static String thing(DeviceSighting sighting) {
        DeviceSighting.Thing thing = sighting.thing();
        return sighting.deviceId() + ' ' + thing.vendorId() + ' ' + thing.productId() + ' ' + thing.serial();
    }

    /// Reads what a thing can be from its name, and from classes as USB numbers them: 01 sound, 03 keys,
    /// 08 drive.
    private static Set<Use> uses(DeviceSighting sighting) {
        DeviceSighting.Thing thing = sighting.thing();
        if (thing.vendorId().isEmpty()) {
            return Set.of();
        }
        Set<Use> uses = EnumSet.noneOf(Use.class);
        Set<String> words = Words.of(thing.name() + ' ' + thing.version() + ' ' + thing.command());
        for (String word : words) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "keyboard", "mouse", "hid", "03h", "0x03" -> uses.add(Use.KEYS);
                case "audio", "microphone", "speaker", "01h", "0x01" -> uses.add(Use.SOUND);
                case "storage", "drive", "disk", "cdrom", "08h", "0x08" -> uses.add(Use.DRIVE);
                default -> {}
            }
        }
        return uses;
    }

    /// The software that guards the device raised an alarm within days of the start.
    private static List<Observation> alertAtStart(Worker worker, Setting setting) {
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        Set<Instant> starts = RemoteControlPredicates.starts(worker);
        List<DeviceSighting> alerts = worker.devices().stream()
                .filter(sighting -> sighting.kind() == DeviceSighting.Kind.ALERT)
                .filter(sighting -> starts.stream().anyMatch(start -> {
                    Duration after = Duration.between(start, sighting.time());
                    return !after.isNegative() && after.compareTo(window) <= 0;
                }))
                .toList();
        return alerts.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "set off an alarm on the device within " + window.toDays() + " days of the start",
                        Seen.some(alerts, alert -> "The alarm: " + alert.thing().name() + "."));
    }
}
