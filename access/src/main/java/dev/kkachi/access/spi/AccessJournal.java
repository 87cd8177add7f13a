package dev.kkachi.access.spi;

import java.time.Instant;

/// Is told of every sign-in, refusal and change of rights, so that it can be proved later.
@FunctionalInterface
public interface AccessJournal {
    /// Something that happened at the door.
    ///
    /// @param at when
    /// @param kind one word, such as `signed_in`
    /// @param tenant whose; empty where nobody knows
    /// @param account of whom; empty where nobody knows
    /// @param detail what else; never a name, an address or a secret
    record Event(Instant at, String kind, String tenant, String account, String detail) {}

    /// Keeps an event.
    void note(Event event);
}
