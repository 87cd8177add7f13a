package dev.kkachi.tracing;

import dev.kkachi.graph.Unfollowed;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services.Service;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways that money may have taken, and those that were not looked into. That each hop happened is a fact of the
/// chain; that it is the same money is not: see [Tracer] for how much of it the policies let arrive.
///
/// @param query what was asked
/// @param asset what was followed
/// @param decimals how many digits an amount has after the point
/// @param paths the paths, the best one first
/// @param proven how many of these, from the first on, are certainly the best
/// @param truncated whether the search ended before it had looked at everything that it had to
/// @param looked how many transfers were looked at, counted at each account
/// @param notFollowed whom the search reached and did not go through
/// @param notes what a reader should know of how the answer was found
public record PathsFound(
        PathsQuery query,
        Asset asset,
        int decimals,
        List<MoneyPath> paths,
        int proven,
        boolean truncated,
        long looked,
        List<NotFollowed> notFollowed,
        List<String> notes) {
    public PathsFound {
        paths = List.copyOf(paths);
        notFollowed = List.copyOf(notFollowed);
        notes = List.copyOf(notes);
    }

    /// Transfers one after the other, each from whom the one before it paid.
    ///
    /// @param hops the transfers
    /// @param bottleneck the smallest of their amounts: no more than this can have gone the whole way in them
    public record MoneyPath(List<Hop> hops, Units bottleneck) {
        public MoneyPath {
            hops = List.copyOf(hops);
        }

        /// Returns it as `payroll ~4200~ mule ~4100~ mixer`, amounts with `decimals` digits after the point.
        public String render(int decimals) {
            StringBuilder text = new StringBuilder(hops.getFirst().from());
            for (Hop hop : hops) {
                text.append(" ~")
                        .append(hop.amount().render(decimals))
                        .append("~ ")
                        .append(hop.to());
            }
            return text.toString();
        }
    }

    /// A transfer of a path.
    ///
    /// @param id its name as evidence prints it
    /// @param time when it happened
    /// @param from who paid
    /// @param to who was paid
    /// @param amount how much
    public record Hop(String id, Instant time, String from, String to, Units amount) {}

    /// Accounts that the search reached from one end, for one reason did not go through, and so says nothing of.
    ///
    /// @param cause why
    /// @param from whether they were reached from where the money came from: then `units` went to them;
    ///     otherwise they were reached back from where it went, and `units` came from them
    /// @param accounts how many accounts
    /// @param transfers how many transfers led there
    /// @param units how much these moved together
    /// @param largest the accounts with the most, the most first; not all, if there are many
    public record NotFollowed(
            Unfollowed.Cause cause,
            boolean from,
            int accounts,
            long transfers,
            BigInteger units,
            List<Branch> largest) {
        public NotFollowed {
            largest = List.copyOf(largest);
        }
    }

    /// One account that the search did not go through.
    ///
    /// @param address its address
    /// @param service the service whose it is, where it is one's
    /// @param transfers how many transfers the search saw lead there
    /// @param units how much these moved together
    public record Branch(String address, @Nullable Service service, int transfers, BigInteger units) {}
}
