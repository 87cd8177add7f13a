package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.util.Set;

/// Token transfers as ethereum-etl extracts them. In CSV they say no time; then the block's is taken.
final class EtlTransfers implements Table {
    @Override
    public String title() {
        return "ethereum-etl token transfers";
    }

    @Override
    public boolean fits(Set<String> columns) {
        return Columns.all(columns, "tokenaddress", "value", "logindex")
                && Columns.any(columns, "transactionhash", "txhash")
                && Columns.any(columns, "fromaddress", "from")
                && Columns.any(columns, "toaddress", "to");
    }

    @Override
    public void read(Fields row, Intake into) throws Refused {
        Chain chain = GraphSense.chain(row, into);
        Token token = into.token(chain, Addresses.of(chain, row, "tokenaddress"));
        long block = Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid");
        if (row.text("logindex").isEmpty()) {
            throw Refused.because("log_index", "", "A token's transfer has the number of its log.");
        }
        TransferRow out = into.start(token, row.line())
                .part(Kind.LOG, Numbers.small(row, 0, "logindex"))
                .time(Numbers.secondsOrBlock(row, block, "blocktimestamp"))
                .block(block, Numbers.small(row, TransferRow.NOT_GIVEN, "transactionindex"));
        into.baseUnits("value", row.text("value"), token);
        out.transaction().set(Addresses.hash(chain, row, "transactionhash", "txhash"));
        out.from().set(Addresses.of(chain, row, "fromaddress", "from"));
        out.to().set(Addresses.of(chain, row, "toaddress", "to"));
        into.move();
    }
}
