package dev.kkachi.screening.internal;

import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An identifier or wallet that a query and a listed party have in common.
///
/// Bits: a wallet address is one of 2^160, shown as 40 bits; a document number of nine digits belongs to one in
/// 10^9, 30 bits; a telephone number passes through several hands, 20. Any of these is sufficient alone: the
/// customer who shows a listed man's passport must be looked at whatever name it bears. Not sufficient are
/// numbers so short that issuers all over the world give out the same ones, telephone numbers without an area
/// code, which thousands of cities give out, and call signs: those only support a name. No customer record says which
/// country issued its document, so that the country cannot speak against
/// one.
///
/// @param query what the query states
/// @param candidate what the list states
/// @param form the form in which both are equal
public record ExactEvidence(Fact query, Fact candidate, ExactForm form) {
    /// A document number with fewer characters is short.
    private static final int DOCUMENT_LENGTH_FULL = 7;
    private static final double WALLET_FLOOR_BITS = 6.6;
    private static final double LESSER_FLOOR_BITS = 3;
    private static final double SUPPORT_BITS = 3;
    private static final double WALLET_BITS = 40;
    private static final double DOCUMENT_BITS = 30;
    private static final double PHONE_BITS = 20;
    private static final double SHORT_BITS = 13;

    /// Returns everything that `query` and `candidate` have in common, the strongest first.
    public static List<ExactEvidence> list(Party query, Party candidate) {
        List<ExactEvidence> shared = new ArrayList<>();
        for (Fact asked : query.facts()) {
            ExactForm form = ExactForm.find(asked);
            Fact listed = form == null ? null : best(asked, form, candidate);
            if (form != null && listed != null) {
                shared.add(new ExactEvidence(asked, listed, form));
            }
        }
        shared.sort(Comparator.comparingDouble((ExactEvidence one) -> -one.weightBits())
                .thenComparing(one -> one.form.group())
                .thenComparing(one -> one.form.value()));
        return shared;
    }

    /// Finds the fact of `candidate` with the form `form`, preferably one that states the same property.
    private static @Nullable Fact best(Fact asked, ExactForm form, Party candidate) {
        Fact best = null;
        for (Fact listed : candidate.facts()) {
            if (form.equals(ExactForm.find(listed)) && (best == null || listed.property() == asked.property())) {
                best = listed;
            }
        }
        return best;
    }

    /// Says whether it counts between parties that cannot be one and the same, such as a person's customer
    /// record and a listed company: who pays a listed wallet's owner pays it.
    public boolean crossesSchemas() {
        return form.group() == ExactForm.Group.WALLET || form.group() == ExactForm.Group.EMAIL;
    }

    /// Returns the bits to which it lifts a candidate at least, or 0 if it is not sufficient alone.
    public double floorBits() {
        return switch (form.group()) {
            case WALLET -> WALLET_FLOOR_BITS;
            case DOCUMENT -> documentFloor();
            case IMO, MMSI, SWIFT, LEI, UN_REFERENCE, EMAIL -> Calibration.EXACT_BITS;
            case PHONE -> isShort() ? 0 : LESSER_FLOOR_BITS;
            case CALL_SIGN -> 0;
        };
    }

    private double documentFloor() {
        if (isShort()) {
            return 0;
        }
        return query.property() == candidate.property() ? Calibration.EXACT_BITS : LESSER_FLOOR_BITS;
    }

    /// Returns the bits that it adds where it is not sufficient alone.
    public double supportBits() {
        return SUPPORT_BITS;
    }

    /// Returns the evidence in bits as it is shown to the reviewer.
    public double weightBits() {
        return switch (form.group()) {
            case WALLET -> WALLET_BITS;
            case DOCUMENT -> isShort() ? SHORT_BITS : DOCUMENT_BITS;
            case IMO, MMSI, SWIFT, LEI, UN_REFERENCE, EMAIL -> DOCUMENT_BITS;
            case PHONE -> isShort() ? SHORT_BITS : PHONE_BITS;
            case CALL_SIGN -> SHORT_BITS;
        };
    }

    /// Returns why it counts, in words.
    public String detail() {
        StringBuilder detail = new StringBuilder("same ").append(form.group().words());
        if (form.group() == ExactForm.Group.DOCUMENT && query.property() != candidate.property()) {
            detail.append(", given as ").append(query.property().ftmName());
            detail.append(" and listed as ").append(candidate.property().ftmName());
        }
        if (!candidate.note().isBlank()) {
            boolean wallet = form.group() == ExactForm.Group.WALLET;
            detail.append(wallet ? ", listed under the label " : ", listed as issued by ");
            detail.append(wallet ? candidate.note() : Country.name(candidate.note()));
        }
        if (isShort()) {
            detail.append("; too short to identify anybody alone");
        }
        return detail.toString();
    }

    private boolean isShort() {
        int full = switch (form.group()) {
            case DOCUMENT -> DOCUMENT_LENGTH_FULL;
            case PHONE -> ExactForm.PHONE_DIGITS_COMPARED;
            case IMO, MMSI, CALL_SIGN, SWIFT, LEI, UN_REFERENCE, EMAIL, WALLET -> 0;
        };
        return form.value().length() < full;
    }
}
