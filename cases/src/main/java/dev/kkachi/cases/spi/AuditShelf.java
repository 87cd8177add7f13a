package dev.kkachi.cases.spi;

import dev.kkachi.audit.Hash;
import dev.kkachi.audit.RightEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The audit log of one tenant, to be read.
public interface AuditShelf {
    /// Returns the right edge of its hash tree.
    RightEdge edge();

    /// Returns the leaves from number `from` on, exactly as they were written, at most `limit`.
    List<String> leaves(long from, int limit);

    /// Returns the leaves from number `from` on with the hashes that were kept of them, at most
    /// `limit`.
    List<Kept> kept(long from, int limit);

    /// Returns the hash that is kept of the full subtree number `index` of 2^`level` leaves. Level 0
    /// and every fourth level are kept.
    Hash node(int level, long index);

    /// Returns the signed checkpoints, the earliest first.
    List<String> checkpoints();

    /// Finds the latest checkpoint, or `null` where there is none.
    @Nullable String latestCheckpoint();

    /// Returns the events that wait to be sent, from the one after number `after` on, at most `limit`.
    List<Outgoing> outbox(long after, int limit);

    /// A leaf, and the hash that was kept of it.
    ///
    /// @param leaf its exact text
    /// @param hash its hash
    record Kept(String leaf, Hash hash) {}

    /// An event for others, as it will be sent.
    ///
    /// @param number grows with every event of the tenant
    /// @param json a CloudEvent 1.0
    record Outgoing(long number, String json) {}
}
