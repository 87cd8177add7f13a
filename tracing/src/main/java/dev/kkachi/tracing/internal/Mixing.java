package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.TaintPolicy;
import java.util.Arrays;

/// What a transaction of Bitcoin's kind does with the taint of its inputs: it is an account that lives for a moment,
/// receives them in their order, and sends its outputs in theirs, the fee last.
final class Mixing {
    private Mixing() {}

    /// Returns the parcel of each of `outputs`, and last of the fee, which is what they leave of `inputs`.
    ///
    /// What the outputs come to above the inputs is new and clean, and comes in first: coins that are made; on a
    /// ledger that is read from its end, the fee.
    static Parcel[] apply(TaintPolicy policy, Parcel[] inputs, Units[] outputs) {
        Units in = sum(Arrays.stream(inputs).map(Parcel::amount).toArray(Units[]::new));
        Units out = sum(outputs);
        Units[] sent = Arrays.copyOf(outputs, outputs.length + 1);
        sent[outputs.length] = in.minusOrZero(out);

        Book book = Book.open(policy, out.minusOrZero(in), new LaterOutputs(sent));
        for (Parcel input : inputs) {
            book.receive(input);
        }
        Parcel[] parcels = new Parcel[sent.length];
        for (int i = 0; i < sent.length; i++) {
            parcels[i] = book.send(sent[i], i);
        }
        return parcels;
    }

    private static Units sum(Units[] all) {
        Units sum = Units.ZERO;
        for (Units units : all) {
            sum = sum.plus(units);
        }
        return sum;
    }

    /// Worked out only if somebody asks.
    private static final class LaterOutputs implements Later {
        private final Units[] sent;
        private Units[] higher = {};

        LaterOutputs(Units[] sent) {
            this.sent = sent;
        }

        @Override
        public Units higher(long at) {
            if (higher.length == 0) {
                higher = LaterTransfers.higher(sent, output -> true);
            }
            return higher[(int) at];
        }
    }
}
