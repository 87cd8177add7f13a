package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether somebody takes more out of the organisation, or gains more rights in it, than the work asks
/// for. What is usual is measured: the person's own earlier days, and the days of those with the same
/// role.
final class InsiderPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "bulk-copying", InsiderPredicates::bulkCopying,
            "published", InsiderPredicates::published,
            "to-personal-place", InsiderPredicates::toPersonalPlace,
            "looks-beyond-role", InsiderPredicates::looksBeyondRole,
            "new-keys", InsiderPredicates::newKeys,
            "new-rights", InsiderPredicates::newRights,
            "build-edits", InsiderPredicates::buildEdits,
            "outsiders-let-in", InsiderPredicates::outsidersLetIn);

    private static final List<String> KEYS = List.of(
            "token",
            "ssh key",
            "deploy key",
            "public key",
            "api key",
            "access key",
            "secret",
            "secrets",
            "cookie",
            "cookies",
            "credential",
            "credentials",
            "personal access token",
            "pat");
    private static final List<String> RIGHTS = List.of(
            "admin",
            "administrator",
            "owner",
            "publisher",
            "publish right",
            "signer",
            "multisig",
            "maintainer",
            "root",
            "superuser",
            "sudo");
    private static final List<String> PERSONAL = List.of(
            "gmail com",
            "googlemail com",
            "outlook com",
            "hotmail com",
            "yahoo com",
            "proton me",
            "protonmail com",
            "icloud com",
            "mega nz",
            "dropbox com",
            "drive google com",
            "wetransfer com",
            "pastebin com",
            "gist github com",
            "anonfiles com",
            "transfer sh",
            "qq com",
            "163 com",
            "mail ru");
    private static final List<String> BUILD = List.of(
            "github workflows",
            "gitlab ci",
            "jenkinsfile",
            "package lock json",
            "yarn lock",
            "pnpm lock",
            "cargo lock",
            "poetry lock",
            "go sum",
            "npmrc",
            "pip conf",
            "dockerfile");

    private static final List<String> OUTWARD = List.of("push", "upload", "mirror", "fork", "transfer", "sync");
    private static final int HANDLE_LETTERS_MIN = 5;
    /// Of a day that some others had as well, as much as the row says.
    private static final double COMMON_DEGREE = 0.625;
    /// Few operators copy so much at once, one in sixteen as we assume, and somebody's day is always the largest.
    private static final double SOMEBODYS_BITS = 6;

    private InsiderPredicates() {}

    /// Says which deeds are meant.
    @FunctionalInterface
    private interface Deeds {
        boolean test(Activity activity);
    }

    /// A day with many more clones and downloads than nearly all days of the role and than the person's
    /// own earlier ones.
    private static List<Observation> bulkCopying(Worker worker, Setting setting) {
        Map<LocalDate, Integer> days = Crowd.copies(worker.activities());
        Peers peers = crowd(setting).copiers(Crowd.role(worker.persons()));
        int least = (int) setting.threshold("copies");
        double times = setting.threshold("own_times");
        List<Integer> before = new ArrayList<>();
        for (LocalDate day : days.keySet().stream().sorted().toList()) {
            int count = days.getOrDefault(day, 0);
            // Few days are so large; only for those is it worth sorting the earlier ones.
            boolean isLarge = count >= least
                    && (peers.areFew() || peers.staysBelow(count, days.values(), setting.threshold("role_share")));
            if (isLarge && count > times * median(before)) {
                return Seen.one(
                        "cloned or downloaded " + Seen.count(count, "thing") + " on one day, many more than before",
                        on(worker, day, Crowd::isCopy),
                        rarity(
                                crowd(setting).shareWith(count),
                                setting.indicator().bits()));
            }
            before.add(count);
        }
        return Seen.NOTHING;
    }

    /// Returns which share of `most` bits a day deserves that so few ever had.
    private static double rarity(double share, double most) {
        double bits = -Math.log(share) / Math.log(2) - SOMEBODYS_BITS;
        return Math.clamp(bits / most, COMMON_DEGREE, 1);
    }

    private static int median(List<Integer> counts) {
        return counts.isEmpty() ? 0 : counts.stream().sorted().toList().get(counts.size() / 2);
    }

    static Crowd crowd(Setting setting) {
        return setting.workforce().fact(Crowd.class, Crowd::of);
    }

    private static List<Evidence> on(Worker worker, LocalDate day, Deeds test) {
        return Seen.some(
                worker.activities().stream()
                        .filter(test::test)
                        .filter(activity -> Crowd.day(activity).equals(day))
                        .toList(),
                InsiderPredicates::claim);
    }

    static String claim(Activity activity) {
        String what = activity.target().isEmpty() ? activity.detail() : activity.target();
        return "The log says " + activity.kind() + ": " + (what.isEmpty() ? "(nothing more)" : what) + ".";
    }

    private static String words(Activity activity) {
        return Words.plain(activity.target() + ' ' + activity.detail());
    }

    /// Something of the organisation was made public or pushed to a foreign place.
    private static List<Observation> published(Worker worker, Setting setting) {
        return all(
                worker,
                activity -> activity.kind() == Activity.Kind.PUBLISH
                        || (activity.kind() == Activity.Kind.PRIVILEGE && isMadePublic(words(activity))),
                "put something of the organisation where outsiders can read it");
    }

    private static boolean isMadePublic(String words) {
        return (Words.holds(words, "repo access") && Words.holds(words, "public"))
                || Words.holds(words, "made public")
                || Words.holds(words, "visibility public");
    }

    private static List<Observation> toPersonalPlace(Worker worker, Setting setting) {
        List<String> handles = handles(worker);
        return all(
                worker,
                activity -> isToPersonalPlace(activity) || isToOwnAccount(activity, handles),
                "moved something of the organisation to a personal mailbox, drive or account");
    }

    private static boolean isToPersonalPlace(Activity activity) {
        return (activity.kind() == Activity.Kind.PUBLISH || activity.kind() == Activity.Kind.DOWNLOAD)
                && Words.holdsOneOf(words(activity), PERSONAL);
    }

    /// To clone from one's own account is no theft; to push there what one cloned is.
    private static boolean isToOwnAccount(Activity activity, List<String> handles) {
        boolean isCopy = activity.kind() == Activity.Kind.PUBLISH || Crowd.isCopy(activity);
        if (!isCopy || handles.isEmpty()) {
            return false;
        }
        String words = words(activity);
        boolean isOut = activity.kind() == Activity.Kind.PUBLISH || Words.holdsOneOf(words, OUTWARD);
        return isOut && Words.holdsOneOf(words, handles);
    }

    /// Returns under which names the person has accounts; short ones are also words of the language.
    private static List<String> handles(Worker worker) {
        List<String> handles = new ArrayList<>();
        worker.persons().forEach(person -> handles.add(person.profile().github()));
        worker.accounts().forEach(account -> handles.add(account.handle()));
        return handles.stream()
                .map(handle -> Words.plain(handle.substring(handle.lastIndexOf('/') + 1)))
                .filter(handle -> handle.length() >= HANDLE_LETTERS_MIN)
                .distinct()
                .toList();
    }

    private static List<Observation> all(Worker worker, Deeds test, String summary) {
        List<Activity> seen = worker.activities().stream().filter(test::test).toList();
        return seen.isEmpty() ? Seen.NOTHING : Seen.one(summary, Seen.some(seen, InsiderPredicates::claim));
    }

    /// In the first weeks, several days on which the person looked at more things than nearly all days
    /// of the role.
    private static List<Observation> looksBeyondRole(Worker worker, Setting setting) {
        Instant started = date(worker, Engagement.Dates::started);
        if (started == null) {
            return Seen.NOTHING;
        }
        Peers peers = crowd(setting).lookers(Crowd.role(worker.persons()));
        Instant end = started.plus(Duration.ofDays((long) setting.threshold("days")));
        List<Activity> early = worker.activities().stream()
                .filter(activity ->
                        !activity.time().isBefore(started) && activity.time().isBefore(end))
                .toList();
        Map<LocalDate, Integer> days = Crowd.looks(early);
        if (peers.areFew() || days.size() < setting.threshold("beyond_days")) {
            return Seen.NOTHING;
        }
        Collection<Integer> own = Crowd.looks(worker.activities()).values();
        List<LocalDate> beyond = days.keySet().stream()
                .filter(day -> peers.staysBelow(days.getOrDefault(day, 0), own, setting.threshold("role_share")))
                .sorted(Comparator.comparingInt((LocalDate day) -> -days.getOrDefault(day, 0))
                        .thenComparing(day -> day))
                .toList();
        return beyond.size() < setting.threshold("beyond_days")
                ? Seen.NOTHING
                : Seen.one(
                        "looked, soon after the start, at more things on " + Seen.count(beyond.size(), "day")
                                + " than nearly anybody with this role does",
                        on(worker, beyond.getFirst(), Crowd::isLook));
    }

    static @Nullable Instant date(Worker worker, Function<Engagement.Dates, @Nullable Instant> which) {
        for (Person person : worker.persons()) {
            Instant date = which.apply(person.engagement().dates());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /// Several new keys, tokens or secrets within days. The first weeks, in which everybody sets up,
    /// are left out.
    private static List<Observation> newKeys(Worker worker, Setting setting) {
        Instant started = date(worker, Engagement.Dates::started);
        Instant setUp =
                started == null ? Instant.MIN : started.plus(Duration.ofDays((long) setting.threshold("set_up_days")));
        return cluster(
                worker,
                setting,
                new Sought(
                        "keys",
                        activity -> activity.kind() == Activity.Kind.PRIVILEGE
                                && activity.time().isAfter(setUp)
                                && Words.holdsOneOf(words(activity), KEYS),
                        "made or took new keys, tokens or secrets"));
    }

    private static List<Observation> newRights(Worker worker, Setting setting) {
        return cluster(
                worker,
                setting,
                new Sought(
                        "rights",
                        activity ->
                                activity.kind() == Activity.Kind.PRIVILEGE && Words.holdsOneOf(words(activity), RIGHTS),
                        "gained far-reaching rights"));
    }

    private static List<Observation> buildEdits(Worker worker, Setting setting) {
        return cluster(
                worker,
                setting,
                new Sought(
                        "edits",
                        activity -> activity.kind() == Activity.Kind.COMMIT && Words.holdsOneOf(words(activity), BUILD),
                        "changed how software is built or what it is built from"));
    }

    private static List<Observation> outsidersLetIn(Worker worker, Setting setting) {
        return cluster(
                worker,
                setting,
                new Sought(
                        "invitations",
                        activity -> activity.kind() == Activity.Kind.INVITE && isOutsider(activity, setting),
                        "let outsiders in"));
    }

    /// Only an e-mail address tells an outsider: a log that names a login or a team does not say whose it is, and
    /// whoever looks after accounts lets colleagues in all day.
    private static boolean isOutsider(Activity activity, Setting setting) {
        String words = words(activity);
        Set<String> own = setting.organisation().mailDomains();
        boolean isMail =
                activity.target().indexOf('@') >= 0 || activity.detail().indexOf('@') >= 0;
        return own.isEmpty()
                ? Words.holdsOneOf(words, PERSONAL)
                : isMail && own.stream().noneMatch(domain -> Words.holds(words, Words.plain(domain)));
    }

    /// Deeds that are counted.
    ///
    /// @param counted the threshold that says how many are needed
    /// @param test which they are
    /// @param summary what they come to
    private record Sought(String counted, Deeds test, String summary) {}

    /// Looks for as many deeds within as many days as the row asks for.
    private static List<Observation> cluster(Worker worker, Setting setting, Sought sought) {
        int needed = (int) setting.threshold(sought.counted());
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        List<Activity> seen = new ArrayList<>();
        for (Activity activity : worker.activities()) {
            if (sought.test().test(activity)) {
                seen.add(activity);
                seen.removeIf(
                        one -> Duration.between(one.time(), activity.time()).compareTo(window) > 0);
                if (seen.size() >= needed) {
                    return Seen.one(sought.summary(), Seen.some(seen, InsiderPredicates::claim));
                }
            }
        }
        return Seen.NOTHING;
    }
}
