package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.OutputTransaction;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Locale;

/// THORChain's deals as transactions themselves tell of them: by an `OP_RETURN`, or by the text in the input of a
/// plain payment.
final class ThorDeals {
    private static final String HOW = "THORChain memo";

    private ThorDeals() {}

    /// Returns the name of the deal that `transaction` asked for, however its hash is written.
    static String name(String transaction) {
        String small = transaction.toLowerCase(Locale.ROOT);
        return "thor:" + (small.startsWith("0x") ? small.substring(2) : small);
    }

    static BridgeBook.Order order(Leg in, ThorMemo.Swap swap) {
        return new BridgeBook.Order(in, swap.chain(), swap.token(), swap.account(), HOW);
    }

    /// Takes note of what `transaction` says in an output. Who pays THORChain pays its vault first; what it pays is any
    /// of the outputs, and which one is known from what was asked for.
    static void read(OutputTransaction transaction, Intake into) {
        for (OutputTransaction.Output said : transaction.outputs()) {
            ThorMemo memo = said.memo().isEmpty() ? null : ThorMemo.read(said.memo());
            if (memo instanceof ThorMemo.Swap swap && !transaction.inputs().isEmpty()) {
                OutputTransaction.Output spent = transaction.inputs().getFirst().spent();
                String payer = spent == null ? "" : spent.address();
                Leg in = leg(transaction, transaction.outputs().getFirst(), payer);
                into.facts().bridges().ask(name(transaction.hash()), order(in, swap), into.sink());
            } else if (memo instanceof ThorMemo.Out out) {
                for (OutputTransaction.Output paid : transaction.outputs()) {
                    if (paid.memo().isEmpty()) {
                        into.facts().bridges().answer(name(out.transaction()), answer(transaction, paid), into.sink());
                    }
                }
            }
        }
    }

    private static BridgeBook.Answer answer(OutputTransaction transaction, OutputTransaction.Output paid) {
        return new BridgeBook.Answer(leg(transaction, paid, paid.address()), "");
    }

    private static Leg leg(OutputTransaction transaction, OutputTransaction.Output output, String account) {
        int decimals = Math.max(0, KnownTokens.coin(transaction.chain()).decimals());
        BigDecimal amount = output.value().toDecimal(decimals);
        return new Leg(transaction.coin(), transaction.hash(), account, amount, transaction.time());
    }

    /// Takes note of a plain payment with a text in its `input`: `given` by who paid, `got` by who was paid.
    static void read(Leg given, Leg got, String input, Intake into) {
        ThorMemo memo = ThorMemo.read(text(input));
        if (memo instanceof ThorMemo.Swap swap) {
            into.facts().bridges().ask(name(given.transaction()), order(given, swap), into.sink());
        } else if (memo instanceof ThorMemo.Out out) {
            into.facts().bridges().answer(name(out.transaction()), new BridgeBook.Answer(got, ""), into.sink());
        }
    }

    private static String text(String input) {
        boolean isShort = input.startsWith("0x") && input.length() <= 2 + 2 * ThorMemo.CHARS_MAX;
        return isShort && input.length() % 2 == 0 && input.substring(2).matches("[0-9a-fA-F]+")
                ? new String(HexFormat.of().parseHex(input, 2, input.length()), UTF_8)
                : "";
    }
}
