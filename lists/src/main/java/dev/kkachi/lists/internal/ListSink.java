package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Party;

/// Takes what a format reads.
public interface ListSink {
    /// Takes a party, or a piece of one: parties with the same id are put together.
    void party(Party party);

    /// Takes note of what could not be read.
    void reject(Rejection rejection);

    /// Takes note that this publication has no primary name for the party `id`. It counts as rejected unless another
    /// publication of the data set names the party.
    void nameless(String id, Rejection rejection);

    /// Takes note that the edition still carries the party `id`, even if nothing else was said about it. Where a
    /// publication marks any party so, one that it does not mark has been removed from the list.
    void live(String id);
}
