package dev.kkachi.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything known of every address: one look-up in one sorted map, whose values are shared
/// [AddressFacts]. A look-up takes some ten nanoseconds and allocates nothing, however many files there
/// are.
///
/// Each file's ranges are a layer of their own kind while the book is made; where layers change, their
/// values are mixed into facts, of which there are only some thousand different ones.
public final class AddressBook {
    private static final int PROVIDER_BITS = 12;
    private static final int PROVIDERS_MAX = (1 << PROVIDER_BITS) - 1;
    private static final int PUBLISHED_MAX = 1 << 20;

    /// The places of the layers; each use has one behind them.
    private static final int COUNTRY = 0;

    private static final int PROVIDER = 1;
    private static final int OWN = 2;
    private static final int SPECIAL = 3;
    private static final int USES_AT = 4;

    private final RangeMap facts;
    private final List<AddressFacts> table;

    private AddressBook(RangeMap facts, List<AddressFacts> table) {
        this.facts = facts;
        this.table = List.copyOf(table);
    }

    /// Returns a collector of what is known.
    public static Builder builder() {
        return new Builder();
    }

    /// Returns what is known of `address`. Allocates nothing.
    public AddressFacts facts(IpAddress address) {
        return table.get(facts.get(address));
    }

    /// Returns how many bytes its arrays take.
    public long bytes() {
        return facts.bytes();
    }

    /// Collects ranges. Of several countries the smallest range decides, and of equally large ones the
    /// last.
    public static final class Builder {
        private final RangeMap.Builder countries = RangeMap.builder();
        private final Map<AddressUse, RangeMap.Builder> uses = new EnumMap<>(AddressUse.class);
        private final RangeMap.Builder own = RangeMap.builder();
        private final RangeMap.Builder providers = RangeMap.builder();
        private final Map<String, Integer> providerNumbers = new LinkedHashMap<>();
        private final List<PublishedAddress> published = new ArrayList<>();

        private Builder() {
            for (AddressUse use : AddressUse.values()) {
                uses.put(use, RangeMap.builder());
            }
        }

        /// Says in which country `range` is used; a code that is none says nothing.
        public Builder country(IpRange range, String code) {
            int number = CountryCode.number(code);
            if (number != RangeMap.NONE) {
                countries.put(range, number);
            }
            return this;
        }

        /// Says what `range` is used for.
        public Builder use(IpRange range, AddressUse use) {
            builder(use).put(range, 0);
            return this;
        }

        /// Says who runs `range`, such as the name of a private network's seller.
        public Builder provider(IpRange range, String name) {
            if (!name.isEmpty() && (providerNumbers.containsKey(name) || providerNumbers.size() < PROVIDERS_MAX)) {
                providers.put(range, providerNumbers.computeIfAbsent(name, key -> providerNumbers.size()));
            }
            return this;
        }

        /// Says what was published of `range`.
        public Builder published(IpRange range, PublishedAddress claim) {
            if (published.size() < PUBLISHED_MAX) {
                builder(AddressUse.PUBLISHED_OPERATOR).put(range, published.size());
                published.add(claim);
            }
            return this;
        }

        /// Says that `ranges` are the organisation's own.
        public Builder own(Collection<IpRange> ranges) {
            ranges.forEach(range -> own.put(range, 0));
            return this;
        }

        private RangeMap.Builder builder(AddressUse use) {
            RangeMap.Builder builder = uses.get(use);
            if (builder == null) {
                throw new IllegalStateException("No layer for " + use + ".");
            }
            return builder;
        }

        /// Returns the book of what was said so far.
        public AddressBook build() {
            List<RangeMap> layers = new ArrayList<>();
            layers.add(COUNTRY, countries.build());
            layers.add(PROVIDER, providers.build());
            layers.add(OWN, own.build());
            layers.add(SPECIAL, SpecialUse.map());
            uses.values().forEach(use -> layers.add(use.build()));
            Mixture mixture = new Mixture(List.copyOf(providerNumbers.keySet()), published);
            RangeMap facts = Overlay.of(layers, mixture::number);
            return new AddressBook(facts, mixture.table);
        }
    }

    /// Gives every combination of values a number, and makes its facts once.
    private static final class Mixture {
        private static final int COUNTRY_BITS = 10;
        private static final int SPECIAL_BITS = 3;
        private static final int PUBLISHED = USES_AT + AddressUse.PUBLISHED_OPERATOR.ordinal();

        private final List<String> providers;
        private final List<PublishedAddress> published;
        private final Map<Long, Integer> numbers = new HashMap<>();
        private final List<AddressFacts> table = new ArrayList<>();

        Mixture(List<String> providers, List<PublishedAddress> published) {
            this.providers = providers;
            this.published = published;
        }

        int number(int[] values) {
            return numbers.computeIfAbsent(key(values), key -> {
                table.add(facts(values));
                return table.size() - 1;
            });
        }

        /// Packs the values without loss; the limits of what may be added make room for each.
        private static long key(int[] values) {
            long key = values[PUBLISHED] + 1L;
            key = key << PROVIDER_BITS | values[PROVIDER] + 1;
            key = key << COUNTRY_BITS | values[COUNTRY] + 1;
            key = key << SPECIAL_BITS | values[SPECIAL] + 1;
            key = key << 1 | values[OWN] + 1;
            for (int i = USES_AT; i < values.length; i++) {
                key = key << 1 | (values[i] == RangeMap.NONE ? 0 : 1);
            }
            return key;
        }

        private AddressFacts facts(int[] values) {
            EnumSet<AddressUse> uses = EnumSet.noneOf(AddressUse.class);
            for (AddressUse use : AddressUse.values()) {
                if (values[USES_AT + use.ordinal()] != RangeMap.NONE) {
                    uses.add(use);
                }
            }
            return new AddressFacts(
                    CountryCode.of(values[COUNTRY]),
                    uses,
                    values[SPECIAL] == RangeMap.NONE ? SpecialUse.NONE : SpecialUse.values()[values[SPECIAL]],
                    values[OWN] != RangeMap.NONE,
                    values[PROVIDER] == RangeMap.NONE ? "" : providers.get(values[PROVIDER]),
                    values[PUBLISHED] == RangeMap.NONE ? null : published.get(values[PUBLISHED]));
        }
    }
}
