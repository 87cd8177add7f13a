package dev.kkachi.ledger;

import dev.kkachi.model.Asset;

/// Another way to read a log: what a view does not say otherwise is as [#log] has it.
public interface TransferView extends TransferLog {
    /// Returns the log that is read.
    TransferLog log();

    @Override
    default Asset asset() {
        return log().asset();
    }

    @Override
    default int decimals() {
        return log().decimals();
    }

    @Override
    default String address(int account) {
        return log().address(account);
    }

    @Override
    default int account(String address) {
        return log().account(address);
    }

    @Override
    default int nodes() {
        return log().nodes();
    }
}
