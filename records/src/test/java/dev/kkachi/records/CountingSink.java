package dev.kkachi.records;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;

/// Takes everything and keeps a number.
final class CountingSink implements RecordSink {
    private long taken;

    @Override
    public void person(Person person) {
        taken++;
    }

    @Override
    public void event(Event event) {
        taken++;
    }

    @Override
    public void paper(Paper paper) {
        taken++;
    }

    @Override
    public void payout(Payout payout) {
        taken++;
    }

    @Override
    public void tag(WalletTag tag) {
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
