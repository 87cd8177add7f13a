package dev.kkachi.patterns.internal;

import dev.kkachi.model.Units;
import dev.kkachi.patterns.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A wallet that is paid wages, and what becomes of them.
final class WageWallet {
    private final Sheet sheet;
    private final int account;
    private final List<WageStream> streams;
    private final List<Moved> wages;
    private final Leavings leavings;
    private final long ageSeconds;

    WageWallet(Sheet sheet, int account, List<Moved> moves, List<WageStream> streams) {
        this.sheet = sheet;
        this.account = account;
        this.streams = List.copyOf(streams);
        wages = streams.stream()
                .flatMap(stream -> stream.payments().stream())
                .sorted(Comparator.comparingLong(Moved::transfer))
                .toList();
        Thresholds.Consolidation rule = sheet.thresholds().consolidation();
        leavings = new Leavings(sheet, moves, wages, rule.window().toSeconds());
        ageSeconds = wages.getFirst().second() - moves.getFirst().second();
    }

    int account() {
        return account;
    }

    List<WageStream> streams() {
        return streams;
    }

    /// Returns all wages, in order.
    List<Moved> wages() {
        return wages;
    }

    Leavings leavings() {
        return leavings;
    }

    /// Returns how long before the first wage the wallet's first transfer happened.
    long ageSeconds() {
        return ageSeconds;
    }

    boolean isFresh() {
        return ageSeconds
                <= Duration.ofDays(sheet.thresholds().wages().freshDays()).toSeconds();
    }

    /// Returns which part of its wages left quickly enough: of those of which it is known already.
    double quickShare() {
        List<Integer> judged = leavings.judged();
        double least = sheet.thresholds().consolidation().leftMin();
        long quick = judged.stream()
                .filter(place -> leavings.leftShare(place) >= least)
                .count();
        return judged.isEmpty() ? 0 : (double) quick / judged.size();
    }

    /// Returns the few addresses that got most of what left, and how much.
    List<Map.Entry<Integer, Units>> main() {
        List<Map.Entry<Integer, Units>> all = leavings.recipients();
        return all.subList(
                0, Math.min(all.size(), sheet.thresholds().consolidation().recipients()));
    }

    /// Returns which part of what left they got.
    double mainShare() {
        Units sum = main().stream().map(Map.Entry::getValue).reduce(Units.ZERO, Units::plus);
        return Sheet.share(sum, leavings.all());
    }

    /// Says whether its wages are consolidated: they leave quickly, and most goes to few.
    boolean isConsolidated() {
        Thresholds.Consolidation rule = sheet.thresholds().consolidation();
        return leavings.judged().size() > sheet.thresholds().wages().periodsMin()
                && quickShare() >= rule.wagesShareMin()
                && mainShare() >= rule.recipientsShareMin();
    }

    /// Returns the accounts to which it hands most of what its wages leave, in several payments.
    List<Integer> collectors() {
        Thresholds.Collector rule = sheet.thresholds().collector();
        List<Integer> collectors = new ArrayList<>();
        for (Map.Entry<Integer, Units> entry : main()) {
            boolean isMost = Sheet.share(entry.getValue(), leavings.all()) >= rule.feedMin();
            if (isMost && payments(entry.getKey()).size() >= rule.paymentsMin()) {
                collectors.add(entry.getKey());
            }
        }
        return collectors;
    }

    /// Returns the transfers by which its wages went to `collector`.
    List<Long> payments(int collector) {
        return leavings.transfers().stream()
                .filter(transfer -> sheet.log().to(transfer) == collector)
                .toList();
    }
}
