package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the rows of one file go in: knows what the user said of the file, turns what a row prints into
/// a [TransferRow], and counts the rows that cannot be taken.
final class Intake {
    private final String file;
    private final LedgerSink sink;
    private final ImportOptions options;
    private final SideFacts facts;
    private final ExactAmount exact = new ExactAmount();
    private final TransferRow row = new TransferRow();
    private final UnnumberedPart unnumbered = new UnnumberedPart();
    private final SwapLogs swaps = new SwapLogs();
    private final Set<String> remarked = new HashSet<>();
    private final Set<Token> told = new HashSet<>();
    private @Nullable Token lastToken;
    private final Map<String, Token> tokens = new HashMap<>();

    private String countedName = "";
    private int counted;
    private boolean isNothing;

    Intake(String file, ImportOptions options, SideFacts facts, LedgerSink sink) {
        this.file = file;
        this.options = options;
        this.facts = facts;
        this.sink = sink;
    }

    /// Returns the file's name, as messages call it.
    String file() {
        return file;
    }

    /// Returns the sink.
    LedgerSink sink() {
        return sink;
    }

    /// Returns what the user said.
    ImportOptions options() {
        return options;
    }

    /// Returns what other files say.
    SideFacts facts() {
        return facts;
    }

    /// Returns the chain that the user named, otherwise Ethereum, whose tools and explorers the others
    /// use.
    Chain chain() {
        return chain(Chain.ETHEREUM);
    }

    /// Returns the chain that the user named, otherwise `usual`.
    Chain chain(Chain usual) {
        Chain named = options.chain();
        return named == null ? usual : named;
    }

    /// Reads one row with `table`.
    void take(Fields fields, Table table) {
        try {
            table.read(fields, this);
        } catch (Refused e) {
            refuse(fields.line(), e);
        }
    }

    /// Counts a row that ended early.
    void refuse(long line, Refused refused) {
        Rejection rejection = new Rejection(file, line, refused.field(), refused.value(), refused.rule());
        if (refused.isRight()) {
            sink.leaveOut(rejection);
        } else {
            sink.reject(rejection);
        }
    }

    /// Reports something of a row that was taken.
    void remark(long line, Refused remark) {
        sink.remark(new Rejection(file, line, remark.field(), remark.value(), remark.rule()));
    }

    /// Reports something that many rows of the file share, the first time.
    void remarkOnce(long line, Refused remark) {
        if (remarked.add(remark.field() + remark.value())) {
            remark(line, remark);
        }
    }

    /// Returns the number of a part that the file does not number; see [UnnumberedPart].
    int unnumbered(String transaction, String content) throws Refused {
        return unnumbered.number(transaction, content);
    }

    /// Returns how many rows `name` had before this one, rows of one name standing together.
    int countedIn(String name) {
        counted = name.equals(countedName) ? counted + 1 : 0;
        countedName = name;
        return counted;
    }

    /// Returns the reader of amounts, which holds the last one.
    ExactAmount exact() {
        return exact;
    }

    /// Starts the row of a movement of `token`.
    TransferRow start(Token token, long line) {
        if (!token.equals(lastToken)) {
            lastToken = token;
            if (token.decimals() >= 0 && told.add(token)) {
                sink.add(token);
            }
        }
        return row.start(token.asset(), line);
    }

    /// Hands on transactions with outputs, which stand on `line`.
    void outputs(long line, List<OutputTransaction> transactions) {
        for (OutputTransaction transaction : transactions) {
            Token coin = KnownTokens.coin(transaction.chain());
            if (coin.decimals() >= 0 && told.add(coin)) {
                sink.add(coin);
            }
            ThorDeals.read(transaction, this);
            sink.add(transaction, line);
        }
    }

    /// Hands the row on.
    void move() {
        sink.add(row);
    }

    /// Returns what the logs of this file tell of swaps.
    SwapLogs swaps() {
        return swaps;
    }

    /// Tells what waited for more rows: there are none.
    void end() {
        swaps.end(this);
    }

    /// Says which token a contract is: a genuine one by its ticker, any other by its address.
    Token token(Chain chain, String contract) throws Refused {
        String key = Addresses.canonical(chain, contract);
        Token token = tokens.get(key);
        if (token == null) {
            Token known = KnownTokens.find(chain, key);
            token = known != null ? known : unknown(chain, key);
            tokens.put(key, token);
        }
        return token;
    }

    /// Says what moved where the file prints a name: a ticker or a contract.
    Token named(Chain chain, String printed) throws Refused {
        Token known = KnownTokens.named(chain, printed);
        return known != null ? known : token(chain, printed);
    }

    private static Token unknown(Chain chain, String name) throws Refused {
        try {
            return new Token(new Asset(chain, name), name, TransferRow.BASE_UNITS);
        } catch (IllegalArgumentException e) {
            throw Refused.because("asset", name, String.valueOf(e.getMessage()));
        }
    }

    /// Sets the row's amount from base units of `token`, printed as a whole number or in hexadecimal
    /// digits.
    void baseUnits(String column, String printed, Token token) throws Refused {
        if (printed.startsWith("0x") || printed.startsWith("0X")) {
            hex(column, printed, token);
            return;
        }
        read(column, printed);
        if (exact.decimals() > 0) {
            throw Refused.because(column, printed, "An amount in base units is a whole number.");
        }
        setBaseUnits(token, exact.high(), exact.low());
    }

    private void setBaseUnits(Token token, long high, long low) {
        isNothing = (high | low) == 0;
        row.amount(high, low, token.decimals());
        if (token.decimals() >= 0) {
            row.decimalsKnown();
        }
    }

    private void hex(String column, String printed, Token token) throws Refused {
        long high = 0;
        long low = 0;
        for (int i = 2; i < printed.length(); i++) {
            int digit = Character.digit(printed.charAt(i), 16);
            if (digit < 0) {
                throw Refused.because(column, printed, "An amount after 0x has hexadecimal digits.");
            }
            if (high >>> 60 != 0) {
                throw Refused.because(column, printed, ExactAmount.TOO_LARGE);
            }
            high = (high << 4) | (low >>> 60);
            low = (low << 4) | digit;
        }
        setBaseUnits(token, high, low);
    }

    /// Sets the row's amount from a decimal number of the asset's own unit.
    void decimal(String column, String printed) throws Refused {
        read(column, printed);
        row.amount(exact.high(), exact.low(), exact.decimals());
    }

    /// Refuses what is no amount.
    void read(String column, String printed) throws Refused {
        byte[] bytes = printed.getBytes(UTF_8);
        String broken = exact.read(bytes, 0, bytes.length);
        if (!broken.isEmpty()) {
            throw Refused.because(column, printed, broken);
        }
        isNothing = (exact.high() | exact.low()) == 0;
    }

    /// Says whether the amount that was read last is nothing.
    boolean isNothing() {
        return isNothing;
    }
}
