package dev.kkachi.networks;

/// What an address is used for, where a published file says so. None of it is a fault by itself.
public enum AddressUse {
    /// Data centres, clouds and rented servers.
    HOSTING,
    /// Commercial virtual private networks.
    VPN,
    /// Relays of a telephone or browser maker, which many ordinary people use without knowing.
    RELAY,
    /// Exits of the Tor network.
    TOR,
    /// Addresses that an investigation has published as an operator's.
    PUBLISHED_OPERATOR
}
