package dev.kkachi.pictures.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Station.Kind;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// The whole of what a box or a ribbon stands for: exact amounts, addresses, transfers, times.
final class Tooltips {
    private static final int MEMBERS_MAX = 40;
    private static final int WALLETS_MAX = 3;
    private static final int SAMPLES_MAX = 2;

    private final Material material;
    private final Lane lane;
    private final Captions captions;
    private final Palette palette;

    Tooltips(Material material, Lane lane, Captions captions, Palette palette) {
        this.palette = palette;
        this.material = material;
        this.lane = lane;
        this.captions = captions;
    }

    Palette palette() {
        return palette;
    }

    /// Returns the name of what flows in `lane`.
    static String asset(Lane lane) {
        return asset(lane.trace.asset());
    }

    /// Returns the name of `asset`, as `USDC on ethereum`.
    static String asset(Asset asset) {
        return Words.address(asset.name()) + " on " + asset.chain().name();
    }

    /// Returns what a reader sees who rests on `station`.
    String of(Station station) {
        StringJoiner text = new StringJoiner("\n");
        text.add(station.name.isEmpty() || station.gate != null ? captions.name(station) : station.name);
        if (!station.category.isEmpty()) {
            text.add(station.category);
        }
        text.add(exact(lane.through(station)));
        List<Map.Entry<Integer, Units>> members = station.members.entrySet().stream()
                .sorted(Map.Entry.<Integer, Units>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean isNamed = station.kind == Kind.SEED || station.kind == Kind.ACCOUNT;
        int most = isNamed ? MEMBERS_MAX : WALLETS_MAX;
        for (Map.Entry<Integer, Units> member : members.subList(0, Math.min(most, members.size()))) {
            String address = material.address(member.getKey());
            String name = material.name(member.getKey());
            if (members.size() == 1 && address.equals(station.name)) {
                break;
            }
            text.add((name.equals(address) || name.equals(station.name) ? address : address + " " + name)
                    + (members.size() == 1 || member.getValue().isZero() ? "" : ": " + exact(member.getValue())));
        }
        if (members.size() > most) {
            text.add("and " + Words.grouped(Integer.toString(members.size() - most)) + " more");
        }
        return text.toString();
    }

    /// Returns what a reader sees who rests on `stream`.
    String of(Stream stream) {
        StringJoiner text = new StringJoiner("\n");
        text.add(exact(stream.units));
        if (!stream.period.isEmpty()) {
            String first = stream.period.first().toString();
            String last = stream.period.last().toString();
            text.add(first.equals(last) ? first : first + " to " + last);
        }
        if (!stream.wallets.isEmpty()) {
            text.add("through " + Words.counted(stream.wallets.size(), "wallet"));
        }
        boolean isMore = stream.samples.size() > SAMPLES_MAX;
        stream.samples.stream().limit(SAMPLES_MAX).forEach(transfer -> text.add(lane.log.name(transfer)));
        if (isMore) {
            text.add("and more");
        }
        return text.toString();
    }

    private String exact(Units units) {
        String share = share(units);
        return Words.exact(units, lane.trace.decimals()) + " "
                + lane.trace.asset().name() + share;
    }

    private String share(Units units) {
        BigInteger whole = material.whole().toBigInteger();
        if (whole.signum() == 0 || material.isPoison()) {
            return "";
        }
        long tenths = units.toBigInteger()
                .multiply(BigInteger.valueOf(1000))
                .divide(whole)
                .longValueExact();
        return " (" + tenths / 10 + "." + tenths % 10 + " %)";
    }
}
