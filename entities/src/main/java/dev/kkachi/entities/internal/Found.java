package dev.kkachi.entities.internal;

import dev.kkachi.entities.EntityPage;
import dev.kkachi.entities.EntityQuery;
import dev.kkachi.entities.FtmEntity;
import dev.kkachi.entities.UnreadableQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// What a search finds.
public final class Found {
    private static final int FACET_VALUES_MAX = 500;
    private static final List<String> SORTED = List.of("caption", "first_seen", "last_seen", "last_change");

    private Found() {}

    /// Searches with `searcher`.
    public static EntityPage by(IndexSearcher searcher, EntityQuery wanted) {
        try {
            Query query = Wanted.query(wanted);
            int total = searcher.count(query);
            List<FtmEntity> entities = page(searcher, query, wanted.page());
            Map<String, List<EntityPage.Count>> facets = new HashMap<>();
            for (String field : wanted.facets()) {
                facets.put(field, counts(searcher, query, field));
            }
            return new EntityPage(entities, total, facets);
        } catch (IOException e) {
            throw new UncheckedIOException("The entities cannot be searched.", e);
        }
    }

    private static List<FtmEntity> page(IndexSearcher searcher, Query query, EntityQuery.Page page) throws IOException {
        List<FtmEntity> entities = new ArrayList<>();
        if (page.limit() == 0) {
            return entities;
        }
        int last = page.offset() + page.limit();
        Sort sort = sort(page.sorts());
        TopDocs found = sort == null ? searcher.search(query, last) : searcher.search(query, last, sort);
        for (int at = page.offset(); at < found.scoreDocs.length; at++) {
            ScoreDoc hit = found.scoreDocs[at];
            entities.add(Lookup.entity(searcher.storedFields(), hit.doc));
        }
        return entities;
    }

    private static @Nullable Sort sort(List<String> sorts) {
        List<SortField> fields = new ArrayList<>();
        for (String one : sorts) {
            int colon = one.lastIndexOf(':');
            String field = colon < 0 ? one : one.substring(0, colon);
            boolean falls = colon >= 0 && one.substring(colon + 1).equals("desc");
            if (SORTED.contains(field)) {
                fields.add(new SortField("sort." + field, SortField.Type.STRING, falls));
            } else if (Wanted.isField(field)) {
                fields.add(new SortedSetSortField(field, falls));
            } else {
                throw new UnreadableQuery("There is no field '" + field + "' to sort by.");
            }
        }
        return fields.isEmpty() ? null : new Sort(fields.toArray(SortField[]::new));
    }

    private static List<EntityPage.Count> counts(IndexSearcher searcher, Query query, String field) throws IOException {
        Counting counting = new Counting(field);
        searcher.search(query, new CollectorManager<Counting, Counting>() {
            @Override
            public Counting newCollector() {
                return counting;
            }

            @Override
            public Counting reduce(Collection<Counting> all) {
                return counting;
            }
        });
        counting.finishLeaf();
        return counting.counts.entrySet().stream()
                .map(entry -> new EntityPage.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(EntityPage.Count::count)
                        .reversed()
                        .thenComparing(EntityPage.Count::value))
                .limit(FACET_VALUES_MAX)
                .toList();
    }

    /// Counts the values of one field, segment by segment: numbers first, words once for each segment.
    private static final class Counting extends SimpleCollector {
        private final String field;
        private final Map<String, Integer> counts = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] ofLeaf = new int[0];

        Counting(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            finishLeaf();
            values = DocValues.getSortedSet(leaf.reader(), field);
            ofLeaf = new int[(int) values.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    ofLeaf[(int) values.nextOrd()]++;
                }
            }
        }

        void finishLeaf() throws IOException {
            for (int ord = 0; ord < ofLeaf.length; ord++) {
                if (ofLeaf[ord] > 0) {
                    counts.merge(values.lookupOrd(ord).utf8ToString(), ofLeaf[ord], Integer::sum);
                }
            }
            ofLeaf = new int[0];
        }
    }
}
