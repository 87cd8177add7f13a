package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether somebody else can steer a person's device. Programmes that the organisation allows, or that
/// many of its people have, count as its own and are no sign.
final class RemoteControlPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "remote-tool", RemoteControlPredicates::remoteTool,
            "two-remote-tools", RemoteControlPredicates::twoRemoteTools,
            "remote-tool-at-start", RemoteControlPredicates::remoteToolAtStart,
            "unattended-set-up", RemoteControlPredicates::unattendedSetUp,
            "way-in", RemoteControlPredicates::wayIn);

    /// Commands that open a way in past the firewall, in plain words.
    private static final List<String> TUNNEL_COMMANDS =
            List.of("portproxy add", "code tunnel", "code exe tunnel", "devtunnel host", "devtunnel exe host");

    private static final Set<String> SHELLS = Set.of("ssh", "plink", "autossh");

    /// The ports of remote desktops, by RFC 6335 and their makers.
    private static final Set<String> PORTS = Set.of("3389", "5900", "5901", "5938", "7070", "21118");

    private static final int COMMAND_LETTERS_MAX = 2_000;

    private RemoteControlPredicates() {}

    /// A programme that the organisation did not give, and where it was seen.
    private record Found(Products.Product product, DeviceSighting sighting) {}

    /// Returns the foreign programmes for remote control, each time they were seen.
    private static List<Found> foreign(Worker worker, Setting setting) {
        List<Found> found = new ArrayList<>();
        for (DeviceSighting sighting : worker.devices()) {
            Products.Product product = Products.STANDARD.find(sighting);
            if (product != null
                    && product.kind() == Products.Kind.REMOTE
                    && isForeign(product, sighting.thing().name(), worker, setting)) {
                found.add(new Found(product, sighting));
            }
        }
        return found;
    }

    private static boolean isForeign(Products.Product product, String printed, Worker worker, Setting setting) {
        return !setting.organisation().allowsTool(product.name())
                && !setting.organisation().allowsTool(printed)
                && !setting.workforce()
                        .fact(CommonProducts.class, CommonProducts::of)
                        .isCommon(product, setting.threshold("common_share"), worker);
    }

    private static List<Observation> remoteTool(Worker worker, Setting setting) {
        List<Found> found = foreign(worker, setting);
        return found.isEmpty()
                ? Seen.NOTHING
                : Seen.one("has " + names(found) + " for remote control, which nobody allowed", evidence(found));
    }

    private static String names(List<Found> found) {
        Set<String> names = new TreeSet<>();
        found.forEach(one -> names.add(one.product().name()));
        return String.join(" and ", names);
    }

    private static List<Evidence> evidence(List<Found> found) {
        return Seen.some(found.stream().map(Found::sighting).toList(), RemoteControlPredicates::claim);
    }

    private static String claim(DeviceSighting sighting) {
        String what = sighting.thing().name().isEmpty()
                ? sighting.thing().command()
                : sighting.thing().name();
        return "The device " + sighting.deviceId() + " had '" + what + "'.";
    }

    /// Two products of different makers on one device within a window.
    private static List<Observation> twoRemoteTools(Worker worker, Setting setting) {
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        List<Found> found = foreign(worker, setting);
        Map<String, Found> latest = new LinkedHashMap<>();
        for (Found one : found) {
            String device = one.sighting().deviceId();
            Found other = latest.get(device);
            if (other != null && !other.product().equals(one.product())) {
                Duration apart =
                        Duration.between(other.sighting().time(), one.sighting().time());
                if (apart.compareTo(window) <= 0) {
                    List<Found> both = List.of(other, one);
                    return Seen.one("has " + names(both) + " on one device", evidence(both));
                }
            }
            latest.put(device, one);
        }
        return Seen.NOTHING;
    }

    private static List<Observation> remoteToolAtStart(Worker worker, Setting setting) {
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        Set<Instant> starts = starts(worker);
        Set<Products.Product> seen = new HashSet<>();
        List<Found> early = new ArrayList<>();
        for (Found one : foreign(worker, setting)) {
            boolean isFirst = seen.add(one.product());
            boolean isEarly = starts.stream().anyMatch(start -> {
                Duration after = Duration.between(start, one.sighting().time());
                return !after.isNegative() && after.compareTo(window) <= 0;
            });
            if (isFirst && isEarly) {
                early.add(one);
            }
        }
        return early.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "had " + names(early) + " within " + window.toDays() + " days of the start", evidence(early));
    }

    /// When the person started, and when devices came.
    static Set<Instant> starts(Worker worker) {
        Set<Instant> starts = new HashSet<>();
        for (Person person : worker.persons()) {
            Instant started = person.engagement().dates().started();
            if (started != null) {
                starts.add(started);
            }
        }
        for (Shipment shipment : worker.shipments()) {
            starts.add(shipment.time());
        }
        return starts;
    }

    /// Chrome Remote Desktop that is set up by a command, so that nobody need sit at the device.
    private static List<Observation> unattendedSetUp(Worker worker, Setting setting) {
        if (setting.organisation().allowsTool("chrome remote desktop")) {
            return Seen.NOTHING;
        }
        List<DeviceSighting> setUps = worker.devices().stream()
                .filter(sighting -> isSetUp(command(sighting).toLowerCase(Locale.ROOT)))
                .toList();
        return setUps.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "set up Chrome Remote Desktop by a command, for use without anybody at the device",
                        Seen.some(setUps, sighting -> "The command started remoting_start_host."));
    }

    private static boolean isSetUp(String command) {
        return command.contains("remoting_start_host")
                || (command.contains("start-host") && command.contains("remotedesktop.google.com"));
    }

    private static String command(DeviceSighting sighting) {
        String command = sighting.thing().command();
        return command.length() > COMMAND_LETTERS_MAX ? command.substring(0, COMMAND_LETTERS_MAX) : command;
    }

    /// A tunnel, or a port on which a remote desktop listens. A tunnel that many have is the
    /// organisation's.
    private static List<Observation> wayIn(Worker worker, Setting setting) {
        List<DeviceSighting> ways = worker.devices().stream()
                .filter(sighting -> isTunnel(sighting, worker, setting) || isOpenPort(sighting))
                .toList();
        return ways.isEmpty()
                ? Seen.NOTHING
                : Seen.one("has a way into the device from outside", Seen.some(ways, RemoteControlPredicates::way));
    }

    private static String way(DeviceSighting sighting) {
        return isOpenPort(sighting)
                ? "The device " + sighting.deviceId() + " listened on port " + port(sighting) + " of a remote desktop."
                : claim(sighting);
    }

    private static boolean isTunnel(DeviceSighting sighting, Worker worker, Setting setting) {
        Products.Product product = Products.STANDARD.find(sighting);
        if (product != null && product.kind() == Products.Kind.TUNNEL) {
            return isForeign(product, sighting.thing().name(), worker, setting);
        }
        String command = command(sighting);
        return sighting.kind() == DeviceSighting.Kind.PROCESS
                && (Words.holdsOneOf(Words.plain(command), TUNNEL_COMMANDS) || isReverse(command.split("\\s+")));
    }

    /// Says whether a shell lends a port of this device to another, as `ssh -R 2222:localhost:22` does.
    private static boolean isReverse(String... words) {
        return SHELLS.contains(Words.plain(Words.fileName(words[0])))
                && Arrays.stream(words).anyMatch(word -> word.startsWith("-R"));
    }

    private static boolean isOpenPort(DeviceSighting sighting) {
        return sighting.kind() == DeviceSighting.Kind.PORT && PORTS.contains(port(sighting));
    }

    /// Returns the number of a port that is printed as `3389`, `tcp/3389` or `0.0.0.0:3389`; one that
    /// only the device itself can reach is none.
    private static String port(DeviceSighting sighting) {
        String printed = sighting.thing().command().strip();
        if (printed.startsWith("127.") || printed.startsWith("[::1]") || printed.startsWith("localhost")) {
            return "";
        }
        return printed.substring(Math.max(printed.lastIndexOf(':'), printed.lastIndexOf('/')) + 1);
    }
}
