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
                    "a landlord, a school or a lender whom several pay most of what they earn")),
    /// Several who earn pay into one customer's account at an exchange.
    W4(
            "name mismatch",
            "US Department of Justice, civil forfeiture complaint of 5 June 2025 (USD 7.74 million): accounts under"
                    + " false names; Victor, Address clustering heuristics for Ethereum, Financial Cryptography 2020",
            List.of(
                    "a couple or a family with one account at an exchange",
                    "one contractor with a wallet for each client",
                    "somebody who sells coins for friends")),
    /// Money went to a listed party, or came from one.
    W5(
            "exposure to listed parties",
            "US Treasury (OFAC), Sanctions Compliance Guidance for the Virtual Currency Industry, October 2021",
            List.of(
                    "a listed party that strewed dust over others, or was paid before it was listed",
                    "a victim who paid a ransom or was robbed",
                    "money that passed many hands before it came here")),
    /// A sum goes out in equal parts to new addresses at once.
    T1(
            "uniform split",
            "FBI public service announcement of 26 February 2025 (Bybit); published traces: 40 times 10,000 ETH within"
                    + " six minutes",
            List.of(
                    "a treasury that divides its reserve among new wallets of its own",
                    "an heir, a fund or a team that shares out what it got",
                    "an airdrop from a wallet that was filled for it")),
    /// A token that can be frozen becomes a coin that cannot, within the hour.
    T2(
            "token-to-native rush",
            "Published traces of the Bybit theft, February 2025: stETH and mETH swapped within 50 minutes at a loss of"
                    + " 0.333 %",
            List.of("a trader or a market maker at work", "a treasury that pays its costs in the chain's own coin")),
    /// New addresses are given a coin for fees and then assets.
    T3(
            "gas priming",
            "Published traces of the Bybit theft, February 2025: 1 ETH for fees 12 minutes before the assets",
            List.of(
                    "anybody careful who makes several wallets and tries each with a little first",
                    "a company that opens wallets for its people")),
    /// A sum moves from address to address, and at each a little is peeled off.
    T4(
            "peel chain",
            "US Department of Justice, 2 March 2020: more than USD 100 million stolen from exchanges, laundered in"
                    + " chains of hundreds of transactions",
            List.of(
                    "a wallet that makes a new address for its change with every payment",
                    "an exchange that pays its customers out one by one")),
    /// The same large amount goes through a mixer again and again.
    T5(
            "mixer denomination",
            "US Treasury (OFAC), 8 August 2022 (Tornado Cash, Lazarus Group); FBI, 23 January 2023 (Harmony); published"
                    + " traces: five to six withdrawals of 100 ETH for each new address",
            List.of("somebody wealthy who guards his privacy, where mixers are lawful", "a donor who wants no name")),
    /// Money changes chains again and again.
    T6(
            "chain hop",
            "Multilateral Sanctions Monitoring Team, second report, October 2025; US Department of Justice, civil"
                    + " forfeiture complaint of 5 June 2025: chain hopping",
            List.of("somebody who seeks yield, or low fees, on several chains", "an arbitrageur", "a market maker")),
    /// A sum is strewn over dozens of new addresses, little to each.
    T7(
            "dispersal",
            "Ben Zhou (Bybit), 20 March 2025: 432,748 ETH became 10,003 BTC in 35,772 wallets, 0.28 each",
            List.of(
                    "an airdrop, a raffle or a relief payment",
                    "a payroll with many new people, from a wallet that is filled for it",
                    "an exchange whose wallet no tag names")),
    /// Somebody on Tron takes round sums of Tether from many and keeps nothing.
    T8(
            "Tron USDT sink",
            "UNODC, Casinos, Money Laundering, Underground Banking and Transnational Organized Crime, January 2024;"
                    + " FinCEN, 1 May 2025 (Huione Group)",
            List.of(
                    "a licensed exchange office or broker whom no tag names",
                    "a wholesaler who is paid in round sums and pays his suppliers at once")),
    /// Money rests in many wallets and moves everywhere at once.
    T9(
            "layered rest",
            "Chainalysis, December 2025: a cycle of about 45 days from a theft to its last conversion",
            List.of("a treasury that moves its reserve", "somebody who moves all wallets to a new device")),
    /// An address imitates a payee's.
    T10(
            "address poisoning",
            "Tsuchiya, Dong, Soska and Christin, Blockchain Address Poisoning, USENIX Security 2025",
            List.of("two addresses that look alike by chance: one pair in four billion")),
    /// A service that is itself a customer of another.
    T11(
            "nested service",
            "US Treasury (OFAC), 21 September 2021 (SUEX); FATF, Virtual Assets Red Flag Indicators, September 2020",
            List.of("a licensed broker who clears through one exchange", "a club, a shop or a charity that pays many")),
    /// Money leaves just before it is frozen.
    T12(
            "freeze race",
            "AMLBot, May 2025, on the delay between the announcement and the effect of a freeze of USDT",
            List.of("an ordinary payment on an unlucky day", "a victim's money that a thief moved on"));

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
