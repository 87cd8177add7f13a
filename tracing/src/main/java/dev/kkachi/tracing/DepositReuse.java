package dev.kkachi.tracing;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the deposit addresses of exchanges, and with them the accounts of one customer (Victor, *Address clustering
/// heuristics for Ethereum*, Financial Cryptography 2020).
///
/// An exchange gives each customer an address of his own to pay into, and sweeps what comes in to its main wallet
/// soon and whole. So an account that sends an amount on to a known wallet of an exchange, which it received not
/// long before, is taken for a deposit address, and who paid that amount for the customer. Accounts that paid into
/// one deposit address are taken for one customer's.
///
/// What moved is fact; that an account is a deposit address is inferred. The exchange's own accounts and other services
/// are neither customers nor deposit addresses, and nothing follows from transfers of nothing, which spoof addresses.
public final class DepositReuse {
    /// How many of its last transfers are looked at to find what an account sends on.
    public static final int LOOK_BACK_MAX = 10_000;

    private final TransferLog log;
    private final Services services;
    private final Rule rule;
    private final Map<Triplet, Deposit> found = new LinkedHashMap<>();
    private long cut;

    private DepositReuse(TransferLog log, Services services, Rule rule) {
        this.log = log;
        this.services = services;
        this.rule = rule;
    }

    /// Looks for deposits that `log` shows at `exchanges`, wallets into which deposits are swept; an address that it
    /// never mentions is passed over. No service is a customer.
    public static DepositReuse of(TransferLog log, Services services, List<String> exchanges, Rule rule) {
        DepositReuse reuse = new DepositReuse(log, services, rule);
        int[] wallets = exchanges.stream()
                .mapToInt(log::account)
                .filter(account -> account >= 0)
                .sorted()
                .distinct()
                .toArray();
        for (int wallet : wallets) {
            reuse.sweepsInto(wallet, wallets);
        }
        return reuse;
    }

    /// Returns the deposits: of each customer, deposit address and exchange the first.
    public List<Deposit> deposits() {
        return List.copyOf(found.values());
    }

    /// Returns how often looking for what an account had received ended at [#LOOK_BACK_MAX] without an answer.
    public long cut() {
        return cut;
    }

    /// Returns the customers, clustered by the deposit addresses that they share.
    public Clusters clusters() {
        Map<Integer, Deposit> first = new LinkedHashMap<>();
        List<Clusters.Reason> reasons = new ArrayList<>();
        int[] users = found.values().stream()
                .mapToInt(Deposit::user)
                .sorted()
                .distinct()
                .toArray();
        Clusters clusters = new Clusters(users, reason -> reasons.get((int) reason));
        for (Deposit deposit : found.values()) {
            Deposit other = first.putIfAbsent(deposit.address(), deposit);
            if (other != null && other.user() != deposit.user()) {
                reasons.add(new Clusters.Reason.SharedDeposit(other, deposit));
                clusters.join(other.user(), deposit.user(), reasons.size() - 1L);
            }
        }
        return clusters;
    }

    private void sweepsInto(int wallet, int[] wallets) {
        long end = log.incidences(wallet);
        for (long i = 0; i < end; i++) {
            long incidence = log.incidence(wallet, i);
            long transfer = incidence >>> 1;
            if ((incidence & 1) == 0
                    && isPerson(log.from(transfer), wallets)
                    && !log.amount(transfer).isZero()) {
                sweep(transfer, wallets);
            }
        }
    }

    /// Looks for what was swept, the last transfer first.
    private void sweep(long forwarded, int[] wallets) {
        int address = log.from(forwarded);
        Units amount = log.amount(forwarded);
        Instant earliest = log.time(forwarded).minus(rule.window());
        long start = log.seek(address, forwarded);
        for (long i = start - 1; i >= 0; i--) {
            if (start - i > LOOK_BACK_MAX) {
                cut++;
                return;
            }
            long incidence = log.incidence(address, i);
            long received = incidence >>> 1;
            if (log.time(received).isBefore(earliest)) {
                return;
            }
            boolean isPayment = (incidence & 1) == 0 && log.from(received) != address;
            if (isPayment && rule.isSame(log.amount(received), amount) && isPerson(log.from(received), wallets)) {
                Deposit deposit = new Deposit(log.from(received), address, log.to(forwarded), received, forwarded);
                found.putIfAbsent(new Triplet(deposit.user(), address, deposit.exchange()), deposit);
                return;
            }
        }
    }

    private boolean isPerson(int account, int[] wallets) {
        return Arrays.binarySearch(wallets, account) < 0 && services.find(account) == null;
    }

    /// How alike what came in and what was swept must be.
    ///
    /// @param window how much later at most it was swept
    /// @param keptMax how much at most was kept, such as for the fee where that is paid in the same asset
    public record Rule(Duration window, Units keptMax) {
        /// What Victor used for tokens: the same amount within 10,000 blocks, which took Ethereum 36 hours then.
        public static final Rule TOKENS = new Rule(Duration.ofHours(36), Units.ZERO);

        /// What Victor used for ether: up to a hundredth of an ether is kept for the fee.
        public static final Rule ETHER = new Rule(Duration.ofHours(36), Units.of(10_000_000_000_000_000L));

        boolean isSame(Units received, Units forwarded) {
            return received.compareTo(forwarded) >= 0
                    && received.minus(forwarded).compareTo(keptMax) <= 0;
        }
    }

    /// A payment to an exchange by way of a deposit address.
    ///
    /// @param user who paid
    /// @param address the deposit address
    /// @param exchange the exchange's wallet
    /// @param received the transfer by which it was paid
    /// @param forwarded the transfer by which it was swept
    public record Deposit(int user, int address, int exchange, long received, long forwarded) {}

    private record Triplet(int user, int address, int exchange) {}
}
