package dev.kkachi.pictures.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Units;
import dev.kkachi.pictures.spi.Tags;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lane of one asset is made of.
///
/// @param number its number among the traces
/// @param trace the trace
/// @param log the ledger that it was made on
/// @param moves the transfers that carried taint, in the order in which they were followed
/// @param tags what is said about addresses
record Material(int number, Trace trace, Movements log, List<Move> moves, Tags tags) {
    @Nullable Tag tag(int account) {
        return account < 0 ? null : tags.find(log.asset().chain(), log.address(account));
    }

    /// Returns the address of `account`; of an output, it may be unknown.
    String address(int account) {
        return account < 0 ? "unknown" : log.address(account);
    }

    /// Returns whose account it is, as far as somebody says so, else its address.
    String name(int account) {
        Tag tag = tag(account);
        return tag == null || tag.label().isEmpty() ? address(account) : tag.label();
    }

    String category(int account) {
        Tag tag = tag(account);
        return tag == null ? "" : tag.category();
    }

    /// Says whether taint is made on the way, so that nothing adds up.
    boolean isPoison() {
        return trace.query().policy() == TaintPolicy.POISON;
    }

    /// Returns all that is followed: what left the seeds or came in from other assets.
    Units whole() {
        Units sum = Units.ZERO;
        for (Trace.Seed seed : trace.seeds()) {
            sum = sum.plus(seed.tainted());
        }
        for (Trace.Entry entry : trace.entries()) {
            sum = sum.plus(entry.tainted());
        }
        return sum;
    }
}
