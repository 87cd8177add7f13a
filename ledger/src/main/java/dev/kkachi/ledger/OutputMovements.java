package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import java.time.Instant;

/// The outputs of a log as transfers. On the way forward an output is paid when it is made; on a log that is read from
/// its end, when it is spent.
///
/// @param log the log as it happened
/// @param backward whether the answer that is told was found from the end
public record OutputMovements(OutputLog log, boolean backward) implements Movements {
    @Override
    public Asset asset() {
        return log.asset();
    }

    @Override
    public int decimals() {
        return log.decimals();
    }

    @Override
    public Instant time(long output) {
        return log.time(backward ? log.spender(output) : log.maker(output));
    }

    @Override
    public String name(long output) {
        return log.name(output);
    }

    @Override
    public String address(int account) {
        return log.address(account);
    }
}
