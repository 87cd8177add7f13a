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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The lists of one run, and how old they are. Screening fails closed: where a list is missing, older
/// than the user allows or, unless the user says otherwise, unattended, there is no screener.
final class ListsAtHand {
    private final PartyCatalog catalog;
    private final ScreeningIndex index;
    private final List<ListAge> ages;

    private ListsAtHand(PartyCatalog catalog, ScreeningIndex index, List<ListAge> ages) {
        this.catalog = catalog;
        this.index = index;
        this.ages = List.copyOf(ages);
    }

    /// Opens the lists that `call` asks for: those under `--lists-dir`, else those in the home.
    ///
    /// @throws KkachiException if there are none
    static ListsAtHand open(Call call) {
        Path folder = call.findPath(ScreenOptions.LISTS_DIR);
        return folder == null ? of(call, stored(call)) : of(call, folder);
    }

    /// Opens the lists as they stood at `edition`: with `--lists-dir` those under the folder that it
    /// names, else those of an earlier load. Without an edition, those of the load before the last.
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
        Instant now = call.around().clock().instant();
        PartyCatalog catalog = filled(ListFolder.read(List.of(folder)).catalog());
        List<ListAge> ages = catalog.editions().stream()
                .map(edition -> ListAge.of(edition, null, now))
                .toList();
        return new ListsAtHand(catalog, ScreeningIndex.build(catalog), ages);
    }

    private static ListsAtHand of(Call call, StoredLists stored) {
        return new ListsAtHand(filled(stored.lists().catalog()), index(stored), ages(call, stored));
    }

    /// Returns the ages of the lists in `stored`, in their order.
    static List<ListAge> ages(Call call, StoredLists stored) {
        Instant now = call.around().clock().instant();
        ListStore store = ListStore.open(call.home(), call.around().clock());
        return stored.lists().lists().stream()
                .map(list -> ListAge.of(list.list(), store.sighting(stored, list), now))
                .toList();
    }

    private static PartyCatalog filled(PartyCatalog catalog) {
        if (catalog.size() == 0) {
            throw new KkachiException(
                    KkachiException.Code.LISTS_UNUSABLE,
                    "The lists hold nobody, so that everybody would seem clear."
                            + "\nMaybe load whole files with 'kkachi lists update' or 'kkachi lists load FILE...'.");
        }
        return catalog;
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
                            + "\nMaybe run 'kkachi lists update' first, or 'kkachi lists load FILE...' with official"
                            + " files.");
        }
        return stored;
    }

    /// Opens the index beside `stored`. One that is missing, torn or of an earlier build is made anew
    /// from the parties, which it only repeats, and kept where the home can be written.
    static ScreeningIndex index(StoredLists stored) {
        ScreeningIndex kept = ScreeningIndex.find(stored.indexFile());
        if (kept != null) {
            return kept;
        }
        ScreeningIndex built = ScreeningIndex.build(stored.lists().catalog());
        if (Files.isWritable(stored.indexFile().toAbsolutePath().getParent())) {
            built.write(stored.indexFile());
        }
        return built;
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

    /// An explicit `--max-age` takes the place of the policy's rule.
    private void refuseOld(Call call, Set<String> datasets) {
        Integer allowed = call.findInteger(ScreenOptions.MAX_AGE);
        for (ListAge age : ages) {
            ListEdition list = age.list();
            boolean asked = datasets.isEmpty() || datasets.contains(list.dataset());
            if (asked && allowed != null && !age.isWithin(allowed)) {
                throw unusable(
                        "The list " + list.dataset() + " of " + list.edition() + " is " + age.words()
                                + "; the rule is at most " + allowed + " days.",
                        "load the newest edition with 'kkachi lists update' or 'kkachi lists load FILE'");
            }
            if (asked && allowed == null && age.isUnattended()) {
                throw unusable(
                        "The list " + list.dataset() + " was last loaded or checked "
                                + ListAge.ago(age.unattendedDays()) + "; the rule is at most "
                                + ListAge.UNATTENDED_DAYS_MAX + " days.",
                        "run 'kkachi lists update', or say with --max-age DAYS how old a list may be");
            }
        }
    }

    private static KkachiException unusable(String what, String advice) {
        return new KkachiException(KkachiException.Code.LISTS_UNUSABLE, what + "\nMaybe " + advice + ".");
    }

    /// Returns the parties.
    PartyCatalog catalog() {
        return catalog;
    }

    /// Returns the editions.
    List<ListEdition> editions() {
        return catalog.editions();
    }

    /// Returns how old the lists are.
    List<ListAge> ages() {
        return ages;
    }

    /// Returns the editions and their ages in one line, the stale ones marked.
    String render() {
        return String.join(", ", ages.stream().map(ListAge::render).toList());
    }
}
