package dev.kkachi.patterns;

import java.util.List;

/// A way of moving money that launderers are known to use, and honest people may have reasons for. Each has its page in
/// `docs/reference/patterns`: what it means, how it is measured, where the thresholds come from, how it is cleared.
public enum Pattern {
    /// Somebody is paid in stablecoins, regularly and about the same.
    W1(
            "wage stream",
            "US Departments of State, the Treasury and Justice, Guidance on DPRK Information Technology Workers,"
                    + " 16 May 2022: wages that are asked for in virtual currency",
            List.of(
                    "an honest employee or contractor who is paid in stablecoins",
                    "rent, alimony or a loan that is paid off every month",
                    "a subscription or a regular purchase of coins at somebody whom no tag names")),
    /// What is earned is with somebody else within days.
    W2(
            "quick consolidation",
            "US Department of Justice, civil forfeiture complaint of 5 June 2025 (USD 7.74 million): wages in USDC and"
                    + " USDT moved on in many transfers and commingled",
            List.of(
                    "a wallet of one's own for savings, or a family's common one",
                    "an agency that is paid for its people and passes the wages on",
                    "money put aside for taxes",
                    "an exchange's deposit address that does not show as one in this ledger")),
    /// The wages of several, paid by several employers, meet in one hand.
    W3(
            "shared collector",
            "US Department of Justice, civil forfeiture complaint of 5 June 2025 (USD 7.74 million); published traces"
                    + " of eight workers' wages to two addresses (July 2025)",
            List.of(
                    "a family with one account",
                    "a payroll agency or an employer of record",
                    "one contractor with a wallet for each client",
                    "a landlord, a school or a lender whom several pay most of what they earn"));

    private final String title;
    private final String source;
    private final List<String> innocent;

    Pattern(String title, String source, List<String> innocent) {
        this.title = title;
        this.source = source;
        this.innocent = innocent;
    }

    /// Returns what it is called.
    public String title() {
        return title;
    }

    /// Returns the public document that describes it.
    public String source() {
        return source;
    }

    /// Returns explanations that would clear it.
    public List<String> innocent() {
        return innocent;
    }

    /// Returns the family it belongs to: a case of weak findings needs two.
    public String family() {
        return name().startsWith("W") ? "wages" : "laundering";
    }
}
