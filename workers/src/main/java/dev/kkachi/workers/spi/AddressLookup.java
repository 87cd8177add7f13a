package dev.kkachi.workers.spi;

import dev.kkachi.networks.AddressUse;

/// Says what is known of network addresses. Many threads may ask at once.
public interface AddressLookup {
    /// Returns what is known of the address that a log prints as `printed`, which need not be one.
    AddressFacts of(String printed);

    /// Says whether there is a file of addresses with this use; without one, nobody can say that an
    /// address has none.
    boolean knows(AddressUse use);

    /// Says whether there is a file of countries.
    boolean knowsCountries();

    /// Says whether mailboxes at `domain` are made to be thrown away.
    default boolean isDisposableMail(String domain) {
        return false;
    }

    /// Says whether there is a file of such domains.
    default boolean knowsDisposableMail() {
        return false;
    }

    /// Nothing is known of any address.
    AddressLookup NOTHING = new AddressLookup() {
        @Override
        public AddressFacts of(String printed) {
            return AddressFacts.UNKNOWN;
        }

        @Override
        public boolean knows(AddressUse use) {
            return false;
        }

        @Override
        public boolean knowsCountries() {
            return false;
        }
    };
}
