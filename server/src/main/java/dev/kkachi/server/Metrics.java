package dev.kkachi.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/// What the server counts about itself, as Prometheus reads it. Names of people, queries and paths are
/// never labels: a route is named by its template.
public final class Metrics {
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private static final double NANOS = 1e9;

    private final ConcurrentHashMap<String, Series> routes = new ConcurrentHashMap<>();
    private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();

    /// Makes one that has counted nothing yet.
    public Metrics() {}

    private record Gauge(String help, DoubleSupplier reading) {}

    private static final class Series {
        private final LongAdder[] byClass = adders(6);
        private final LongAdder[] buckets = adders(SECONDS.length + 1);
        private final LongAdder nanos = new LongAdder();

        private static LongAdder[] adders(int count) {
            LongAdder[] adders = new LongAdder[count];
            for (int i = 0; i < count; i++) {
                adders[i] = new LongAdder();
            }
            return adders;
        }
    }

    /// Adds a number that is read whenever somebody asks.
    public void gauge(String name, String help, DoubleSupplier reading) {
        gauges.put(name, new Gauge(help, reading));
    }

    /// Counts one answer.
    void count(String route, int status, long nanos) {
        Series series = routes.get(route);
        if (series == null) {
            series = routes.computeIfAbsent(route, name -> new Series());
        }
        series.byClass[Math.clamp(status / 100, 0, 5)].increment();
        series.nanos.add(nanos);
        double seconds = nanos / NANOS;
        int bucket = 0;
        while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
            bucket++;
        }
        series.buckets[bucket].increment();
    }

    /// Returns everything in the text format of Prometheus.
    public String render() {
        StringBuilder out = new StringBuilder();
        Map<String, Series> sorted = new TreeMap<>(routes);
        head(out, "kkachi_http_requests_total", "counter", "Answers by route and class of status.");
        sorted.forEach((route, series) -> {
            for (int code = 1; code < 6; code++) {
                long count = series.byClass[code].sum();
                if (count > 0) {
                    out.append("kkachi_http_requests_total{route=\"").append(route);
                    out.append("\",status=\"").append(code).append("xx\"} ");
                    out.append(count).append('\n');
                }
            }
        });
        head(out, "kkachi_http_request_duration_seconds", "histogram", "Time from the request's head to its answer.");
        sorted.forEach((route, series) -> histogram(out, route, series));
        gauges.forEach((name, gauge) -> {
            head(out, name, "gauge", gauge.help);
            out.append(name).append(' ').append(gauge.reading.getAsDouble()).append('\n');
        });
        return out.toString();
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void histogram(StringBuilder out, String route, Series series) {
        String name = "kkachi_http_request_duration_seconds";
        long sum = 0;
        for (int i = 0; i <= SECONDS.length; i++) {
            sum += series.buckets[i].sum();
            String bound = i == SECONDS.length ? "+Inf" : Double.toString(SECONDS[i]);
            out.append(name).append("_bucket{route=\"").append(route).append("\",le=\"");
            out.append(bound).append("\"} ").append(sum).append('\n');
        }
        out.append(name).append("_sum{route=\"").append(route).append("\"} ");
        out.append(series.nanos.sum() / NANOS).append('\n');
        out.append(name).append("_count{route=\"").append(route).append("\"} ");
        out.append(sum).append('\n');
    }
}
