package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.internal.HandOverOutputs;
import dev.kkachi.tracing.internal.HandOverTransfers;
import dev.kkachi.tracing.spi.Services;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which addresses seem to be in one hand with another, and why: facts of the chain, and what is inferred from them.
///
/// @param asset on whose ledger
/// @param decimals how many digits its amounts have after the point
/// @param address the address that was asked about
/// @param members the addresses that seem to be in one hand with it, itself included, the first that appeared first
/// @param links why: a chain of links leads from each member that is told to the address
/// @param hints outputs that may be change; a hint joins nobody
/// @param aside what was not taken for a link, and why
public record OneHand(
        Asset asset,
        int decimals,
        String address,
        List<String> members,
        List<Link> links,
        List<Hint> hints,
        List<Aside> aside) {
    /// How many members are told with their links, hints and transactions set aside; of the others only the address.
    public static final int TOLD_MAX = 100;

    public OneHand {
        members = List.copyOf(members);
        links = List.copyOf(links);
        hints = List.copyOf(hints);
        aside = List.copyOf(aside);
    }

    /// Something that the ledger holds.
    ///
    /// @param name the transaction or transfer, as evidence names it
    /// @param time when it happened
    /// @param says what it did
    public record Fact(String name, Instant time, String says) {}

    /// Two addresses that seem to be in one hand.
    ///
    /// @param ground what the link rests on, a transaction or a deposit address; by this name it is taken back
    /// @param one one address
    /// @param other the other
    /// @param facts what the ledger holds
    /// @param inference what is inferred from it, and when it would be wrong
    public record Link(String ground, String one, String other, List<Fact> facts, String inference) {
        public Link {
            facts = List.copyOf(facts);
        }
    }

    /// An output that may be change.
    ///
    /// @param output its name
    /// @param address whose it is
    /// @param value how much
    /// @param signs what speaks for it
    public record Hint(String output, String address, Units value, Set<ChangeHint.Sign> signs) {
        public Hint {
            signs = Set.copyOf(signs);
        }
    }

    /// Something that was not taken for a link.
    ///
    /// @param ground the transaction or deposit address
    /// @param why the reason, as a sentence
    public record Aside(String ground, String why) {}

    /// Who sweeps deposits.
    ///
    /// @param services what counts as a service
    /// @param exchanges the wallets into which exchanges sweep deposits
    public record Swept(Services services, List<String> exchanges) {
        public Swept {
            exchanges = List.copyOf(exchanges);
        }
    }

    /// Asks who spent together with `address` in `log`.
    ///
    /// @param undone the grounds that somebody took back
    public static OneHand of(OutputLog log, String address, Collection<String> undone) {
        return new HandOverOutputs(log, Set.copyOf(undone)).find(address);
    }

    /// Asks who paid into the same deposit addresses as `address` in `log`.
    ///
    /// @param swept what is known of those who sweep deposits
    /// @param undone the grounds that somebody took back
    public static OneHand of(TransferLog log, Swept swept, String address, Collection<String> undone) {
        DepositReuse.Rule rule = log.asset().name().equals("ETH") ? DepositReuse.Rule.ETHER : DepositReuse.Rule.TOKENS;
        return new HandOverTransfers(
                        log, DepositReuse.of(log, swept.services(), swept.exchanges(), rule), Set.copyOf(undone))
                .find(address);
    }
}
