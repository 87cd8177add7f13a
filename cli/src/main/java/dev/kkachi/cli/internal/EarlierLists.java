package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListStore;
import dev.kkachi.lists.StoredLists;
import dev.kkachi.model.KkachiException;
import dev.kkachi.screening.spi.PartyCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the load that a user means by an edition: a day (the lists as they stood at its end), a load's own stamp, or
/// an edition of one list, such as `us_ofac_sdn@2026-08-02` (the last load that held it).
final class EarlierLists {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{8}T\\d{6}Z");

    private final ListStore store;

    private EarlierLists(ListStore store) {
        this.store = store;
    }

    static EarlierLists of(Call call) {
        return new EarlierLists(ListStore.open(call.home(), call.around().clock()));
    }

    /// Returns the load that `edition` means.
    ///
    /// @throws KkachiException if it means none, or that load is no longer kept
    StoredLists get(String edition) throws IOException {
        boolean time = TIME.matcher(edition).matches();
        if (!time && !edition.contains("@")) {
            throw bad("'" + edition + "' is no edition; the rule is a day (yyyy-MM-dd), a load such as"
                    + " 20261124T021253Z, or one list's edition such as us_ofac_sdn@2026-08-02." + kept());
        }
        StoredLists found = time ? store.find(edition) : withEdition(edition);
        if (found == null) {
            throw bad("No load of the lists " + (time ? "from " + edition + " or before" : "with " + edition)
                    + " is kept." + kept());
        }
        return found;
    }

    /// Returns the load before the current one.
    ///
    /// @throws KkachiException if there is none
    StoredLists beforeLast() throws IOException {
        List<String> stamps = store.stamps();
        StoredLists found = stamps.size() < 2 ? null : store.find(stamps.get(stamps.size() - 2));
        if (found == null) {
            throw bad("The lists were loaded once only, so that nothing can have changed since." + kept());
        }
        return found;
    }

    private @Nullable StoredLists withEdition(String edition) throws IOException {
        for (String stamp : store.stamps().reversed()) {
            StoredLists load = store.find(stamp);
            if (load != null && editions(load.lists().catalog()).contains(edition)) {
                return load;
            }
        }
        return null;
    }

    private static List<String> editions(PartyCatalog catalog) {
        return catalog.editions().stream().map(Object::toString).toList();
    }

    private String kept() throws IOException {
        List<String> loads = new ArrayList<>();
        for (String stamp : store.stamps()) {
            StoredLists load = store.find(stamp);
            loads.add(
                    load == null
                            ? stamp
                            : stamp + " ("
                                    + String.join(", ", editions(load.lists().catalog())) + ")");
        }
        return loads.isEmpty()
                ? "\nMaybe load the lists first."
                : "\nMaybe one of these: " + String.join("; ", loads) + ".";
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
