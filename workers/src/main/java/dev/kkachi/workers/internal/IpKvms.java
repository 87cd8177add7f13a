package dev.kkachi.workers.internal;

import dev.kkachi.workers.spi.DeviceSighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The boxes of `ipkvm.yaml`, which steer a device through its own plugs, found by what they call
/// themselves.
final class IpKvms {
    /// The boxes that ship with Kkachi.
    static final IpKvms STANDARD = new IpKvms();

    /// How the kernel of Linux calls itself where it plays a device: every box on a Raspberry Pi, and
    /// many other things.
    private static final Set<String> GADGETS = Set.of("1d6b:0104", "1d6b:0106");

    private static final double GADGET_DEGREE = 0.3;

    private final List<Box> boxes = new ArrayList<>();

    private IpKvms() {
        for (YamlRow row : YamlRow.all("ipkvm.yaml", CatalogueText.resource("ipkvm.yaml"))) {
            row.refuseUnknown(Set.of("id", "names", "usb", "screens", "serials", "disguises", "from"));
            boxes.add(new Box(
                    row.text("id"),
                    row.texts("names"),
                    row.texts("usb"),
                    row.texts("screens"),
                    row.texts("serials"),
                    row.texts("disguises")));
        }
    }

    private record Box(
            String name,
            List<String> names,
            List<String> usb,
            List<String> screens,
            List<String> serials,
            List<String> disguises) {}

    /// What a plug or screen betrays.
    ///
    /// @param claim one sentence
    /// @param degree how sure it is, up to 1
    record Match(String claim, double degree) {}

    /// Finds what `sighting` betrays, or `null`.
    @Nullable Match find(DeviceSighting sighting) {
        boolean isPlug = sighting.kind() == DeviceSighting.Kind.USB || sighting.kind() == DeviceSighting.Kind.HARDWARE;
        boolean isScreen = sighting.kind() == DeviceSighting.Kind.MONITOR;
        if (!isPlug && !isScreen) {
            return null;
        }
        DeviceSighting.Thing thing = sighting.thing();
        String name = Words.plain(thing.name());
        String serial = thing.serial().strip().toLowerCase(Locale.ROOT);
        Box named = first(box -> Words.holdsOneOf(name, box.names()));
        if (named != null) {
            return new Match("It calls itself '" + thing.name() + "', as " + named.name() + " does.", 1);
        }
        Box coded = first(box -> isScreen ? isScreenOf(box, thing, name + " " + serial) : isPlugOf(box, thing));
        if (coded != null) {
            return new Match("It has the identification with which " + coded.name() + " ships.", 1);
        }
        Box numbered = first(box -> box.serials().contains(serial));
        if (numbered != null) {
            return new Match("It has the serial number " + thing.serial() + " of every " + numbered.name() + ".", 1);
        }
        return isPlug && GADGETS.contains(usb(thing))
                ? new Match("It is a small computer that plays a device (" + usb(thing) + ").", GADGET_DEGREE)
                : null;
    }

    private @Nullable Box first(Predicate<Box> test) {
        return boxes.stream().filter(test).findFirst().orElse(null);
    }

    private static boolean isScreenOf(Box box, DeviceSighting.Thing thing, String nameAndSerial) {
        String codes = code(thing.vendorId()) + ":" + code(thing.productId());
        String edid = thing.version().strip().toLowerCase(Locale.ROOT);
        return box.screens().contains(codes)
                || box.screens().contains(edid)
                || box.disguises().stream().anyMatch(disguise -> Words.holds(nameAndSerial, disguise));
    }

    private static boolean isPlugOf(Box box, DeviceSighting.Thing thing) {
        return box.usb().contains(usb(thing)) || box.usb().contains(code(thing.vendorId()));
    }

    private static String usb(DeviceSighting.Thing thing) {
        return code(thing.vendorId()) + ":" + code(thing.productId());
    }

    private static String code(String printed) {
        String code = printed.strip().toLowerCase(Locale.ROOT);
        return code.startsWith("0x") ? code.substring(2) : code;
    }
}
