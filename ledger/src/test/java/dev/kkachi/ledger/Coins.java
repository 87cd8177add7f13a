package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.OutputTransaction.Input;
import dev.kkachi.ledger.spi.OutputTransaction.Output;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Transactions of Bitcoin's kind as a picture, one a line: `7/2 pay: mint.0 old.1=friend:4 -> shop:3 desk:5` stands at
/// place 2 of block 7, is called `pay`, spends the first output of `mint` and the second of `old`, of which its source
/// says that it was four of the friend's, and makes two outputs. A place that nobody says is `?`.
record Coins(String name, List<OutputTransaction> transactions) implements LedgerSource {
    static final Asset BTC = new Asset(Chain.BITCOIN, "BTC");

    static Coins of(String picture) {
        return named("coins", picture);
    }

    static Coins named(String name, String picture) {
        List<OutputTransaction> transactions = new ArrayList<>();
        picture.lines().filter(line -> !line.isBlank()).forEach(line -> transactions.add(transaction(line)));
        return new Coins(name, transactions);
    }

    private static OutputTransaction transaction(String line) {
        String[] halves = line.split(":", 2);
        String[] head = halves[0].strip().split("[/ ]+", -1);
        String[] sides = halves[1].split("->", -1);
        int block = Integer.parseInt(head[0]);
        int place = head[1].equals("?") ? -1 : Integer.parseInt(head[1]);
        return new OutputTransaction(
                BTC,
                head[2],
                block,
                place,
                Instant.ofEpochSecond(600L * block),
                words(sides[0]).stream().map(Coins::input).toList(),
                words(sides[1]).stream().map(Coins::output).toList());
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Input input(String word) {
        String[] said = word.split("=", 2);
        String[] spent = said[0].split("\\.", -1);
        return new Input(spent[0], Integer.parseInt(spent[1]), said.length == 1 ? null : output(said[1]));
    }

    private static Output output(String word) {
        String[] parts = word.split(":", -1);
        return new Output(parts[0], Units.of(Long.parseLong(parts[1])));
    }

    @Override
    public void read(LedgerSink sink) {
        sink.add(new Token(BTC, "BTC", 8));
        long line = 0;
        for (OutputTransaction transaction : transactions) {
            sink.add(transaction, ++line);
        }
    }
}
