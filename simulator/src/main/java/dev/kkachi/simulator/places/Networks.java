package dev.kkachi.simulator.places;

import dev.kkachi.simulator.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An internet that is made up: which addresses are homes, telephones, data centres, VPN services,
/// privacy relays and Tor exits, and in which country.
///
/// The blocks are drawn from space that is not seen on the real internet, so that no address in an
/// invented log is that of somebody's home; they mean something only together with the files that
/// [Reference] writes. As on the real internet, data centres and VPN services overlap, one VPN service is
/// in no list of VPNs, and a mobile carrier puts hundreds of people behind one address.
public final class Networks {
    /// Blocks of eight bits that are assigned to one holder and not routed.
    private static final int[] UNSEEN = {11, 21, 22, 28, 29, 30, 33, 55};

    private static final int BLOCK_BITS = 16;
    private static final int WEIGHT_PER_BLOCK = 12;
    private static final int CARRIER_GATEWAYS = 48;
    private static final int VPN_SERVICES = 6;
    private static final int TOR_EXITS = 60;

    private static final List<String> RACKS = List.of("US", "US", "US", "NL", "DE", "GB", "FR", "SG", "JP", "HK", "CA");

    private final Dice dice;
    private final List<Integer> free = new ArrayList<>();
    private final Map<String, List<Range>> homes = new LinkedHashMap<>();
    private final Map<String, Range> carriers = new HashMap<>();
    private final List<Range> hosting = new ArrayList<>();
    private final List<Range> vpn = new ArrayList<>();
    private final List<Range> unlistedVpn = new ArrayList<>();
    private final Map<String, Range> relays = new LinkedHashMap<>();
    private final List<Integer> tor = new ArrayList<>();
    private final Range office;

    /// Lays out the internet of one world.
    public Networks(Atlas atlas, long seed) {
        dice = Dice.of(seed, "networks");
        for (int eight : UNSEEN) {
            for (int block = 0; block < 256; block++) {
                free.add(eight << 24 | block << BLOCK_BITS);
            }
        }
        office = take("US");
        atlas.countries().forEach((country, weight) -> {
            List<Range> pools = new ArrayList<>();
            for (int i = 0; i < 3 + weight / WEIGHT_PER_BLOCK; i++) {
                pools.add(take(country));
            }
            homes.put(country, pools);
            carriers.put(country, take(country));
            relays.put(country, part(take(country), 22, 0));
        });
        RACKS.forEach(this::rack);
        for (int i = 0; i < TOR_EXITS; i++) {
            Range rack = dice.pick(hosting);
            tor.add(rack.first() + 512 + (int) dice.between(1, 250));
        }
    }

    private Range take(String country) {
        int at = (int) dice.between(0, free.size() - 1);
        int first = free.remove(/* index */ at);
        return new Range(first, BLOCK_BITS, country);
    }

    private static Range part(Range range, int bits, int number) {
        return new Range(range.first() + number * (1 << (32 - bits)), bits, range.country());
    }

    /// A data centre: sixteen blocks of servers, a few of which are let to VPN services.
    private void rack(String country) {
        Range rack = take(country);
        hosting.add(rack);
        for (int service = 0; service < VPN_SERVICES; service++) {
            Range exits = part(rack, 24, 128 + service);
            (service == VPN_SERVICES - 1 ? unlistedVpn : vpn).add(exits);
        }
    }

    /// Returns a new line of a home in `country`.
    public Line home(String country) {
        Range pool = dice.pick(homes(country));
        int lease = dice.chance(30) ? 10_000 : (int) dice.between(4, 200);
        return new Line(pool.first() + 256, pool.size() - 512, lease, dice.next());
    }

    /// Returns a new line with an address of its own: an office to share, a dormitory, a hotel.
    public Line house(String country) {
        Range pool = dice.pick(homes(country));
        return Line.fixed(pool.first() + (int) dice.between(1, 254));
    }

    private List<Range> homes(String country) {
        List<Range> pools = homes.get(country);
        if (pools == null) {
            throw new IllegalArgumentException("Nobody lives in " + country + ".");
        }
        return pools;
    }

    /// Returns a line of the mobile carrier of `country`, which many share.
    public Line mobile(String country) {
        Range carrier = carriers.getOrDefault(country, office);
        return new Line(carrier.first() + 1, CARRIER_GATEWAYS, 1, dice.next());
    }

    /// Returns the exits of one listed VPN service in `country`, or anywhere if it has none there.
    public Line vpn(String country) {
        return exits(vpn, country);
    }

    /// Returns the exits of the VPN service that is in no list, in `country` or anywhere.
    public Line unlistedVpn(String country) {
        return exits(unlistedVpn, country);
    }

    private Line exits(List<Range> services, String country) {
        List<Range> there = services.stream()
                .filter(range -> range.country().equals(country))
                .toList();
        Range range = dice.pick(there.isEmpty() ? services : there);
        return new Line(range.first() + 1, 40, (int) dice.between(1, 6), dice.next());
    }

    /// Returns a server of somebody's own.
    public Line server(String country) {
        List<Range> there = hosting.stream()
                .filter(range -> range.country().equals(country))
                .toList();
        Range range = dice.pick(there.isEmpty() ? hosting : there);
        return Line.fixed(range.first() + (int) dice.between(1, 250));
    }

    /// Returns the privacy relay of `country`, which leaves the country visible.
    public Line relay(String country) {
        Range range = relays.getOrDefault(country, office);
        return new Line(range.first() + 1, 800, 1, dice.next());
    }

    /// Returns a Tor exit.
    public Line tor() {
        return Line.fixed(dice.pick(tor));
    }

    /// Returns the networks of the organisation's offices: the first half; its own VPN is the second.
    public Range office() {
        return part(office, 24, 0);
    }

    /// Returns where the organisation's own VPN comes out.
    public Range corporateVpn() {
        return part(office, 24, 1);
    }

    List<Range> all() {
        List<Range> all = new ArrayList<>(List.of(office));
        homes.values().forEach(all::addAll);
        all.addAll(carriers.values());
        all.addAll(relays.values());
        all.addAll(hosting);
        return all;
    }

    List<Range> hosting() {
        return List.copyOf(hosting);
    }

    List<Range> vpns() {
        return List.copyOf(vpn);
    }

    List<Range> relays() {
        return List.copyOf(relays.values());
    }

    List<Integer> torExits() {
        return List.copyOf(tor);
    }
}
