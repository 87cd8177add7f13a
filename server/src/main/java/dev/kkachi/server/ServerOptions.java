package dev.kkachi.server;

import java.time.Duration;
import java.util.Set;

/// How a server listens and what it allows.
///
/// @param host the address to listen on
/// @param port the port, 0 for any free one
/// @param origins the origins whose pages may read routes that are open to them; `*` for all, empty for
///     none
/// @param ratePerSecond how many requests a caller may send each second; 0 for no limit
/// @param patience how long a request may take to arrive, and how long a connection may rest in one
/// @param grace how long open requests may take when the server stops
/// @param publicOrigin the address that browsers ask, such as `https://kkachi.example`, where a proxy
///     stands before the server; empty where they ask it itself
/// @param proxies who is believed when they say whom a request comes from
public record ServerOptions(
        String host,
        int port,
        Set<String> origins,
        double ratePerSecond,
        Duration patience,
        Duration grace,
        String publicOrigin,
        Proxies proxies) {
    /// Makes the options of a server that browsers ask itself.
    public ServerOptions(
            String host, int port, Set<String> origins, double ratePerSecond, Duration patience, Duration grace) {
        this(host, port, origins, ratePerSecond, patience, grace, "", Proxies.NONE);
    }

    /// How many requests a caller may send each second unless the operator says otherwise.
    public static final double RATE = 500;

    public ServerOptions {
        origins = Set.copyOf(origins);
    }

    /// Returns the options of a server that only this machine reaches.
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, Set.of(), RATE, Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    /// Returns these options with another rate.
    public ServerOptions withRate(double perSecond) {
        return new ServerOptions(host, port, origins, perSecond, patience, grace, publicOrigin, proxies);
    }

    /// Returns these options for pages of other origins.
    public ServerOptions withOrigins(Set<String> others) {
        return new ServerOptions(host, port, others, ratePerSecond, patience, grace, publicOrigin, proxies);
    }

    /// Returns these options with another patience.
    public ServerOptions withPatience(Duration other) {
        return new ServerOptions(host, port, origins, ratePerSecond, other, grace, publicOrigin, proxies);
    }

    /// Returns these options on another address.
    public ServerOptions withHost(String other) {
        return new ServerOptions(other, port, origins, ratePerSecond, patience, grace, publicOrigin, proxies);
    }

    /// Returns these options behind a proxy at which browsers ask for `other`.
    public ServerOptions withPublicOrigin(String other) {
        return new ServerOptions(host, port, origins, ratePerSecond, patience, grace, other, proxies);
    }

    /// Returns these options behind proxies that are believed.
    public ServerOptions withProxies(Proxies others) {
        return new ServerOptions(host, port, origins, ratePerSecond, patience, grace, publicOrigin, others);
    }

    /// Says whether only this machine asks, as far as is known: no proxy brings others.
    public boolean isAlone() {
        return proxies.areNone() && (publicOrigin.isEmpty() || publicOrigin.matches("http://localhost(:[0-9]+)?"));
    }
}
