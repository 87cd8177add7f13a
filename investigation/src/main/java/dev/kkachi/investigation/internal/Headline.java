package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a case is about, in one line of plain words that name nobody.
final class Headline {
    private static final List<String> NUMBERS = List.of(
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");
    private static final String LIKE = "a name like that of a ";
    private static final String BEARS = " bears " + LIKE;
    private static final String SANCTIONED = "sanctioned party";
    private static final String OWNED = "company that sanctioned parties own";

    private final Dossier dossier;

    Headline(Dossier dossier) {
        this.dossier = dossier;
    }

    /// Returns one line on the weightiest of `signs`, which stand first.
    String of(List<PersonId> persons, List<Sign> signs) {
        Sign first = signs.getFirst();
        if (first.isListed()) {
            return listed(first, persons);
        }
        if (persons.size() > 1 && signs.stream().anyMatch(sign -> sign.isOfRing() && sign.bits() > 0)) {
            return who(persons) + " seem to be one operator: " + shared(persons, signs);
        }
        if (first.persons().size() > 1 && persons.size() > 1) {
            return who(persons) + inCommon(first);
        }
        if (persons.size() == 1) {
            return who(persons) + " " + first.deed() + second(first, signs, false);
        }
        boolean isEach = isOfAll(first, signs, persons);
        String line = SharedLines.join(signs, persons);
        String subject = line.isEmpty()
                ? (isEach ? "Each of " : "One of ") + who(persons).toLowerCase(Locale.ROOT)
                : who(persons) + " " + line + (isEach ? ": each" : ": one");
        return subject + " " + first.deed() + second(first, signs, isEach);
    }

    /// Says whether of each person is seen what is seen of the first.
    private static boolean isOfAll(Sign first, List<Sign> signs, List<PersonId> persons) {
        Set<PersonId> same = signs.stream()
                .filter(sign -> sign.bits() > 0 && sign.deed().equals(first.deed()))
                .flatMap(sign -> sign.persons().stream())
                .collect(Collectors.toSet());
        return same.containsAll(persons);
    }

    private static String inCommon(Sign first) {
        return switch (first.indicator().id()) {
            case "PAY-01" -> " are paid into one bank account";
            case "PAY-07" -> " are paid into one wallet";
            case WageStreams.PASSED_ON -> " have pay that comes together in one wallet";
            default -> " " + first.deed().replaceFirst("^shares ", "share ");
        };
    }

    /// What another person does is not said of the first.
    private static String and(Sign first, Sign second, boolean isEach) {
        if (isEach) {
            return "; one ";
        }
        if (Collections.disjoint(first.persons(), second.persons())) {
            return "; another ";
        }
        return first.deed().contains(",") ? ", and " : " and ";
    }

    /// Returns the weightiest deed of another family, or another one of the same where there is only one.
    /// After a clause the comma says where it ends.
    private static String second(Sign first, List<Sign> signs, boolean isEach) {
        List<Sign> others = signs.stream()
                .filter(sign -> sign.bits() > 0 && !sign.isListed() && !sign.isOfRing())
                .filter(sign -> !sign.indicator().id().equals(first.indicator().id()))
                .toList();
        return others.stream()
                .filter(sign ->
                        !sign.finding().category().equals(first.finding().category()))
                .findFirst()
                .or(() -> others.stream().findFirst())
                .map(sign -> and(first, sign, isEach) + sign.deed())
                .orElse("");
    }

    /// Says what the persons, or as many of them as have it, have in common, the weightiest first.
    private static String shared(List<PersonId> persons, List<Sign> signs) {
        Set<PersonId> sharing = signs.stream()
                .filter(sign -> sign.isOfRing() && sign.bits() > 0)
                .flatMap(sign -> sign.persons().stream())
                .collect(Collectors.toSet());
        long count = persons.stream().filter(sharing::contains).count();
        String who = count < persons.size() ? number((int) count).toLowerCase(Locale.ROOT) + " of them" : "they";
        List<String> things = signs.stream()
                .filter(sign -> sign.isOfRing() && sign.bits() > 0)
                .map(sign -> sign.deed().replaceFirst("^shares ", ""))
                .distinct()
                .limit(3)
                .toList();
        String last = things.getLast();
        return who + " share "
                + (things.size() == 1 ? "" : String.join(", ", things.subList(0, things.size() - 1)) + " and ") + last;
    }

    private String listed(Sign first, List<PersonId> persons) {
        boolean one = persons.size() == 1;
        String who = who(persons);
        return switch (first.indicator().id()) {
            case ListedParties.OWNED -> named(first.finding().subject(), persons, OWNED);
            case ListedParties.IDENTIFIER -> who + (one ? " gives" : " give") + " an identifier of a sanctioned party";
            case ListedMoney.LISTED_WALLET -> {
                if (first.persons().size() < persons.size()) {
                    yield who + " have to do with one another, and pay of theirs goes to a sanctioned party";
                }
                String wallet =
                        first.isDirect() ? "wallet of a sanctioned party" : "wallet that pays a sanctioned party";
                yield persons.isEmpty()
                        ? "A payout to nobody on file went into a " + wallet
                        : who + (one ? " is paid into a " : " are paid into one ") + wallet;
            }
            default -> named(first.finding().subject(), persons, SANCTIONED);
        };
    }

    /// Says that somebody bears a name like that of `whom`.
    private String named(Subject subject, List<PersonId> persons, String whom) {
        String who = who(persons);
        boolean one = persons.size() == 1;
        return switch (subject.kind()) {
            case COMPANY -> "The agency of " + who.toLowerCase(Locale.ROOT) + BEARS + whom;
            case ACCOUNT ->
                persons.isEmpty()
                        ? "The holder of an account" + BEARS + whom
                        : who + (one ? " is" : " are") + " paid into an account whose holder" + BEARS + whom;
            default -> who + (one ? BEARS : " bear " + LIKE) + whom;
        };
    }

    private String who(List<PersonId> persons) {
        List<String> stages = persons.stream()
                .map(id -> dossier.person(id).engagement().stage())
                .distinct()
                .toList();
        String stage = stages.size() == 1 ? stages.getFirst() : "";
        String noun = switch (stage) {
            case "applicant", "contractor", "employee" -> stage;
            case "former" -> "former worker";
            default -> "person";
        };
        if (persons.size() == 1) {
            return (noun.charAt(0) == 'a' || noun.charAt(0) == 'e' ? "An " : "A ") + noun;
        }
        return number(persons.size()) + " " + noun + "s";
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }
}
