package dev.kkachi.cli.internal;

import dev.kkachi.model.Listing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// Says who lists a party, under which programmes and since when.
final class Listings {
    private static final Map<String, String> AUTHORITIES = Map.of(
            "us_ofac_sdn", "US Treasury (OFAC)",
            "us_ofac_cons", "US Treasury (OFAC, non-SDN)",
            "un_sc_sanctions", "UN Security Council",
            "eu_fsf", "European Union",
            "eu_journal_sanctions", "European Union",
            "gb_fcdo_sanctions", "United Kingdom (FCDO)",
            "au_dfat_sanctions", "Australia (DFAT)",
            "ch_seco_sanctions", "Switzerland (SECO)");

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
        String dataset = listing.list().dataset();
        String name = AUTHORITIES.getOrDefault(dataset, dataset);
        return listing.since() == null
                ? name
                : name + " since " + listing.since().render();
    }
}
