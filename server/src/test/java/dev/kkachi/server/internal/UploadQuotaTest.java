package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.cases.Actor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UploadQuotaTest {
    private static final Actor.Id ARA = new Actor.Id("u-0123456789abcdef");
    private static final Actor.Id MIN = new Actor.Id("u-fedcba9876543210");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UploadQuota quota = new UploadQuota(new HeapAccessStore());

    @Test
    void whoHasAddedADaysFilesWaitsForTheNextDayAndNobodyElse() {
        Duration most = quota.take(ARA, UploadQuota.BYTES_A_DAY - 5, NOON);
        Duration more = quota.take(ARA, 6, NOON.plusSeconds(60));
        Duration little = quota.take(ARA, 5, NOON.plusSeconds(60));
        Duration other = quota.take(MIN, 6, NOON.plusSeconds(60));
        Duration nextDay = quota.take(ARA, 6, NOON.plus(UploadQuota.DAY));

        assertThat(most).isZero();
        assertThat(more).isEqualTo(UploadQuota.DAY.minusSeconds(60));
        assertThat(little).isZero();
        assertThat(other).isZero();
        assertThat(nextDay).isZero();
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        quota.take(ARA, UploadQuota.BYTES_A_DAY, NOON);

        assertThat(quota.take(ARA, 6, NOON.minus(Duration.ofDays(9)))).isZero();
    }
}
