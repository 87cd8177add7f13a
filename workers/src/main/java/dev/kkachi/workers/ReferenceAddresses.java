package dev.kkachi.workers;

import dev.kkachi.networks.AddressUse;
import dev.kkachi.networks.IpAddress;
import dev.kkachi.networks.PublishedAddress;
import dev.kkachi.networks.Reference;
import dev.kkachi.networks.ReferenceFile;
import dev.kkachi.networks.ReferenceKind;
import dev.kkachi.networks.SpecialUse;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.AddressLookup;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the files of the reference folder say of addresses.
public final class ReferenceAddresses implements AddressLookup {
    private static final AddressFacts NO_ADDRESS = new AddressFacts(AddressFacts.Kind.NONE, "", Set.of(), "");

    private final Reference reference;
    private final Set<ReferenceKind> missing;
    /// The same few addresses come again and again.
    private final Map<String, AddressFacts> known = new ConcurrentHashMap<>();

    /// @param reference the files
    public ReferenceAddresses(Reference reference) {
        this.reference = reference;
        this.missing = reference.missing();
    }

    /// Returns what became of each file.
    public List<ReferenceFile> files() {
        return reference.files();
    }

    @Override
    public AddressFacts of(String printed) {
        return known.computeIfAbsent(printed, this::facts);
    }

    private AddressFacts facts(String printed) {
        IpAddress address = IpAddress.find(printed);
        if (address == null) {
            return NO_ADDRESS;
        }
        dev.kkachi.networks.AddressFacts facts = reference.addresses().facts(address);
        return new AddressFacts(kind(facts), facts.country(), facts.uses(), claim(facts.published()));
    }

    private static AddressFacts.Kind kind(dev.kkachi.networks.AddressFacts known) {
        if (known.isOwn()) {
            return AddressFacts.Kind.OWN;
        }
        if (known.special() == SpecialUse.CARRIER) {
            return AddressFacts.Kind.SHARED;
        }
        return known.special() == SpecialUse.NONE ? AddressFacts.Kind.PUBLIC : AddressFacts.Kind.PRIVATE;
    }

    private static String claim(@Nullable PublishedAddress published) {
        if (published == null) {
            return "";
        }
        String date = published.date() == null ? "" : ", " + published.date();
        return published.what() + " (" + published.source() + date + ")";
    }

    @Override
    public boolean knows(AddressUse use) {
        Set<ReferenceKind> kinds = EnumSet.allOf(ReferenceKind.class);
        kinds.removeAll(missing);
        return kinds.stream().anyMatch(kind -> kind.use() == use);
    }

    @Override
    public boolean isDisposableMail(String domain) {
        return reference.disposableMail().find(domain) != null;
    }

    @Override
    public boolean knowsDisposableMail() {
        return !missing.contains(ReferenceKind.DISPOSABLE_MAIL);
    }

    @Override
    public boolean knowsCountries() {
        return !missing.contains(ReferenceKind.COUNTRIES);
    }
}
