package dev.kkachi.rings;

/// The sorts of things by which a persona is recognised, and what it means to share one.
public enum IdentifierKind {
    /// A computer or telephone, by its serial or by what a sign-in service calls it.
    DEVICE("device", Family.THING, Strength.JOINS),
    /// The serial of a monitor or of a keyboard-video-mouse switch.
    MONITOR("monitor or KVM switch", Family.THING, Strength.JOINS),
    /// An IP address.
    IP("IP address", Family.PLACE, Strength.HINTS),
    /// What confirms a sign-in: a telephone, a token, a key.
    MFA_DEVICE("MFA device", Family.THING, Strength.JOINS),
    /// A bank account that was paid into.
    BANK_ACCOUNT("bank account", Family.ACCOUNT, Strength.JOINS),
    /// A PayPal or similar account.
    PAYPAL("PayPal account", Family.ACCOUNT, Strength.JOINS),
    /// A wallet on a public ledger.
    WALLET("wallet", Family.ACCOUNT, Strength.JOINS),
    /// A telephone number.
    PHONE("telephone number", Family.ACCOUNT, Strength.JOINS),
    /// Where equipment was sent.
    SHIPPING_ADDRESS("shipping address", Family.PLACE, Strength.JOINS),
    /// The perceptual hash of a photograph.
    PHOTO("photograph", Family.PAPER, Strength.JOINS),
    /// The number of an identity document.
    DOCUMENT("identity document", Family.PAPER, Strength.JOINS),
    /// A cluster of near-copies of CV text.
    CV_TEXT("text of a CV", Family.PAPER, Strength.SUPPORTS),
    /// Somebody who vouches, by telephone or e-mail address.
    REFERENCE("reference", Family.PAPER, Strength.SUPPORTS),
    /// The shape of an e-mail address, such as `word.word.9999@freemail`.
    EMAIL_SHAPE("shape of e-mail address", Family.PAPER, Strength.HINTS),
    /// A handle on a platform.
    HANDLE("handle", Family.PAPER, Strength.SUPPORTS);

    private final String label;
    private final Family family;
    private final Strength strength;

    IdentifierKind(String label, Family family, Strength strength) {
        this.label = label;
        this.family = family;
        this.strength = strength;
    }

    /// What a kind is, which decides how innocent people come to share it.
    public enum Family {
        /// Is in one place at a time, is sold and handed on.
        THING,
        /// Has room for many.
        PLACE,
        /// Belongs to a holder, who may let others use it.
        ACCOUNT,
        /// Is shown once, and copied.
        PAPER
    }

    /// What sharing one may do.
    public enum Strength {
        /// May make two personas one operator's, if nothing innocent explains it.
        JOINS,
        /// May do so together with another kind, never alone.
        SUPPORTS,
        /// Only adds weight where something else joins.
        HINTS
    }

    /// Returns what a person would call it.
    public String label() {
        return label;
    }

    /// Returns what it is.
    public Family family() {
        return family;
    }

    /// Returns what sharing one may do.
    public Strength strength() {
        return strength;
    }
}
