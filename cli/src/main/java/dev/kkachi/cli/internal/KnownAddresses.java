package dev.kkachi.cli.internal;

import dev.kkachi.ledger.TagBook;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import dev.kkachi.screening.spi.PartyCatalog;
import dev.kkachi.tracing.spi.Claims;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of addresses: the tags in the ledger, and the wallets on the official lists in the home,
/// with the days on which their owners were listed.
final class KnownAddresses implements Claims {
    private static final int OFFICIAL = 100;

    private final TagBook tags;
    private final Map<Wallet, List<Tag>> listed = new HashMap<>();
    private final List<String> editions = new ArrayList<>();

    private KnownAddresses(TagBook tags) {
        this.tags = tags;
    }

    /// Opens what `call` has at hand.
    static KnownAddresses open(Call call, TagBook tags) {
        KnownAddresses known = new KnownAddresses(tags);
        StoredLists stored = ListStore.open(call.home(), call.around().clock()).findCurrent();
        if (stored != null) {
            PartyCatalog catalog = stored.lists().catalog();
            catalog.editions().forEach(edition -> known.editions.add(edition.toString()));
            for (int handle = 0; handle < catalog.size(); handle++) {
                known.add(catalog.party(handle));
            }
        }
        return known;
    }

    /// Returns the official lists that were looked into.
    List<String> editions() {
        return editions;
    }

    private void add(Party party) {
        for (Fact fact : party.facts(Property.PUBLIC_KEY)) {
            Wallet wallet = Wallet.find(fact.value());
            Listing listing = listing(party, fact);
            if (wallet != null && listing != null) {
                listed.computeIfAbsent(wallet, unseen -> new ArrayList<>()).add(tag(party, wallet, listing));
            }
        }
    }

    /// Finds the listing by which `fact` is stated, else the first.
    private static @Nullable Listing listing(Party party, Fact fact) {
        for (Listing listing : party.listings()) {
            if (fact.source() instanceof SourceRef.ListEntry entry
                    && entry.list().equals(listing.list())
                    && entry.entryId().equals(listing.entryId())) {
                return listing;
            }
        }
        return party.listings().isEmpty() ? null : party.listings().getFirst();
    }

    private static Tag tag(Party party, Wallet wallet, Listing listing) {
        PartialDate edition = PartialDate.find(listing.list().edition());
        return new Tag(
                chain(wallet.family()),
                wallet.address(),
                party.caption(),
                "sanction",
                "",
                OFFICIAL,
                listing.list() + " entry " + listing.entryId(),
                day(listing.since()),
                null,
                day(edition));
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date != null && date.isDay() ? date.earliest() : null;
    }

    /// Returns a chain whose addresses have the form of `family`.
    private static Chain chain(ChainFamily family) {
        return family == ChainFamily.EVM
                ? Chain.ETHEREUM
                : Chain.of(family.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public List<Tag> list(Chain chain, String address) {
        List<Tag> all = new ArrayList<>(find(address));
        all.addAll(tags.list(chain, address));
        return all;
    }

    private List<Tag> find(String address) {
        return Wallet.read(address) instanceof WalletReading.Valid valid
                ? listed.getOrDefault(valid.wallet(), List.of())
                : List.of();
    }

    /// Returns what official lists say of `category`.
    List<Tag> listCategory(String category) {
        return listed.values().stream()
                .flatMap(List::stream)
                .filter(tag -> tag.category().equals(category))
                .sorted(Comparator.comparing(Tag::address))
                .toList();
    }

    /// Returns what is said of `wallet`, on whichever chain.
    List<Tag> list(Wallet wallet) {
        return list(chain(wallet.family()), wallet.address());
    }
}
