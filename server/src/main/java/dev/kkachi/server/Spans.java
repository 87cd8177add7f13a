package dev.kkachi.server;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the operator's own collector where time goes (OpenTelemetry, OTLP over HTTP), where the
/// operator names one: a span for each request, and in it one for each commit and each search. Of a
/// request it tells the method, the template of the route and the status, and never a path, a query, a
/// name or an address. Without a collector nothing is noted, and nothing of the library is touched.
public final class Spans implements AutoCloseable {
    private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PARTS_MAX = 100;
    private static final long NANOS = 1_000_000_000L;

    private final @Nullable Collector collector;

    private Spans(@Nullable Collector collector) {
        this.collector = collector;
    }

    private record Collector(SdkTracerProvider provider, Tracer tracer, InstantSource clock) {}

    /// A request that is being answered.
    static final class Open {
        private final Instant at;
        private final long start = System.nanoTime();
        private final List<Part> parts = new ArrayList<>();

        Open(Instant at) {
            this.at = at;
        }

        private long epochNanos(long nanoTime) {
            return at.getEpochSecond() * NANOS + at.getNano() + (nanoTime - start);
        }
    }

    private record Part(String name, long from, long to) {}

    /// Gives spans the names that answers already carry in `traceparent`.
    private static final class Names implements IdGenerator {
        private static final ThreadLocal<@Nullable Trace> WANTED = new ThreadLocal<>();

        @Override
        public String generateSpanId() {
            Trace trace = WANTED.get();
            return trace == null ? IdGenerator.random().generateSpanId() : trace.spanId();
        }

        @Override
        public String generateTraceId() {
            Trace trace = WANTED.get();
            return trace == null ? IdGenerator.random().generateTraceId() : trace.traceId();
        }
    }

    /// Returns spans that nobody is told of.
    public static Spans none() {
        return new Spans(null);
    }

    /// Returns spans that the collector at `endpoint` is told of, in blocks and behind the answers.
    ///
    /// @param endpoint such as `http://127.0.0.1:4318/v1/traces`
    public static Spans to(String endpoint, InstantSource clock) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(PATIENCE)
                .build();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setIdGenerator(new Names())
                .setResource(Resource.getDefault().merge(Resource.create(Attributes.of(SERVICE, "kkachi"))))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        return new Spans(new Collector(provider, provider.get("dev.kkachi.server"), clock));
    }

    /// Answers a request, and notes what takes time in it.
    ///
    /// @param work returns what is said of the answer
    void follow(Trace trace, Supplier<ServerLog.Answered> work) {
        Collector told = collector;
        if (told == null) {
            var _ = work.get();
            return;
        }
        Open open = new Open(told.clock().instant());
        ServerLog.Answered answered = ScopedValue.where(OPEN, open).call(work::get);
        tell(told, open, trace, answered);
    }

    /// Does a part of a request that is worth telling of by itself.
    ///
    /// @param name such as `commit`, never anything of the request
    public static <T extends @Nullable Object> T within(String name, Supplier<T> work) {
        if (!OPEN.isBound()) {
            return work.get();
        }
        Open open = OPEN.get();
        long from = System.nanoTime();
        try {
            return work.get();
        } finally {
            if (open.parts.size() < PARTS_MAX) {
                open.parts.add(new Part(name, from, System.nanoTime()));
            }
        }
    }

    private static void tell(Collector told, Open open, Trace trace, ServerLog.Answered answered) {
        long end = System.nanoTime();
        SpanBuilder builder = told.tracer()
                .spanBuilder(answered.method() + " " + answered.route())
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent(trace))
                .setStartTimestamp(open.epochNanos(open.start), TimeUnit.NANOSECONDS)
                .setAttribute(METHOD, answered.method())
                .setAttribute(ROUTE, answered.route())
                .setAttribute(STATUS, (long) answered.status());
        Names.WANTED.set(trace);
        Span request;
        try {
            request = builder.startSpan();
        } finally {
            Names.WANTED.remove();
        }
        for (Part part : open.parts) {
            told.tracer()
                    .spanBuilder(part.name())
                    .setParent(Context.root().with(request))
                    .setStartTimestamp(open.epochNanos(part.from()), TimeUnit.NANOSECONDS)
                    .startSpan()
                    .end(open.epochNanos(part.to()), TimeUnit.NANOSECONDS);
        }
        if (answered.status() >= 500) {
            request.setStatus(StatusCode.ERROR);
        }
        request.end(open.epochNanos(end), TimeUnit.NANOSECONDS);
    }

    private static Context parent(Trace trace) {
        if (trace.parentId().isEmpty()) {
            return Context.root();
        }
        SpanContext caller = SpanContext.createFromRemoteParent(
                trace.traceId(), trace.parentId(), TraceFlags.getSampled(), TraceState.getDefault());
        return Context.root().with(Span.wrap(caller));
    }

    /// Tells what is left.
    @Override
    public void close() {
        if (collector != null) {
            collector.provider().shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
