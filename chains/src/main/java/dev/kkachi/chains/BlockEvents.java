package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.util.List;
import java.util.Set;

/// Tables of researchers that name the block of a movement and not its transaction, as etherclust's. The block stands
/// in for the transaction, under a name that no transaction has, and rows of a block are numbered as they come.
final class BlockEvents {
    /// The tables.
    static final List<Table> ALL = List.of(new Transfers(), new Calls());

    private BlockEvents() {}

    private static TransferRow start(Fields row, Intake into, Token token, Kind kind) throws Refused {
        long block = Numbers.whole("blockNumber", row.text("blocknumber"));
        String name = "block-" + block;
        TransferRow out = into.start(token, row.line())
                .part(kind, into.countedIn(name))
                .time(TransferRow.BY_BLOCK)
                .block(block, TransferRow.NOT_GIVEN);
        out.transaction().set(name);
        return out;
    }

    /// A token's events.
    private static final class Transfers implements Table {
        @Override
        public String title() {
            return "token events by block";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "address", "blocknumber", "eventname", "source", "target", "amount");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            String event = row.text("eventname");
            if (!event.equals("Transfer")) {
                throw Refused.leftOut("eventName", event, "Of events, transfers are read.");
            }
            Chain chain = into.chain();
            Token token = into.token(chain, Addresses.of(chain, row, "address"));
            TransferRow out = start(row, into, token, Kind.LOG);
            into.baseUnits("amount", row.text("amount"), token);
            out.from().set(Addresses.of(chain, row, "source"));
            out.to().set(Addresses.of(chain, row, "target"));
            into.move();
        }
    }

    /// Calls, with values in the coin's own unit.
    private static final class Calls implements Table {
        @Override
        public String title() {
            return "calls by block";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "blocknumber", "actionfrom", "actionto", "actionvalue");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            Chain chain = into.chain();
            into.read("action.value", row.text("actionvalue"));
            if (into.isNothing()) {
                throw Refused.leftOut("action.value", "0", "A call without value moves nothing.");
            }
            TransferRow out = start(row, into, KnownTokens.coin(chain), Kind.TRACE);
            into.decimal("action.value", row.text("actionvalue"));
            out.from().set(Addresses.of(chain, row, "actionfrom"));
            out.to().set(Addresses.of(chain, row, "actionto"));
            into.move();
        }
    }
}
