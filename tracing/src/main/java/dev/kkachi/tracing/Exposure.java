package dev.kkachi.tracing;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// With whom the money of one address has to do. What passed directly is a fact of the chain; how much of
/// it went on to whom is an inference, by the policy that was asked for; who somebody is, a claim of the
/// tag's source.
///
/// @param query what was asked
/// @param coin what the address moved
/// @param self what is said of the address itself
/// @param sent where the money went
/// @param received where it came from
public record Exposure(ExposureQuery query, Coin coin, Self self, Side sent, Side received) {
    /// Money with accounts of which nobody says anything.
    public static final String UNNAMED = "nobody known";
    /// Money that came back to the address.
    public static final String RETURNED = "returned";
    /// Money with or beyond an account with so many transfers that it can be nobody's own.
    public static final String BUSY = "busy";
    /// Money that was made or destroyed by its issuer.
    public static final String ISSUANCE = "issuance";
    /// Money that those got who keep the ledger.
    public static final String FEES = "fees";
    /// Money that a block made.
    public static final String NEW_COINS = "new coins";
    /// Money with accounts that lie more transfers away than was asked for.
    public static final String BEYOND = "beyond the hops";
    /// Money that was converted to and fro until the search reached its limit.
    public static final String NOT_FOLLOWED = "not followed";

    /// Says whether a listed party, at the time or on the day of the question, is among those met, or is
    /// the address itself.
    public boolean meetsListed() {
        return self.isListed() || sent.nearest() != null || received.nearest() != null;
    }

    /// Returns the addresses of listed parties that money both went to and came from.
    public Set<String> twoWay() {
        Set<String> to = sent.listed().map(Met::address).collect(Collectors.toSet());
        return received.listed().map(Met::address).filter(to::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /// What tags say of the address that is asked about.
    ///
    /// @param tags the tags, the most telling first
    /// @param isListed whether it is listed itself
    public record Self(List<Tag> tags, boolean isListed) {
        public Self {
            tags = List.copyOf(tags);
        }
    }

    /// What moved, and what it is worth to the answer.
    ///
    /// @param asset the asset
    /// @param decimals how many digits an amount has after the point
    /// @param worth which part of the side's total one unit stands for; of an asset that money was
    ///     converted into, by the rates of the conversions that carried it: what a conversion gives out
    ///     stands for what it took in
    public record Coin(Asset asset, int decimals, double worth) {
        /// Returns which part of the side's total `amount` is. It is more than one of what is no part of
        /// the total.
        public double share(Units amount) {
            return amount.toBigInteger().doubleValue() * worth;
        }
    }

    /// All that the address sent, or received.
    ///
    /// @param total how much it sent to others, or received from them
    /// @param transfers in how many transfers
    /// @param lines what of it has to do with whom; every unit is in one line
    /// @param met the parties that it ended with, the listed first, then those with the most
    /// @param conversions the swaps and bridges that carried it into other assets
    /// @param nearest the listed party that the fewest transfers lead to, `null` if none was met
    /// @param notes what a reader should know of how the answer was found
    public record Side(
            Units total,
            int transfers,
            List<Line> lines,
            List<Met> met,
            List<Converted> conversions,
            @Nullable Nearest nearest,
            List<String> notes) {
        public Side {
            lines = List.copyOf(lines);
            met = List.copyOf(met);
            conversions = List.copyOf(conversions);
            notes = List.copyOf(notes);
        }

        /// Returns the listed parties.
        public Stream<Met> listed() {
            return met.stream().filter(Met::isListed);
        }
    }

    /// What has to do with parties of one category.
    ///
    /// @param coin in which asset it met them
    /// @param category the category
    /// @param isDirect whether it passed from one to the other with nobody between: a fact, not an
    ///     inference
    /// @param then with parties of whom that was said at the time of the transfer that met them
    /// @param now with parties of whom it is said on the day of the question
    public record Line(Coin coin, String category, boolean isDirect, View then, View now) {}

    /// How much, seen from some day.
    ///
    /// @param sure with parties that were of the category on that day
    /// @param unknown with parties of whom nobody says whether they were, yet
    public record View(Figure sure, Figure unknown) {
        /// Nothing.
        public static final View NONE = new View(Figure.NONE, Figure.NONE);

        /// Returns this and `more`.
        public View plus(Figure more, boolean isSure) {
            return isSure ? new View(sure.plus(more), unknown) : new View(sure, unknown.plus(more));
        }

        /// Returns all of it, known or not.
        public Units total() {
            return sure.amount().plus(unknown.amount());
        }
    }

    /// How much, in how many transfers.
    ///
    /// @param amount how much
    /// @param transfers in how many transfers; none of what somebody holds of many of them
    public record Figure(Units amount, int transfers) {
        /// Nothing.
        public static final Figure NONE = new Figure(Units.ZERO, 0);

        /// Returns one transfer of `amount`.
        public static Figure of(Units amount) {
            return new Figure(amount, 1);
        }

        /// Returns both.
        public Figure plus(Figure other) {
            return new Figure(amount.plus(other.amount), transfers + other.transfers);
        }
    }

    /// Why money is not followed any further.
    public enum Stop {
        /// The party is listed.
        LISTED,
        /// It holds the money of many, and what leaves is not what came in.
        SERVICE,
        /// The account has so many transfers that it can be nobody's own.
        BUSY,
        /// Somebody says who it is.
        NAMED,
        /// The search reached its limit there.
        LIMIT
    }

    /// A party that money ended with, at one address.
    ///
    /// @param coin what reached it, or came from it
    /// @param address its address
    /// @param label who it is
    /// @param category what it is, on the day of the question
    /// @param stop why the money was not followed through it
    /// @param tag the tag that says so, `null` if none does
    /// @param hops how few transfers lie between the two
    /// @param direct how much passed with nobody between
    /// @param indirect how much passed through others
    /// @param span when
    /// @param listing whether it was listed at the times of the transfers; `null` if it never was
    public record Met(
            Coin coin,
            String address,
            String label,
            String category,
            Stop stop,
            @Nullable Tag tag,
            int hops,
            Figure direct,
            Figure indirect,
            Span span,
            @Nullable ListingThen listing) {
        /// Says whether this is what `self`, the address that was asked about, let go of or got without
        /// being followed: no part of the total, and over outputs its change is in it.
        public boolean isBesideTheTotal(String self) {
            return stop == Stop.LIMIT && address.equals(self);
        }

        /// Says whether it is listed on the day of the question, or was at the time of a transfer.
        public boolean isListed() {
            return stop == Stop.LISTED;
        }
    }

    /// From when to when.
    ///
    /// @param first the first transfer's time
    /// @param last the last one's
    public record Span(Instant first, Instant last) {}

    /// How much met a listed party when.
    ///
    /// @param listed while it was listed
    /// @param notListed before it was, or after it had been
    /// @param unknown when nobody says whether it was, yet
    public record ListingThen(Figure listed, Figure notListed, Figure unknown) {
        /// Returns `amount` on a day on which the party was listed, or not.
        public static ListingThen of(Units amount, Tag.Held held) {
            Figure one = Figure.of(amount);
            return new ListingThen(
                    held == Tag.Held.YES ? one : Figure.NONE,
                    held == Tag.Held.NO ? one : Figure.NONE,
                    held == Tag.Held.UNKNOWN ? one : Figure.NONE);
        }

        /// Returns both.
        public ListingThen plus(ListingThen other) {
            return new ListingThen(
                    listed.plus(other.listed), notListed.plus(other.notListed), unknown.plus(other.unknown));
        }
    }

    /// Conversions of one kind from one asset into another.
    ///
    /// @param from the asset in which the money was followed
    /// @param into the one in which it was followed on
    /// @param how how they are known
    /// @param count how many
    /// @param left how much left the first asset by them
    /// @param entered how much of the second stands for it
    public record Converted(Coin from, Coin into, String how, int count, Units left, Units entered) {}

    /// A listed party, and how the money got there or came from there.
    ///
    /// @param met the party
    /// @param then whether it was listed at the time of the transfer that met it
    /// @param path the transfers between the two, in the order in which they happened
    public record Nearest(Met met, Tag.Held then, List<Step> path) {
        public Nearest {
            path = List.copyOf(path);
        }

        /// Returns how many transfers lie between the two.
        public int hops() {
            return path.size();
        }
    }

    /// A transfer of a path.
    ///
    /// @param coin what moved
    /// @param id its name as evidence prints it
    /// @param time when it happened
    /// @param from who paid
    /// @param to who was paid
    /// @param amount how much
    /// @param how how the conversion is known by which the money of the transfer before came into this
    ///     one, empty if it is the same asset
    public record Step(Coin coin, String id, Instant time, String from, String to, Units amount, String how) {}
}
