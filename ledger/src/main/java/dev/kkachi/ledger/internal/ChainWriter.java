package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.ledger.spi.TransferRow;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Instant;

/// Takes the rows of one chain: makes accounts of addresses and times of blocks.
public final class ChainWriter implements AutoCloseable {
    private static final long SECONDS_MAX = 0xFFFF_FFFFL;

    private final Arena arena = Arena.ofShared();
    private final AccountTable accounts;
    private final AccountIntake intake;
    private final AccountKey key;
    private final BlockTimes blocks;
    private int ticket;
    private int account;
    private int second;

    private ChainWriter(Path folder, Chain chain, int count) throws IOException {
        accounts = AccountTable.write(folder, arena, count);
        intake = new AccountIntake(accounts);
        key = AccountKey.of(chain);
        blocks = BlockTimes.open(folder, arena);
    }

    static ChainWriter open(Path folder, Chain chain, int count) throws IOException {
        return new ChainWriter(folder, chain, count);
    }

    /// Asks for the account with `address`, which is made if it never appeared; [#ticket] then stands for it.
    ///
    /// @return the rule that the address breaks, empty if none
    String readAccount(Slice address) throws IOException {
        String broken = key.set(address);
        if (broken.isEmpty()) {
            ticket = intake.add(key);
        }
        return broken;
    }

    /// Finds or makes the account with `address` at once; [#account] then returns it.
    ///
    /// @return the rule that the address breaks, empty if none
    String findAccount(Slice address) throws IOException {
        String broken = key.set(address);
        if (broken.isEmpty()) {
            intake.await();
            account = accounts.intern(key);
        }
        return broken;
    }

    /// Returns the account that was found last.
    int account() {
        return account;
    }

    /// Returns the ticket of the account that was asked for last; [#settle] tells which it is.
    int ticket() {
        return ticket;
    }

    /// Returns by ticket the accounts that were asked for since it was called before.
    int[] settle() throws IOException {
        return intake.settle();
    }

    /// Finds when `row` happened; [#second] then returns it.
    ///
    /// @return the rule that its time breaks, empty if none
    String readTime(TransferRow row) {
        if (row.seconds() == TransferRow.BY_BLOCK) {
            second = blocks.find(row.block());
            return second == 0 ? "The time of its block is not known. Maybe import the file of blocks first." : "";
        }
        boolean possible = row.seconds() > 0 && row.seconds() <= SECONDS_MAX;
        second = (int) row.seconds();
        return possible ? "" : "A transfer happened between 1970 and 2106.";
    }

    int second() {
        return second;
    }

    /// Notes when a block was made.
    ///
    /// @return the rule that this breaks, empty if none
    String note(long block, Instant time) throws IOException {
        long seconds = time.getEpochSecond();
        if (block < 0 || block >= BlockTimes.BLOCKS_MAX || seconds <= 0 || seconds > SECONDS_MAX) {
            return "A block has a number below 2^31 and a time between 1970 and 2106.";
        }
        return blocks.put(block, (int) seconds) ? "" : "A block has one time, and this one had another before.";
    }

    /// Puts the accounts on the disk and says how many there are; [#settle] must have been called.
    ///
    /// @param isEnd whether no others will come
    Manifest.Accounts force(boolean isEnd) {
        accounts.force(isEnd);
        return new Manifest.Accounts(accounts.count(), accounts.slotCount());
    }

    int accounts() {
        return accounts.count();
    }

    /// Removes the slots that greater ones replaced, which the manifest must not name any more.
    void sweep() throws IOException {
        accounts.sweep();
    }

    @Override
    public void close() throws IOException {
        try (arena) {
            intake.close();
            blocks.close();
        }
    }
}
