package dev.kkachi.networks;

/// What an address is used for, where a published file says so. None of it is a fault by itself.
public enum AddressUse {
    /// An investigation has published it as an operator's.
    PUBLISHED_OPERATOR,
    /// Exits of the Tor network.
    TOR,
    /// Relays of a telephone or browser maker, which many ordinary people use without knowing.
    RELAY,
    /// Homes and telephones that are rented out as exits.
    PROXY,
    /// Commercial virtual private networks.
    VPN,
    /// Data centres, clouds and rented servers.
    HOSTING
}
