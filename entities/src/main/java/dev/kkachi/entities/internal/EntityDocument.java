package dev.kkachi.entities.internal;

import dev.kkachi.entities.FtmEntity;
import dev.kkachi.entities.FtmProperty;
import dev.kkachi.entities.FtmType;
import dev.kkachi.files.JsonBytes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// An entity as the index keeps it: words to be found by, values to be filtered, counted and sorted by,
/// and the entity itself as JSON.
public final class EntityDocument {
    /// The field of the source that an entity was loaded from.
    public static final String SOURCE = "source";

    static final String KEY = "key";
    static final String ID = "id";
    static final String JSON = "json";
    static final String NAMES = "names";
    static final String TEXT = "text";
    static final String POINTS_AT = "entities";
    static final String REFERENTS = "referents";
    static final String SCHEMATA = "schemata";

    /// How much of a value can be filtered by; a longer one is found by its words.
    private static final int VALUE_BYTES_MAX = 512;

    private static final Map<FtmType, String> GROUPS = Map.of(
            FtmType.COUNTRY, "countries",
            FtmType.IDENTIFIER, "identifiers",
            FtmType.TOPIC, "topics",
            FtmType.GENDER, "genders",
            FtmType.DATE, "dates",
            FtmType.EMAIL, "emails",
            FtmType.PHONE, "phones");

    private EntityDocument() {}

    /// Returns the term that finds the one entity `id` of `source`.
    public static Term key(String source, String id) {
        return new Term(KEY, source + "\n" + id);
    }

    /// Returns the document of `entity`.
    public static Document of(String source, FtmEntity entity) {
        Document document = new Document();
        document.add(new StringField(KEY, key(source, entity.id()).text(), Field.Store.NO));
        document.add(new StringField(SOURCE, source, Field.Store.NO));
        document.add(new StringField(ID, entity.id(), Field.Store.NO));
        entity.origin().referents().forEach(id -> document.add(new StringField(REFERENTS, id, Field.Store.NO)));
        entity.schema().ancestors().forEach(name -> document.add(new StringField(SCHEMATA, name, Field.Store.NO)));
        facet(document, "schema", entity.schema().name());
        entity.origin().datasets().forEach(dataset -> facet(document, "datasets", dataset));
        sort(document, "caption", entity.caption().toLowerCase(Locale.ROOT));
        sort(document, "first_seen", entity.origin().firstSeen());
        sort(document, "last_seen", entity.origin().lastSeen());
        sort(document, "last_change", entity.origin().lastChange());
        document.add(new TextField(NAMES, entity.caption(), Field.Store.NO));
        document.add(new TextField(TEXT, entity.id(), Field.Store.NO));
        entity.properties().forEach((name, values) -> {
            FtmProperty property = entity.schema().find(name);
            if (property != null) {
                add(document, property, values);
            }
        });
        JsonBytes json = new JsonBytes();
        entity.write(json);
        document.add(new StoredField(JSON, json.toBytes()));
        return document;
    }

    private static void add(Document document, FtmProperty property, List<String> values) {
        String group = GROUPS.getOrDefault(property.type(), "");
        String field = "properties." + property.name();
        for (String value : values) {
            if (property.isEntity()) {
                document.add(new StringField(POINTS_AT, value, Field.Store.NO));
                continue;
            }
            document.add(new TextField(property.type() == FtmType.NAME ? NAMES : TEXT, value, Field.Store.NO));
            if (!isShort(value)) {
                continue;
            }
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
            if (property.type() == FtmType.DATE) {
                broader(value).forEach(date -> document.add(new StringField(field, date, Field.Store.NO)));
            }
            if (!group.isEmpty()) {
                facet(document, group, value);
            }
        }
    }

    /// Returns the year and the month that a date falls in.
    private static List<String> broader(String date) {
        return switch (date.length()) {
            case 10 -> List.of(date.substring(0, 4), date.substring(0, 7));
            case 7 -> List.of(date.substring(0, 4));
            default -> List.of();
        };
    }

    private static boolean isShort(String value) {
        return new BytesRef(value).length <= VALUE_BYTES_MAX;
    }

    private static void facet(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static void sort(Document document, String field, String value) {
        BytesRef bytes = new BytesRef(value);
        bytes.length = Math.min(bytes.length, VALUE_BYTES_MAX);
        document.add(new SortedDocValuesField("sort." + field, bytes));
        document.add(new StringField(field, value.isEmpty() ? "-" : bytes.utf8ToString(), Field.Store.NO));
    }
}
