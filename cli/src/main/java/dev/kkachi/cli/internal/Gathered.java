package dev.kkachi.cli.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;

/// Keeps what is said of people, and lets go of what is said of ledgers.
final class Gathered implements RecordSink {
    private final Workforce.Gathering gathering = Workforce.gather();

    Workforce workforce() {
        return gathering.done();
    }

    @Override
    public void person(Person person) {
        gathering.add(person);
    }

    @Override
    public void event(Event event) {
        gathering.add(event);
    }

    @Override
    public void payout(Payout payout) {
        gathering.add(payout);
    }

    @Override
    public void paper(Paper paper) {
        gathering.add(paper);
    }

    @Override
    public void tag(WalletTag tag) {}

    @Override
    public boolean transfer(LedgerTransfer transfer) {
        return true;
    }
}
