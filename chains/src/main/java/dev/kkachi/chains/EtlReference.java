package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Chain;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The tables beside those of movements: when blocks were made, which decimals tokens have, how transactions ended.
final class EtlReference {
    /// The tables.
    static final List<Table> ALL;

    /// When each block was made.
    static final Table BLOCKS = new Blocks();
    /// How transactions ended.
    static final Table RECEIPTS = new Receipts();

    private static final int DECIMALS_MAX = 255;

    static {
        ALL = List.of(BLOCKS, new Tokens(), RECEIPTS, new Contracts());
    }

    private EtlReference() {}

    /// When each block was made.
    private static final class Blocks implements Table {
        @Override
        public String title() {
            return "blocks";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.any(columns, "number", "blocknumber", "blockid")
                    && columns.contains("timestamp")
                    && Columns.any(columns, "parenthash", "miner", "transactioncount");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            long number = Numbers.whole("number", row.text("number", "blocknumber", "blockid"));
            boolean isBitcoins = row.find("merkleroot") != null || row.find("coinbaseparam") != null;
            Chain chain = isBitcoins ? into.chain(Chain.BITCOIN) : GraphSense.chain(row, into);
            long second = Numbers.seconds(row, "timestamp");
            into.facts().clock().add(chain, number, second);
            into.sink().add(chain, number, Instant.ofEpochSecond(second));
        }
    }

    /// What tokens say of themselves.
    private static final class Tokens implements Table {
        @Override
        public String title() {
            return "tokens";
        }

        @Override
        public boolean fits(Set<String> columns) {
            boolean isEtl = Columns.all(columns, "address", "symbol", "decimals");
            return (isEtl && !columns.contains("value")) || isGraphSense(columns);
        }

        private static boolean isGraphSense(Set<String> columns) {
            return Columns.all(columns, "currencyticker", "tokenaddress", "decimals");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            Chain chain = GraphSense.chain(row, into);
            Token token = into.token(chain, Addresses.of(chain, row, "address", "tokenaddress"));
            if (row.text("decimals").isEmpty()) {
                throw Refused.leftOut("decimals", "", "A token without decimals is counted in its base units.");
            }
            int decimals = Numbers.small(row, 0, "decimals");
            if (decimals > DECIMALS_MAX) {
                throw Refused.because("decimals", row.text("decimals"), "A token has at most 255 decimals.");
            }
            if (token.decimals() >= 0 && token.decimals() != decimals) {
                throw Refused.because(
                        "decimals",
                        row.text("decimals"),
                        "The genuine " + token.ticker() + " has " + token.decimals() + ".");
            }
            into.sink().add(new Token(token.asset(), row.text("symbol", "currencyticker"), decimals));
        }
    }

    /// How transactions ended, and which contracts they made.
    private static final class Receipts implements Table {
        @Override
        public String title() {
            return "receipts";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "transactionhash", "status") && columns.contains("cumulativegasused");
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            String hash = Addresses.hash(into.chain(), row, "transactionhash");
            into.facts().receipts().add(hash, Numbers.hasSucceeded(row, "status"), row.text("contractaddress"));
        }
    }

    /// Contracts, whose code moves nothing.
    private static final class Contracts implements Table {
        @Override
        public String title() {
            return "contracts";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "address", "bytecode");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            throw Refused.leftOut("bytecode", "", "A contract's code moves nothing.");
        }
    }
}
