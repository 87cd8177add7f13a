package dev.kkachi.investigation.spi;

import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;

/// Takes what an organisation's files say, one row at a time. [Records#read] says in which order.
public interface RecordSink {
    /// Takes a person; one person may come several times, from several rows.
    void person(Person person);

    /// Takes an event of a person who came before, or of a device whose user is not known.
    void event(Event event);

    /// Takes a payout to a person who came before, or to nobody on file.
    void payout(Payout payout);

    /// Takes what an office files about a person who came before, or about nobody on file.
    void paper(Paper paper);

    /// Takes what somebody says of a wallet.
    void tag(WalletTag tag);

    /// Takes a transfer, and says whether it is new: overlapping extracts of a ledger repeat each
    /// other.
    boolean transfer(LedgerTransfer transfer);
}
