package dev.kkachi.access.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps what is remembered until a browser comes back, to whichever server of several it comes.
public interface WaitingRoom {
    /// Something that waits.
    ///
    /// @param room what it waits for
    /// @param hash the hash of what the browser holds
    /// @param network where the browser is
    /// @param until when it is forgotten
    /// @param sealed what is remembered, in a form that only what the browser holds opens
    record Held(String room, String hash, String network, Instant until, String sealed) {}

    /// Keeps something in the place of what has its hash, and forgets what is over. Where `most` are there
    /// already, the network that has the most in the room loses its oldest.
    void hold(Held held, Instant now, int most);

    /// Returns what is kept, over or not, and leaves it there.
    @Nullable Held findHeld(String room, String hash);

    /// Takes away what is kept, over or not: of two who take it at once, one gets it.
    @Nullable Held takeHeld(String room, String hash);
}
