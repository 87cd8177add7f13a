package dev.kkachi.patterns;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A few transactions of Bitcoin's kind, each with one input, in the order in which they are written.
final class PictureOutputs implements OutputLog {
    private final List<String> addresses = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();

    /// An output, and who made and spends it.
    private static final class Output {
        final int account;
        final long value;
        final String name;
        final long maker;
        long spender = NONE;

        Output(int account, long value, String name, long maker) {
            this.account = account;
            this.value = value;
            this.name = name;
            this.maker = maker;
        }
    }

    private record Transaction(int input, List<Integer> outputs, long second) {}

    /// Spends an output of `from` with so much in it, one that was there before if there is none, and makes `to`, each
    /// as `address:value`.
    void pay(String from, long value, String to, long second) {
        long number = transactions.size();
        int spent = spendable(from, value);
        outputs.get(spent).spender = number;
        List<Integer> made = new ArrayList<>();
        for (String coin : to.split(" ", -1)) {
            String[] parts = coin.split(":", -1);
            String name = "bitcoin:0x" + number + "_O" + made.size();
            made.add(outputs.size());
            outputs.add(new Output(number(parts[0]), Long.parseLong(parts[1]), name, number));
        }
        transactions.add(new Transaction(spent, made, second));
    }

    private int spendable(String from, long value) {
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            if (output.account == number(from) && output.value == value && output.spender == NONE) {
                return i;
            }
        }
        outputs.add(new Output(number(from), value, "bitcoin:0xbefore_O0", NONE));
        return outputs.size() - 1;
    }

    private int number(String address) {
        if (!addresses.contains(address)) {
            addresses.add(address);
        }
        return addresses.indexOf(address);
    }

    @Override
    public Asset asset() {
        return new Asset(Chain.BITCOIN, "BTC");
    }

    @Override
    public int decimals() {
        return 8;
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
        return transactions.size();
    }

    @Override
    public Instant time(long transaction) {
        return Instant.ofEpochSecond(transactions.get((int) transaction).second());
    }

    @Override
    public int inputs(long transaction) {
        return 1;
    }

    @Override
    public long input(long transaction, int i) {
        return transactions.get((int) transaction).input();
    }

    @Override
    public int outputs(long transaction) {
        return transactions.get((int) transaction).outputs().size();
    }

    @Override
    public long output(long transaction, int i) {
        return transactions.get((int) transaction).outputs().get(i);
    }

    @Override
    public Units value(long output) {
        return Units.of(outputs.get((int) output).value);
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
        return outputs.get((int) output).name;
    }

    @Override
    public long outputsOf(int account) {
        return outputs.stream().filter(output -> output.account == account).count();
    }

    @Override
    public long outputOf(int account, long i) {
        return LongStream.range(0, outputs.size())
                .filter(output -> outputs.get((int) output).account == account)
                .skip(i)
                .findFirst()
                .orElseThrow();
    }
}
