package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.AccountHolders;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Weighs accounts, devices and wallets that several persons have and that are not already in a ring:
/// the search for rings joins only whom it holds for one operator, and one purse for several people is
/// worth a question before that.
///
/// **Idea.** A thing that `h` persons share weighs `min(start + log2(h - 1), log2(N / h))`, where `N`
/// is the number of persons, at least 1,000, for a small folder cannot say how rare a thing is. `start`
/// is 4 bits for accounts and devices (about one worker in 200 shares one with a partner, about one
/// persona in twelve with another persona) and 6 for wallets: among some 80 published personas 7
/// wallets were shared by two or three (about one persona in five), and we assume one innocent worker
/// in 300. These are assumptions, not measurements; the settings can cap each group.
///
/// **Innocent explanations that the records themselves give** take the weight away and are said in the
/// summary: people of one agency (paid through it), people of one postal address (a household; a wallet
/// then starts at 4 bits and is capped with the household's other things), and crowds: a device of more
/// than eight people is a kiosk, an account or wallet of more than 25 a payment firm's or an
/// exchange's, and so is an account of more than twelve that the records call no one person's; one of fewer that a
/// firm holds by the records' own word counts four tenths, for agencies and payroll services are paid for several.
/// A story that the search for rings holds for likelier, a place in common or a thing that changed hands, takes the
/// weight away, too.
///
/// **Limits.** The sizes of crowds and the bit left to an agency are our choice and measured on
/// nothing.
final class SharedThings {
    static final double POPULATION_MIN = 1_000;
    private static final double THING_BITS = 4;
    private static final double WALLET_BITS = 6;
    private static final double AGENCY_BITS_MAX = 1;
    /// As in the row that finds an account in a firm's name.
    private static final double FIRM_SHARE = 0.4;
    /// More people than any one worker is known to have played (Google Threat Intelligence Group, April 2025) are paid
    /// into one account by an agency or a payroll service, unless the records name one person who holds it.
    private static final int FIRM_CROWD = 12;

    private static final int DEVICE_CROWD = 8;
    /// What is customary at a place is learnt; so few people teach nothing.
    private static final int CUSTOMS_MIN = 100;
    static final int PAYMENT_CROWD = 25;
    static final int SIGHTINGS_SHOWN = 40;
    /// The group of what two people share as a household does.
    static final String HOUSEHOLD = "household";

    private final Dossier dossier;
    private final Policy policy;
    private final RingSigns.Found found;
    private final Set<Subject> innocent;

    private SharedThings(Dossier dossier, Policy policy, RingSigns.Found found) {
        this.dossier = dossier;
        this.policy = policy;
        this.found = found;
        this.innocent = dossier.persons().size() < CUSTOMS_MIN ? Set.of() : found.innocent();
    }

    /// Returns what the persons of `dossier` share, but for what only members of one ring of `found`
    /// share. `collectors` are wallets into which the pay of several goes on at once.
    static List<Sign> signs(Dossier dossier, Policy policy, RingSigns.Found found, List<Holders> collectors) {
        SharedThings shared = new SharedThings(dossier, policy, found);
        Set<Set<PersonId>> rings = found.told();
        return Stream.concat(dossier.holders().values().stream(), collectors.stream())
                .filter(held -> held.count() > 1)
                .filter(held -> {
                    List<PersonId> persons = held.persons();
                    return rings.stream().noneMatch(ring -> ring.containsAll(persons));
                })
                .map(shared::sign)
                .toList();
    }

    /// Why the records themselves say that a thing may be shared innocently.
    private enum Excuse {
        NONE(""),
        TWICE(", who are one person on file twice"),
        STORY(", which a place in common or a change of hands explains better"),
        AGENCY(", all through one agency, which explains it"),
        FIRM(", which a firm holds by the word of the records: an agency or a payroll service is likely"),
        HOUSEHOLD(", who give one postal address, which explains much of it"),
        CROWD(", so many that a shared workplace or payment service is likelier; it is not weighed");

        private final String note;

        Excuse(String note) {
            this.note = note;
        }
    }

    private Sign sign(Holders held) {
        Excuse excuse = excuse(held);
        String summary = held.count() + " persons " + what(held) + " " + shown(held.thing()) + excuse.note
                + Signs.cut(SIGHTINGS_SHOWN, held.sightings());
        List<Evidence> evidence = held.evidence(held.persons(), SIGHTINGS_SHOWN);
        Signs.Drawn drawn = new Signs.Drawn(held.thing(), bits(held, excuse), summary, evidence);
        Indicator indicator = policy.catalogue().get(indicator(held));
        String deed = held.isCollector()
                ? "has pay that comes together with that of others in one wallet"
                : "shares a " + word(held.thing());
        return Sign.of(Signs.finding(indicator, group(held, excuse), drawn), indicator, held.persons(), deed);
    }

    private static String what(Holders held) {
        if (held.isHand()) {
            return "have pay that goes on to a listed wallet through wallet";
        }
        return held.isCollector() ? "pass their pay on at once into wallet" : "share " + word(held.thing());
    }

    private double bits(Holders held, Excuse excuse) {
        int count = found.twice().count(held.persons());
        boolean strong = isWallet(held.thing()) && excuse != Excuse.HOUSEHOLD;
        double rarity = Signs.log2(Math.max(dossier.persons().size(), POPULATION_MIN) / count);
        double bits = Math.max(0, Math.min((strong ? WALLET_BITS : THING_BITS) + Signs.log2(count - 1.0), rarity));
        return switch (excuse) {
            case CROWD, STORY, TWICE -> 0;
            case AGENCY -> Math.min(bits, AGENCY_BITS_MAX);
            case FIRM -> FIRM_SHARE * Math.min(bits, pairBits(held.persons()));
            case HOUSEHOLD, NONE -> Math.min(bits, pairBits(held.persons()));
        };
    }

    /// Returns what the search for rings says of the two of `persons` whom it holds most for one operator's, and of all
    /// that they have in common and have not, less the prior: it knows more of them than this thing. Of people who
    /// share an account and are strangers in everything else, a payroll service is likelier. It needs to have
    /// learnt how people here share.
    private double pairBits(List<PersonId> persons) {
        if (dossier.persons().size() < CUSTOMS_MIN) {
            return Double.MAX_VALUE;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < persons.size(); i++) {
            for (PersonId other : persons.subList(i + 1, persons.size())) {
                double odds = found.odds(persons.get(i), other);
                most = Double.isNaN(odds) ? most : Math.max(most, odds);
            }
        }
        return most == Double.NEGATIVE_INFINITY ? Double.MAX_VALUE : Math.max(0, most - policy.priorBits());
    }

    private Excuse excuse(Holders held) {
        List<PersonId> persons = held.persons();
        if (found.twice().count(persons) == 1) {
            return Excuse.TWICE;
        }
        boolean isDevice = held.thing().kind() == Subject.Kind.DEVICE;
        if (persons.size() > (isDevice ? DEVICE_CROWD : PAYMENT_CROWD)) {
            return Excuse.CROWD;
        }
        if (isDevice && innocent.contains(held.thing())) {
            return Excuse.STORY;
        }
        boolean isAccount = held.thing().kind() == Subject.Kind.ACCOUNT;
        AccountHolders holders = AccountHolders.of(isAccount ? holderNames(held) : List.of());
        if (isAccount && !holders.isOnePerson() && persons.size() > FIRM_CROWD) {
            return Excuse.CROWD;
        }
        if (!isDevice
                && isOne(persons.stream()
                        .map(id -> dossier.person(id).engagement().agency())
                        .toList())) {
            return Excuse.AGENCY;
        }
        if (holders.areFirms()) {
            return Excuse.FIRM;
        }
        boolean isHousehold = isOne(persons.stream()
                .map(id -> dossier.person(id).identity().postalAddress())
                .toList());
        return isHousehold && persons.size() == 2 ? Excuse.HOUSEHOLD : Excuse.NONE;
    }

    /// Returns under which names the rows say that an account is held.
    private List<String> holderNames(Holders held) {
        return held.persons().stream()
                .flatMap(id -> found.sightings().holders(id, held.thing().id()).stream())
                .toList();
    }

    /// Says whether all `texts` are the same but for case, spaces and punctuation, and none is empty.
    private static boolean isOne(List<String> texts) {
        List<String> folded = texts.stream().map(FiledTwice::folded).distinct().toList();
        return folded.size() == 1 && !folded.getFirst().isEmpty();
    }

    /// Says whether each names a home of their own. Two who do are no household by their own word.
    private boolean areApart(List<PersonId> persons) {
        List<String> homes = persons.stream()
                .map(id -> FiledTwice.folded(dossier.person(id).identity().postalAddress()))
                .distinct()
                .toList();
        return homes.size() == persons.size() && !homes.contains("");
    }

    private String group(Holders held, Excuse excuse) {
        if (held.isCollector()) {
            return "pay-flow";
        }
        boolean isWallet = isWallet(held.thing());
        boolean mayBeHousehold = excuse == Excuse.HOUSEHOLD || (!isWallet && !areApart(held.persons()));
        if (held.persons().size() == 2 && mayBeHousehold) {
            return HOUSEHOLD + ":" + held.persons().getFirst() + "+"
                    + held.persons().getLast();
        }
        return switch (held.thing().kind()) {
            case WALLET -> "shared_wallet";
            case ACCOUNT -> "shared_account";
            default -> "shared_device";
        };
    }

    private static String indicator(Holders held) {
        if (held.isCollector()) {
            return WageStreams.PASSED_ON;
        }
        return switch (held.thing().kind()) {
            case WALLET -> "PAY-07";
            case ACCOUNT -> "PAY-01";
            default -> "DEV-14";
        };
    }

    private static boolean isWallet(Subject thing) {
        return thing.kind() == Subject.Kind.WALLET;
    }

    private static String word(Subject thing) {
        return switch (thing.kind()) {
            case WALLET -> "wallet";
            case ACCOUNT -> "bank account";
            default -> "device";
        };
    }

    private static String shown(Subject thing) {
        return isWallet(thing) ? thing.id().substring(thing.id().indexOf(':') + 1) : thing.id();
    }
}
