package dev.kkachi.server;

import java.util.concurrent.ConcurrentHashMap;

/// How fast each caller may ask: a bucket of tokens that fills steadily. Callers who have not been seen
/// for long are forgotten, so that memory is bounded whoever comes.
final class RateLimit {
    private static final int CALLERS_MAX = 20_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /// @param perSecond how many tokens a caller gets each second; 0 for no limit
    RateLimit(double perSecond) {
        this.perSecond = perSecond;
        this.burst = perSecond * 2;
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    /// Takes `tokens` from the bucket of `caller` at `nanos`. Returns 0, or after how many seconds
    /// there will be enough.
    long take(String caller, int tokens, long nanos) {
        if (perSecond <= 0) {
            return 0;
        }
        if (buckets.size() > CALLERS_MAX) {
            forget(nanos);
        }
        Bucket bucket = buckets.computeIfAbsent(caller, name -> new Bucket(burst, nanos));
        synchronized (bucket) {
            bucket.tokens = Math.min(burst, bucket.tokens + (nanos - bucket.at) / NANOS * perSecond);
            bucket.at = nanos;
            double wanted = Math.min(tokens, burst);
            if (bucket.tokens >= wanted) {
                bucket.tokens -= wanted;
                return 0;
            }
            return (long) Math.ceil((wanted - bucket.tokens) / perSecond);
        }
    }

    private void forget(long nanos) {
        double full = 2 * NANOS;
        buckets.values().removeIf(bucket -> {
            synchronized (bucket) {
                return nanos - bucket.at > full;
            }
        });
    }
}
