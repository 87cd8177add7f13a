package dev.kkachi.cli.internal;

import dev.kkachi.ledger.TagBook;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trace with the names that its numbers stand for.
///
/// @param log the ledger that it was made on
/// @param tags what is said about addresses
/// @param trace the trace
/// @param cross the whole that it is a part of
record Traced(TransferLog log, TagBook tags, Trace trace, CrossTrace cross) {
    String address(int account) {
        return log.address(account);
    }

    String amount(Units units) {
        return units.render(trace.decimals());
    }

    /// Finds what the most trusted source says of `account`, `null` if nobody says anything.
    @Nullable Tag tag(int account) {
        List<Tag> all = tags.list(log.asset().chain(), address(account));
        return all.isEmpty() ? null : all.getFirst();
    }

    /// Returns who holds the account, as far as somebody says so; empty if nobody does.
    String label(Trace.Holder holder) {
        if (holder.service() != null) {
            return holder.service().label();
        }
        Tag tag = tag(holder.account());
        return tag == null ? "" : tag.label();
    }

    /// Returns what kind of holder it is, as far as somebody says so; empty if nobody does.
    String category(Trace.Holder holder) {
        if (holder.end() == Trace.End.RETURNED) {
            return "returned";
        }
        if (holder.service() != null) {
            return holder.service().category();
        }
        Tag tag = tag(holder.account());
        return tag == null ? "" : tag.category();
    }
}
