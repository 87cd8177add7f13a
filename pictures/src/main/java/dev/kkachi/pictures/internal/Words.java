package dev.kkachi.pictures.internal;

import dev.kkachi.model.Amount;
import dev.kkachi.model.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Amounts, dates and counts as the picture prints them.
final class Words {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIARD = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal ROUND_FROM = BigDecimal.valueOf(100_000);
    private static final int SMALL_DIGITS = 3;
    private static final int ADDRESS_MAX = 16;
    private static final int ADDRESS_HEAD = 4;
    private static final int ADDRESS_TAIL = 4;

    private Words() {}

    /// Returns the exact amount, with commas between thousands.
    static String exact(Units units, int decimals) {
        return grouped(units.render(decimals));
    }

    /// Returns the exact amount without zeros that say nothing: `33,314,978.23`, `9,000`.
    static String plain(Units units, int decimals) {
        String exact = exact(units, decimals);
        if (exact.indexOf('.') < 0) {
            return exact;
        }
        String stripped = exact.replaceFirst("(?<!0)0+$", "");
        if (stripped.endsWith(".")) {
            return stripped.substring(0, stripped.length() - 1);
        }
        return stripped.length() - stripped.indexOf('.') == 2 ? stripped + "0" : stripped;
    }

    /// Returns the amount shortened: `11.01 M`, `9,500.50`, `0.00123`.
    static String amount(Units units, int decimals) {
        BigDecimal exact = units.toDecimal(decimals);
        if (exact.compareTo(MILLIARD) >= 0) {
            return shortened(exact.divide(MILLIARD)) + " bn";
        }
        if (exact.compareTo(MILLION) >= 0) {
            return shortened(exact.divide(MILLION)) + " M";
        }
        if (exact.compareTo(ROUND_FROM) >= 0) {
            return grouped(exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString());
        }
        if (exact.signum() == 0 || exact.compareTo(BigDecimal.ONE) >= 0) {
            BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_EVEN);
            String text = grouped(rounded.toPlainString());
            return text.endsWith(".00") ? text.substring(0, text.length() - ".00".length()) : text;
        }
        return exact.round(new MathContext(SMALL_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String shortened(BigDecimal value) {
        return grouped(value.setScale(2, RoundingMode.HALF_EVEN).toPlainString());
    }

    static String grouped(String printed) {
        return Amount.grouped(printed);
    }

    /// Returns `1 wallet` or `2,000 wallets`.
    static String counted(long number, String noun) {
        return grouped(Long.toString(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    /// Returns an address so that it can be told from its like at a glance; short ones as they are.
    static String address(String address) {
        boolean isLong = address.length() > ADDRESS_MAX && address.indexOf(' ') < 0;
        return isLong
                ? address.substring(0, ADDRESS_HEAD) + "…" + address.substring(address.length() - ADDRESS_TAIL)
                : address;
    }

    static String day(Instant time) {
        LocalDateTime at = utc(time);
        return at.getDayOfMonth() + " " + month(at) + " " + at.getYear();
    }

    static String minute(Instant time) {
        LocalDateTime at = utc(time);
        return at.getDayOfMonth() + " " + month(at) + " " + two(at.getHour()) + ":" + two(at.getMinute());
    }

    static String month(Instant time) {
        return month(utc(time)) + " " + utc(time).getYear();
    }

    /// Returns a span as short as it can be said: `2 Jan 2023`, `2–9 Jan 2023`, `Jan–Mar 2023`, `2021–2023`.
    static String span(Period period) {
        LocalDateTime from = utc(period.first());
        LocalDateTime to = utc(period.last());
        if (from.getYear() != to.getYear()) {
            return from.getYear() + "–" + to.getYear();
        }
        if (from.getMonthValue() != to.getMonthValue()) {
            return month(from) + "–" + month(to) + " " + to.getYear();
        }
        return from.getDayOfMonth() == to.getDayOfMonth()
                ? day(period.first())
                : from.getDayOfMonth() + "–" + day(period.last());
    }

    static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static String month(LocalDateTime at) {
        return MONTHS.get(at.getMonthValue() - 1);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
