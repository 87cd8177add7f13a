package dev.kkachi.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What time, clerks and vandals do to files.
public final class Damage {
    /// What means something to a parser, or to nobody.
    private static final byte[][] TOKENS = tokens(
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "\u0000",
            "\u001A",
            "\uFEFF",
            "\u00A0",
            "\u3000",
            "<",
            ">",
            "/>",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "&amp;",
            "&#0;",
            "&#x1F600;",
            "&lol;",
            "<!DOCTYPE a [<!ENTITY lol \"ha\">]>",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\u0000",
            "\\uD800",
            "null",
            "true",
            "-1",
            "0",
            "9",
            "2147483648",
            "99999999999999999999",
            "1e999",
            "0.1",
            "-0-",
            "%",
            "(",
            ")",
            "(a)",
            "/",
            "-",
            "0000-00-00",
            "9999-12-31",
            "29 Feb 2023",
            "dd/mm/1965",
            "circa",
            "심",
            "\u0130",
            "\u0661",
            "\uFF11",
            "ß",
            "\uD83D\uDE00",
            "\u0301",
            "\u202E",
            "a",
            "Z");
    /// No characters at all in UTF-8.
    private static final byte[] NO_TEXT = {(byte) 0xFF, (byte) 0xFE, (byte) 0xC0, (byte) 0xED, (byte) 0x80};

    private static final int STEPS_MAX = 4;
    private static final int COPIES_MAX = 200;
    private static final int COPIED_BYTES_MAX = 20_000;
    private static final int QUOTED_BYTES = 4_000;

    private Damage() {}

    private static byte[][] tokens(String... tokens) {
        return Arrays.stream(tokens)
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /// Returns `whole` after one to four mishaps; a piece of `other` may have got into it.
    public static byte[] bytes(byte[] whole, byte[] other, RandomGenerator random) {
        byte[] bytes = whole;
        for (int steps = 1 + random.nextInt(STEPS_MAX); steps > 0; steps--) {
            bytes = mishap(bytes, other, random);
        }
        return bytes;
    }

    private static byte[] mishap(byte[] bytes, byte[] other, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(10) == 0 ? bytes.length + 1 : 12));
        return switch (random.nextInt(9)) {
            case 0 -> replaced(bytes, from, from, TOKENS[random.nextInt(TOKENS.length)]);
            case 1 -> replaced(bytes, from, to, TOKENS[random.nextInt(TOKENS.length)]);
            case 2 -> replaced(bytes, from, to, new byte[0]);
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> replaced(bytes, from, to, flipped(bytes, from, to, random));
            case 5 -> replaced(bytes, from, to, new byte[] {NO_TEXT[random.nextInt(NO_TEXT.length)]});
            case 6 -> replaced(bytes, to, to, copies(bytes, from, to, random));
            case 7 -> replaced(bytes, from, from, piece(bytes, random));
            default -> replaced(bytes, from, from, piece(other, random));
        };
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + with.length);
        out.write(bytes, 0, from);
        out.writeBytes(with);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] bytes, int from, int to, RandomGenerator random) {
        byte[] range = Arrays.copyOfRange(bytes, from, to);
        if (range.length > 0) {
            range[random.nextInt(range.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return range;
    }

    private static byte[] copies(byte[] bytes, int from, int to, RandomGenerator random) {
        int times = Math.min(1 + random.nextInt(COPIES_MAX), COPIED_BYTES_MAX / Math.max(1, to - from));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.write(bytes, from, to - from);
        }
        return out.toByteArray();
    }

    private static byte[] piece(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
    }

    /// Returns the beginning of `input` as text that shows every byte: what is not printable ASCII as `\xNN`.
    static String quoted(byte[] input) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(input.length, QUOTED_BYTES); i++) {
            byte b = input[i];
            boolean plain = b == '\n' || (b >= ' ' && b < 0x7f && b != '\\');
            text.append(
                    plain
                            ? String.valueOf((char) b)
                            : "\\x" + Integer.toHexString((b & 0xff) | 0x100).substring(1));
        }
        return text + (input.length > QUOTED_BYTES ? " and " + (input.length - QUOTED_BYTES) + " bytes more" : "");
    }
}
