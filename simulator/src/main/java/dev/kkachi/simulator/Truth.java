package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What really happened, written down by those who did it: every wage, and what became of it. No engine reads it.
final class Truth {
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<Employer, Long> wagesByEmployer = new LinkedHashMap<>();
    private final Map<Account, Long> wagesByWorker = new LinkedHashMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Decoy> decoys = new ArrayList<>();
    private long wagesMicros;
    private int wages;

    /// Who an account of the case belongs to.
    ///
    /// @param what what it is for
    /// @param name whose it is, empty where only its purpose is known
    /// @param account the account
    record Role(String what, String name, Account account) {}

    /// Innocent people who look like the case.
    ///
    /// @param what who they are
    /// @param why what they have in common with the case
    /// @param accounts theirs
    record Decoy(String what, String why, List<Account> accounts) {
        Decoy {
            accounts = List.copyOf(accounts);
        }
    }

    void wage(Employer employer, Account worker, long micros) {
        wages++;
        wagesMicros += micros;
        wagesByEmployer.merge(employer, micros, Long::sum);
        wagesByWorker.merge(worker, micros, Long::sum);
    }

    void became(Fate fate, long micros) {
        fates.merge(fate, micros, Long::sum);
    }

    void role(String what, String name, Account account) {
        roles.add(new Role(what, name, account));
    }

    void decoy(Decoy decoy) {
        decoys.add(decoy);
    }

    int wages() {
        return wages;
    }

    long wagesMicros() {
        return wagesMicros;
    }

    long micros(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    Map<Employer, Long> wagesByEmployer() {
        return Collections.unmodifiableMap(wagesByEmployer);
    }

    Map<Account, Long> wagesByWorker() {
        return Collections.unmodifiableMap(wagesByWorker);
    }

    List<Role> roles() {
        return Collections.unmodifiableList(roles);
    }

    List<Decoy> decoys() {
        return Collections.unmodifiableList(decoys);
    }
}
