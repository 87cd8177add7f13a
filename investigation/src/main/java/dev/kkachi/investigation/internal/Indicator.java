package dev.kkachi.investigation.internal;

import java.util.List;

/// The signs that are looked for, each with the public document that names it, what innocent people may have in common
/// with it, and what to check next.
public enum Indicator {
    LISTED_PARTY("IDN-15", Category.IDENTITY, """
            US Treasury (OFAC), Specially Designated Nationals list; US State, Treasury and FBI, Guidance on the DPRK \
            Information Technology Workers, 16 May 2022""", """
            Another person of the same or a similar name; listed names are often common ones.""", """
            Compare birth date, place of birth and document numbers with the list entry; one that differs clears it.
            If nothing differs, hold payments and take legal advice before anybody is told."""),
    SHARED_ACCOUNT("PAY-01", Category.PAYMENT, """
            US State, Treasury and FBI, Guidance on the DPRK Information Technology Workers, 16 May 2022, red flags; \
            Secureworks on fraudulent North Korean workers, October 2024""", """
            A couple or a family with a joint account.
            An agency that is paid for several of its people.
            A guardian or a trustee.""", """
            Ask each person, separately, for a bank letter that names the holder of the account.
            Check whether the persons share a declared household or agency."""),
    LISTED_WALLET("PAY-06", Category.PAYMENT, """
            US Treasury (OFAC), press release sb0230 and the wallets of its list; US v. Virtual Currency, \
            1:25-cv-01769 (D.D.C. 2025)""", """
            The receiving address is a deposit address that many customers of one exchange share.
            The payee sold coins to a broker who, unknown to the payee, also serves the listed party.
            The payee mistyped the address or was tricked into it.""", """
            Look the transfers up in a public ledger explorer and compare the receiving address with the list entry.
            Ask each payee, separately, to sign a message with the wallet and to explain the transfers.
            Hold further payouts to the wallet and take legal advice on blocking and reporting."""),
    SHARED_WALLET("PAY-07", Category.PAYMENT, """
            US v. Virtual Currency, 1:25-cv-01769 (D.D.C. 2025); published research on DPRK workers' wallets \
            (tayvano, lazarus-bluenoroff-research)""", """
            A deposit address of an exchange that tells its customers apart by a memo.
            A treasury that several people hold together.
            A couple with one wallet.""", """
            Ask each person, separately, to sign a message with the wallet.
            Ask whether the wallet is an exchange's deposit address; the exchange can confirm it."""),
    SHARED_DEVICE("DEV-14", Category.DEVICE, """
            Microsoft Security Experts on detecting DPRK remote workers: one device signs in \
            for several accounts""", """
            A shared family computer.
            A kiosk, a hot desk or a bench where new accounts are set up.
            A telephone of an administrator.""", """
            Look up to whom the device was issued and where it stands.
            Call all its users at once, on camera, at a time that you choose."""),
    MET_IN_PERSON("CLR-01", Category.CLEARING, """
            FBI (IC3), public service announcement of 23 January 2025: bring new \
            remote workers on board in person""", "", "");

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
