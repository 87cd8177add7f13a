package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Kind;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tables that people download from explorers that run Etherscan's software, or from Tronscan.
final class ExplorerTables {
    /// The tables.
    static final List<Table> ALL = List.of(new Coins(), new Tokens(), new Tronscan());

    private static final String[] HASH = {"transactionhash", "txhash", "txnhash", "transactionid", "hash"};
    private static final Map<String, String> CHAIN_OF_COIN = Map.of(
            "eth", "ethereum",
            "bnb", "bsc",
            "matic", "polygon",
            "pol", "polygon",
            "avax", "avalanche",
            "ftm", "fantom",
            "etc", "ethereum-classic");

    private ExplorerTables() {}

    private static void refuseFailed(Fields row) throws Refused {
        String error = row.text("errcode");
        String status = row.text("status", "result");
        String said = status.toLowerCase(Locale.ROOT);
        boolean hasFailed = said.startsWith("error")
                || said.startsWith("fail")
                || said.startsWith("revert")
                || said.equals("out_of_energy")
                || said.equals("0");
        if (hasFailed || !error.isEmpty()) {
            throw Refused.leftOut("status", error.isEmpty() ? status : error, "A failed transaction moves nothing.");
        }
    }

    private static TransferRow start(Fields row, Intake into, Token token) throws Refused {
        TransferRow out = into.start(token, row.line())
                .time(Numbers.seconds(row, "unixtimestamp", "datetimeutc", "timeutc", "time", "timestamp"))
                .block(
                        Numbers.whole(row, TransferRow.NOT_GIVEN, "blockno", "blocknumber", "block"),
                        TransferRow.NOT_GIVEN);
        out.transaction().set(Addresses.hash(token.asset().chain(), row, HASH));
        return out;
    }

    /// Normal and internal transactions of Etherscan: the coin, coming in or going out.
    private static final class Coins implements Table {
        private static final String IN = "valuein";
        private static final String OUT = "valueout";

        @Override
        public String title() {
            return "Etherscan transactions";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.any(columns, HASH)
                    && Columns.all(columns, "from", "unixtimestamp")
                    && CHAIN_OF_COIN.keySet().stream().anyMatch(coin -> columns.contains(IN + coin));
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            refuseFailed(row);
            String coin = coin(row);
            Token token = KnownTokens.coin(into.chain(Chain.of(CHAIN_OF_COIN.getOrDefault(coin, coin))));
            TransferRow out = start(row, into, token);
            String printed = row.text(IN + coin);
            into.read("Value_IN", printed.isEmpty() ? "0" : printed);
            if (into.isNothing()) {
                printed = row.text(OUT + coin);
            }
            into.decimal("Value_OUT", printed.isEmpty() ? "0" : printed);
            if (into.isNothing()) {
                throw Refused.leftOut("value", "0", "A call without value moves nothing.");
            }
            String from = Addresses.of(token.asset().chain(), row, "from");
            String to = Addresses.of(token.asset().chain(), row, "to", "txto", "contractaddress");
            out.from().set(from);
            out.to().set(to);
            if (row.find("parenttxfrom") == null) {
                out.part(Kind.VALUE, 0);
            } else {
                out.part(Kind.TRACE, into.unnumbered(out.transaction().toString(), from + to + printed));
            }
            into.move();
        }

        private static String coin(Fields row) throws Refused {
            for (String coin : CHAIN_OF_COIN.keySet()) {
                if (row.find(IN + coin) != null) {
                    return coin;
                }
            }
            throw Refused.because("Value_IN", "", "A header names the coin that comes in.");
        }
    }

    /// Transfers of tokens of Etherscan: decimal amounts, with commas between thousands.
    private static final class Tokens implements Table {
        @Override
        public String title() {
            return "Etherscan token transfers";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.any(columns, HASH)
                    && Columns.all(columns, "from", "to", "contractaddress")
                    && Columns.any(columns, "tokenvalue", "value")
                    && columns.contains("tokensymbol")
                    && Columns.any(columns, "unixtimestamp", "datetimeutc");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            refuseFailed(row);
            if (!row.text("tokenid").isEmpty()) {
                throw Refused.leftOut("token_id", row.text("tokenid"), "A single thing (ERC-721) is no amount.");
            }
            Chain chain = into.chain();
            Token token = into.token(chain, Addresses.of(chain, row, "contractaddress"));
            transfer(row, into, token, row.text("tokenvalue", "value"));
        }
    }

    private static void transfer(Fields row, Intake into, Token token, String amount) throws Refused {
        TransferRow out = start(row, into, token);
        Chain chain = token.asset().chain();
        into.decimal("TokenValue", amount);
        String from = Addresses.of(chain, row, "from", "fromaddress", "owneraddress");
        String to = Addresses.of(chain, row, "to", "toaddress");
        out.from().set(from);
        out.to().set(to);
        String content = Addresses.canonical(chain, from) + Addresses.canonical(chain, to) + token.asset() + amount;
        out.part(Kind.LOG, into.unnumbered(out.transaction().toString(), content));
        into.move();
    }

    /// Transfers of Tronscan, of the coin and of tokens. Tokens are named by their contract; where the file has only
    /// tickers, those that are known are taken for the genuine, which is reported.
    private static final class Tronscan implements Table {
        @Override
        public String title() {
            return "Tronscan transfers";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.any(columns, HASH)
                    && Columns.any(columns, "from", "fromaddress", "owneraddress")
                    && Columns.any(columns, "to", "toaddress")
                    && Columns.any(columns, "amount", "quantity")
                    && Columns.any(columns, "token", "tokensymbol", "asset")
                    && Columns.any(columns, "result", "status")
                    && Columns.any(columns, "timeutc", "time", "timestamp");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            refuseFailed(row);
            Token token = token(row, into);
            String amount = row.text("amount", "quantity");
            if (!token.equals(KnownTokens.coin(token.asset().chain()))) {
                transfer(row, into, token, amount);
                return;
            }
            Chain chain = token.asset().chain();
            TransferRow out = start(row, into, token).part(Kind.VALUE, 0);
            into.decimal("Amount", amount);
            out.from().set(Addresses.of(chain, row, "from", "fromaddress", "owneraddress"));
            out.to().set(Addresses.of(chain, row, "to", "toaddress"));
            into.move();
        }

        private static Token token(Fields row, Intake into) throws Refused {
            Chain chain = into.chain(Chain.TRON);
            String contract = row.text("tokenaddress", "contractaddress", "tokencontract");
            if (!contract.isEmpty()) {
                return into.token(chain, contract);
            }
            String ticker = row.text("token", "tokensymbol", "asset");
            Token known = KnownTokens.named(chain, ticker);
            if (known == null) {
                throw Refused.because(
                        "token", ticker, "A token is named by its contract, for anybody may choose any ticker.");
            }
            if (!known.equals(KnownTokens.coin(chain))) {
                String rule = "The file names tokens by their ticker only; it is taken for the genuine one.";
                into.remarkOnce(row.line(), Refused.because("token", ticker, rule));
            }
            return known;
        }
    }
}
