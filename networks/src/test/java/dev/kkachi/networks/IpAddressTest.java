package dev.kkachi.networks;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class IpAddressTest {
    @Test
    void whatIsNoAddressIsNotGuessed() {
        String[] refused = {
            "",
            ".",
            ":",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.",
            "1.2.3.256",
            "1.2.3.04",
            "01.2.3.4",
            "1.2.3.-4",
            "1.2.3.4 ",
            " 1.2.3.4",
            "1.2.3.4:443",
            "0x1.2.3.4",
            "16909060",
            "1,2,3,4",
            "١.2.3.4",
            "localhost",
            "example.com",
            "[::1]",
            "fe80::1%eth0",
            "fe80::1%1",
            ":::",
            "1:",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7::8:9",
            "1:2:3:4::5:6:7:8",
            "1::2::3",
            "12345::",
            "::g",
            "::1.2.3",
            "::1.2.3.4.5",
            "1:2:3:4:5:6:7:1.2.3.4",
            "::1.2.3.4:5",
            "1.2.3.4::"
        };

        for (String text : refused) {
            assertThat(IpAddress.find(text)).as(text).isNull();
        }
    }

    @Test
    void everySpellingOfAnAddressIsOneAddress() {
        assertThat(IpAddress.find("::ffff:192.0.2.1")).isEqualTo(IpAddress.find("192.0.2.1"));
        assertThat(IpAddress.find("::FFFF:C000:201")).isEqualTo(IpAddress.find("192.0.2.1"));
        assertThat(IpAddress.find("2001:DB8:0:0:0:0:0:1")).isEqualTo(IpAddress.find("2001:db8::1"));
        assertThat(IpAddress.find("64:ff9b::192.0.2.1")).isEqualTo(IpAddress.find("64:ff9b::c000:201"));
        assertThat(IpAddress.find("1:2:3:4:5:6:1.2.3.4")).isEqualTo(IpAddress.find("1:2:3:4:5:6:102:304"));
    }

    @Test
    void anAddressIsWrittenAsPeopleWriteIt() {
        assertThat(written("0:0:0:0:0:0:0:0")).isEqualTo("::");
        assertThat(written("0:0:0:0:0:0:0:1")).isEqualTo("::1");
        assertThat(written("2001:0DB8:0:0:1:0:0:1")).isEqualTo("2001:db8::1:0:0:1");
        assertThat(written("2001:db8:0:1:1:1:1:1")).isEqualTo("2001:db8:0:1:1:1:1:1");
        assertThat(written("1:0:0:0:0:0:0:0")).isEqualTo("1::");
        assertThat(written("::ffff:0:0")).isEqualTo("0.0.0.0");
    }

    private static String written(String text) {
        return String.valueOf(IpAddress.find(text));
    }

    @Test
    void everyAddressIsReadAsTheJdkWritesIt() {
        forAll(IpAddressTest::some, address -> address.equals(IpAddress.find(jdkText(address))));
    }

    @Test
    void everyAddressIsReadAsItWritesItself() {
        forAll(IpAddressTest::some, address -> address.equals(IpAddress.find(address.toString())));
    }

    private static String jdkText(IpAddress address) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (address.high() >>> (8 * (7 - i)));
            bytes[8 + i] = (byte) (address.low() >>> (8 * (7 - i)));
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /// Many groups are zero, for they are where reading goes wrong.
    static IpAddress some(RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            return IpAddress.v4(random.nextInt());
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | (random.nextBoolean() ? 0 : random.nextInt(1 << 16));
            low = low << 16 | (random.nextBoolean() ? 0 : random.nextInt(1 << 16));
        }
        return new IpAddress(high, low);
    }

    @Test
    void networksAndRangesAreRead() {
        assertThat(IpRange.find("192.0.2.77/24")).hasToString("192.0.2.0-192.0.2.255");
        assertThat(IpRange.find("192.0.2.77/32")).hasToString("192.0.2.77");
        assertThat(IpRange.find("0.0.0.0/0")).hasToString("0.0.0.0-255.255.255.255");
        assertThat(IpRange.find("192.0.2.1 - 192.0.2.9")).hasToString("192.0.2.1-192.0.2.9");
        assertThat(IpRange.find("2001:db8::/32")).hasToString("2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
        assertThat(IpRange.find("2001:db8:0:0:8000::/65"))
                .hasToString("2001:db8:0:0:8000::-2001:db8::ffff:ffff:ffff:ffff");
        assertThat(IpRange.find("::/0")).hasToString("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
        assertThat(IpRange.find("::ffff:192.0.2.0/120")).isEqualTo(IpRange.find("192.0.2.0/24"));
    }

    @Test
    void whatIsNoNetworkIsNotGuessed() {
        String[] refused = {
            "192.0.2.0/33",
            "192.0.2.0/-1",
            "192.0.2.0/",
            "192.0.2.0/024x",
            "192.0.2.0/2 4",
            "2001:db8::/129",
            "192.0.2.9-192.0.2.1",
            "192.0.2.1-2001:db8::",
            "192.0.2/24",
            "a/24",
            "::ffff:192.0.2.0/64"
        };

        for (String text : refused) {
            assertThat(IpRange.find(text)).as(text).isNull();
        }
    }

    @Test
    void aRangeEndsWhereItBeginsOrLater() {
        IpAddress low = IpAddress.v4(1);
        IpAddress high = IpAddress.v4(2);

        assertThatThrownBy(() -> new IpRange(high, low)).hasMessageContaining("lower end first");
        assertThatThrownBy(() -> new IpRange(low, new IpAddress(1, 1))).hasMessageContaining("one version");
        assertThatThrownBy(() -> new IpAddress(1, 1).v4Bits()).hasMessageContaining("no address of version 4");
    }
}
