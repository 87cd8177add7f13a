package dev.kkachi.workers.spi;

import dev.kkachi.networks.AddressUse;
import java.util.Set;

/// What is known of a network address.
///
/// @param kind whose it can be
/// @param country where it is registered, as a code of two small letters; empty if nobody says
/// @param uses what published files say it is used for
/// @param published who published it as an operator's address, and when; empty unless its uses say so
public record AddressFacts(Kind kind, String country, Set<AddressUse> uses, String published) {
    /// Nothing is known.
    public static final AddressFacts UNKNOWN = new AddressFacts(Kind.PUBLIC, "", Set.of(), "");

    public AddressFacts {
        uses = Set.copyOf(uses);
    }

    /// Says whether a published file names `use`.
    public boolean is(AddressUse use) {
        return uses.contains(use);
    }

    /// Says whether strangers come out of it one after the other: the exit of a private network, of Tor, or of a relay.
    public boolean isExit() {
        return is(AddressUse.VPN) || is(AddressUse.TOR) || is(AddressUse.RELAY);
    }

    /// Says whether it is of a data centre and no exit, for those stand there, too: a server that somebody rents.
    public boolean isServer() {
        return is(AddressUse.HOSTING) && !isExit();
    }

    /// Says whether it stands for people who are elsewhere.
    public boolean isForOthers() {
        return isExit() || isServer() || is(AddressUse.PROXY);
    }

    /// The sorts of addresses.
    public enum Kind {
        /// Anybody's.
        PUBLIC,
        /// The organisation's own network or private network, which says nothing of where its user is.
        OWN,
        /// Used within homes and offices only.
        PRIVATE,
        /// Shared by many customers of one provider.
        SHARED,
        /// No address.
        NONE
    }
}
