package dev.kkachi.ledger;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.OutputTransaction.Input;
import dev.kkachi.ledger.spi.OutputTransaction.Output;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes down all that a log of outputs says, and the same of a plain list of transactions.
final class OutputOracle {
    private OutputOracle() {}

    /// One transaction a line: what it spends, `?` where nobody knows, and what it makes, with who spends that.
    static String picture(OutputLog log) {
        StringBuilder text = new StringBuilder();
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            text.append(hash(log, transaction)).append(':');
            for (int i = 0; i < log.inputs(transaction); i++) {
                long output = log.input(transaction, i);
                String known = log.isKnown(output) ? coin(log, output) : shortName(log.name(output)) + "=?";
                text.append(' ').append(known);
            }
            text.append(" ->");
            for (int i = 0; i < log.outputs(transaction); i++) {
                long output = log.output(transaction, i);
                text.append(' ').append(coin(log, output));
                long spender = log.spender(output);
                text.append(spender == OutputLog.NONE ? "" : ">" + hash(log, spender));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String coin(OutputLog log, long output) {
        return log.address(log.account(output)) + ":" + log.value(output);
    }

    private static String hash(OutputLog log, long transaction) {
        String name = log.name(log.output(transaction, 0));
        return name.substring("bitcoin:".length(), name.indexOf("_O"));
    }

    private static String shortName(String name) {
        return name.substring("bitcoin:".length()).replace("_O", ".");
    }

    /// All that `log` says, by output and by address.
    static String render(OutputLog log) {
        StringBuilder text = new StringBuilder(picture(log));
        Map<String, List<String>> byAddress = new TreeMap<>();
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            text.append(log.time(transaction)).append('\n');
            for (int i = 0; i < log.inputs(transaction); i++) {
                note(log, log.input(transaction, i), byAddress);
            }
            for (int i = 0; i < log.outputs(transaction); i++) {
                note(log, log.output(transaction, i), byAddress);
            }
        }
        return text + byAddress.toString();
    }

    private static void note(OutputLog log, long output, Map<String, List<String>> byAddress) {
        int account = log.account(output);
        if (account < 0 || byAddress.containsKey(log.address(account))) {
            return;
        }
        List<String> all = new ArrayList<>();
        for (long i = 0; i < log.outputsOf(account); i++) {
            long of = log.outputOf(account, i);
            long maker = log.maker(of);
            all.add(shortName(log.name(of)) + (maker == OutputLog.NONE ? "" : " by " + hash(log, maker)));
        }
        Collections.sort(all);
        byAddress.put(log.address(account), all);
    }

    /// The same of the transactions `all`, in their order, of which a ledger was told `heard`.
    static String render(List<OutputTransaction> all, List<OutputTransaction> heard) {
        Map<String, Output> known = new HashMap<>();
        Map<String, String> spenders = new HashMap<>();
        Map<String, List<String>> byAddress = new TreeMap<>();
        for (OutputTransaction transaction : heard) {
            transaction.inputs().stream()
                    .filter(input -> input.spent() != null)
                    .forEach(input -> known.put(name(input), input.spent()));
        }
        for (OutputTransaction transaction : all) {
            transaction.inputs().forEach(input -> spenders.put(name(input), transaction.hash()));
            for (int i = 0; i < transaction.outputs().size(); i++) {
                known.put(transaction.hash() + "." + i, transaction.outputs().get(i));
                byAddress
                        .computeIfAbsent(transaction.outputs().get(i).address(), address -> new ArrayList<>())
                        .add(transaction.hash() + "." + i + " by " + transaction.hash());
            }
        }
        StringBuilder text = new StringBuilder();
        for (OutputTransaction transaction : all) {
            text.append(transaction.hash()).append(':');
            for (Input input : transaction.inputs()) {
                Output of = known.get(name(input));
                text.append(' ').append(of == null ? name(input) + "=?" : coin(of));
                noteForeign(input, of, byAddress);
            }
            text.append(" ->");
            for (int i = 0; i < transaction.outputs().size(); i++) {
                String spender = spenders.get(transaction.hash() + "." + i);
                text.append(' ').append(coin(transaction.outputs().get(i)));
                text.append(spender == null ? "" : ">" + spender);
            }
            text.append('\n');
        }
        all.forEach(transaction -> text.append(transaction.time()).append('\n'));
        byAddress.values().forEach(Collections::sort);
        return text + byAddress.toString();
    }

    private static void noteForeign(Input input, @Nullable Output of, Map<String, List<String>> byAddress) {
        if (of != null && input.transaction().startsWith("old")) {
            byAddress
                    .computeIfAbsent(of.address(), address -> new ArrayList<>())
                    .add(name(input));
        }
    }

    private static String name(Input input) {
        return input.transaction() + "." + input.output();
    }

    private static String coin(Output output) {
        return output.address() + ":" + output.value();
    }
}
