package dev.kkachi.server.internal;

import dev.kkachi.entities.Dataset;
import dev.kkachi.entities.Entities;
import java.util.Set;
import java.util.TreeSet;

/// Which data sets a question is about: those of the scope in its path, of these those that were
/// included, and of these none that was excluded. Excluding wins.
///
/// @param datasets the names; empty for all there are
/// @param excluded names whose entities are left out though they stand in another data set as well
record Scope(Set<String> datasets, Set<String> excluded) {
    static Scope of(Entities.State state, String name, Params params) {
        Dataset dataset = Params.dataset(state.catalog(), name);
        Set<String> wanted = new TreeSet<>(state.catalog().scope(dataset.name()));
        Set<String> included = new TreeSet<>();
        for (String each : params.list("include_dataset")) {
            included.addAll(state.catalog().scope(each));
        }
        if (!included.isEmpty()) {
            wanted.retainAll(included);
        }
        Set<String> excluded = new TreeSet<>();
        for (String each : params.list("exclude_dataset")) {
            excluded.addAll(state.catalog().scope(each));
        }
        if (wanted.isEmpty()) {
            wanted.add("-");
        }
        boolean everything = included.isEmpty() && holdsAll(state, wanted);
        return new Scope(everything ? Set.of() : wanted, excluded);
    }

    private static boolean holdsAll(Entities.State state, Set<String> wanted) {
        return state.catalog().list().stream()
                .filter(Dataset::isLoaded)
                .allMatch(dataset -> wanted.contains(dataset.name()));
    }

    /// Says whether an entity of these data sets is asked for.
    boolean holds(Iterable<String> of) {
        boolean in = datasets.isEmpty();
        boolean out = false;
        for (String dataset : of) {
            in |= datasets.contains(dataset);
            out |= excluded.contains(dataset);
        }
        return in && !out;
    }

    boolean isEverything() {
        return datasets.isEmpty() && excluded.isEmpty();
    }
}
