package dev.kkachi.patterns.internal;

import dev.kkachi.tracing.spi.Services;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which wallets of one log are paid wages. Each is looked at once, when it is first asked for.
final class WageBook {
    /// A service that pays the wages of others; who pays out of an exchange's wallet is a customer who
    /// bought coins.
    private static final String PAYMASTER = "payment_processor";

    private final Sheet sheet;
    private final BitSet asked = new BitSet();
    private final Map<Integer, WageWallet> found = new TreeMap<>();
    private final Map<Integer, Boolean> handsOn = new HashMap<>();

    WageBook(Sheet sheet) {
        this.sheet = sheet;
    }

    Sheet sheet() {
        return sheet;
    }

    /// Returns the wages that `account` is paid, `null` if it is paid none.
    @Nullable WageWallet find(int account) {
        return asked.get(account) ? found.get(account) : find(account, sheet.moves(account));
    }

    /// Returns the wages among `moves`, which are those of `account`; `null` if there are none.
    @Nullable WageWallet find(int account, List<Moved> moves) {
        if (!asked.get(account)) {
            asked.set(account);
            List<WageStream> streams = new ArrayList<>();
            for (WageStream stream : WageStream.list(sheet, moves, false)) {
                if (isEmployer(stream.other()) && !handsOn(stream.other())) {
                    streams.add(stream);
                }
            }
            if (!streams.isEmpty() && sheet.service(account) == null) {
                found.put(account, new WageWallet(sheet, account, moves, streams));
            }
        }
        return found.get(account);
    }

    /// Returns the wallets of wages that were found so far, by account.
    List<WageWallet> found() {
        return List.copyOf(found.values());
    }

    private boolean isEmployer(int payer) {
        Services.Service service = sheet.service(payer);
        return service == null || service.category().equals(PAYMASTER);
    }

    /// Says whether `payer` is paid regularly itself and pays only one other so: that is the wage's
    /// second step and no second wage.
    private boolean handsOn(int payer) {
        return handsOn.computeIfAbsent(payer, account -> {
            List<Moved> moves = sheet.moves(account);
            return !WageStream.list(sheet, moves, false).isEmpty()
                    && WageStream.list(sheet, moves, true).size() == 1;
        });
    }
}
