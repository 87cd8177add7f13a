package dev.kkachi.tracing;

import java.util.List;

/// The categories of those whom a person must know to have met: under sanction, blacklisted, or named for an abuse.
/// They are the concept `abuse` of the taxonomy of TagPacks with all that is narrower, and `perpetrator`. Mixing is
/// none of them: the taxonomy calls it a gray usage.
public final class ListedCategories {
    /// Where the taxonomy is published.
    public static final String SOURCE = "GraphSense concepts taxonomy 0.1.0 of 2023-01-27 (derived from INTERPOL's),"
            + " https://github.com/graphsense/graphsense-lib/blob/a82914bf/src/graphsenselib/tagpack/db/concepts.yaml";

    /// The categories, what the law forbids first; a party of several counts under the first of them.
    public static final List<String> ALL = List.of(
            "sanction",
            "gov_black_list",
            "terrorism",
            "terrorism_financing",
            "extremism",
            "child_sexual_abuse",
            "sexual_abuse",
            "human_trafficking",
            "murder",
            "torture",
            "violence",
            "weapons",
            "ransomware",
            "sextortion",
            "extortion",
            "service_hack",
            "account_hack",
            "exploit",
            "malware",
            "data_breach",
            "social_engineering",
            "hacking",
            "money_laundering",
            "payment_card_fraud",
            "ponzi_scheme",
            "pyramid_scheme",
            "investment_fraud",
            "financial_crime",
            "phishing",
            "scam",
            "drugs",
            "counterfeit",
            "perpetrator",
            "black_list",
            "abuse");

    private ListedCategories() {}

    /// Says whether `category` is one of them.
    public static boolean contain(String category) {
        return ALL.contains(category);
    }
}
