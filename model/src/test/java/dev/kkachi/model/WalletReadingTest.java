package dev.kkachi.model;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WalletReadingTest {
    /// One published address a line: the vectors of the standards, and wallets that the US Treasury published.
    private static final String VALID = """
            EVM          0x52908400098527886E0F7030069857D2E4169EE7
            EVM          0xde709f2102306220921060314715629080e2fb77
            EVM          0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
            EVM          0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
            EVM          0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB
            EVM          0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb
            BITCOIN      1111111111111111111114oLvT2
            BITCOIN      1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu
            BITCOIN      3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC
            BITCOIN      BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4
            BITCOIN      bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y
            BITCOIN      BC1SW50QGDZ25J
            BITCOIN      bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs
            BITCOIN      bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0
            OTHER        tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7
            OTHER        tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c
            OTHER        bnb136ns6lfw4zs5hg4n85vdthaad7hq5m4gtkgf23
            BITCOIN_CASH bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a
            BITCOIN_CASH ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq
            LITECOIN     LNwgtMxcKUQ51dw7bQL1yPQjBVZh6QEqsd
            DOGECOIN     DHzAVdEoL3PjGeLWNdEJwwMA1CeQ9J9Cpo
            DOGECOIN     DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z
            DASH         XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2
            ZCASH        t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL
            BITCOIN_GOLD GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS
            TRON         TB1Bcv3x8mg7PVV4nVM48pgHJKcYboTypU
            TRON         TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t
            SOLANA       11111111111111111111111111111111
            SOLANA       So11111111111111111111111111111111111111112
            SOLANA       TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA
            RIPPLE       rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh
            RIPPLE       rrrrrrrrrrrrrrrrrrrrrhoLvTp
            MONERO       888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H
            """;

    private static List<String> validAddresses() {
        return VALID.lines().map(line -> line.substring(13)).toList();
    }

    private static String reading(String raw) {
        return switch (Wallet.read(raw)) {
            case WalletReading.Valid(Wallet wallet) -> wallet.toString();
            case WalletReading.Invalid(String kept, String rule) -> kept + ": " + rule;
        };
    }

    @Test
    void theChainFollowsFromThePublishedAddressAlone() {
        String read = validAddresses().stream()
                .map(address -> (Wallet.read(address) instanceof WalletReading.Valid(Wallet wallet)
                                        ? wallet.family().name()
                                        : "INVALID")
                                .transform(family -> family + " ".repeat(13 - family.length()))
                        + address)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(read).isEqualTo(VALID);
    }

    @Test
    void caseIsFoldedWhereTheChainDoesNotTellItApart() {
        List<String> spellings = List.of(
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                "0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED",
                " 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n");

        assertThat(spellings)
                .extracting(WalletReadingTest::reading)
                .containsOnly("EVM:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        assertThat(reading("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"))
                .isEqualTo("BITCOIN:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(reading("BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A"))
                .isEqualTo("BITCOIN_CASH:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a");
    }

    @Test
    void anEthereumAddressPublishedOneDigitShortIsKeptAndReported() {
        String published = "0xa7e5d5a720f06526557c513402f2e6b5fa20b20";

        assertThat(Wallet.read(published))
                .isEqualTo(new WalletReading.Invalid(
                        published, "An EVM address has 40 hexadecimal digits after 0x, not 39."));
    }

    @Test
    void aBrokenAddressNamesTheRuleItBreaks() {
        List<String> broken = List.of(
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg",
                "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggv",
                "tr7nhqjekqxgtci8q8zy4pl8otszgjlj6t",
                "t9yDe1U3xW8Dg5Hb8jWKzQv4R6T7Mn2",
                "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6c",
                "bitcoincash:Qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
                "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320",
                "zs1notachecksum",
                "",
                "x".repeat(300));

        assertThat(broken)
                .extracting(raw ->
                        Wallet.read(raw) instanceof WalletReading.Invalid(String kept, String rule) && kept.equals(raw)
                                ? rule
                                : "VALID")
                .containsExactly(
                        "The capitals of a mixed-case EVM address must be those of its EIP-55 checksum.",
                        "An EVM address has only hexadecimal digits after 0x.",
                        "The checksum of a base 58 address must fit its letters.",
                        "No chain we know writes an address in these characters.",
                        "A base 58 address holds 25, 26 or 32 bytes, not 23.",
                        "The checksum of a Bitcoin Cash address must fit its letters.",
                        "A Bitcoin Cash address may not mix capitals and small letters.",
                        "No chain we know writes an address in these characters.",
                        "The checksum of a bech32 address must fit its letters.",
                        "A wallet address may not be empty.",
                        "No wallet address is longer than 256 characters.");
    }

    @Test
    void theInvalidAddressesOfBip350AreRefused() {
        String invalid = """
                bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd
                tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf
                BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL
                bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh
                tb1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47
                bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4
                BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R
                bc1pw5dgrnzv
                bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav
                BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P
                tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq
                bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf
                tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j
                bc1gmk9yu""";

        assertThat(invalid.lines())
                .allSatisfy(address -> assertThat(Wallet.find(address)).isNull());
    }

    @Test
    void aWrongLetterNeverPassesAChecksum() {
        List<String> checked =
                validAddresses().stream().filter(WalletReadingTest::hasChecksum).toList();

        forAll(
                random -> {
                    String address = checked.get(random.nextInt(checked.size()));
                    int at = random.nextInt(address.length());
                    char letter = (char) ('1' + random.nextInt('z' - '1'));
                    return address.substring(0, at) + letter + address.substring(at + 1);
                },
                changed -> Wallet.find(changed) == null || isRespelled(checked, changed));
    }

    /// An EVM address in one case and an address of Solana carry none.
    private static boolean hasChecksum(String address) {
        boolean mixed = !address.equals(address.toLowerCase(Locale.ROOT)) && !address.startsWith("0x529");
        return Wallet.read(address) instanceof WalletReading.Valid(Wallet wallet)
                && wallet.family() != ChainFamily.SOLANA
                && (mixed || wallet.family() != ChainFamily.EVM);
    }

    /// A changed letter may be the same letter in another case, where case does not count.
    private static boolean isRespelled(List<String> addresses, String changed) {
        Wallet wallet = Wallet.find(changed);
        return addresses.stream().map(Wallet::find).anyMatch(known -> known != null && known.equals(wallet));
    }
}
