package dev.kkachi.cli.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.model.Listing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

/// Says who lists a party, under which programmes and since when.
final class Listings {
    private Listings() {}

    /// Returns the data sets, each once.
    static Set<String> datasets(Collection<Listing> listings) {
        Set<String> datasets = new LinkedHashSet<>();
        for (Listing listing : listings) {
            datasets.add(listing.list().dataset());
        }
        return datasets;
    }

    /// Returns the programmes, each once.
    static Set<String> programmes(Collection<Listing> listings) {
        Set<String> programmes = new LinkedHashSet<>();
        for (Listing listing : listings) {
            programmes.addAll(listing.programmes());
        }
        return programmes;
    }

    /// Returns who lists the party and since when, the first to do so first.
    static String sentence(Collection<Listing> listings) {
        StringJoiner authorities = new StringJoiner(", ");
        Set<String> said = new LinkedHashSet<>();
        listings.stream()
                .sorted(Listings::earlierFirst)
                .map(Listings::authority)
                .forEach(said::add);
        said.forEach(authorities::add);
        return authorities.length() == 0 ? "not on a list" : authorities.toString();
    }

    private static int earlierFirst(Listing left, Listing right) {
        String leftDay = left.since() == null ? "9999" : left.since().render();
        String rightDay = right.since() == null ? "9999" : right.since().render();
        return leftDay.compareTo(rightDay);
    }

    private static String authority(Listing listing) {
        String name = Authority.of(listing.list().dataset()).title();
        return listing.since() == null
                ? name
                : name + " since " + listing.since().render();
    }
}
