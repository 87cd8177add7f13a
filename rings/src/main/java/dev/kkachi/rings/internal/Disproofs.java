package dev.kkachi.rings.internal;

import dev.kkachi.rings.SharedThing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says what would show that a ring is none: for each kind of thing that is shared, the paper or the meeting that
/// explains it, and for every ring the one test that two people pass and one cannot.
final class Disproofs {
    private Disproofs() {}

    static List<String> of(List<SharedThing> shared) {
        Set<String> all = new LinkedHashSet<>();
        all.add("Two of them at once in one video call, moving and answering, or met in person by somebody who"
                + " knows both.");
        for (SharedThing thing : shared) {
            all.add(
                    switch (thing.identifier().kind()) {
                        case DEVICE ->
                            "A receipt, a ticket or a list of assets by which the device was sold, issued again or"
                                    + " meant for several; or a check that its number was not cloned with an image.";
                        case MONITOR ->
                            "A photograph of the desk where the monitor stands, and that each of them works there.";
                        case MFA_DEVICE ->
                            "An administrator who says that the device that confirms sign-ins is an office's own.";
                        case IP, SHIPPING_ADDRESS ->
                            "A lease, a bill or a landlord by which each of them lives or works there.";
                        case BANK_ACCOUNT, PAYPAL, WALLET ->
                            "A statement by which the account belongs to an agency, an exchange or a"
                                    + " family, and that each of them had their pay from it.";
                        case PHONE ->
                            "The carrier's word that the number was given out again, or a family that shares it.";
                        case PHOTO ->
                            "A photograph of each, taken at a live check; or the stock library that sells the picture.";
                        case DOCUMENT ->
                            "The issuing office's word on whose the document is, or a slip of who typed the number.";
                        case CV_TEXT -> "The agency or web page whose template the text is.";
                        case REFERENCE ->
                            "The one who vouches, called at a number found independently, who knows each of them.";
                        case EMAIL_SHAPE, HANDLE ->
                            "Nothing is needed against the likeness of handles; it weighs little.";
                    });
        }
        return List.copyOf(all);
    }
}
