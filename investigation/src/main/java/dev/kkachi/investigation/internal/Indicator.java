package dev.kkachi.investigation.internal;

import java.util.List;

/// The signs that are looked for, each with the public document that names it, what innocent people may have in common
/// with it, and what to check next.
public enum Indicator {
    LISTED_PARTY("IDN-15", Category.IDENTITY, """
            US Treasury (OFAC), Specially Designated Nationals list, https://sanctionslist.ofac.treas.gov; \
            US State, Treasury and FBI, Guidance on the DPRK Information Technology Workers, 16 May 2022, \
            https://ofac.treasury.gov/media/923126/download?inline""", """
            Another person or company of the same or a similar name; listed names are often common ones.""", """
            Compare birth date, place of birth and document numbers (of a company: registration number and address) \
            with the list entry; one that differs clears it.
            If nothing differs, hold payments and take legal advice before anybody is told."""),
    LISTED_IDENTIFIER("IDN-15b", Category.IDENTITY, """
            US Treasury (OFAC), Specially Designated Nationals list, identifiers of its entries, \
            https://sanctionslist.ofac.treas.gov""", """
            A number was mistyped, or a telephone was given to a new customer.
            A stolen identity: the person is the victim, and somebody else uses the document.""", """
            Compare the number on the document itself with the list entry; a mistyped one clears it.
            If it is the same, hold payments and take legal advice before anybody is told."""),
    OWNED_PARTY("IDN-15c", Category.IDENTITY, """
            US Treasury (OFAC), Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property \
            Are Blocked, 13 August 2014, and FAQ 401, https://ofac.treasury.gov/faqs/401; EU Council, Best Practices \
            of 3 July 2024 on ownership; UK sanctions regulations, regulation 7""", """
            Another company of the same or a similar name.
            The listed owner has sold the share since it was stated.""", """
            Compare registration number, country and address with the entry that states the share; one that differs \
            clears it.
            Ask a company register who owns the company now, and in which shares.
            If a listed party still owns it, hold payments and take legal advice before anybody is told."""),
    SHARED_ACCOUNT("PAY-01", Category.PAYMENT, """
            US State, Treasury and FBI, Guidance on the DPRK Information Technology Workers, 16 May 2022, section \
            "Red flag indicators" (accounts of a client and of developers that use one payment account), \
            https://ofac.treasury.gov/media/923126/download?inline""", """
            A couple or a family with a joint account.
            An agency that is paid for several of its people.
            A guardian or a trustee.""", """
            Ask each person, separately, for a bank letter that names the holder of the account.
            Check whether the persons share a declared household or agency; one that they do clears it."""),
    LISTED_WALLET("PAY-06", Category.PAYMENT, """
            US Treasury, press release sb0230 of 27 August 2025 and the wallets of its list, \
            https://home.treasury.gov/news/press-releases/sb0230; US v. Virtual Currency, 1:25-cv-01769 (D.D.C.), \
            press release of 5 June 2025, https://www.justice.gov/opa/pr/\
            department-files-civil-forfeiture-complaint-against-over-774m-laundered-behalf-north-korean""", """
            The receiving address is a deposit address that many customers of one exchange share.
            The payee sold coins to a broker who, unknown to the payee, also serves the listed party.
            The payee mistyped the address or was tricked into it.""", """
            Hold further payouts to the wallet and take legal advice on blocking and reporting.
            Look the transfers up in a public ledger explorer and compare the receiving address with the list entry.
            Then ask each payee, separately, to sign a message with the wallet and to explain the transfers."""),
    SHARED_WALLET("PAY-07", Category.PAYMENT, """
            US v. Virtual Currency, 1:25-cv-01769 (D.D.C.), press release of 5 June 2025, \
            https://www.justice.gov/opa/pr/\
            department-files-civil-forfeiture-complaint-against-over-774m-laundered-behalf-north-korean; \
            published research on DPRK workers' wallets, https://github.com/tayvano/lazarus-bluenoroff-research""", """
            A deposit address of an exchange that tells its customers apart by a memo.
            A treasury that several people hold together.
            A couple with one wallet.""", """
            Ask each person, separately, to sign a message with the wallet; one who cannot does not hold it alone.
            Ask whether the wallet is an exchange's deposit address; the exchange can confirm it, which clears it."""),
    SHARED_DEVICE("DEV-14", Category.DEVICE, """
            US State, Treasury and FBI, Guidance on the DPRK Information Technology Workers, 16 May 2022, section \
            "Red flag indicators" (developers who log into several accounts from one place), \
            https://ofac.treasury.gov/media/923126/download?inline""", """
            A shared family computer.
            A kiosk, a hot desk or a bench where new accounts are set up.
            A telephone of an administrator.""", """
            Look up to whom the device was issued and where it stands; a shared desk or household clears it.
            Call all its users at once, on camera, at a time that you choose."""),
    MET_IN_PERSON("CLR-01", Category.CLEARING, """
            FBI (IC3), PSA250123, North Korean IT Workers Conducting Data Extortion, 23 January 2025, recommendations \
            on remote hiring (as much of hiring and onboarding in person as possible), \
            https://www.ic3.gov/PSA/2025/PSA250123""", "", "");

    /// The families of signs. A case of weak findings needs two of them.
    public enum Category {
        IDENTITY("identity"),
        PAYMENT("payment/crypto"),
        DEVICE("device/remote access"),
        CLEARING("clearing");

        private final String key;

        Category(String key) {
            this.key = key;
        }

        /// Returns the name that output uses.
        public String key() {
            return key;
        }
    }

    private final String id;
    private final Category category;
    private final String publishedSource;
    private final String innocent;
    private final String nextChecks;

    Indicator(String id, Category category, String publishedSource, String innocent, String nextChecks) {
        this.id = id;
        this.category = category;
        this.publishedSource = publishedSource;
        this.innocent = innocent;
        this.nextChecks = nextChecks;
    }

    /// Returns the id in the catalogue of published signs.
    public String id() {
        return id;
    }

    /// Returns the family of signs that it belongs to.
    public Category category() {
        return category;
    }

    /// Returns the public document that names the sign.
    public String publishedSource() {
        return publishedSource;
    }

    /// Returns what would explain the sign without guilt.
    public List<String> innocent() {
        return innocent.lines().toList();
    }

    /// Returns what a person should check next.
    public List<String> nextChecks() {
        return nextChecks.lines().toList();
    }

    /// Returns the indicator with the catalogue id `id`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Indicator get(String id) {
        for (Indicator indicator : values()) {
            if (indicator.id.equals(id)) {
                return indicator;
            }
        }
        throw new IllegalArgumentException("The catalogue has no indicator " + id + ".");
    }
}
