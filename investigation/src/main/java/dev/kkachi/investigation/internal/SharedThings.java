package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.Locale;

/// Weighs accounts, devices and wallets that several persons hold or use.
///
/// **Idea.** A thing that `h` persons share weighs `min(start + log2(h - 1), log2(N / h))`, where `N` is the number of
/// persons, at least 1,000, for a small folder cannot say how rare a thing is. `start` is 4 bits for accounts and
/// devices (about one worker in 200 shares one with a partner, about one persona in twelve with another persona) and 6
/// for wallets: among some 80 published personas 7 wallets were shared by two or three (about one persona in five), and
/// we assume one innocent worker in 300. These are assumptions, not measurements; the settings can cap each group.
///
/// **Innocent explanations that the records themselves give** take the weight away and are said in the summary: people
/// of one agency (paid through it), people of one postal address (a household; a wallet then starts at 4 bits and is
/// capped with the household's other things), and crowds: a device of more than eight people is a kiosk or a desk of an
/// office, an account or wallet of more than 25 a payment firm's or an exchange's.
///
/// **Limits.** The sizes of crowds and the bit left to an agency are our choice and measured on nothing.
/// Network addresses are not compared at all: an office shares one.
final class SharedThings {
    private static final double POPULATION_MIN = 1_000;
    private static final double THING_BITS = 4;
    private static final double WALLET_BITS = 6;
    private static final double AGENCY_BITS_MAX = 1;
    private static final int DEVICE_CROWD = 8;
    private static final int PAYMENT_CROWD = 25;
    static final int SIGHTINGS_SHOWN = 40;

    private final Dossier dossier;

    private SharedThings(Dossier dossier) {
        this.dossier = dossier;
    }

    static List<Sign> signs(Dossier dossier) {
        SharedThings shared = new SharedThings(dossier);
        return dossier.holders().values().stream()
                .filter(held -> held.count() > 1)
                .map(shared::sign)
                .toList();
    }

    /// Why the records themselves say that a thing may be shared innocently.
    private enum Excuse {
        NONE(""),
        AGENCY(", all through one agency, which explains it"),
        HOUSEHOLD(", who give one postal address, which explains much of it"),
        CROWD(", so many that a shared workplace or payment service is likelier; it is not weighed");

        private final String note;

        Excuse(String note) {
            this.note = note;
        }
    }

    private Sign sign(Holders held) {
        Excuse excuse = excuse(held);
        String summary = held.count() + " persons share " + word(held.thing()) + " " + shown(held.thing()) + excuse.note
                + Signs.cut(SIGHTINGS_SHOWN, held.sightings());
        List<Evidence> evidence = held.evidence(held.persons(), SIGHTINGS_SHOWN);
        Signs.Drawn drawn = new Signs.Drawn(held.thing(), bits(held, excuse), summary, evidence);
        return Signs.sign(indicator(held.thing()), group(held, excuse), drawn, held.persons());
    }

    private double bits(Holders held, Excuse excuse) {
        int count = held.count();
        boolean strong = held.thing().kind() == Subject.Kind.WALLET && excuse != Excuse.HOUSEHOLD;
        double rarity = Signs.log2(Math.max(dossier.persons().size(), POPULATION_MIN) / count);
        double bits = Math.max(0, Math.min((strong ? WALLET_BITS : THING_BITS) + Signs.log2(count - 1.0), rarity));
        return switch (excuse) {
            case CROWD -> 0;
            case AGENCY -> Math.min(bits, AGENCY_BITS_MAX);
            case HOUSEHOLD, NONE -> bits;
        };
    }

    private Excuse excuse(Holders held) {
        List<PersonId> persons = held.persons();
        boolean isDevice = held.thing().kind() == Subject.Kind.DEVICE;
        if (persons.size() > (isDevice ? DEVICE_CROWD : PAYMENT_CROWD)) {
            return Excuse.CROWD;
        }
        if (!isDevice
                && isOne(persons.stream()
                        .map(id -> dossier.person(id).engagement().agency())
                        .toList())) {
            return Excuse.AGENCY;
        }
        boolean isHousehold = isOne(persons.stream()
                .map(id -> dossier.person(id).identity().postalAddress())
                .toList());
        return isHousehold && persons.size() == 2 ? Excuse.HOUSEHOLD : Excuse.NONE;
    }

    /// Says whether all `texts` are the same but for case, spaces and punctuation, and none is empty.
    private static boolean isOne(List<String> texts) {
        List<String> folded = texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Punct}]+", " ")
                        .strip())
                .distinct()
                .toList();
        return folded.size() == 1 && !folded.getFirst().isEmpty();
    }

    private static String group(Holders held, Excuse excuse) {
        boolean isWallet = held.thing().kind() == Subject.Kind.WALLET;
        if (held.persons().size() == 2 && (!isWallet || excuse == Excuse.HOUSEHOLD)) {
            return Group.HOUSEHOLD.key() + ":" + held.persons().getFirst() + "+"
                    + held.persons().getLast();
        }
        return switch (held.thing().kind()) {
            case WALLET -> Group.SHARED_WALLET.key();
            case ACCOUNT -> Group.SHARED_ACCOUNT.key();
            default -> Group.SHARED_DEVICE.key();
        };
    }

    private static Indicator indicator(Subject thing) {
        return switch (thing.kind()) {
            case WALLET -> Indicator.SHARED_WALLET;
            case ACCOUNT -> Indicator.SHARED_ACCOUNT;
            default -> Indicator.SHARED_DEVICE;
        };
    }

    private static String word(Subject thing) {
        return switch (thing.kind()) {
            case WALLET -> "wallet";
            case ACCOUNT -> "bank account";
            default -> "device";
        };
    }

    private static String shown(Subject thing) {
        boolean isWallet = thing.kind() == Subject.Kind.WALLET;
        return isWallet ? thing.id().substring(thing.id().indexOf(':') + 1) : thing.id();
    }
}
