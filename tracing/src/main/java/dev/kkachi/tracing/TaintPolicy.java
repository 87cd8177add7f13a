package dev.kkachi.tracing;

/// Which of the units that an account holds leave it first, when some of them are tainted. Each is applied per account
/// and asset, in the ledger's order.
public enum TaintPolicy {
    /// What came first leaves first, as English courts have held since Clayton's case. Lots keep their taint and order.
    FIFO,
    /// What came last leaves first; what was on top is on top again.
    LIFO,
    /// Every unit that leaves is tainted to the share of taint in the balance, rounded down; the rest stays.
    HAIRCUT,
    /// Whoever has received any taint taints all that leaves afterwards. Taint grows: it says what was touched, not
    /// how much of it came from the seeds.
    POISON,
    /// Taint leaves with the highest transfers of the account first (Tironsakkul et al.).
    TIHO
}
