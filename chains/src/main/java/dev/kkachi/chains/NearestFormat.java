package dev.kkachi.chains;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The format that a table which fits none comes nearest to.
///
/// @param title what a person would call it
/// @param missing the columns that the table lacks for it, named as [ColumnName] writes them
record NearestFormat(String title, List<String> missing) {
    /// A table that has fewer of a format's columns than this share is not near it.
    private static final double NEAR = 0.5;

    /// Finds it for a table with the columns `header`; `null` if none is near.
    static @Nullable NearestFormat find(Set<String> header) {
        NearestFormat nearest = null;
        double most = NEAR;
        List<Table> tables = ChainFormats.TABLES;
        for (int i = -1; i < tables.size(); i++) {
            Predicate<Set<String>> fits = i < 0 ? PlainTransfers::fits : tables.get(i)::fits;
            Set<String> wanted = wanted(fits);
            List<String> missing =
                    wanted.stream().filter(name -> !header.contains(name)).toList();
            double share = 1 - (double) missing.size() / wanted.size();
            if (share > most && !missing.isEmpty()) {
                most = share;
                nearest = new NearestFormat(
                        i < 0 ? PlainTransfers.TITLE : tables.get(i).title(), missing);
            }
        }
        return nearest;
    }

    /// Returns the columns for which a format asks; of several of which it needs one, the first.
    private static Set<String> wanted(Predicate<Set<String>> fits) {
        Set<String> asked = new LinkedHashSet<>();
        Set<String> everything = new AbstractSet<>() {
            @Override
            public boolean contains(Object name) {
                asked.add(String.valueOf(name));
                return true;
            }

            @Override
            public Iterator<String> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 0;
            }
        };
        var _ = fits.test(everything);
        return asked;
    }

    /// Says in a sentence what the table lacks.
    String render() {
        List<String> quoted = new ArrayList<>();
        missing.forEach(name -> quoted.add('"' + name + '"'));
        return "It comes nearest to " + title + ", and lacks " + String.join(", ", quoted) + ".";
    }
}
