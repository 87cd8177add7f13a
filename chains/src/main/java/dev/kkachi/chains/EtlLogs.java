package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Logs of contracts, of which those that tell of a token's transfer (ERC-20 `Transfer`) of a swap
/// ([SwapLogs]) or of a bridge ([ThorLogs]) are read.
///
/// The event has the same signature in ERC-721, where the fourth topic is the number of a single thing:
/// such a log counts no amount and is left out.
final class EtlLogs implements Table {
    /// The hash of `Transfer(address,address,uint256)`.
    static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private static final int FUNGIBLE_TOPICS = 3;
    private static final int WORD_CHARS = 66;

    @Override
    public String title() {
        return "logs of contracts";
    }

    @Override
    public boolean fits(Set<String> columns) {
        return Columns.all(columns, "address", "data", "logindex") && Columns.any(columns, "topics", "topic0");
    }

    @Override
    public void read(Fields row, Intake into) throws Refused {
        List<String> topics = row.list("topics");
        if (!topics.isEmpty() && (SwapLogs.isSwap(topics.getFirst()) || ThorLogs.isOne(topics.getFirst()))) {
            readDeal(row, topics, into);
            return;
        }
        if (topics.isEmpty() || !topics.getFirst().toLowerCase(Locale.ROOT).equals(TRANSFER)) {
            throw Refused.leftOut(
                    "topics",
                    topics.isEmpty() ? "" : topics.getFirst(),
                    "Of logs, transfers, swaps and bridges are read.");
        }
        if (topics.size() != FUNGIBLE_TOPICS) {
            throw Refused.leftOut(
                    "topics",
                    topics.size() + " topics",
                    "A transfer that counts an amount has three topics; this one is of a single thing (ERC-721).");
        }
        refuseRemoved(row);
        Chain chain = into.chain();
        Token token = into.token(chain, Addresses.of(chain, row, "address"));
        long block = Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid");
        TransferRow out = into.start(token, row.line())
                .part(Kind.LOG, Numbers.small(row, 0, "logindex"))
                .time(Numbers.secondsOrBlock(row, block, "blocktimestamp"))
                .block(block, Numbers.small(row, TransferRow.NOT_GIVEN, "transactionindex"));
        String data = row.text("data");
        if (data.length() != WORD_CHARS) {
            throw Refused.because("data", data, "A transfer's data is one word of 32 bytes after 0x.");
        }
        into.baseUnits("data", data, token);
        out.transaction().set(Addresses.hash(chain, row, "transactionhash", "txhash"));
        out.from().set(Addresses.ofWord(chain, "topics", topics.get(1)));
        out.to().set(Addresses.ofWord(chain, "topics", topics.get(2)));
        String hash = out.transaction().toString();
        into.swaps().enter(block, hash, into);
        into.swaps()
                .add(
                        hash,
                        new SwapLogs.Moved(
                                out.number(),
                                token,
                                new SwapLogs.Ends(
                                        out.from().toString(), out.to().toString()),
                                new BigInteger(data.substring(2), 16)));
        into.move();
    }

    private static void refuseRemoved(Fields row) throws Refused {
        if (row.text("removed").equals("true")) {
            throw Refused.leftOut("removed", "true", "A log that was removed did not happen.");
        }
    }

    private static void readDeal(Fields row, List<String> topics, Intake into) throws Refused {
        refuseRemoved(row);
        Chain chain = into.chain();
        String contract = Addresses.canonical(chain, Addresses.of(chain, row, "address"));
        Instant time = time(row, chain, into);
        String hash = Addresses.hash(chain, row, "transactionhash", "txhash");
        into.swaps().enter(Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid"), hash, into);
        if (SwapLogs.isSwap(topics.getFirst())) {
            into.swaps().add(row, hash, contract, time);
        } else {
            ThorLogs.read(new ThorLogs.Place(contract, hash, time), topics, row.text("data"), into);
        }
    }

    /// Returns when the log was written: as its row says, or its block in a file beside it.
    private static Instant time(Fields row, Chain chain, Intake into) throws Refused {
        if (!row.text("blocktimestamp").isEmpty()) {
            return Instant.ofEpochSecond(Numbers.seconds(row, "blocktimestamp"));
        }
        long second =
                into.facts().clock().second(chain, Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber", "blockid"));
        if (second == BlockClock.UNKNOWN) {
            throw Refused.leftOut(
                    "block_timestamp",
                    "",
                    "A conversion is known by its time, which neither this file nor one of blocks beside it says.");
        }
        return Instant.ofEpochSecond(second);
    }
}
