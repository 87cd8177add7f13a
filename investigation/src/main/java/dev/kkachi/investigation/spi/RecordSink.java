package dev.kkachi.investigation.spi;

/// Takes what an organisation's files say, one row at a time. [Records#read] says in which order.
public interface RecordSink {
    /// Takes a person; one person may come several times, from several rows.
    void person(Person person);

    /// Takes a sign-in of a person who came before.
    void signIn(SignIn signIn);

    /// Takes a payout to a person who came before, or to nobody on file.
    void payout(Payout payout);

    /// Takes a transfer, and says whether it is new: overlapping extracts of a ledger repeat each other.
    boolean transfer(LedgerTransfer transfer);
}
