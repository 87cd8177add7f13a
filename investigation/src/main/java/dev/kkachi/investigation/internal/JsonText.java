package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds one JSON object as text, members in the order in which they are put.
final class JsonText {
    private static final int BITS_DIGITS = 2;
    private static final int PROBABILITY_DIGITS = 6;

    private final StringBuilder text = new StringBuilder("{");

    JsonText put(String name, String value) {
        return raw(name, quote(value));
    }

    JsonText put(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /// Puts a weight, rounded to a hundredth of a bit.
    JsonText bits(String name, double bits) {
        return raw(name, rounded(bits, BITS_DIGITS));
    }

    JsonText probability(String name, double probability) {
        return raw(name, rounded(probability, PROBABILITY_DIGITS));
    }

    JsonText put(String name, List<String> values) {
        return raw(
                name,
                "[" + String.join(",", values.stream().map(JsonText::quote).toList()) + "]");
    }

    /// Puts objects or values that are JSON already.
    JsonText all(String name, List<String> json) {
        return raw(name, "[" + String.join(",", json) + "]");
    }

    JsonText raw(String name, String json) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append(quote(name)).append(':').append(json);
        return this;
    }

    String end() {
        return text + "}";
    }

    static String rounded(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    static String evidence(Evidence evidence) {
        Instant time = evidence.observedAt();
        return new JsonText()
                .put("claim", evidence.claim())
                .raw("source", source(evidence.source()))
                .raw("observed_at", quoteOrNull(time == null ? null : time.toString()))
                .end();
    }

    private static String source(SourceRef source) {
        return switch (source) {
            case SourceRef.FileLine line ->
                new JsonText().put("file", line.file()).put("line", line.line()).end();
            case SourceRef.ListEntry entry ->
                new JsonText()
                        .put("list", entry.list().dataset())
                        .put("edition", entry.list().edition())
                        .put("entry", entry.entryId())
                        .end();
            case SourceRef.Transaction moved -> {
                JsonText json = new JsonText().put("chain", moved.chain()).put("tx", moved.hash());
                yield (moved.logIndex() < 0 ? json : json.put("log", moved.logIndex())).end();
            }
        };
    }

    private static String quoteOrNull(@Nullable String value) {
        return value == null ? "null" : quote(value);
    }

    static String quote(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean lone = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(value.charAt(i - 1)));
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029' || lone) {
                String hex = Integer.toHexString(c);
                quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
