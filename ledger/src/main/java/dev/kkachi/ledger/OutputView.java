package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;

/// Another way to read a log of outputs: what a view does not say otherwise is as [#log] has it.
public interface OutputView extends OutputLog {
    /// Returns the log that is read.
    OutputLog log();

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
    default boolean isKnown(long output) {
        return log().isKnown(output);
    }

    @Override
    default Units value(long output) {
        return log().value(output);
    }

    @Override
    default int account(long output) {
        return log().account(output);
    }

    @Override
    default String name(long output) {
        return log().name(output);
    }

    @Override
    default long outputsOf(int account) {
        return log().outputsOf(account);
    }

    @Override
    default long outputOf(int account, long i) {
        return log().outputOf(account, i);
    }
}
