package dev.kkachi.bench.screening;

import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.phonetic.PhoneticFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What a Java engineer would pick for fuzzy names: Lucene, one document a name, in memory.
///
/// A name alerts when every one of its words occurs in a listed name, within Lucene's usual edit distance (one for
/// short words, two from six letters) or with the same double-metaphone code.
final class LucenePeer implements Peer, AutoCloseable {
    private static final int HITS_MAX = 20;
    private static final int LONG_WORD = 6;

    private final Analyzer analyzer =
            new PerFieldAnalyzerWrapper(new NameAnalyzer(false), Map.of("sound", new NameAnalyzer(true)));
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final PartyCatalog catalog;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private LucenePeer(PartyCatalog catalog) throws IOException {
        this.catalog = catalog;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int handle = 0; handle < catalog.size(); handle++) {
                Party party = catalog.party(handle);
                for (Name name : party.names()) {
                    writer.addDocument(document(handle, name.text()));
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// Indexes every name of `catalog`.
    static LucenePeer over(PartyCatalog catalog) {
        try {
            return new LucenePeer(catalog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> alerts(Party query) {
        Set<String> ids = new LinkedHashSet<>();
        screen(query.caption()).forEach(handle -> ids.add(catalog.party(handle).id()));
        return ids;
    }

    private static Document document(int handle, String name) {
        Document document = new Document();
        document.add(new TextField("name", name, Field.Store.NO));
        document.add(new TextField("sound", name, Field.Store.NO));
        document.add(new StoredField("handle", handle));
        return document;
    }

    /// Returns the handles of the parties that `name` alerts on, at most twenty.
    Set<Integer> screen(String name) {
        try {
            Set<Integer> handles = new LinkedHashSet<>();
            Query query = query(name);
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, HITS_MAX).scoreDocs) {
                handles.add(stored.document(hit.doc)
                        .getField("handle")
                        .numericValue()
                        .intValue());
            }
            return handles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String name) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        DoubleMetaphone sound = new DoubleMetaphone();
        try (TokenStream words = analyzer.tokenStream("name", name)) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                String text = word.toString();
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                int edits = text.length() < LONG_WORD ? 1 : 2;
                either.add(new FuzzyQuery(new Term("name", text), edits), BooleanClause.Occur.SHOULD);
                String code = sound.doubleMetaphone(text);
                if (code != null && !code.isEmpty()) {
                    either.add(new TermQuery(new Term("sound", code)), BooleanClause.Occur.SHOULD);
                }
                all.add(either.build(), BooleanClause.Occur.MUST);
            }
            words.end();
        }
        return all.build();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        analyzer.close();
    }

    private static final class NameAnalyzer extends Analyzer {
        private final boolean sound;

        NameAnalyzer(boolean sound) {
            this.sound = sound;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(
                    words, sound ? new PhoneticFilter(folded, new DoubleMetaphone(), false) : folded);
        }
    }
}
