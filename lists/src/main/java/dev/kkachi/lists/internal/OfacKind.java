package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a label of the US Treasury announces. The same labels stand in the remarks of the CSV files and, now and then
/// under a longer name, in the reference values of the XML files; so all of them are read alike.
///
/// @param label the label as printed
/// @param reading how to read what follows it
/// @param property where it goes; for [Reading#NOTE] always the notes
record OfacKind(String label, Reading reading, Property property) {
    /// How to read what follows a label.
    enum Reading {
        TEXT,
        DATE,
        COUNTRY,
        GENDER,
        /// A number, perhaps with its country and its days of issue and expiry.
        DOCUMENT,
        WALLET,
        /// The printed name of another party.
        LINK,
        OWNER,
        WEAK_ALIAS,
        /// Kept with its label, for people to read.
        NOTE
    }

    /// The label of a wallet ends with the ticker.
    private static final String WALLET_LABEL = "Digital Currency Address - ";

    private static final String TABLE = """
            DATE birthDate DOB; Birthdate
            DATE incorporationDate Organization Established Date
            TEXT birthPlace POB; Place of Birth
            COUNTRY nationality nationality; Nationality Country
            COUNTRY citizenship citizen; Citizenship Country
            COUNTRY jurisdiction Nationality of Registration; Registration Country
            COUNTRY flag Vessel Flag; Former Vessel Flag; Other Vessel Flag
            GENDER gender Gender
            TEXT email Email Address
            TEXT phone Phone Number; Telephone No.; Telephone; PHONE; Fax
            TEXT website Website
            TEXT title Title
            TEXT type Organization Type:; Target Type; VESSEL TYPE; Other Vessel Type; Aircraft Model
            TEXT callSign Vessel Call Sign; Other Vessel Call Sign
            TEXT swiftBic SWIFT/BIC
            TEXT registrationNumber Aircraft Tail Number; Previous Aircraft Tail Number
            TEXT idNumber Aircraft Manufacturer's Serial Number (MSN); D-U-N-S Number; BIK (RU); ISIN
            TEXT idNumber Aircraft Construction Number (also called L/N or S/N or F/N)
            LINK notes Linked To:
            OWNER notes Vessel Owner
            WEAK_ALIAS weakAlias a.k.a.; f.k.a.; n.k.a.
            DOCUMENT passportNumber Passport; Diplomatic Passport; British National Overseas Passport
            DOCUMENT passportNumber Stateless Person Passport; Travel Document Number
            DOCUMENT imoNumber Vessel Registration Identification
            DOCUMENT mmsi MMSI
            DOCUMENT leiCode Legal Entity Number
            DOCUMENT taxNumber Tax ID No.; NIT #; RUC #; RIF #; R.F.C.; RFC; V.A.T. Number; C.U.I.T.; US FEIN; C.I.F.
            DOCUMENT taxNumber N.I.F.
            DOCUMENT taxNumber Italian Fiscal Code; Fiscal Code; Paraguayan tax identification number
            DOCUMENT taxNumber Romanian Tax Registration; Numero Unico de Identificacao Tributaria (NUIT); RTN
            DOCUMENT taxNumber Tax ID Number; Taxpayer Identification Number
            DOCUMENT registrationNumber Registration Number; Business Registration Number; Company Number; C.R. No.
            DOCUMENT registrationNumber Commercial Registry Number; UK Company Number; Trade License No.; License
            DOCUMENT registrationNumber Folio Mercantil No.; Matricula Mercantil No; Unified Social Credit Code (USCC)
            DOCUMENT registrationNumber United Social Credit Code Certificate (USCCC); Registration ID; File Number
            DOCUMENT registrationNumber Certificate of Incorporation Number; Business Registration Document #
            DOCUMENT registrationNumber Government Gazette Number; Economic Register Number (CBLS); Enterprise Number
            DOCUMENT registrationNumber Chamber of Commerce Number; Central Registration System Number
            DOCUMENT registrationNumber Istanbul Chamber of Comm. No.; Dubai Chamber of Commerce Membership No.
            DOCUMENT registrationNumber Public Registration Number; Registered Charity No.; Branch Unit Number
            DOCUMENT registrationNumber Registration Certificate Number (Dubai); Romanian C.R.; Permit Number
            DOCUMENT idNumber National ID No.; Cedula No.; D.N.I.; SSN; C.U.R.P.; C.U.I.; LE Number; N.I.E.; I.F.E.
            DOCUMENT idNumber Identification Number; Personal ID Card; Tazkira National ID Card
            DOCUMENT idNumber Birth Certificate Number
            DOCUMENT idNumber National Foreign ID Number; Citizen's Card Number; Driver's License No.; Residency Number
            DOCUMENT idNumber Credencial electoral; Cartilla de Servicio Militar Nacional; Numero de Identidad; C.U.I.P.
            DOCUMENT idNumber Turkish Identification Number; Kenyan ID No.; Bosnian Personal ID No.; Serial No.; C.I.N.
            DOCUMENT idNumber Moroccan Personal ID No.; Tarjeta de Identidad; SRE Permit No.; Electoral Registry No.
            DOCUMENT idNumber Immigration No.; Public Security and Immigration No.; VisaNumberID; Federal ID Card
            DOCUMENT idNumber CNP (Personal Numerical Code); Romanian Permanent Resident; Stateless Person ID Card
            DOCUMENT idNumber Refugee ID Card; Pilot License Number; Aircraft Serial Identification
            DOCUMENT idNumber Afghan Money Service Provider License Number; Tourism License No.
            NOTE notes Secondary sanctions risk:; Additional Sanctions Information -; Chinese Commercial Code
            NOTE notes Executive Order 13846 information:; Executive Order 13662 Directive Determination -
            NOTE notes CAATSA Section 235 Information:; IFCA Determination -; PEESA Information:
            NOTE notes Executive Order 14024 Directive Information -; Executive Order 14024 Directive Information
            NOTE notes Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:
            """;

    private static final Map<String, OfacKind> BY_LABEL = table();
    /// Longest first, so that `Passport` does not take what belongs to a longer label.
    private static final List<OfacKind> BY_LENGTH = BY_LABEL.values().stream()
            .sorted(Comparator.comparingInt((OfacKind kind) -> kind.label.length())
                    .reversed()
                    .thenComparing(OfacKind::label))
            .toList();

    private static Map<String, OfacKind> table() {
        Map<String, OfacKind> kinds = new HashMap<>();
        for (String line : TABLE.lines().toList()) {
            List<String> words = List.of(line.split(" ", 3));
            Property property = Property.find(words.get(1));
            for (String label : words.get(2).split("; ", -1)) {
                if (property != null) {
                    kinds.put(label, new OfacKind(label, Reading.valueOf(words.get(0)), property));
                }
            }
        }
        return Map.copyOf(kinds);
    }

    /// Returns the kind that an XML file's reference value `label` names; one that we do not know is kept as a note.
    static OfacKind ofFeature(String label) {
        OfacKind known = known(label);
        return known == null ? new OfacKind(label, Reading.NOTE, Property.NOTES) : known;
    }

    /// Returns the kind of document that `label` names; one that we do not know is a number like any other.
    static OfacKind ofDocument(String label) {
        OfacKind known = known(label);
        return known == null ? new OfacKind(label, Reading.DOCUMENT, Property.ID_NUMBER) : known;
    }

    private static @Nullable OfacKind known(String label) {
        return label.startsWith(WALLET_LABEL)
                ? new OfacKind(label, Reading.WALLET, Property.PUBLIC_KEY)
                : BY_LABEL.get(label);
    }

    /// Finds the kind whose label opens the remark `item`, or `null`.
    static @Nullable OfacKind findAtStartOf(String item) {
        if (item.startsWith(WALLET_LABEL)) {
            int end = item.indexOf(' ', WALLET_LABEL.length());
            return end < 0 ? null : new OfacKind(item.substring(0, end), Reading.WALLET, Property.PUBLIC_KEY);
        }
        for (OfacKind kind : BY_LENGTH) {
            int length = kind.label.length();
            boolean opens = item.startsWith(kind.label) && item.length() > length;
            if (opens && (item.charAt(length) == ' ' || item.charAt(length) == ':')) {
                return kind;
            }
        }
        return null;
    }

    /// Returns the ticker that a wallet's label ends with, such as `XBT`.
    String ticker() {
        return label.substring(WALLET_LABEL.length());
    }
}
