package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Unpacks what [PartyWriter] packed.
final class PartyReader {
    private static final Property[] PROPERTIES = Property.values();

    private final SnapshotText strings;
    private final PackedReader in;
    private @Nullable SourceRef lastSource;

    PartyReader(SnapshotText strings, PackedReader in) {
        this.strings = strings;
        this.in = in;
    }

    Party party() {
        String id = text();
        Schema schema = Schema.valueOf(text());
        List<Fact> facts = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            facts.add(new Fact(PROPERTIES[in.number()], text(), text(), source()));
        }
        List<Listing> listings = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            listings.add(listing());
        }
        List<Relation> relations = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            relations.add(relation());
        }
        return new Party(id, schema, facts, listings, relations);
    }

    private Listing listing() {
        ListEdition list = edition();
        String entryId = text();
        List<String> programmes = texts();
        String since = text();
        return new Listing(list, entryId, programmes, since.isEmpty() ? null : PartialDate.find(since), text());
    }

    private Relation relation() {
        Relation.Kind kind = Relation.Kind.valueOf(text());
        String target = text();
        Double share = in.number() == 0 ? null : Double.valueOf(Double.longBitsToDouble(in.word()));
        return new Relation(kind, target, share, source());
    }

    private SourceRef source() {
        int kind = in.number();
        SourceRef source = switch (kind) {
            case PartyWriter.SAME_SOURCE -> lastSource;
            case PartyWriter.LIST_ENTRY -> new SourceRef.ListEntry(edition(), text(), text());
            case PartyWriter.FILE_LINE -> new SourceRef.FileLine(text(), in.word());
            case PartyWriter.TRANSACTION -> new SourceRef.Transaction(text(), text(), (int) in.word());
            default -> null;
        };
        if (source == null) {
            throw new IllegalStateException("The snapshot names a source of unknown kind " + kind + ".");
        }
        lastSource = source;
        return source;
    }

    ListEdition edition() {
        return new ListEdition(text(), text());
    }

    List<String> texts() {
        List<String> values = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            values.add(text());
        }
        return values;
    }

    String text() {
        return strings.text(in.number());
    }
}
