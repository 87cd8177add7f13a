package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A log of outputs in memory. As a picture, one transaction a line: `thief:6 friend:4 -> shop:3 desk:5` spends the
/// oldest outputs of six and four that are theirs, or such that were there before the log, and leaves a fee of 2. A `?`
/// is spent that nobody knows.
final class HeapOutputLog implements OutputLog {
    /// An output: whose it is, how much, and the transactions that made and spent it.
    private static final class Output {
        final int account;
        final Units value;
        final long maker;
        long spender = NONE;

        Output(int account, Units value, long maker) {
            this.account = account;
            this.value = value;
            this.maker = maker;
        }
    }

    private final List<String> addresses = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<List<Integer>> spent = new ArrayList<>();
    private final List<List<Integer>> made = new ArrayList<>();

    static HeapOutputLog of(String picture) {
        HeapOutputLog log = new HeapOutputLog();
        for (String line : picture.lines().filter(line -> !line.isBlank()).toList()) {
            String[] sides = line.split("->", -1);
            List<Integer> inputs = coins(sides[0]).stream().map(log::find).toList();
            log.add(inputs, coins(sides[1]));
        }
        return log;
    }

    private static List<String> coins(String side) {
        return Arrays.stream(side.strip().split("\\s+"))
                .filter(coin -> !coin.isEmpty())
                .toList();
    }

    /// Adds a transaction that spends `inputs` and makes `coins`, each `address:value`.
    void add(List<Integer> inputs, List<String> coins) {
        long transaction = transactions();
        inputs.forEach(input -> outputs.get(input).spender = transaction);
        spent.add(inputs);
        made.add(coins.stream().map(coin -> make(coin, transaction)).toList());
    }

    private int make(String coin, long maker) {
        if (coin.equals("?")) {
            outputs.add(new Output(-1, Units.ZERO, maker));
            return outputs.size() - 1;
        }
        String[] parts = coin.split(":", -1);
        if (!addresses.contains(parts[0])) {
            addresses.add(parts[0]);
        }
        outputs.add(new Output(addresses.indexOf(parts[0]), Units.of(new BigInteger(parts[1])), maker));
        return outputs.size() - 1;
    }

    private int find(String coin) {
        for (int output = 0; output < outputs.size(); output++) {
            Output known = outputs.get(output);
            if (known.spender == NONE
                    && known.account >= 0
                    && coin.equals(addresses.get(known.account) + ":" + known.value)) {
                return output;
            }
        }
        return make(coin, NONE);
    }

    /// Returns the outputs that nobody has spent yet.
    List<Integer> unspent() {
        List<Integer> found = new ArrayList<>();
        for (int output = 0; output < outputs.size(); output++) {
            if (outputs.get(output).spender == NONE) {
                found.add(output);
            }
        }
        return found;
    }

    @Override
    public Asset asset() {
        return new Asset(Chain.BITCOIN, "BTC");
    }

    @Override
    public int decimals() {
        return 0;
    }

    @Override
    public String address(int account) {
        return addresses.get(account);
    }

    @Override
    public int account(String address) {
        return addresses.indexOf(address);
    }

    @Override
    public long transactions() {
        return spent.size();
    }

    @Override
    public Instant time(long transaction) {
        return Instant.ofEpochSecond(transaction + 1);
    }

    @Override
    public int inputs(long transaction) {
        return spent.get((int) transaction).size();
    }

    @Override
    public long input(long transaction, int i) {
        return spent.get((int) transaction).get(i);
    }

    @Override
    public int outputs(long transaction) {
        return made.get((int) transaction).size();
    }

    @Override
    public long output(long transaction, int i) {
        return made.get((int) transaction).get(i);
    }

    @Override
    public boolean isKnown(long output) {
        return outputs.get((int) output).account >= 0;
    }

    @Override
    public Units value(long output) {
        if (!isKnown(output)) {
            throw new IllegalStateException("Nobody knows how much it is.");
        }
        return outputs.get((int) output).value;
    }

    @Override
    public int account(long output) {
        return outputs.get((int) output).account;
    }

    @Override
    public long maker(long output) {
        return outputs.get((int) output).maker;
    }

    @Override
    public long spender(long output) {
        return outputs.get((int) output).spender;
    }

    @Override
    public String name(long output) {
        return "bitcoin:o" + output;
    }

    @Override
    public long outputsOf(int account) {
        return outputs.stream().filter(output -> output.account == account).count();
    }

    @Override
    public long outputOf(int account, long i) {
        List<Integer> found = new ArrayList<>();
        for (int output = 0; output < outputs.size(); output++) {
            if (outputs.get(output).account == account) {
                found.add(output);
            }
        }
        return found.get((int) i);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\n");
        for (int i = 0; i < spent.size(); i++) {
            text.append(coins(spent.get(i))).append("-> ").append(coins(made.get(i)));
            text.append('\n');
        }
        return text.toString();
    }

    private String coins(List<Integer> some) {
        StringBuilder text = new StringBuilder();
        for (int output : some) {
            text.append(address(account(output)))
                    .append(':')
                    .append(value(output))
                    .append(" (o")
                    .append(output)
                    .append(") ");
        }
        return text.toString();
    }
}
