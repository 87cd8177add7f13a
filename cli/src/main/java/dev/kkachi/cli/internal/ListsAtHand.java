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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        return folder == null ? of(call, stored(call)) : of(call, folder);
    }

    /// Opens the lists as they stood at `edition`: with `--lists-dir` those under the folder that it names, else those
    /// of an earlier load. Without an edition, those of the load before the last.
    ///
    /// @throws KkachiException if there are none
    static ListsAtHand openSince(Call call, @Nullable String edition) throws IOException {
        if (call.find(ScreenOptions.LISTS_DIR) == null) {
            EarlierLists loads = EarlierLists.of(call);
            return of(call, edition == null ? loads.beforeLast() : loads.get(edition));
        }
        if (edition == null) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "--lists-dir needs --since FOLDER with the earlier list files to compare with.");
        }
        Path folder = Call.path(edition);
        if (!Files.isDirectory(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    edition + " is no folder; the rule for --since beside --lists-dir is the folder with the earlier"
                            + " list files.");
        }
        return of(call, folder);
    }

    private static ListsAtHand of(Call call, Path folder) {
        if (!Files.exists(folder)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    folder + " does not exist; the rule for --lists-dir is a folder with list files.");
        }
        PartyCatalog catalog = ListFolder.read(List.of(folder)).catalog();
        return new ListsAtHand(
                catalog, ScreeningIndex.build(catalog), call.around().clock().instant());
    }

    private static ListsAtHand of(Call call, StoredLists stored) {
        return new ListsAtHand(
                stored.lists().catalog(), index(stored), call.around().clock().instant());
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

    /// Returns a screener over these lists.
    Screener screener(ScreeningPolicy policy) {
        return Screener.over(catalog, index, policy);
    }

    /// Returns the policy that `call` asks for.
    ///
    /// @throws KkachiException if a named list is not loaded, or one is older than allowed
    ScreeningPolicy policy(Call call) {
        Set<String> datasets = datasets(call);
        refuseOld(call, datasets);
        Integer limit = call.findInteger(ScreenOptions.LIMIT);
        return new ScreeningPolicy(
                ScreenOptions.threshold(call),
                limit == null ? ScreeningPolicy.LIMIT : limit,
                call.has(ScreenOptions.ALL),
                call.has(ScreenOptions.WEAK),
                datasets);
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

    /// Returns the parties.
    PartyCatalog catalog() {
        return catalog;
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
