package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import java.util.ArrayList;
import java.util.List;

/// Finishes the entries of one file of the EU's Financial Sanctions Files and hands them over, when the names of
/// all are known and the ties in their remarks can be read.
final class EuFsfHand {
    private final ListFile file;
    private final ListSink sink;
    private final StatedTies ties = new StatedTies();
    private final List<Finished> finished = new ArrayList<>();

    EuFsfHand(ListFile file, ListSink sink) {
        this.file = file;
        this.sink = sink;
    }

    private record Finished(EntryDraft draft, long line, String remarks) {}

    /// Takes an entry that is complete and stands on the line `line`; one without a name is rejected.
    void take(EuFsfEntry entry, long line) {
        try {
            EntryDraft draft = entry.finished();
            draft.names().forEach(name -> ties.name(draft.id(), name));
            finished.add(new Finished(draft, line, entry.remarks()));
        } catch (IllegalArgumentException e) {
            sink.reject(new Rejection(file.name(), line, "nameAlias", "", String.valueOf(e.getMessage())));
        }
    }

    /// Hands all over.
    void finish() {
        for (Finished one : finished) {
            EntryDraft draft = one.draft.at(file.name(), one.line);
            draft.ties(ties.read(draft.id(), one.remarks));
            draft.hand(sink);
        }
    }
}
