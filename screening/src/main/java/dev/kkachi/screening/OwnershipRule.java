package dev.kkachi.screening;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;

/// The published rules by which a company that no list names is treated as if one did, because listed parties own it.
///
/// They differ in the bar and in whether the holdings of several listed owners are added up. All of them count a
/// holding through other companies in full where each of these is itself held up to the bar, and not at all
/// otherwise. Control without ownership, which the EU and the UK also look at, cannot be read from shares.
public enum OwnershipRule {
    /// 50 % or more in the aggregate: Revised Guidance on Entities Owned by Persons Whose Property and Interests in
    /// Property Are Blocked, 13 August 2014; "indirectly" by FAQ 401.
    US(
            "us_ofac_sdn",
            "US 50 Percent Rule",
            "50 % or more in the aggregate; OFAC, Revised Guidance of 13 August 2014, FAQ 401"),
    /// 50 % or more in the aggregate: EU Best Practices for the effective implementation of restrictive measures, as
    /// updated on 3 July 2024; before, more than 50 %.
    EU("eu_", "EU ownership test", "50 % or more in the aggregate; Council, Best Practices of 3 July 2024"),
    /// More than 50 % by one designated person; several are not added up unless they act jointly: regulation 7 of the
    /// regulations under the Sanctions and Anti-Money Laundering Act 2018, and OFSI's guidance on it.
    UK(
            "gb_",
            "UK ownership test",
            "more than 50 % by one designated person; regulation 7 of the sanctions regulations, OFSI guidance");

    /// How the data sets of FollowTheMoney exports begin, and the one of several lists together.
    private static final String EXPORT = "ftm_";

    private static final String MIXED = "ftm_collection";

    private final String datasets;
    private final String title;
    private final String citation;

    OwnershipRule(String datasets, String title, String citation) {
        this.datasets = datasets;
        this.title = title;
        this.citation = citation;
    }

    /// Returns what a person calls the rule.
    public String title() {
        return title;
    }

    /// Returns what the rule says and where it is published.
    public String citation() {
        return citation;
    }

    /// Says whether the rule looks at what `owner` holds: whether its authority lists the owner. In an export that
    /// mixes the lists of many authorities it may.
    boolean concerns(Party owner) {
        return owner.listings().stream()
                .map(Listing::list)
                .map(ListEdition::dataset)
                .anyMatch(this::isOurs);
    }

    private boolean isOurs(String dataset) {
        return dataset.equals(MIXED)
                || dataset.startsWith(datasets)
                || (dataset.startsWith(EXPORT) && dataset.startsWith(datasets, EXPORT.length()));
    }

    /// Says whether the holdings of several listed owners are added up, and 50 % is enough.
    boolean isAggregate() {
        return this != UK;
    }
}
