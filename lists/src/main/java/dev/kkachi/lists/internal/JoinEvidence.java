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
import java.util.Locale;

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
        /// A document's or register's number, or a wallet: proof if a name agrees too.
        DOCUMENT,
        /// The exact name.
        NAME
    }

    private static final int DOCUMENT_CHARS_MIN = 6;
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
                for (String form : FoldedName.forms(name, party.schema())) {
                    String key = family(party.schema()) + form;
                    all.add(new JoinEvidence(Strength.NAME, key, "same name " + name.text()));
                }
            }
        }
        return all;
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
        String number = alphanumeric(fact.value());
        String words = "same " + fact.property().ftmName() + " " + fact.value();
        switch (fact.property()) {
            case UN_REFERENCE -> all.add(new JoinEvidence(Strength.REFERENCE, "un:" + number, words));
            case IMO_NUMBER, LEI_CODE -> {
                String digits = fact.property() == Property.IMO_NUMBER ? number.replaceFirst("^IMO", "") : number;
                if (digits.length() >= 7) {
                    all.add(new JoinEvidence(Strength.WORLD_NUMBER, fact.property() + ":" + digits, words));
                }
            }
            case PASSPORT_NUMBER, ID_NUMBER, TAX_NUMBER, REGISTRATION_NUMBER -> {
                boolean telling = number.length() >= DOCUMENT_CHARS_MIN && hasDigits(number);
                if (telling) {
                    all.add(new JoinEvidence(Strength.DOCUMENT, "document:" + number, words));
                }
            }
            case SWIFT_BIC -> {
                if (number.length() >= BANK_CHARS) {
                    String bank = number.substring(0, BANK_CHARS);
                    all.add(new JoinEvidence(Strength.DOCUMENT, "bank:" + bank, words));
                }
            }
            default -> {}
        }
    }

    private static void wallet(Fact fact, List<JoinEvidence> all) {
        if (Wallet.read(fact.value()) instanceof WalletReading.Valid valid) {
            String words = "same wallet " + fact.value();
            all.add(new JoinEvidence(Strength.DOCUMENT, "wallet:" + valid.wallet(), words));
        }
    }

    private static boolean hasDigits(String number) {
        return number.chars().filter(Character::isDigit).count() >= 4;
    }

    private static String alphanumeric(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
