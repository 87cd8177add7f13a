package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.PlatformAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person's accounts on platforms tell, and what their code does.
final class CodePredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "commits-before-account", CodePredicates::commitsBeforeAccount,
            "account-made-for-job", CodePredicates::accountMadeForJob,
            "account-replaced", CodePredicates::accountReplaced,
            "young-profiles", CodePredicates::youngProfiles);

    private static final Set<String> FORGES = Set.of("github", "gitlab", "bitbucket");
    private static final Set<String> PROFILES = Set.of("linkedin", "github", "gitlab", "stackoverflow", "x", "twitter");

    private CodePredicates() {}

    /// Commits that say they are older than the account under which they stand, by more than the
    /// threshold's days.
    private static List<Observation> commitsBeforeAccount(Worker worker, Setting setting) {
        Instant opened = firstOpened(worker, FORGES);
        if (opened == null) {
            return Seen.NOTHING;
        }
        Instant before = opened.minus(days(setting, "days"));
        List<Activity> early = worker.activities().stream()
                .filter(activity -> activity.kind() == Activity.Kind.COMMIT)
                .filter(activity -> activity.time().isBefore(before))
                .toList();
        if (early.size() < setting.threshold("commits")) {
            return Seen.NOTHING;
        }
        return Seen.one(
                "has " + Seen.count(early.size(), "commit") + " from before the account was opened",
                Seen.some(early, commit -> "A commit bears this time; the account was opened at " + opened + "."));
    }

    private static @Nullable Instant firstOpened(Worker worker, Set<String> platforms) {
        Instant first = null;
        for (PlatformAccount account : worker.accounts()) {
            Instant opened = account.createdAt();
            if (opened != null && is(account, platforms) && (first == null || opened.isBefore(first))) {
                first = opened;
            }
        }
        return first;
    }

    private static boolean is(PlatformAccount account, Set<String> platforms) {
        return platforms.contains(account.platform().strip().toLowerCase(Locale.ROOT));
    }

    private static Duration days(Setting setting, String threshold) {
        return Duration.ofDays((long) setting.threshold(threshold));
    }

    /// The oldest account on a forge was opened within some days of the application or the first day.
    private static List<Observation> accountMadeForJob(Worker worker, Setting setting) {
        Instant opened = firstOpened(worker, FORGES);
        Engagement.Dates dates = worker.person().engagement().dates();
        Instant job = dates.applied() == null ? dates.started() : dates.applied();
        if (opened == null || job == null || Duration.between(opened, job).abs().compareTo(days(setting, "days")) > 0) {
            return Seen.NOTHING;
        }
        return Seen.one(
                "has an account for code that was opened for this job",
                opened(worker, FORGES, account -> opened.equals(account.createdAt()), "The account was opened then."));
    }

    /// A second account on the same platform, opened while the person worked here.
    private static List<Observation> accountReplaced(Worker worker, Setting setting) {
        Instant started = worker.person().engagement().dates().started();
        if (started == null) {
            return Seen.NOTHING;
        }
        Instant settled = started.plus(days(setting, "days"));
        List<Evidence> later = new ArrayList<>();
        for (PlatformAccount account : worker.accounts()) {
            Instant opened = account.createdAt();
            boolean isLater = opened != null && opened.isAfter(settled);
            if (isLater && hasOlder(worker, account, started) && later.size() < Observation.EVIDENCE_MAX) {
                later.add(Seen.at(
                        account.source(),
                        opened,
                        "A second account on " + account.platform() + " was opened while the person worked here."));
            }
        }
        return later.isEmpty()
                ? Seen.NOTHING
                : Seen.one("appears under a new account in the middle of the work", later);
    }

    private static boolean hasOlder(Worker worker, PlatformAccount account, Instant started) {
        return worker.accounts().stream()
                .filter(other -> other.platform().equalsIgnoreCase(account.platform()))
                .filter(other -> !other.accountId().equals(account.accountId()))
                .anyMatch(
                        other -> other.createdAt() != null && !other.createdAt().isAfter(started));
    }

    /// Every profile that the person shows was opened shortly before the application.
    private static List<Observation> youngProfiles(Worker worker, Setting setting) {
        Instant applied = worker.person().engagement().dates().applied();
        Instant opened = firstOpened(worker, PROFILES);
        boolean isYoung = applied != null
                && opened != null
                && !opened.isAfter(applied)
                && Duration.between(opened, applied).compareTo(days(setting, "days")) <= 0;
        return isYoung
                ? Seen.one(
                        "shows only profiles that were opened shortly before the application",
                        opened(worker, PROFILES, account -> true, "The profile was opened then."))
                : Seen.NOTHING;
    }

    private static List<Evidence> opened(
            Worker worker, Set<String> platforms, java.util.function.Predicate<PlatformAccount> wanted, String claim) {
        List<Evidence> evidence = new ArrayList<>();
        for (PlatformAccount account : worker.accounts()) {
            boolean isShown = account.createdAt() != null && is(account, platforms) && wanted.test(account);
            if (isShown && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(Seen.at(account.source(), account.createdAt(), claim));
            }
        }
        return evidence;
    }
}
