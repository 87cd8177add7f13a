package dev.kkachi.investigation.internal;

import dev.kkachi.networks.AddressFacts;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.networks.IpAddress;
import dev.kkachi.networks.IpRange;
import dev.kkachi.networks.PublishedAddress;
import dev.kkachi.networks.Reference;
import dev.kkachi.networks.ReferenceFile;
import dev.kkachi.networks.ReferenceKind;
import dev.kkachi.workers.spi.AddressLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the reference files and the organisation's own settings say of addresses. Each address is looked
/// up once: the same few come again and again.
final class Addresses implements AddressLookup {
    private final Reference reference;
    private final Set<ReferenceKind> missing;
    private final Map<String, dev.kkachi.workers.spi.AddressFacts> known = new ConcurrentHashMap<>();

    private Addresses(Reference reference) {
        this.reference = reference;
        missing = EnumSet.noneOf(ReferenceKind.class);
        missing.addAll(reference.missing());
    }

    /// Reads the files and folders `places`; the networks `own` are the organisation's, and were checked
    /// before.
    static Addresses read(Collection<Path> places, Collection<String> own) {
        List<IpRange> ranges = new ArrayList<>();
        for (String network : own) {
            IpRange range = IpRange.find(network);
            if (range != null) {
                ranges.add(range);
            }
        }
        return new Addresses(Reference.read(places, ranges));
    }

    @Override
    public dev.kkachi.workers.spi.AddressFacts of(String printed) {
        return known.computeIfAbsent(printed, this::facts);
    }

    private dev.kkachi.workers.spi.AddressFacts facts(String printed) {
        IpAddress address = IpAddress.find(printed);
        if (address == null) {
            return new dev.kkachi.workers.spi.AddressFacts(
                    dev.kkachi.workers.spi.AddressFacts.Kind.NONE, "", Set.of(), "");
        }
        AddressFacts facts = reference.addresses().facts(address);
        PublishedAddress published = facts.published();
        return new dev.kkachi.workers.spi.AddressFacts(
                kind(facts), facts.country(), facts.uses(), published == null ? "" : published.toString());
    }

    private static dev.kkachi.workers.spi.AddressFacts.Kind kind(AddressFacts facts) {
        if (facts.isOwn()) {
            return dev.kkachi.workers.spi.AddressFacts.Kind.OWN;
        }
        return switch (facts.special()) {
            case NONE, DOCUMENTATION, RESERVED -> dev.kkachi.workers.spi.AddressFacts.Kind.PUBLIC;
            case CARRIER -> dev.kkachi.workers.spi.AddressFacts.Kind.SHARED;
            case PRIVATE, LOOPBACK, LINK_LOCAL -> dev.kkachi.workers.spi.AddressFacts.Kind.PRIVATE;
        };
    }

    @Override
    public boolean knows(AddressUse use) {
        return missing.stream().noneMatch(kind -> kind.use() == use);
    }

    @Override
    public boolean knowsCountries() {
        return !missing.contains(ReferenceKind.COUNTRIES);
    }

    /// Returns what became of each file.
    List<ReferenceFile> files() {
        return reference.files();
    }
}
