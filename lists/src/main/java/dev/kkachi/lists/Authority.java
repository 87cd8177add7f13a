package dev.kkachi.lists;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Who publishes a data set, in the words shown to users.
///
/// @param shortName what `--lists` calls it, such as `ofac`
/// @param title what a person calls it, such as `US Treasury (OFAC)`
/// @param datasets the data sets it publishes
public record Authority(String shortName, String title, List<String> datasets) {
    /// The authorities that Kkachi knows by name. Where one party stands on several lists, the first of these gives it
    /// its id.
    public static final List<Authority> KNOWN = List.of(
            new Authority("ofac", "US Treasury (OFAC)", List.of("us_ofac_sdn", "us_ofac_cons")),
            new Authority("un", "UN Security Council", List.of("un_sc_sanctions")),
            new Authority("eu", "European Union", List.of("eu_fsf", "eu_journal_sanctions")),
            new Authority("uk", "United Kingdom (FCDO)", List.of("gb_fcdo_sanctions")),
            new Authority("au", "Australia (DFAT)", List.of("au_dfat_sanctions")),
            new Authority("ch", "Switzerland (SECO)", List.of("ch_seco_sanctions")));

    public Authority {
        datasets = List.copyOf(datasets);
    }

    /// Returns the authority of `dataset`; one that we do not know goes by its data set's name.
    public static Authority of(String dataset) {
        return KNOWN.stream()
                .filter(authority -> authority.datasets.contains(dataset))
                .findFirst()
                .orElseGet(() -> new Authority(dataset, dataset, List.of(dataset)));
    }

    /// Returns where `dataset` stands among those that may give a party its id; the lowest wins.
    public static int precedence(String dataset) {
        int place = 0;
        for (Authority authority : KNOWN) {
            for (String known : authority.datasets) {
                if (known.equals(dataset)) {
                    return place;
                }
                place++;
            }
        }
        return place;
    }

    /// Returns the data sets that `names` mean, each a short name such as `ofac` or a data set's own name.
    public static Set<String> datasets(List<String> names) {
        Set<String> datasets = new TreeSet<>();
        for (String name : names) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            KNOWN.stream()
                    .filter(authority -> authority.shortName.equals(wanted))
                    .findFirst()
                    .ifPresentOrElse(authority -> datasets.addAll(authority.datasets), () -> datasets.add(wanted));
        }
        return datasets;
    }
}
