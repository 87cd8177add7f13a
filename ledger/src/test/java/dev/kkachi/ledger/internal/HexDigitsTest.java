package dev.kkachi.ledger.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.Slice;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Eight digits at a time, against the JDK's one by one.
class HexDigitsTest {
    @Test
    void anyDigitsArePackedAsTheJdkPacksThem() {
        forAll(
                random -> random.ints(40, 0, 22)
                        .mapToObj(place -> "0123456789abcdefABCDEF".substring(place, place + 1))
                        .reduce("0x", String::concat),
                digits -> {
                    byte[] key = new byte[21];

                    boolean areDigits = HexDigits.pack(slice(digits), 2, key, 1);

                    assertThat(areDigits).isTrue();
                    assertThat("0x" + HexFormat.of().formatHex(key, 1, 21)).isEqualTo(digits.toLowerCase(Locale.ROOT));
                    return HexDigits.areSmall(slice(digits), 2) == digits.equals(digits.toLowerCase(Locale.ROOT));
                });
    }

    @Test
    void everyOtherByteIsRefusedAtEveryPlace() {
        for (int value = 0; value < 256; value++) {
            for (int place = 0; place < 8; place++) {
                byte[] text = "01aF9b7c".getBytes(ISO_8859_1);
                text[place] = (byte) value;

                boolean areDigits = HexDigits.pack(slice(new String(text, ISO_8859_1)), 0, new byte[4], 0);

                assertThat(areDigits).as(value + " at " + place).isEqualTo(HexFormat.isHexDigit(value));
            }
        }
    }

    private static Slice slice(String text) {
        Slice slice = new Slice();
        byte[] bytes = text.getBytes(ISO_8859_1);
        slice.set(bytes, 0, bytes.length);
        return slice;
    }
}
