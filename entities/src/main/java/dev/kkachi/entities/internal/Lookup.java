package dev.kkachi.entities.internal;

import dev.kkachi.entities.FtmEntity;
import dev.kkachi.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Entities by their ids.
public final class Lookup {
    /// In how many sources one id is looked for.
    private static final int SAME_ID_MAX = 16;

    private final IndexSearcher searcher;

    public Lookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /// Returns the searcher.
    public IndexSearcher searcher() {
        return searcher;
    }

    /// Finds the entity with `id` in one of `datasets`, which are all if none is named, or `null`.
    public @Nullable FtmEntity find(String id, Set<String> datasets) {
        for (FtmEntity entity : list(new TermQuery(new Term(EntityDocument.ID, id)), SAME_ID_MAX)) {
            if (datasets.isEmpty() || entity.origin().datasets().stream().anyMatch(datasets::contains)) {
                return entity;
            }
        }
        return null;
    }

    /// Finds the entity that has `id` among those it had once, or `null`.
    public @Nullable FtmEntity findByReferent(String id) {
        List<FtmEntity> found = list(new TermQuery(new Term(EntityDocument.REFERENTS, id)), 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Returns the entities that point at `id`.
    public List<FtmEntity> listPointingAt(String id, int limit) {
        return list(new TermQuery(new Term(EntityDocument.POINTS_AT, id)), limit);
    }

    private List<FtmEntity> list(Query query, int limit) {
        try {
            List<FtmEntity> entities = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                entities.add(entity(stored, hit.doc));
            }
            return entities;
        } catch (IOException e) {
            throw new UncheckedIOException("The entities cannot be read.", e);
        }
    }

    static FtmEntity entity(StoredFields stored, int document) throws IOException {
        BytesRef json = stored.document(document, Set.of(EntityDocument.JSON)).getBinaryValue(EntityDocument.JSON);
        String text = new String(json.bytes, json.offset, json.length, StandardCharsets.UTF_8);
        if (Json.parse(text) instanceof Json.Obj object) {
            return FtmEntity.of(object, "");
        }
        throw new IllegalStateException("A stored entity is no JSON object.");
    }

    /// Hands every entity of `source` to `each`.
    public void forEach(String source, Consumer<FtmEntity> each) {
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum postings = leaf.reader().postings(new Term(EntityDocument.SOURCE, source));
                StoredFields stored = leaf.reader().storedFields();
                while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                    boolean isLive = leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(postings.docID());
                    if (isLive) {
                        each.accept(entity(stored, postings.docID()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The entities cannot be read.", e);
        }
    }
}
