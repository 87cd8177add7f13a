package dev.kkachi.cli.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.ListFolder;
import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.ListEdition;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.PartyCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/// The lists of one run, and how old they are. Screening fails closed: where a list is missing or older than the user
/// allows, there is no screener.
final class ListsAtHand {
    private final PartyCatalog catalog;
    private final ScreeningIndex index;
    private final Instant now;

    private ListsAtHand(PartyCatalog catalog, ScreeningIndex index, Instant now) {
        this.catalog = catalog;
        this.index = index;
        this.now = now;
    }

    /// Opens the lists that `call` asks for: those under `--lists-dir`, else those in the home.
    ///
    /// @throws KkachiException if there are none
    static ListsAtHand open(Call call) {
        Path folder = call.findPath(ScreenOptions.LISTS_DIR);
        Instant now = call.around().clock().instant();
        if (folder != null) {
            PartyCatalog catalog = ListFolder.read(List.of(folder)).catalog();
            return new ListsAtHand(catalog, ScreeningIndex.build(catalog), now);
        }
        StoredLists stored = stored(call);
        PartyCatalog catalog = stored.lists().catalog();
        return new ListsAtHand(catalog, index(stored), now);
    }

    /// Returns the lists in the home.
    ///
    /// @throws KkachiException if there are none
    static StoredLists stored(Call call) {
        StoredLists stored = ListStore.open(call.home(), call.around().clock()).findCurrent();
        if (stored == null) {
            throw new KkachiException(
                    KkachiException.Code.LISTS_UNUSABLE,
                    "No sanctions list is loaded in " + call.home() + ", and without one everybody would seem clear."
                            + "\nMaybe run 'kkachi lists load FILE...' with the official files first.");
        }
        return stored;
    }

    /// A load that was stopped before its index was written is completed here.
    private static ScreeningIndex index(StoredLists stored) {
        if (Files.exists(stored.indexFile())) {
            return ScreeningIndex.open(stored.indexFile());
        }
        return ScreeningIndex.build(stored.lists().catalog());
    }

    /// Returns a screener over the lists that `call` names, by the policy that it asks for.
    ///
    /// @throws KkachiException if a named list is not loaded, or one is older than allowed
    Screener screener(Call call) {
        Set<String> datasets = datasets(call);
        refuseOld(call, datasets);
        Integer limit = call.findInteger(ScreenOptions.LIMIT);
        ScreeningPolicy policy = new ScreeningPolicy(
                ScreenOptions.threshold(call),
                limit == null ? ScreeningPolicy.LIMIT : limit,
                call.has(ScreenOptions.ALL),
                call.has(ScreenOptions.WEAK),
                datasets);
        return Screener.over(catalog, index, policy);
    }

    private Set<String> datasets(Call call) {
        String names = call.find(ScreenOptions.LISTS);
        if (names == null) {
            return Set.of();
        }
        Set<String> loaded = new TreeSet<>();
        catalog.editions().forEach(edition -> loaded.add(edition.dataset()));
        Set<String> wanted = new TreeSet<>();
        for (String name : names.split(",", -1)) {
            Set<String> meant = new TreeSet<>(Authority.datasets(List.of(name)));
            meant.retainAll(loaded);
            if (meant.isEmpty()) {
                throw new KkachiException(
                        KkachiException.Code.BAD_INPUT,
                        "No loaded list is called '" + name.strip() + "'; loaded are " + String.join(", ", loaded)
                                + ".\nMaybe load it with 'kkachi lists load', or leave it out of --lists.");
            }
            wanted.addAll(meant);
        }
        return wanted;
    }

    private void refuseOld(Call call, Set<String> datasets) {
        Integer allowed = call.findInteger(ScreenOptions.MAX_AGE);
        if (allowed == null) {
            return;
        }
        for (ListEdition edition : catalog.editions()) {
            boolean asked = datasets.isEmpty() || datasets.contains(edition.dataset());
            long days = EditionAge.days(edition, now);
            if (asked && (days > allowed || days == EditionAge.UNKNOWN)) {
                throw new KkachiException(
                        KkachiException.Code.LISTS_UNUSABLE,
                        "The list " + edition.dataset() + " of " + edition.edition() + " is " + EditionAge.words(days)
                                + "; the rule is at most " + allowed + " days."
                                + "\nMaybe load the newest edition with 'kkachi lists load FILE'.");
            }
        }
    }

    /// Returns the editions.
    List<ListEdition> editions() {
        return catalog.editions();
    }

    /// Returns the editions and their ages in one line, the stale ones marked.
    String render() {
        StringJoiner lists = new StringJoiner(", ");
        for (ListEdition edition : catalog.editions()) {
            lists.add(EditionAge.render(edition, now));
        }
        return lists.toString();
    }
}
