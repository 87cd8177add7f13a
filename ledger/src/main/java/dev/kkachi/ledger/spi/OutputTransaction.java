package dev.kkachi.ledger.spi;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A transaction of a chain whose value lies in outputs that are spent whole, as on Bitcoin.
///
/// @param coin what its outputs are counted in
/// @param hash its hash in hexadecimal digits, as explorers print it
/// @param block its block's number, -1 where the source does not say
/// @param index its place in the block, -1 where the source does not say
/// @param time when its block was made
/// @param inputs what it spends, in order; empty if it makes new coins
/// @param outputs what it makes, in order
public record OutputTransaction(
        Asset coin, String hash, long block, int index, Instant time, List<Input> inputs, List<Output> outputs) {
    public OutputTransaction {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// Returns its chain.
    public Chain chain() {
        return coin.chain();
    }

    /// An output of an earlier transaction that is spent.
    ///
    /// @param transaction the hash of that transaction
    /// @param output the number of its output
    /// @param spent what the source says of that output, `null` where it says nothing
    public record Input(
            String transaction, int output, @Nullable Output spent) {}

    /// Value that lies with whoever can open its script.
    ///
    /// @param address who that is; where the script has no address, a name for the script itself
    /// @param value how much
    /// @param memo the text that its script holds instead of paying anybody, empty if there is none
    public record Output(String address, Units value, String memo) {
        /// Makes an output that says nothing.
        public Output(String address, Units value) {
            this(address, value, "");
        }
    }
}
