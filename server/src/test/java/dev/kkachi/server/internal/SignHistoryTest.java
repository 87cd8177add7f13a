package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Case;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SignHistory.Scope ALL = new SignHistory.Scope(TenantId.HOME, Set.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Queue<Runnable> others = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private SignHistory history;

    private long cases = 1;

    @BeforeEach
    void open() {
        town = new Town(folder);
        history = new SignHistory(town.place, others::add);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<Analytics.Sign> count() {
        if (cases < 0) {
            throw new IllegalStateException("The disk is gone.");
        }
        return List.of(new Analytics.Sign("DEV-01", Case.Kind.PERSON, cases, 0, 0));
    }

    private long seen(SignHistory.Scope scope, Duration later) {
        return history.seen(scope, NOON.plus(later), this::count)
                .signs()
                .getFirst()
                .cases();
    }

    @Test
    void whatIsFreshIsNotCountedAgain() {
        seen(ALL, Duration.ZERO);
        cases = 2;

        assertThat(seen(ALL, Duration.ofMinutes(5))).isEqualTo(1);
        assertThat(others).isEmpty();
    }

    @Test
    void nobodyWaitsForWhatIsCountedAnewAndOneCounts() {
        seen(ALL, Duration.ZERO);
        cases = 2;

        assertThat(seen(ALL, Duration.ofMinutes(6))).isEqualTo(1);
        assertThat(seen(ALL, Duration.ofMinutes(7))).isEqualTo(1);
        assertThat(others).hasSize(1);
        others.remove().run();
        assertThat(seen(ALL, Duration.ofMinutes(8))).isEqualTo(2);
    }

    @Test
    void whoSeesOtherCasesSeesOtherCounts() {
        seen(ALL, Duration.ZERO);
        cases = 2;

        assertThat(seen(new SignHistory.Scope(TenantId.HOME, Set.of("north")), Duration.ZERO))
                .isEqualTo(2);
        assertThat(seen(new SignHistory.Scope(new TenantId("other"), Set.of()), Duration.ZERO))
                .isEqualTo(2);
        assertThat(seen(ALL, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void whatCannotBeCountedAnewIsToldToWhoeverAsksNext() {
        seen(ALL, Duration.ZERO);
        cases = -1;
        seen(ALL, Duration.ofMinutes(6));

        others.remove().run();

        assertThatThrownBy(() -> seen(ALL, Duration.ofMinutes(6))).hasMessage("The disk is gone.");
    }
}
