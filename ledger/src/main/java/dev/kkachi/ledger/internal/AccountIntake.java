package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Finds the accounts of addresses while their file is still being read: an address gets a ticket at once, and
/// [#settle] tells later which account each ticket stands for. The table of accounts is far greater than a core's
/// own memory, so that whoever looks up addresses one by one mostly waits; here another thread looks up thousands
/// together.
final class AccountIntake implements AutoCloseable {
    private static final int BATCHES = 8;

    private final AccountTable table;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("kkachi-accounts").daemon().factory());
    private final BlockingQueue<KeyBatch> free = new ArrayBlockingQueue<>(BATCHES);
    private KeyBatch filling = new KeyBatch();
    private Future<?> last;
    private int tickets;
    private int[] accounts = new int[KeyBatch.SIZE];
    private int found;
    private volatile @Nullable Throwable failure;

    AccountIntake(AccountTable table) {
        this.table = table;
        last = worker.submit(() -> {});
        for (int i = 1; i < BATCHES; i++) {
            free.add(new KeyBatch());
        }
    }

    /// Returns the ticket of `key`: 0 for the first since [#settle], then one more each.
    ///
    /// @throws IOException if the disk did not take an account
    int add(AccountKey key) throws IOException {
        filling.add(key);
        if (filling.isFull()) {
            hand();
        }
        return tickets++;
    }

    private void hand() throws IOException {
        KeyBatch batch = filling;
        last = worker.submit(() -> find(batch));
        try {
            filling = free.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    private void find(KeyBatch batch) {
        try {
            if (failure == null) {
                table.intern(batch);
                keep(batch);
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        batch.clear();
        free.add(batch);
    }

    private void check() throws IOException {
        if (failure instanceof OutOfMemoryError memory) {
            throw memory;
        }
        if (failure != null) {
            throw new IOException("The disk did not take an account of the ledger.", failure);
        }
    }

    private void keep(KeyBatch batch) {
        if (found + batch.size() > accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * accounts.length);
        }
        System.arraycopy(batch.accounts(), 0, accounts, found, batch.size());
        found += batch.size();
    }

    /// Waits for all accounts and returns them by ticket. They are valid until the next ticket is taken; tickets then
    /// begin anew.
    ///
    /// @throws IOException if the disk did not take an account
    int[] settle() throws IOException {
        if (filling.size() > 0) {
            hand();
        }
        await();
        tickets = 0;
        found = 0;
        return accounts;
    }

    /// Waits until the table is still: nobody looks up anything before the next address is added.
    void await() throws IOException {
        try {
            last.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Stopped while accounts were being looked up.", e);
    }

    @Override
    public void close() {
        worker.close();
    }
}
