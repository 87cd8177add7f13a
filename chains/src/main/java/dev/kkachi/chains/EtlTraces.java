package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.util.Locale;
import java.util.Set;

/// Calls within transactions, which move the chain's own coin: as ethereum-etl extracts them, as GraphSense keeps them,
/// and Tron's internal transactions.
///
/// The first call of a transaction is what the transaction itself carries, and is named so, in order that it is stored
/// once whether it came from here or from the transaction.
final class EtlTraces implements Table {
    private static final Set<String> MOVING = Set.of("", "call");

    @Override
    public String title() {
        return "traces";
    }

    @Override
    public boolean fits(Set<String> columns) {
        boolean isEtl = Columns.any(columns, "traceaddress", "traceid") && Columns.all(columns, "fromaddress", "value");
        return isEtl || Columns.all(columns, "calleraddress", "callvalue", "traceindex");
    }

    @Override
    public void read(Fields row, Intake into) throws Refused {
        Chain chain = GraphSense.chain(row, into);
        leaveOutIdle(row);
        Token coin = KnownTokens.coin(chain);
        long block = Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid");
        TransferRow out = into.start(coin, row.line())
                .time(Numbers.secondsOrBlock(row, block, "blocktimestamp"))
                .block(block, Numbers.small(row, TransferRow.NOT_GIVEN, "transactionindex"));
        into.baseUnits("value", row.text("value", "callvalue"), coin);
        if (into.isNothing()) {
            throw Refused.leftOut("value", "0", "A call without value moves nothing.");
        }
        String place = place(row);
        if (place.isEmpty() && row.find("traceaddress") == null && row.find("traceid") == null) {
            out.part(Kind.TRACE, Numbers.small(row, 0, "traceindex"));
        } else if (place.isEmpty()) {
            out.part(Kind.VALUE, 0);
        } else {
            out.part(Kind.TRACE, TracePath.number(place));
        }
        out.transaction().set(Addresses.hash(chain, row, "transactionhash", "txhash"));
        out.from().set(Addresses.of(chain, row, "fromaddress", "calleraddress"));
        out.to().set(Addresses.of(chain, row, "toaddress", "transfertoaddress"));
        into.move();
    }

    private static void leaveOutIdle(Fields row) throws Refused {
        if (!Numbers.hasSucceeded(row, "status") || row.text("rejected").equals("true")) {
            throw Refused.leftOut("status", row.text("status"), "A failed call moves nothing.");
        }
        String type = type(row);
        String call = row.text("calltype").toLowerCase(Locale.ROOT);
        if (!MOVING.contains(call)) {
            throw Refused.leftOut("call_type", call, "Of calls, only `call` moves value to another account.");
        }
        if (row.text("transactionhash", "txhash").isEmpty()) {
            throw Refused.leftOut("trace_type", type, "What no transaction moved, such as a reward, is no movement.");
        }
    }

    private static String type(Fields row) {
        String stated = row.text("tracetype", "note");
        String id = row.text("traceid");
        return stated.isEmpty() && id.indexOf('_') > 0 ? id.substring(0, id.indexOf('_')) : stated;
    }

    /// Returns the place in the tree of calls, which is the end of the id too: `call_0xabc_0_3`.
    private static String place(Fields row) {
        String stated = String.join(",", row.list("traceaddress"));
        if (!stated.isEmpty()) {
            return stated;
        }
        String id = row.text("traceid");
        int hash = id.indexOf('_');
        int behind = hash < 0 ? -1 : id.indexOf('_', hash + 1);
        return behind < 0 ? "" : id.substring(behind + 1);
    }
}
