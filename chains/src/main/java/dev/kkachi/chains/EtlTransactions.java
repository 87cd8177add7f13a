package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;

/// Transactions of an account chain as ethereum-etl extracts them, and tools built on it: what each carries in the
/// chain's own coin.
final class EtlTransactions implements Table {
    @Override
    public String title() {
        return "ethereum-etl transactions";
    }

    @Override
    public boolean fits(Set<String> columns) {
        return Columns.any(columns, "hash", "transactionhash", "txhash")
                && columns.contains("fromaddress")
                && columns.contains("value")
                && Columns.any(columns, "gas", "gasprice", "nonce")
                && Columns.any(columns, "blocknumber", "blockid")
                && !Columns.any(columns, "traceaddress", "traceid", "tokenaddress");
    }

    @Override
    public void read(Fields row, Intake into) throws Refused {
        Chain chain = GraphSense.chain(row, into);
        String hash = Addresses.hash(chain, row, "hash", "transactionhash", "txhash");
        if (!Numbers.hasSucceeded(row, "receiptstatus", "status")
                || into.facts().receipts().hasFailed(hash)) {
            throw Refused.leftOut("receipt_status", "0", "A failed transaction moves nothing.");
        }
        Token coin = KnownTokens.coin(chain);
        long block = Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid");
        TransferRow out = into.start(coin, row.line())
                .part(Kind.VALUE, 0)
                .time(Numbers.secondsOrBlock(row, block, "blocktimestamp"))
                .block(block, Numbers.small(row, TransferRow.NOT_GIVEN, "transactionindex"));
        into.baseUnits("value", row.text("value"), coin);
        if (into.isNothing()) {
            throw Refused.leftOut("value", "0", "A call without value moves nothing.");
        }
        out.transaction().set(hash);
        out.from().set(Addresses.of(chain, row, "fromaddress", "from"));
        out.to().set(receiver(chain, hash, row, into));
        bridge(row, out, coin, into);
        into.move();
    }

    /// Takes note of what a payment says to a bridge, or of a bridge's, where the file tells when it happened.
    private static void bridge(Fields row, TransferRow paid, Token coin, Intake into) throws Refused {
        String to = Addresses.canonical(coin.asset().chain(), paid.to().toString());
        if (ThorLogs.isRouter(coin.asset().chain(), to)) {
            into.facts()
                    .bridges()
                    .pay(paid.transaction().toString(), paid.from().toString());
        }
        long second = paid.seconds() == TransferRow.BY_BLOCK
                ? into.facts().clock().second(coin.asset().chain(), paid.block())
                : paid.seconds();
        if (second != BlockClock.UNKNOWN) {
            BigInteger units = new BigInteger(Long.toUnsignedString(paid.high()))
                    .shiftLeft(Long.SIZE)
                    .add(new BigInteger(Long.toUnsignedString(paid.low())));
            BigDecimal amount = new BigDecimal(units, Math.max(0, coin.decimals()));
            Instant time = Instant.ofEpochSecond(second);
            String hash = paid.transaction().toString();
            ThorDeals.read(
                    new Leg(coin.asset(), hash, paid.from().toString(), amount, time),
                    new Leg(coin.asset(), hash, paid.to().toString(), amount, time),
                    row.text("input"),
                    into);
        }
    }

    /// Says who is paid: where a transaction makes a contract that is the contract, which only the receipt tells.
    private static String receiver(Chain chain, String hash, Fields row, Intake into) throws Refused {
        String made = into.facts().receipts().madeBy(hash);
        boolean isNobody = row.text("toaddress", "to", "receiptcontractaddress").isEmpty() && made.isEmpty();
        if (isNobody && chain.equals(Chain.TRON)) {
            throw Refused.leftOut("to_address", "", "On Tron, votes, freezes and their like pay nobody.");
        }
        if (isNobody) {
            throw Refused.because(
                    "to_address",
                    "",
                    "A transaction pays an address; a contract that it makes is in its receipt or trace.");
        }
        return made.isEmpty() ? Addresses.of(chain, row, "toaddress", "to", "receiptcontractaddress") : made;
    }
}
