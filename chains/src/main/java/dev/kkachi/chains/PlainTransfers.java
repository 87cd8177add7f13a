package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The plain form, `chain,tx_hash,log_index,time,from,to,asset,amount,usd`: one transfer a row, with exact decimal
/// amounts. Columns stand in any order and further ones are passed over; `log_index` and `usd` may be missing. A row
/// without a number is what its transaction itself carries.
final class PlainTransfers extends ByteTable {
    /// How files are recognised.
    static final ChainFormat FORMAT = PlainTransfers::recognise;

    /// What a person would call the format.
    static final String TITLE = "transfers in the plain form (CSV)";

    private final int chain = column("chain");
    private final int hash = required("txhash", "transactionhash");
    private final int log = column("logindex");
    private final int time = required("time");
    private final int from = required("from");
    private final int to = required("to");
    private final int asset = required("asset");
    private final int amount = required("amount");
    private final int usd = column("usd");
    private final Seen<OnChain> chains = new Seen<>();

    private @Nullable OnChain stated;

    private PlainTransfers(ByteRows rows, Intake into) throws IOException {
        super(rows, into);
        Chain named = into.options().chain();
        stated = named == null ? null : new OnChain(named, new Seen<>());
    }

    /// Says whether a table with these columns, named as [ColumnName] writes them, is one.
    static boolean fits(Set<String> columns) {
        return Columns.all(columns, "time", "from", "to", "asset", "amount")
                && Columns.any(columns, "txhash", "transactionhash");
    }

    private static ChainFormat.@Nullable Recognised recognise(FileStart start) {
        return fits(start.header())
                ? new ChainFormat.Recognised(TITLE, false, ByteTable.body(PlainTransfers::new))
                : null;
    }

    /// A chain and what moved on it so far.
    private record OnChain(Chain chain, Seen<Token> tokens) {}

    @Override
    void row() throws Refused {
        OnChain on = chain();
        Token token = token(on);
        boolean isLog = !isEmpty(log);
        TransferRow out = into().start(token, rows().line())
                .part(isLog ? Kind.LOG : Kind.VALUE, small(log, 0))
                .time(seconds(time));
        set(out.transaction(), hash);
        set(out.from(), from);
        set(out.to(), to);
        if (!isEmpty(usd)) {
            amount(usd);
        }
        ExactAmount moved = amount(amount);
        out.amount(moved.high(), moved.low(), moved.decimals());
        into().move();
    }

    private OnChain chain() throws Refused {
        if (isEmpty(chain)) {
            if (stated == null) {
                throw Refused.because("chain", "", "A row says its chain, or the user does.");
            }
            return stated;
        }
        int first = rows().from(chain);
        OnChain on = chains.find(rows().bytes(), first, rows().to(chain));
        if (on == null) {
            on = read();
            chains.put(rows().bytes(), first, rows().to(chain), on);
        }
        return on;
    }

    private OnChain read() throws Refused {
        try {
            Chain read = Chain.of(rows().text(chain));
            if (stated == null) {
                return new OnChain(read, new Seen<>());
            }
            if (read.equals(stated.chain())) {
                return stated;
            }
        } catch (IllegalArgumentException e) {
            throw broken(chain, String.valueOf(e.getMessage()));
        }
        throw broken(chain, "The file is said to be of the chain " + stated.chain() + ".");
    }

    private Token token(OnChain on) throws Refused {
        int first = rows().from(asset);
        Token token = on.tokens().find(rows().bytes(), first, rows().to(asset));
        if (token == null) {
            String printed = rows().text(asset).strip();
            String stands = into().options().asset();
            token = into().named(on.chain(), printed.isEmpty() && stands != null ? stands : printed);
            on.tokens().put(rows().bytes(), first, rows().to(asset), token);
        }
        return token;
    }
}
