package dev.kkachi.chains;

import dev.kkachi.files.Json;
import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Transactions of Bitcoin's kind in JSON: of bitcoin-etl, of Esplora's and mempool's explorers, and whole blocks of
/// Bitcoin Core.
final class OutputTables {
    /// The tables.
    static final List<Table> ALL = List.of(new BitcoinEtl(), new Esplora(), new CoreBlock());

    private static final int COIN_DECIMALS = 8;

    private OutputTables() {}

    private static Asset coin(Chain chain) {
        return KnownTokens.coin(chain).asset();
    }

    private static Json.Obj object(Fields row) throws Refused {
        if (row instanceof Fields.OfJson json) {
            return json.object();
        }
        throw Refused.because("", "", "Transactions with inputs and outputs are read from JSON.");
    }

    private static List<Json.Obj> objects(Json.Obj of, String name) throws Refused {
        List<Json.Obj> objects = new ArrayList<>();
        if (of.find(name) instanceof Json.Arr arr) {
            for (Json element : arr.elements()) {
                if (!(element instanceof Json.Obj object)) {
                    throw Refused.because(name, element.asText(), "An element of " + name + " is an object.");
                }
                objects.add(object);
            }
        }
        return objects;
    }

    private static Json.@Nullable Obj inner(Json.Obj of, String name) {
        return of.find(name) instanceof Json.Obj object ? object : null;
    }

    private static String hash(Json.Obj of, String name) throws Refused {
        String hash = of.text(name);
        if (hash.isEmpty()) {
            throw Refused.because(name, "", "A transaction's hash is not empty.");
        }
        return hash;
    }

    private static int place(Json.Obj of, String name) throws Refused {
        long place = Numbers.whole(name, of.text(name));
        if (place > Integer.MAX_VALUE) {
            throw Refused.because(name, of.text(name), "The number of an output is at most " + Integer.MAX_VALUE + ".");
        }
        return (int) place;
    }

    private static Units units(String column, String printed, int decimals) throws Refused {
        try {
            return Units.of(new BigDecimal(printed).movePointRight(decimals).toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.because(column, printed, "A value is a whole number of base units, not negative.");
        }
    }

    private static Instant time(String column, String printed) throws Refused {
        long seconds = PrintedTime.seconds(printed);
        if (seconds == PrintedTime.NONE) {
            throw Refused.because(column, printed, PrintedTime.RULE);
        }
        return Instant.ofEpochSecond(seconds);
    }

    /// Names who has the output of a script: by the script on Bitcoin, where all sources then agree.
    private static String owner(Chain chain, String script, List<String> stated) throws Refused {
        if (!script.isEmpty() && chain.equals(Chain.BITCOIN)) {
            return Scripts.owner(script);
        }
        if (stated.size() == 1 && !stated.getFirst().startsWith("nonstandard")) {
            return stated.getFirst();
        }
        if (script.isEmpty()) {
            throw Refused.because("addresses", String.join(",", stated), "An output says its address or its script.");
        }
        return Scripts.name(script);
    }

    /// `inputs` and `outputs` with values in base units.
    private static final class BitcoinEtl implements Table {
        @Override
        public String title() {
            return "bitcoin-etl transactions";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "hash", "inputs", "outputs");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            Json.Obj of = object(row);
            Chain chain = into.chain(Chain.BITCOIN);
            List<OutputTransaction.Input> inputs = new ArrayList<>();
            for (Json.Obj input : of.text("is_coinbase").equals("true") ? List.<Json.Obj>of() : objects(of, "inputs")) {
                boolean isSaid = !input.text("value").isEmpty();
                inputs.add(new OutputTransaction.Input(
                        hash(input, "spent_transaction_hash"),
                        place(input, "spent_output_index"),
                        isSaid ? new OutputTransaction.Output(stated(chain, input), value(input)) : null));
            }
            List<OutputTransaction.Output> outputs = new ArrayList<>();
            for (Json.Obj output : objects(of, "outputs")) {
                outputs.add(new OutputTransaction.Output(
                        owner(chain, output.text("script_hex"), addresses(output)),
                        value(output),
                        Scripts.memo(output.text("script_hex"))));
            }
            long block =
                    of.text("block_number").isEmpty() ? -1 : Numbers.whole("block_number", of.text("block_number"));
            int index = of.text("index").isEmpty() ? -1 : place(of, "index");
            Instant time = time("block_timestamp", of.text("block_timestamp"));
            into.outputs(
                    row.line(),
                    List.of(new OutputTransaction(coin(chain), hash(of, "hash"), block, index, time, inputs, outputs)));
        }

        /// An input's script is the one that spends; who had the output is only said by the addresses.
        private static String stated(Chain chain, Json.Obj input) throws Refused {
            return owner(chain, "", addresses(input));
        }

        private static List<String> addresses(Json.Obj of) {
            List<String> several = of.texts("addresses");
            return several.isEmpty() ? of.texts("address") : several;
        }

        private static Units value(Json.Obj of) throws Refused {
            return units("value", of.text("value"), 0);
        }
    }

    /// `vin` with its `prevout`, and `vout`, with values in base units.
    private static final class Esplora implements Table {
        @Override
        public String title() {
            return "Esplora transactions";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "txid", "vin", "vout", "status");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            Json.Obj of = object(row);
            Chain chain = into.chain(Chain.BITCOIN);
            Json.Obj status = inner(of, "status");
            if (status == null || !status.text("confirmed").equals("true")) {
                throw Refused.leftOut("status", "unconfirmed", "A transaction without a block has not happened.");
            }
            List<OutputTransaction.Input> inputs = new ArrayList<>();
            for (Json.Obj input : objects(of, "vin")) {
                Json.Obj spent = inner(input, "prevout");
                if (!input.text("is_coinbase").equals("true")) {
                    inputs.add(new OutputTransaction.Input(
                            hash(input, "txid"), place(input, "vout"), spent == null ? null : output(chain, spent)));
                }
            }
            List<OutputTransaction.Output> outputs = new ArrayList<>();
            for (Json.Obj output : objects(of, "vout")) {
                outputs.add(output(chain, output));
            }
            long block = Numbers.whole("block_height", status.text("block_height"));
            Instant time = time("block_time", status.text("block_time"));
            into.outputs(
                    row.line(),
                    List.of(new OutputTransaction(coin(chain), hash(of, "txid"), block, -1, time, inputs, outputs)));
        }

        private static OutputTransaction.Output output(Chain chain, Json.Obj of) throws Refused {
            return new OutputTransaction.Output(
                    owner(chain, of.text("scriptpubkey"), of.texts("scriptpubkey_address")),
                    units("value", of.text("value"), 0),
                    Scripts.memo(of.text("scriptpubkey")));
        }
    }

    /// A block of `getblock <hash> 3`, with values in coins.
    static final class CoreBlock implements Table {
        @Override
        public String title() {
            return "Bitcoin Core blocks";
        }

        @Override
        public boolean fits(Set<String> columns) {
            return Columns.all(columns, "hash", "height", "time", "tx", "merkleroot");
        }

        @Override
        public void read(Fields row, Intake into) throws Refused {
            Json.Obj of = object(row);
            Chain chain = into.chain(Chain.BITCOIN);
            long height = Numbers.whole("height", of.text("height"));
            Instant time = time("time", of.text("time"));
            List<OutputTransaction> transactions = new ArrayList<>();
            for (Json.Obj tx : objects(of, "tx")) {
                transactions.add(transaction(chain, tx, new Place(height, transactions.size(), time)));
            }
            into.outputs(row.line(), transactions);
        }

        private record Place(long height, int index, Instant time) {}

        private static OutputTransaction transaction(Chain chain, Json.Obj tx, Place place) throws Refused {
            List<OutputTransaction.Input> inputs = new ArrayList<>();
            for (Json.Obj input : objects(tx, "vin")) {
                Json.Obj spent = inner(input, "prevout");
                if (input.find("coinbase") == null) {
                    inputs.add(new OutputTransaction.Input(
                            hash(input, "txid"), place(input, "vout"), spent == null ? null : output(chain, spent)));
                }
            }
            List<OutputTransaction.Output> outputs = new ArrayList<>();
            for (Json.Obj output : objects(tx, "vout")) {
                outputs.add(output(chain, output));
            }
            return new OutputTransaction(
                    coin(chain), hash(tx, "txid"), place.height(), place.index(), place.time(), inputs, outputs);
        }

        private static OutputTransaction.Output output(Chain chain, Json.Obj of) throws Refused {
            Json.Obj script = inner(of, "scriptPubKey");
            if (script == null) {
                throw Refused.because("scriptPubKey", "", "An output has a script.");
            }
            return new OutputTransaction.Output(
                    owner(chain, script.text("hex"), script.texts("address")),
                    units("value", of.text("value"), COIN_DECIMALS),
                    Scripts.memo(script.text("hex")));
        }
    }
}
