package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The four tables that explorers of Blockscout's software export: transactions, token transfers, internal
/// transactions, and the advanced filter. Their amounts are in base units, and tokens come with their decimals; an
/// amount with a point in it is taken as one in the asset's own unit.
final class BlockscoutTables {
    /// The tables.
    static final List<Table> ALL = List.of(new Advanced(), new Transfers(), new Internal(), new Transactions());

    private static final int DECIMALS_MAX = 255;

    private BlockscoutTables() {}

    private static TransferRow start(Fields row, Intake into, Token token) throws Refused {
        Chain chain = token.asset().chain();
        if (!row.text("errcode").isEmpty()
                || row.text("status").toLowerCase(Locale.ROOT).startsWith("err")) {
            throw Refused.leftOut("ErrCode", row.text("errcode", "status"), "A failed transaction moves nothing.");
        }
        TransferRow out = into.start(token, row.line())
                .time(Numbers.seconds(row, "unixtimestamp", "utctimestamp"))
                .block(
                        Numbers.whole(row, TransferRow.NOT_GIVEN, "blocknumber"),
                        Numbers.small(row, TransferRow.NOT_GIVEN, "txindex"));
        out.transaction().set(Addresses.hash(chain, row, "txhash"));
        out.from().set(Addresses.of(chain, row, "fromaddress"));
        out.to().set(Addresses.of(chain, row, "toaddress", "contractaddress", "createdcontractaddress"));
        return out;
    }

    private static void coin(Fields row, Intake into, Kind kind, int number) throws Refused {
        Token coin = KnownTokens.coin(into.chain());
        TransferRow out = start(row, into, coin).part(kind, number);
        amount(row.text("value"), coin, into);
        if (into.isNothing()) {
            throw Refused.leftOut("Value", "0", "A call without value moves nothing.");
        }
        out.part(kind, number);
        into.move();
    }

    private static void amount(String printed, Token token, Intake into) throws Refused {
        if (printed.indexOf('.') >= 0) {
            into.decimal("Value", printed);
        } else {
            into.baseUnits("Value", printed, token);
        }
    }

    private static void token(Fields row, Intake into, String contract, String printed) throws Refused {
        Chain chain = into.chain();
        Token token = into.token(chain, contract);
        int decimals = Numbers.small(row, TransferRow.BASE_UNITS, "tokendecimals");
        if (decimals > DECIMALS_MAX) {
            throw Refused.because("TokenDecimals", row.text("tokendecimals"), "A token has at most 255 decimals.");
        }
        Token counted = token.decimals() >= 0 ? token : new Token(token.asset(), row.text("tokensymbol"), decimals);
        TransferRow out = start(row, into, counted);
        amount(printed, counted, into);
        String content = Addresses.canonical(chain, out.from().toString())
                + Addresses.canonical(chain, out.to().toString())
                + token.asset()
                + printed;
        out.part(Kind.LOG, into.unnumbered(out.transaction().toString(), content));
        into.move();
    }

    /// What each transaction carries.
    private static final class Transactions implements Table {
        @Override
        public String title() {
            return "Blockscout transactions";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "txhash", "unixtimestamp", "fromaddress", "toaddress", "value", "fee");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            coin(row, into, Kind.VALUE, 0);
        }
    }

    /// Transfers of tokens.
    private static final class Transfers implements Table {
        @Override
        public String title() {
            return "Blockscout token transfers";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "txhash", "tokencontractaddress", "tokenstransferred", "fromaddress");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            token(row, into, row.text("tokencontractaddress"), row.text("tokenstransferred"));
        }
    }

    /// Calls within transactions, numbered as they were made; the first is the transaction's own.
    private static final class Internal implements Table {
        @Override
        public String title() {
            return "Blockscout internal transactions";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "txhash", "index", "calltype", "fromaddress", "toaddress", "value");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            String call = row.text("calltype").toLowerCase(Locale.ROOT);
            if (!call.isEmpty() && !call.equals("call")) {
                throw Refused.leftOut("CallType", call, "Of calls, only `call` moves value to another account.");
            }
            int index = Numbers.small(row, 0, "index");
            coin(row, into, index == 0 ? Kind.VALUE : Kind.TRACE, index);
        }
    }

    /// Both, as a search with conditions gives them.
    private static final class Advanced implements Table {
        @Override
        public String title() {
            return "Blockscout advanced filter";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "txhash", "utctimestamp", "tokencontractaddresshash", "tokenvalue", "value");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            String contract = row.text("tokencontractaddresshash");
            if (!row.text("tokenid").isEmpty()) {
                throw Refused.leftOut("TokenID", row.text("tokenid"), "A single thing (ERC-721) is no amount.");
            }
            if (contract.isEmpty()) {
                coin(row, into, Kind.VALUE, 0);
            } else {
                token(row, into, contract, row.text("tokenvalue"));
            }
        }
    }
}
