package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import java.util.ArrayList;
import java.util.List;

/// What one party states that could show it to be the same as a party of another list.
///
/// @param strength how hard the evidence is
/// @param key equal keys mean equal statements
/// @param words how the reason reads
record JoinEvidence(Strength strength, String key, String words) {
    /// How hard a piece of evidence is, the hardest first.
    enum Strength {
        /// The same entry of the same list, or the Security Council's own reference.
        REFERENCE,
        /// A number that the world gives out once: of a ship or a legal entity.
        WORLD_NUMBER,
        /// A document's number of one country, a bank's code or a wallet: proof if a name agrees too.
        DOCUMENT,
        /// The exact name.
        NAME
    }

    private static final int IMO_CHARS = 7;
    private static final int LEI_CHARS = 20;
    /// So many characters of a BIC mean the bank; what follows is the branch.
    private static final int BANK_CHARS = 8;

    /// Returns all evidence that `party` offers.
    static List<JoinEvidence> of(Party party) {
        List<JoinEvidence> all = new ArrayList<>();
        for (Listing listing : party.listings()) {
            String entry = listing.list().dataset() + " entry " + listing.entryId();
            all.add(new JoinEvidence(Strength.REFERENCE, "entry:" + entry, "same " + entry));
        }
        for (Fact fact : party.facts()) {
            switch (fact.property().kind()) {
                case IDENTIFIER -> number(fact, all);
                case WALLET -> wallet(fact, all);
                case NAME, DATE, COUNTRY, TEXT -> {}
            }
        }
        for (Name name : party.names()) {
            if (name.isStrong()) {
                FoldedName.forms(name, party.schema()).forEach(form -> all.add(name(party, name, form)));
                FoldedName.turned(name, party.schema()).forEach(form -> all.add(name(party, name, form)));
            }
        }
        return all;
    }

    private static JoinEvidence name(Party party, Name name, String form) {
        return new JoinEvidence(Strength.NAME, family(party.schema()) + form, "same name " + name.text());
    }

    /// Returns a mark that things of unlike kinds do not share.
    private static String family(Schema schema) {
        return switch (schema) {
            case PERSON -> "person:";
            case COMPANY, ORGANIZATION, LEGAL_ENTITY -> "entity:";
            case VESSEL -> "vessel:";
            case AIRPLANE -> "airplane:";
            case CRYPTO_WALLET -> "wallet:";
        };
    }

    private static void number(Fact fact, List<JoinEvidence> all) {
        String number = normalised(fact.property(), fact.value());
        String words = "same " + fact.property().ftmName() + " " + fact.value();
        switch (fact.property()) {
            case UN_REFERENCE -> all.add(new JoinEvidence(Strength.REFERENCE, "un:" + number, words));
            case IMO_NUMBER -> {
                if (number.length() == IMO_CHARS) {
                    all.add(new JoinEvidence(Strength.WORLD_NUMBER, "imo:" + number, words));
                }
            }
            case LEI_CODE -> {
                if (number.length() == LEI_CHARS) {
                    all.add(new JoinEvidence(Strength.WORLD_NUMBER, "lei:" + number, words));
                }
            }
            case SWIFT_BIC -> {
                if (number.length() >= BANK_CHARS) {
                    String bank = number.substring(0, BANK_CHARS);
                    all.add(new JoinEvidence(Strength.DOCUMENT, "bank:" + bank, words));
                }
            }
            default -> {
                if (IssuedNumber.isTelling(fact.property(), fact.value())) {
                    String key = IssuedNumber.key(fact.property(), fact.value());
                    all.add(new JoinEvidence(Strength.DOCUMENT, key, words));
                }
            }
        }
    }

    /// Returns what is compared of `number`: its letters and digits, and of a ship's number the digits alone.
    static String normalised(Property property, String number) {
        String plain = IssuedNumber.alphanumeric(number);
        return property == Property.IMO_NUMBER && plain.startsWith("IMO") ? plain.substring("IMO".length()) : plain;
    }

    private static void wallet(Fact fact, List<JoinEvidence> all) {
        if (Wallet.read(fact.value()) instanceof WalletReading.Valid valid) {
            String words = "same wallet " + fact.value();
            all.add(new JoinEvidence(Strength.DOCUMENT, "wallet:" + valid.wallet(), words));
        }
    }
}
