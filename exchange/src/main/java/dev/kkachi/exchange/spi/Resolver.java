package dev.kkachi.exchange.spi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Knows the addresses of hosts.
@FunctionalInterface
public interface Resolver {
    /// Returns the addresses of `host`.
    ///
    /// @throws UnknownHostException if it has none
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /// Returns the resolver of the machine.
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
