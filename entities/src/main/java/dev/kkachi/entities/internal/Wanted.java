package dev.kkachi.entities.internal;

import dev.kkachi.entities.EntityQuery;
import dev.kkachi.entities.FtmModel;
import dev.kkachi.entities.UnreadableQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/// What is asked for, in the terms of the index.
final class Wanted {
    private static final float NAMES_WEIGHT = 3;
    private static final Map<String, Float> WEIGHTS =
            Map.of(EntityDocument.NAMES, NAMES_WEIGHT, EntityDocument.TEXT, 1f);
    private static final int WORDS_CHARS_MAX = 4096;
    private static final int EDITS_FROM_CHARS = 3;
    private static final int TWO_EDITS_FROM_CHARS = 6;
    private static final Set<String> FIELDS = Set.of(
            "datasets",
            "schema",
            "countries",
            "identifiers",
            "topics",
            "genders",
            "dates",
            "emails",
            "phones",
            "referents",
            "id");

    private Wanted() {}

    /// Says whether values of `field` can be filtered and sorted by.
    static boolean isField(String field) {
        if (!field.startsWith("properties.")) {
            return FIELDS.contains(field);
        }
        String property = field.substring("properties.".length());
        return FtmModel.standard().list().stream().anyMatch(schema -> schema.find(property) != null);
    }

    static Query query(EntityQuery wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words(wanted.words(), wanted.mode()), Occur.MUST);
        EntityQuery.Within within = wanted.within();
        all.add(new TermQuery(new Term(EntityDocument.SCHEMATA, within.schema())), Occur.FILTER);
        if (!within.datasets().isEmpty()) {
            all.add(any("datasets", within.datasets()), Occur.FILTER);
        }
        within.notDatasets().forEach(dataset -> not(all, "datasets", dataset));
        within.notSchemata().forEach(schema -> not(all, "schema", schema));
        if (!within.changedSince().isEmpty()) {
            all.add(
                    TermRangeQuery.newStringRange("last_change", within.changedSince(), "9999", true, true),
                    Occur.FILTER);
        }
        within.filters().forEach(filter -> filter(all, filter));
        return all.build();
    }

    private static void not(BooleanQuery.Builder all, String field, String value) {
        all.add(new TermQuery(new Term(field, value)), Occur.MUST_NOT);
    }

    private static void filter(BooleanQuery.Builder all, EntityQuery.Filter filter) {
        if (!isField(filter.field())) {
            throw new UnreadableQuery("There is no field '" + filter.field() + "' to filter by.");
        }
        if (filter.isEvery()) {
            filter.values().forEach(value -> all.add(new TermQuery(new Term(filter.field(), value)), Occur.FILTER));
        } else {
            all.add(any(filter.field(), filter.values()), Occur.FILTER);
        }
    }

    private static Query any(String field, Collection<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
        return any.build();
    }

    private static Query words(String words, EntityQuery.Mode mode) {
        if (words.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (words.length() > WORDS_CHARS_MAX) {
            throw new UnreadableQuery("A query has at most " + WORDS_CHARS_MAX + " characters.");
        }
        if (mode.isSimple()) {
            SimpleQueryParser parser = new SimpleQueryParser(Words.analyzer(), WEIGHTS);
            parser.setDefaultOperator(Occur.MUST);
            return orNothing(parser.parse(words));
        }
        MultiFieldQueryParser parser = mode.isFuzzy() ? new Fuzzy() : new Exact();
        parser.setDefaultOperator(QueryParser.Operator.AND);
        try {
            return orNothing(parser.parse(words));
        } catch (ParseException | IndexSearcher.TooManyClauses e) {
            throw new UnreadableQuery("'" + words + "' is no query that can be read.");
        }
    }

    /// A parser answers nothing where no word is left.
    @SuppressWarnings("ConstantValue")
    private static Query orNothing(Query parsed) {
        return parsed == null ? MatchAllDocsQuery.INSTANCE : parsed;
    }

    private static class Exact extends MultiFieldQueryParser {
        Exact() {
            super(List.of(EntityDocument.NAMES, EntityDocument.TEXT).toArray(String[]::new), Words.analyzer(), WEIGHTS);
        }
    }

    /// Lets every word be spelt a little differently: not one of up to two letters, one letter up to
    /// five, else two.
    private static final class Fuzzy extends Exact {
        @Override
        protected Query newTermQuery(Term term, float boost) {
            int length = term.text().length();
            if (length < EDITS_FROM_CHARS) {
                return super.newTermQuery(term, boost);
            }
            return new FuzzyQuery(term, length < TWO_EDITS_FROM_CHARS ? 1 : 2);
        }
    }
}
