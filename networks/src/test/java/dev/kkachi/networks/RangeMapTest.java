package dev.kkachi.networks;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The map answers what a walk over all ranges answers, which subtracts big integers.
class RangeMapTest {
    private static final int RANGES_MAX = 40;
    private static final int QUESTIONS = 60;

    private record Entry(IpRange range, int value) {
        BigInteger size() {
            return big(range.last()).subtract(big(range.first()));
        }

        boolean holds(IpAddress address) {
            return range.first().isV4() == address.isV4()
                    && big(range.first()).compareTo(big(address)) <= 0
                    && big(address).compareTo(big(range.last())) <= 0;
        }
    }

    private record Case(List<Entry> entries, List<IpAddress> questions) {}

    @Test
    void theSmallestRangeDecidesAndOfEqualOnesTheLast() {
        RangeMap map = RangeMap.builder()
                .put(range("10.0.0.0/8"), 1)
                .put(range("10.1.0.0/16"), 2)
                .put(range("10.1.2.0/24"), 3)
                .put(range("10.1.2.0/24"), 4)
                .put(range("2001:db8::/32"), 5)
                .build();

        assertThat(map.get(address("9.255.255.255"))).isEqualTo(RangeMap.NONE);
        assertThat(map.get(address("10.0.0.0"))).isEqualTo(1);
        assertThat(map.get(address("10.1.1.255"))).isEqualTo(2);
        assertThat(map.get(address("10.1.2.9"))).isEqualTo(4);
        assertThat(map.get(address("10.1.3.0"))).isEqualTo(2);
        assertThat(map.get(address("10.255.255.255"))).isEqualTo(1);
        assertThat(map.get(address("11.0.0.0"))).isEqualTo(RangeMap.NONE);
        assertThat(map.get(address("2001:db8::1"))).isEqualTo(5);
        assertThat(map.get(address("2001:db9::"))).isEqualTo(RangeMap.NONE);
    }

    @Test
    void rangesOfVersionSixSayNothingOfVersionFour() {
        RangeMap map = RangeMap.builder().put(range("::/0"), 7).build();

        assertThat(map.get(address("192.0.2.1"))).isEqualTo(RangeMap.NONE);
        assertThat(map.get(address("ffff::"))).isEqualTo(7);
    }

    @Test
    void theEndsOfTheSpacesBelongToThem() {
        RangeMap map = RangeMap.builder()
                .put(range("0.0.0.0/0"), 1)
                .put(range("255.255.255.255"), 2)
                .put(range("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), 3)
                .put(range("::/127"), 4)
                .build();

        assertThat(map.get(address("0.0.0.0"))).isEqualTo(1);
        assertThat(map.get(address("255.255.255.254"))).isEqualTo(1);
        assertThat(map.get(address("255.255.255.255"))).isEqualTo(2);
        assertThat(map.get(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))).isEqualTo(3);
        assertThat(map.get(address("::1"))).isEqualTo(4);
        assertThat(map.get(address("::2"))).isEqualTo(RangeMap.NONE);
    }

    @Test
    void aNegativeValueIsRefused() {
        RangeMap.Builder builder = RangeMap.builder();

        assertThatThrownBy(() -> builder.put(range("::1"), -1)).hasMessageContaining("negative");
    }

    @Test
    void theMapAnswersAsAWalkOverAllRangesDoes() {
        forAll(RangeMapTest::some, wanted -> {
            RangeMap.Builder builder = RangeMap.builder();
            wanted.entries().forEach(entry -> builder.put(entry.range(), entry.value()));
            RangeMap map = builder.build();
            return wanted.questions().stream().allMatch(asked -> map.get(asked) == slowly(wanted.entries(), asked));
        });
    }

    @Test
    void oneLookUpInAnOverlayAnswersAsOneInEachLayer() {
        forAll(RangeMapTest::some, wanted -> {
            RangeMap.Builder even = RangeMap.builder();
            RangeMap.Builder odd = RangeMap.builder();
            wanted.entries().forEach(e -> (e.value() % 2 == 0 ? even : odd).put(e.range(), e.value()));
            List<RangeMap> layers = List.of(even.build(), odd.build());
            RangeMap overlay = Overlay.of(layers, values -> 1000 * (values[0] + 1) + values[1] + 1);
            return wanted.questions().stream()
                    .allMatch(asked -> overlay.get(asked)
                            == 1000 * (layers.get(0).get(asked) + 1)
                                    + layers.get(1).get(asked)
                                    + 1);
        });
    }

    @Test
    void alikeIsWhatSharesItsAddresses() {
        RangeMap whole = RangeMap.builder().put(range("10.0.0.0/8"), 0).build();
        RangeMap half = RangeMap.builder()
                .put(range("10.0.0.0/9"), 0)
                .put(range("2001:db8::/32"), 0)
                .build();
        RangeMap end = RangeMap.builder().put(range("255.0.0.0/8"), 0).build();
        RangeMap six = RangeMap.builder().put(range("2001:db8::/33"), 0).build();
        RangeMap otherSix = RangeMap.builder().put(range("2001:db8::/34"), 0).build();

        assertThat(Likeness.of(whole, half)).isEqualTo(0.5);
        assertThat(Likeness.of(end, end)).isEqualTo(1.0);
        assertThat(Likeness.of(whole, end)).isEqualTo(0.0);
        assertThat(Likeness.of(six, otherSix)).isEqualTo(0.5);
    }

    private static int slowly(List<Entry> entries, IpAddress asked) {
        Entry best = null;
        for (Entry entry : entries) {
            if (entry.holds(asked) && (best == null || entry.size().compareTo(best.size()) <= 0)) {
                best = entry;
            }
        }
        return best == null ? RangeMap.NONE : best.value();
    }

    /// Ranges crowd in a few places and at the ends, so that they overlap, nest and touch; the questions
    /// are asked at their ends and beside them.
    private static Case some(RandomGenerator random) {
        List<Entry> entries = new ArrayList<>();
        List<IpAddress> questions = new ArrayList<>();
        int count = random.nextInt(RANGES_MAX);
        for (int i = 0; i < count; i++) {
            IpAddress a = crowded(random);
            IpAddress b = crowded(random);
            boolean isRange = a.isV4() == b.isV4();
            IpAddress first = isRange && a.compareTo(b) > 0 ? b : a;
            IpAddress last = !isRange || a.compareTo(b) > 0 ? a : b;
            entries.add(new Entry(new IpRange(first, last), random.nextInt(9)));
            questions.add(first);
            questions.add(last);
            questions.add(beside(first, -1));
            questions.add(beside(last, 1));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(crowded(random));
        }
        return new Case(entries, questions);
    }

    private static IpAddress crowded(RandomGenerator random) {
        int near = random.nextInt(64) - 32;
        return switch (random.nextInt(6)) {
            case 0 -> IpAddress.v4(near);
            case 1 -> IpAddress.v4(Integer.MAX_VALUE + near);
            case 2 -> IpAddress.v4(random.nextInt());
            case 3 -> new IpAddress(random.nextInt(2) - 1L, near);
            case 4 -> new IpAddress(Long.MAX_VALUE + random.nextInt(3), near);
            default -> new IpAddress(random.nextLong(), random.nextLong());
        };
    }

    /// Stays where the space of the version ends.
    private static IpAddress beside(IpAddress address, int step) {
        if (address.isV4()) {
            return IpAddress.v4(address.v4Bits() + step);
        }
        BigInteger moved = big(address).add(BigInteger.valueOf(step)).mod(BigInteger.TWO.pow(128));
        return new IpAddress(moved.shiftRight(64).longValue(), moved.longValue());
    }

    private static BigInteger big(IpAddress address) {
        return new BigInteger(Long.toUnsignedString(address.high()))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(address.low())));
    }

    private static IpRange range(String text) {
        return Objects.requireNonNull(IpRange.find(text));
    }

    private static IpAddress address(String text) {
        return Objects.requireNonNull(IpAddress.find(text));
    }
}
