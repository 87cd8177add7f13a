package dev.kkachi.workers.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a person can be reached, and who vouches for them.
final class ContactPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "phone-on-the-net", ContactPredicates::phoneOnTheNet,
            "phone-elsewhere", ContactPredicates::phoneElsewhere,
            "mail-lookalike", ContactPredicates::mailLookalike,
            "disposable-mail", ContactPredicates::disposableMail,
            "references-own", ContactPredicates::referencesOwn,
            "off-platform", ContactPredicates::offPlatform);

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int PHONE_CHARS_MAX = 40;
    /// The messengers that the source names; others are what whole countries use.
    private static final List<String> MESSENGERS = List.of("telegram", "t.me/", "whatsapp", "wa.me/");

    private ContactPredicates() {}

    private static @Nullable PhoneNumber number(String printed) {
        if (!printed.startsWith("+") || printed.length() > PHONE_CHARS_MAX) {
            return null;
        }
        try {
            return PHONES.parse(printed, null);
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static List<Observation> phoneOnTheNet(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Person person : worker.persons()) {
            for (String phone : person.identity().phones()) {
                PhoneNumber number = number(phone);
                boolean isVoip = number != null && PHONES.getNumberType(number) == PhoneNumberUtil.PhoneNumberType.VOIP;
                if (isVoip && evidence.size() < Observation.EVIDENCE_MAX) {
                    evidence.add(Seen.at(person.source(), null, phone + " is a number of telephony over the net."));
                }
            }
        }
        return evidence.isEmpty() ? Seen.NOTHING : Seen.one("has a telephone number over the net", evidence);
    }

    /// None of the person's numbers is of the country where they say to live, or of one where they may
    /// work.
    private static List<Observation> phoneElsewhere(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Person person : worker.persons()) {
            for (String phone : person.identity().phones()) {
                PhoneNumber number = number(phone);
                String region = number == null ? null : PHONES.getRegionCodeForNumber(number);
                if (region == null || person.whereabouts().allows(region.toLowerCase(Locale.ROOT))) {
                    return Seen.NOTHING;
                }
                if (evidence.size() < Observation.EVIDENCE_MAX) {
                    evidence.add(Seen.at(
                            person.source(),
                            null,
                            phone + " is a number of " + region + "; the person says to live in "
                                    + person.whereabouts().country().toUpperCase(Locale.ROOT) + "."));
                }
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("can be called only in another country than the one they say to live in", evidence);
    }

    private static List<Observation> disposableMail(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        for (Person person : worker.persons()) {
            for (String mail : person.identity().emails()) {
                String domain = MailDomain.of(mail);
                if (!MailDomain.isFree(domain) && setting.addresses().isDisposableMail(domain)) {
                    evidence.add(
                            Seen.at(person.source(), null, "Mailboxes at " + domain + " are made to be thrown away."));
                }
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("gives a mailbox that is made to be thrown away", History.cut(evidence));
    }

    private static List<Observation> mailLookalike(Worker worker, Setting setting) {
        Set<String> sites = new HashSet<>();
        worker.references().forEach(reference -> sites.add(MailDomain.ofSite(reference.website())));
        sites.addAll(setting.organisation().mailDomains());
        List<Evidence> evidence = new ArrayList<>();
        for (Person person : worker.persons()) {
            for (String mail : person.identity().emails()) {
                String domain = MailDomain.of(mail);
                sites.stream()
                        .filter(site -> !MailDomain.isFree(domain) && MailDomain.isLookalike(domain, site))
                        .sorted()
                        .findFirst()
                        .ifPresent(site -> evidence.add(Seen.at(
                                person.source(), null, "The mail domain " + domain + " looks like " + site + ".")));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("writes from a domain that only looks like that of an employer", History.cut(evidence));
    }

    /// Somebody who vouches is reached where the person is: the whole weight. All of them have free
    /// mailboxes: a part.
    private static List<Observation> referencesOwn(Worker worker, Setting setting) {
        List<Evidence> own = new ArrayList<>();
        List<Evidence> free = new ArrayList<>();
        int mails = 0;
        for (Reference reference : worker.references()) {
            if (isOwn(worker, reference)) {
                own.add(Seen.at(
                        reference.source(), null, reference.name() + " is reached where the person is reached."));
            }
            mails += reference.email().isEmpty() ? 0 : 1;
            if (MailDomain.isFree(MailDomain.of(reference.email()))) {
                free.add(Seen.at(reference.source(), null, reference.name() + " has a mailbox that anybody can have."));
            }
        }
        if (!own.isEmpty()) {
            return Seen.one("names references who are reached where the person is", History.cut(own));
        }
        boolean isEach = mails >= setting.threshold("references") && free.size() == mails;
        return isEach
                ? Seen.one("names only references with free mailboxes", History.cut(free), setting.threshold("share"))
                : Seen.NOTHING;
    }

    private static boolean isOwn(Worker worker, Reference reference) {
        String phone = digits(reference.phone());
        String mail = reference.email().strip().toLowerCase(Locale.ROOT);
        for (Person person : worker.persons()) {
            boolean isPhone = phone.length() > 6
                    && person.identity().phones().stream()
                            .anyMatch(other -> digits(other).equals(phone));
            boolean isMail = !mail.isEmpty()
                    && person.identity().emails().stream()
                            .anyMatch(other -> other.strip().equalsIgnoreCase(mail));
            if (isPhone || isMail) {
                return true;
            }
        }
        return false;
    }

    private static String digits(String phone) {
        StringBuilder digits = new StringBuilder(phone.length());
        phone.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /// A message names a messenger within some days of the beginning.
    private static List<Observation> offPlatform(Worker worker, Setting setting) {
        Instant began = null;
        List<Evidence> evidence = new ArrayList<>();
        for (Activity activity : worker.activities()) {
            began = began == null ? activity.time() : began;
            if (Duration.between(began, activity.time()).toDays() >= setting.threshold("days")) {
                break;
            }
            String words =
                    activity.kind() == Activity.Kind.MESSAGE ? activity.detail().toLowerCase(Locale.ROOT) : "";
            boolean isOff = MESSENGERS.stream().anyMatch(words::contains);
            if (isOff && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(Seen.at(activity.source(), activity.time(), "A message names a private messenger."));
            }
        }
        return evidence.isEmpty()
                ? Seen.NOTHING
                : Seen.one("wants to talk elsewhere soon after the beginning", evidence);
    }
}
