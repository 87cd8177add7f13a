package dev.kkachi.model;

import java.util.ArrayList;
import java.util.List;

/// A person, organisation, vessel, aircraft or wallet, as one or more sources state it: a listed party, or a customer
/// to be screened.
///
/// The facts are FollowTheMoney properties, each with its source; the typed readers interpret them.
///
/// @param id unique among its kind, such as `ofac-42498`, or the caller's own id
/// @param schema what it is
/// @param facts in the order of the sources; the first name is the caption
/// @param listings the authorities that list it, empty for a customer
/// @param relations its published ties
public record Party(String id, Schema schema, List<Fact> facts, List<Listing> listings, List<Relation> relations) {
    public Party {
        facts = List.copyOf(facts);
        listings = List.copyOf(listings);
        relations = List.copyOf(relations);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A party needs an id.");
        }
    }

    /// Returns a party that nobody lists, such as a customer.
    public static Party of(String id, Schema schema, List<Fact> facts) {
        return new Party(id, schema, facts, List.of(), List.of());
    }

    /// Returns the name to show: the first primary one, else the first of any role, else the id.
    public String caption() {
        String fallback = id;
        for (Fact fact : facts) {
            if (fact.property() == Property.NAME) {
                return fact.value();
            }
            if (fallback.equals(id) && fact.property().kind() == Property.Kind.NAME) {
                fallback = fact.value();
            }
        }
        return fallback;
    }

    /// Returns every name, primary ones first, otherwise in the order of the sources.
    public List<Name> names() {
        List<Name> names = new ArrayList<>();
        addNames(Property.NAME, Name.Role.PRIMARY, names);
        addNames(Property.ALIAS, Name.Role.ALIAS, names);
        addNames(Property.PREVIOUS_NAME, Name.Role.FORMER, names);
        addNames(Property.WEAK_ALIAS, Name.Role.WEAK, names);
        return names;
    }

    private void addNames(Property property, Name.Role role, List<Name> names) {
        for (Fact fact : facts) {
            if (fact.property() == property) {
                names.add(new Name(fact.value(), role, fact.source()));
            }
        }
    }

    /// Returns the facts that state `property`.
    public List<Fact> facts(Property property) {
        List<Fact> stating = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.property() == property) {
                stating.add(fact);
            }
        }
        return stating;
    }

    /// Returns the facts whose value is of `kind`, such as every identifier.
    public List<Fact> facts(Property.Kind kind) {
        List<Fact> ofKind = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.property().kind() == kind) {
                ofKind.add(fact);
            }
        }
        return ofKind;
    }

    /// Returns the dates of `property` that can be read as dates; a value that cannot is left out here and stays in
    /// [#facts].
    public List<PartialDate> dates(Property property) {
        List<PartialDate> dates = new ArrayList<>();
        for (Fact fact : facts(property)) {
            PartialDate date = PartialDate.find(fact.value());
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /// Returns the wallets whose addresses can be read; an address that cannot is left out here and stays in [#facts].
    public List<Wallet> wallets() {
        List<Wallet> wallets = new ArrayList<>();
        for (Fact fact : facts(Property.PUBLIC_KEY)) {
            Wallet wallet = Wallet.find(fact.value());
            if (wallet != null) {
                wallets.add(wallet);
            }
        }
        return wallets;
    }
}
