package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Packs parties: numbers, and numbers that stand for strings. [PartyReader] is its mirror.
final class PartyWriter {
    static final int SAME_SOURCE = 0;
    static final int LIST_ENTRY = 1;
    static final int FILE_LINE = 2;
    static final int TRANSACTION = 3;

    private final Strings strings;
    private final PackedWriter out;
    private @Nullable SourceRef lastSource;

    PartyWriter(Strings strings, PackedWriter out) {
        this.strings = strings;
        this.out = out;
    }

    /// Numbers the words of the vocabulary first, so that the reader can look them up without decoding text.
    static void vocabulary(Strings strings) {
        for (Property property : Property.values()) {
            strings.number(property.name());
        }
    }

    void party(Party party) {
        lastSource = null;
        text(party.id());
        text(party.schema().name());
        out.number(party.facts().size());
        party.facts().forEach(this::fact);
        out.number(party.listings().size());
        party.listings().forEach(this::listing);
        out.number(party.relations().size());
        party.relations().forEach(this::relation);
    }

    private void fact(Fact fact) {
        text(fact.property().name());
        text(fact.value());
        text(fact.note());
        source(fact.source());
    }

    private void listing(Listing listing) {
        edition(listing.list());
        text(listing.entryId());
        texts(listing.programmes());
        PartialDate since = listing.since();
        text(since == null ? "" : since.render());
        text(listing.joinedBy());
    }

    private void relation(Relation relation) {
        text(relation.kind().name());
        text(relation.target());
        Double share = relation.share();
        out.number(share == null ? 0 : 1);
        if (share != null) {
            out.word(Double.doubleToLongBits(share));
        }
        source(relation.source());
    }

    private void source(SourceRef source) {
        if (source.equals(lastSource)) {
            out.number(SAME_SOURCE);
            return;
        }
        lastSource = source;
        switch (source) {
            case SourceRef.ListEntry entry -> {
                out.number(LIST_ENTRY);
                edition(entry.list());
                text(entry.entryId());
                text(entry.locator());
            }
            case SourceRef.FileLine line -> {
                out.number(FILE_LINE);
                text(line.file());
                out.word(line.line());
            }
            case SourceRef.Transaction transaction -> {
                out.number(TRANSACTION);
                text(transaction.chain());
                text(transaction.hash());
                out.word(transaction.logIndex());
            }
        }
    }

    void edition(ListEdition list) {
        text(list.dataset());
        text(list.edition());
    }

    void texts(List<String> values) {
        out.number(values.size());
        values.forEach(this::text);
    }

    void text(String value) {
        out.number(strings.number(value));
    }
}
