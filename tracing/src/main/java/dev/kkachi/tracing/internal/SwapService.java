package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/// An account of somebody who swaps, or carries over a bridge, what others pay in.
final class SwapService {
    private final TransferLog log;
    private final int account;
    private final Set<String> actors = new HashSet<>();
    private final Set<Place> partners = new HashSet<>();
    private boolean isTagged;
    private int conversions;

    SwapService(TransferLog log, int account) {
        this.log = log;
        this.account = account;
    }

    /// Where a service's account is.
    ///
    /// @param asset what it holds
    /// @param account its number in the log of that asset
    record Place(Asset asset, int account) {}

    /// What is known of who runs two services.
    enum Operator {
        /// The same: tags name one actor, it is one address, or conversions are known that went from one to the other.
        SAME,
        /// Nobody says.
        UNKNOWN,
        /// Tags name different actors.
        OTHER
    }

    TransferLog log() {
        return log;
    }

    int account() {
        return account;
    }

    Place place() {
        return new Place(log.asset(), account);
    }

    /// Notes that a tag calls it a service of this kind, run by `actor`; empty if the tag does not say.
    void tag(String actor) {
        isTagged = true;
        if (!actor.isEmpty()) {
            actors.add(actor);
        }
    }

    /// Notes that a conversion is known that began or ended here, and where its other end was.
    void convert(Place other) {
        conversions++;
        partners.add(other);
    }

    /// Says whether a tag calls it a service, or it has behaved as one at least `conversionsMin` times.
    boolean isOne(int conversionsMin) {
        return isTagged || conversions >= conversionsMin;
    }

    Operator operator(SwapService other) {
        if (partners.contains(other.place()) || log.address(account).equals(other.log.address(other.account))) {
            return Operator.SAME;
        }
        if (actors.isEmpty() || other.actors.isEmpty()) {
            return Operator.UNKNOWN;
        }
        return Collections.disjoint(actors, other.actors) ? Operator.OTHER : Operator.SAME;
    }
}
