package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The token transfers of [EtlTransfers] where they stand in CSV, which are the largest files that there are.
final class FastTransfers extends ByteTable {
    /// How files are recognised.
    static final ChainFormat FORMAT = FastTransfers::recognise;

    private static final EtlTransfers TABLE = new EtlTransfers();

    private final int contract = required("tokenaddress");
    private final int from = required("fromaddress", "from");
    private final int to = required("toaddress", "to");
    private final int value = required("value");
    private final int hash = required("transactionhash", "txhash");
    private final int log = required("logindex");
    private final int block = column("blocknumber", "blockid");
    private final int time = column("blocktimestamp");
    private final int place = column("transactionindex");
    private final Chain chain;
    private final Seen<Token> tokens = new Seen<>();

    private FastTransfers(ByteRows rows, Intake into) throws IOException {
        super(rows, into);
        chain = into.chain();
    }

    private static ChainFormat.@Nullable Recognised recognise(FileStart start) {
        return TABLE.fits(start.header())
                ? new ChainFormat.Recognised(TABLE.title() + " (CSV)", false, ByteTable.body(FastTransfers::new))
                : null;
    }

    @Override
    void row() throws Refused {
        Token token = token();
        if (isEmpty(log)) {
            throw broken(log, "A token's transfer has the number of its log.");
        }
        TransferRow out = into().start(token, rows().line())
                .part(Kind.LOG, small(log, 0))
                .time(time())
                .block(whole(block, TransferRow.NOT_GIVEN), small(place, TransferRow.NOT_GIVEN));
        set(out.transaction(), hash);
        set(out.from(), from);
        set(out.to(), to);
        ExactAmount moved = amount(value);
        if (moved.decimals() > 0) {
            throw broken(value, "An amount in base units is a whole number.");
        }
        out.amount(moved.high(), moved.low(), token.decimals());
        if (token.decimals() >= 0) {
            out.decimalsKnown();
        }
        into().move();
    }

    private long time() throws Refused {
        if (!isEmpty(time)) {
            return seconds(time);
        }
        if (isEmpty(block)) {
            throw Refused.because("block_number", "", "A row says its time or its block.");
        }
        return TransferRow.BY_BLOCK;
    }

    private Token token() throws Refused {
        int first = rows().from(contract);
        Token token = tokens.find(rows().bytes(), first, rows().to(contract));
        if (token == null) {
            if (isEmpty(contract)) {
                throw broken(contract, "A token's address is not empty.");
            }
            token = into().token(chain, rows().text(contract));
            tokens.put(rows().bytes(), first, rows().to(contract), token);
        }
        return token;
    }
}
