package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// Where somebody's pay goes, and what becomes of it where that can be seen.
final class Purse {
    private final List<Till> tills = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    /// What is done with coins; only of interest where the till is a wallet.
    Thrift thrift = Thrift.SAVES;
    /// Whose collector takes them, for those who pass them on.
    String collector = "";

    /// Where pay goes.
    ///
    /// @param method `bank`, `payoneer`, `wise`, `paypal`, `crypto`
    /// @param account the account's number
    /// @param holder whose account it is
    /// @param wallet the wallet, where the method is `crypto`
    record Till(String method, String account, String holder, String wallet) {
        boolean isWallet() {
            return method.equals("crypto");
        }
    }

    /// What people do with coins they are paid in.
    enum Thrift {
        /// Lets them lie, and sells some now and then.
        SAVES,
        /// Sells them as soon as they come, as the rent is due.
        SELLS,
        /// Sends a part home to the family and sells the rest.
        REMITS,
        /// Passes nearly everything on within two days.
        PASSES_ON
    }

    Purse(Till first) {
        change(first, 0);
    }

    /// Has pay sent elsewhere from a day on.
    void change(Till till, int day) {
        tills.add(till);
        days.add(day);
    }

    /// Has all pay sent there.
    void only(Till till) {
        tills.clear();
        days.clear();
        change(till, 0);
    }

    /// Returns where the pay of a day goes.
    Till till(int day) {
        int at = tills.size() - 1;
        while (at > 0 && days.get(at) > day) {
            at--;
        }
        return tills.get(at);
    }
}
