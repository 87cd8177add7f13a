package dev.kkachi.entities;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The official lists of an installation as one data set with a child for each list.
public final class OfficialLists {
    /// The name of the data set.
    public static final String NAME = "official";

    /// The child of those whom no list names and of whom it is known who owns them.
    public static final String UNLISTED = "official_ownership";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private OfficialLists() {}

    /// Returns what the lists look like among the data sets.
    public static List<Dataset> datasets(StoredLists stored) {
        List<Dataset> datasets = new ArrayList<>();
        List<String> children = new ArrayList<>();
        for (ListEdition edition : stored.lists().catalog().editions()) {
            String title = Authority.of(edition.dataset()).title();
            datasets.add(Dataset.child(edition.dataset(), title, edition.edition()));
            children.add(edition.dataset());
        }
        datasets.add(Dataset.child(UNLISTED, "Owned by listed parties", stored.stamp()));
        children.add(UNLISTED);
        datasets.add(Dataset.loaded(NAME, "Official sanctions lists", stored.stamp(), children));
        return datasets;
    }

    /// Loads the lists into `store` unless it has this load of them already. Returns whether it did.
    ///
    /// @throws IOException if the store cannot be written
    public static boolean load(StoredLists stored, EntityStore store) throws IOException {
        if (stored.stamp().equals(store.versions().get(NAME))) {
            return false;
        }
        PartyCatalog catalog = stored.lists().catalog();
        String loadedAt = SECONDS.format(stored.loadedAt());
        Set<String> known = new HashSet<>();
        for (int handle = 0; handle < catalog.size(); handle++) {
            known.add(catalog.party(handle).id());
        }
        store.load(NAME, stored.stamp(), each -> {
            for (int handle = 0; handle < catalog.size(); handle++) {
                Party party = catalog.party(handle);
                PartyEntity.list(party, loadedAt, known::contains).forEach(each);
            }
        });
        return true;
    }
}
