package dev.kkachi.screening.internal;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/// Finders at rest, of which there are never more than searched at once. A finder holds a number for every
/// name and every party: one for each thread would be a megabyte, or with longer lists many, for each
/// connection of a server.
public final class Finders {
    private final Finder.Shared shared;
    private final Deque<Finder> resting = new ConcurrentLinkedDeque<>();

    /// @param shared what all finders search in
    public Finders(Finder.Shared shared) {
        this.shared = shared;
    }

    /// Returns what `search` makes of a finder that nobody else has meanwhile. Hits are the finder's: they
    /// must not leave the search. Where a search fails, nobody knows what is left in its finder, and it is not
    /// used again.
    public <T> T ask(Function<Finder, T> search) {
        Finder last = resting.pollFirst();
        Finder finder = last == null ? Finder.over(shared) : last;
        T answer = search.apply(finder);
        resting.addFirst(finder);
        return answer;
    }
}
