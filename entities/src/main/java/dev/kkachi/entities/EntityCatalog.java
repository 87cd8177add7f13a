package dev.kkachi.entities;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All data sets of an installation, and which are parts of which.
public final class EntityCatalog {
    /// The collection of everything, unless the manifest has one of that name.
    public static final String DEFAULT = "default";

    private final Map<String, Dataset> datasets;

    private EntityCatalog(Map<String, Dataset> datasets) {
        this.datasets = Collections.unmodifiableMap(datasets);
    }

    /// Returns the catalog of `datasets`.
    public static EntityCatalog of(List<Dataset> datasets) {
        Map<String, Dataset> byName = new LinkedHashMap<>();
        datasets.forEach(dataset -> byName.put(dataset.name(), dataset));
        if (!byName.containsKey(DEFAULT)) {
            List<String> loaded = datasets.stream()
                    .filter(Dataset::isLoaded)
                    .map(Dataset::name)
                    .toList();
            byName.put(DEFAULT, new Dataset(DEFAULT, "Everything", "", loaded, Dataset.Source.NONE, false));
        }
        return new EntityCatalog(byName);
    }

    /// Returns all data sets.
    public Collection<Dataset> list() {
        return datasets.values();
    }

    /// Finds a data set by its name, or `null`.
    public @Nullable Dataset find(String name) {
        return datasets.get(name);
    }

    /// Returns the names of all data sets that `name` is made of, itself among them.
    public Set<String> scope(String name) {
        Set<String> names = new TreeSet<>();
        collect(name, names);
        return names;
    }

    private void collect(String name, Set<String> names) {
        Dataset dataset = datasets.get(name);
        if (names.add(name) && dataset != null) {
            dataset.children().forEach(child -> collect(child, names));
        }
    }
}
