package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parties of an XML list while it is read: ties and listings may stand far from the entries they are
/// about, so everything is kept as finished facts, some tens of megabytes, and handed over at the end.
final class OfacProfiles {
    static final String SDN_LIST = "SDN List";

    private final ListEdition list;
    private final String file;
    private final ListSink sink;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, List<Listing>> listings = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final List<Tie> ties = new ArrayList<>();

    /// A party without what stands elsewhere in the file.
    private record Profile(Schema schema, List<Fact> facts, List<Relation> relations) {}

    /// A tie as published.
    ///
    /// @param from the entry that is named first
    /// @param to the entry that is named second
    /// @param type what the publisher calls the tie; empty for one that is over
    /// @param line where it stands
    record Tie(String from, String to, String type, long line) {}

    OfacProfiles(ListEdition list, String file, ListSink sink) {
        this.list = list;
        this.file = file;
        this.sink = sink;
    }

    /// Keeps what `draft` holds as the entry `id`, which stands on the line `line`.
    void keep(String id, EntryDraft draft, long line) {
        if (!draft.isNamed()) {
            sink.reject(new Rejection(file, line, "entry", id, "an entry has a name"));
            return;
        }
        draft.report(sink);
        Party party = draft.party();
        profiles.put(id, new Profile(party.schema(), party.facts(), party.relations()));
    }

    void add(Tie tie) {
        ties.add(tie);
    }

    void add(String id, Listing listing) {
        listings.computeIfAbsent(id, key -> new ArrayList<>()).add(listing);
    }

    /// Returns the data set of the list that is called `name`, in the edition being read.
    ListEdition edition(String name) {
        return new ListEdition(name.equals(SDN_LIST) ? OfacCsvHead.SDN : OfacCsvHead.CONSOLIDATED, list.edition());
    }

    /// Hands every party over.
    ///
    /// @throws IOException if not one entry belongs to the list that the file was taken for
    void hand() throws IOException {
        refuseTheOtherList();
        ties.forEach(this::tie);
        for (Map.Entry<String, Profile> entry : profiles.entrySet()) {
            String id = entry.getKey();
            Profile profile = entry.getValue();
            List<Listing> found = listings.getOrDefault(id, List.of(new Listing(list, id, List.of(), null)));
            List<Relation> all = new ArrayList<>(profile.relations());
            all.addAll(relations.getOrDefault(id, List.of()));
            sink.party(new Party("ofac-" + id, profile.schema(), profile.facts(), found, all));
        }
    }

    /// A file of the one list must never replace the other in the store.
    private void refuseTheOtherList() throws IOException {
        boolean any = !listings.isEmpty();
        boolean fits = listings.values().stream()
                .flatMap(List::stream)
                .anyMatch(listing -> listing.list().dataset().equals(list.dataset()));
        if (any && !fits) {
            throw new IOException(file + ": no entry belongs to " + list.dataset()
                    + ". Maybe its name should begin with cons_, or should not.");
        }
    }

    private void tie(Tie tie) {
        Profile subject = profiles.get(tie.from());
        Profile object = profiles.get(tie.to());
        if (subject == null || object == null) {
            String missing = subject == null ? tie.from() : tie.to();
            String rule = "a tie joins two entries of the list";
            sink.reject(new Rejection(file, tie.line(), "relationship", missing, rule));
            return;
        }
        OfacTie meaning = OfacTie.of(tie.type(), subject.schema(), object.schema());
        String holder = meaning.isReversed() ? tie.to() : tie.from();
        String target = "ofac-" + (meaning.isReversed() ? tie.from() : tie.to());
        SourceRef source = new SourceRef.ListEntry(list, holder, file + ":" + tie.line());
        relations
                .computeIfAbsent(holder, id -> new ArrayList<>())
                .add(new Relation(meaning.kind(), target, null, source));
    }
}
