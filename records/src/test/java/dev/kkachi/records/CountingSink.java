package dev.kkachi.records;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.Payout;
import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.SignIn;

/// Takes everything and keeps a number.
final class CountingSink implements RecordSink {
    private long taken;

    @Override
    public void person(Person person) {
        taken++;
    }

    @Override
    public void signIn(SignIn signIn) {
        taken++;
    }

    @Override
    public void payout(Payout payout) {
        taken++;
    }

    @Override
    public boolean transfer(LedgerTransfer transfer) {
        taken++;
        return true;
    }

    long taken() {
        return taken;
    }
}
