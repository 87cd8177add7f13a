package dev.kkachi.server;

import dev.kkachi.networks.IpAddress;
import dev.kkachi.networks.IpRange;
import dev.kkachi.networks.RangeSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The proxies before the server whose word is believed of where a request comes from. Of all others,
/// and of strangers who send such a word themselves, it is worth nothing.
public final class Proxies {
    /// No proxy is believed.
    public static final Proxies NONE = new Proxies(List.of());

    private final RangeSet trusted;
    private final boolean areNone;

    private Proxies(List<IpRange> ranges) {
        trusted = RangeSet.of(ranges);
        areNone = ranges.isEmpty();
    }

    /// Reads addresses and networks, such as `127.0.0.1` and `10.0.0.0/24`.
    ///
    /// @throws IllegalArgumentException if one is neither
    public static Proxies of(List<String> printed) {
        List<IpRange> ranges = new ArrayList<>();
        for (String each : printed) {
            IpRange range = IpRange.find(each.strip());
            if (range == null) {
                throw new IllegalArgumentException("'" + each.strip()
                        + "' is no address of a proxy; the rule is an address or a network, such as 10.0.0.0/24.");
            }
            ranges.add(range);
        }
        return new Proxies(ranges);
    }

    /// Says whether none is believed.
    boolean areNone() {
        return areNone;
    }

    /// Returns the address from which a request comes. Each proxy writes behind the list whom it was
    /// asked by, so that it is read from the end: the first who is no proxy of ours is the one; what
    /// stands before that anybody may have written.
    ///
    /// @param peer the other end of the connection
    /// @param forwarded the header `X-Forwarded-For`; empty where there is none
    String caller(String peer, String forwarded) {
        if (areNone || forwarded.isEmpty() || !isTrusted(IpAddress.find(peer))) {
            return peer;
        }
        String caller = peer;
        int end = forwarded.length();
        while (end >= 0) {
            int comma = forwarded.lastIndexOf(',', end - 1);
            IpAddress address = address(forwarded.substring(comma + 1, end).strip());
            if (address == null) {
                return caller;
            }
            caller = address.toString();
            if (!isTrusted(address)) {
                return caller;
            }
            end = comma;
        }
        return caller;
    }

    private boolean isTrusted(@Nullable IpAddress address) {
        return address != null && trusted.contains(address);
    }

    /// Some proxies write the port behind, and brackets around addresses of version 6.
    private static @Nullable IpAddress address(String printed) {
        if (printed.startsWith("[")) {
            int close = printed.indexOf(']');
            return close < 0 ? null : IpAddress.find(printed.substring(1, close));
        }
        int colon = printed.indexOf(':');
        boolean hasPort = colon > 0 && colon == printed.lastIndexOf(':');
        return IpAddress.find(hasPort ? printed.substring(0, colon) : printed);
    }

    /// Returns what requests from an address are counted under. Whoever has one address of version 6 has
    /// its whole network of 64 bits.
    static String line(String peer) {
        IpAddress address = IpAddress.find(peer);
        return address == null || address.isV4() ? peer : new IpAddress(address.high(), 0) + "/64";
    }
}
