package dev.kkachi.model.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CodecsTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static String keccak(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Keccak256.hash(bytes, bytes.length));
    }

    @Test
    void keccakGivesThePublishedHashes() {
        assertThat(keccak("")).isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
        assertThat(keccak("abc")).isEqualTo("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45");
        assertThat(keccak("Transfer(address,address,uint256)"))
                .isEqualTo("ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");
    }

    /// The sponge takes 136 bytes at a time: the lengths around it are where a padding goes wrong.
    @Test
    void keccakPadsFullBlocks() {
        assertThat(keccak("a".repeat(135)))
                .isEqualTo("34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446");
        assertThat(keccak("a".repeat(136)))
                .isEqualTo("a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e");
        assertThat(keccak("a".repeat(137)))
                .isEqualTo("d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39");
    }

    @Test
    void base58EqualsTheSlowReading() {
        forAll(
                random -> {
                    StringBuilder text = new StringBuilder("1".repeat(random.nextInt(4)));
                    for (int length = random.nextInt(60); length > 0; length--) {
                        text.append(ALPHABET.charAt(random.nextInt(58)));
                    }
                    return text.toString();
                },
                text -> Arrays.equals(Base58.BITCOIN.find(text), slowly(text)));
    }

    private static byte[] slowly(String text) {
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i))));
            zeros += value.signum() == 0 ? 1 : 0;
        }
        byte[] number = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int sign = number.length > 0 && number[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + number.length - sign];
        System.arraycopy(number, sign, bytes, zeros, number.length - sign);
        return bytes;
    }

    @Test
    void aLetterOutsideTheAlphabetIsNoBase58() {
        assertThat(Base58.BITCOIN.find("1O")).isNull();
        assertThat(Base58.BITCOIN.find("1é")).isNull();
        assertThat(Base58.BITCOIN.find("심")).isNull();
    }
}
