package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// Keeps what a format hands over, and prints it for comparison.
final class GatheringSink implements ListSink {
    private final List<Party> parties = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> live = new ArrayList<>();

    /// Reads `files` as one publication of the data set `dataset`, edition 2026-08-01.
    static GatheringSink read(ListFormat format, String dataset, ListFile... files)
            throws IOException, XMLStreamException {
        GatheringSink sink = new GatheringSink();
        format.read(new Publication(new ListEdition(dataset, "2026-08-01"), List.of(files)), sink);
        return sink;
    }

    @Override
    public void party(Party party) {
        parties.add(party);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void nameless(String id, Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void live(String id) {
        live.add(id);
    }

    List<Party> parties() {
        return parties;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<String> live() {
        return live;
    }

    /// Prints every party: one line for what it is, one for each fact, listing and relation.
    String render() {
        return render("");
    }

    /// Prints the parties whose ids contain `id`.
    String render(String id) {
        StringBuilder text = new StringBuilder();
        for (Party party : parties) {
            if (!party.id().contains(id)) {
                continue;
            }
            text.append(party.schema().ftmName()).append(' ').append(party.id()).append('\n');
            for (Fact fact : party.facts()) {
                String note = fact.note().isEmpty() ? "" : " (" + fact.note() + ")";
                text.append("  ").append(fact.property().ftmName()).append(": ").append(fact.value());
                text.append(note).append('\n');
            }
            for (Listing listing : party.listings()) {
                String since = listing.since() == null
                        ? ""
                        : " since " + listing.since().render();
                text.append("  listed: ").append(listing.list()).append(' ').append(listing.entryId());
                text.append(' ').append(listing.programmes()).append(since).append('\n');
            }
            for (Relation relation : party.relations()) {
                String share = relation.share() == null ? "" : " " + relation.share();
                text.append("  ").append(relation.kind()).append(": ").append(relation.target());
                text.append(share).append('\n');
            }
        }
        return text.toString();
    }
}
