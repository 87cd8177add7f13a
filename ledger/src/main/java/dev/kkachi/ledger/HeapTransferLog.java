package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log that is held in memory, for as many transfers as a folder's file has: thousands, not millions.
public final class HeapTransferLog implements TransferLog {
    private final Asset asset;
    private final int decimals;
    private final List<Movement> movements;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final int[] from;
    private final int[] to;

    /// For each account its incidences, and what it held before each of them and in the end.
    private final long[][] incidences;

    private final Units[][] balances;

    /// A transfer as it is put in.
    ///
    /// @param name its name as evidence prints it
    /// @param time when it happened, in whole seconds
    /// @param from who paid
    /// @param to who was paid
    /// @param amount how much
    public record Movement(String name, Instant time, String from, String to, Units amount) {}

    private HeapTransferLog(Asset asset, int decimals, List<Movement> movements) {
        this.asset = asset;
        this.decimals = decimals;
        this.movements = movements;
        this.from = new int[movements.size()];
        this.to = new int[movements.size()];
        for (int edge = 0; edge < movements.size(); edge++) {
            from[edge] = number(movements.get(edge).from());
            to[edge] = number(movements.get(edge).to());
        }
        this.incidences = incidencesOfAll();
        this.balances = new Units[addresses.size()][];
        for (int account = 0; account < addresses.size(); account++) {
            balances[account] = balancesOf(incidences[account]);
        }
    }

    /// Puts `movements` into the order of their times; those of one second keep the order they have.
    public static HeapTransferLog of(Asset asset, int decimals, List<Movement> movements) {
        return new HeapTransferLog(
                asset,
                decimals,
                movements.stream().sorted(Comparator.comparing(Movement::time)).toList());
    }

    private int number(String address) {
        Integer known = accounts.putIfAbsent(address, addresses.size());
        if (known != null) {
            return known;
        }
        addresses.add(address);
        return addresses.size() - 1;
    }

    private long[][] incidencesOfAll() {
        int[] counts = new int[addresses.size()];
        for (int edge = 0; edge < from.length; edge++) {
            counts[from[edge]]++;
            counts[to[edge]]++;
        }
        long[][] all = new long[counts.length][];
        Arrays.setAll(all, account -> new long[counts[account]]);
        int[] filled = new int[counts.length];
        for (int edge = 0; edge < from.length; edge++) {
            all[from[edge]][filled[from[edge]]++] = ((long) edge << 1) | 1;
            all[to[edge]][filled[to[edge]]++] = (long) edge << 1;
        }
        return all;
    }

    private Units[] balancesOf(long[] incidencesOfOne) {
        BigInteger[] sums = new BigInteger[incidencesOfOne.length + 1];
        sums[0] = BigInteger.ZERO;
        BigInteger lowest = BigInteger.ZERO;
        for (int i = 0; i < incidencesOfOne.length; i++) {
            BigInteger amount = amount(incidencesOfOne[i] >>> 1).toBigInteger();
            sums[i + 1] = (incidencesOfOne[i] & 1) == 1 ? sums[i].subtract(amount) : sums[i].add(amount);
            lowest = lowest.min(sums[i + 1]);
        }
        BigInteger opening = lowest.negate();
        return Arrays.stream(sums).map(sum -> Units.of(sum.add(opening))).toArray(Units[]::new);
    }

    @Override
    public Asset asset() {
        return asset;
    }

    @Override
    public int decimals() {
        return decimals;
    }

    @Override
    public Units amount(long transfer) {
        return movements.get((int) transfer).amount();
    }

    @Override
    public Instant time(long transfer) {
        return movements.get((int) transfer).time();
    }

    @Override
    public String name(long transfer) {
        return movements.get((int) transfer).name();
    }

    @Override
    public String address(int account) {
        return addresses.get(account);
    }

    @Override
    public int account(String address) {
        return accounts.getOrDefault(address, -1);
    }

    @Override
    public Units opening(int account) {
        return balances[account][0];
    }

    @Override
    public Units balance(int account, long i) {
        return balances[account][(int) i];
    }

    @Override
    public int nodes() {
        return addresses.size();
    }

    @Override
    public long edges() {
        return from.length;
    }

    @Override
    public int from(long edge) {
        return from[(int) edge];
    }

    @Override
    public int to(long edge) {
        return to[(int) edge];
    }

    @Override
    public long incidences(int node) {
        return incidences[node].length;
    }

    @Override
    public long incidence(int node, long i) {
        return incidences[node][(int) i];
    }

    @Override
    public long seek(int node, long edge) {
        long[] all = incidences[node];
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] >>> 1 < edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int compareWidths(long edge, long other) {
        return amount(edge).compareTo(amount(other));
    }
}
