package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Real addresses that lie beside the project: each is valid, or it is named here with the reason why it is not.
class PublishedWalletsTest {
    /// What the US Treasury printed under `XMR` is not an address but 64 hexadecimal digits, as long as a
    /// key or a payment id.
    private static final String NOT_AN_ADDRESS = "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320";

    private static List<String> invalid(List<String> addresses) {
        return addresses.stream()
                .filter(address -> Wallet.find(address) == null)
                .distinct()
                .toList();
    }

    private static List<String> column(String file, int column) throws IOException {
        Path path = SharedData.find("ledger/ofac/" + file);
        assumeTrue(path != null, "no shared data");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> fromTheEnd(line, column))
                .toList();
    }

    /// Names hold quoted commas, the columns after them do not.
    private static String fromTheEnd(String line, int column) {
        List<String> cells = List.of(line.split(",", -1));
        return cells.get(cells.size() - column);
    }

    @Test
    void everyWalletOfficiallyListedIn2025IsRead() throws IOException {
        List<String> addresses = column("ofac_digital_currency_addresses_2025-11-19.csv", 2);

        Map<ChainFamily, Integer> families = new TreeMap<>();
        for (String address : addresses) {
            Wallet wallet = Wallet.find(address);
            if (wallet != null) {
                families.merge(wallet.family(), 1, Integer::sum);
            }
        }

        assertThat(invalid(addresses)).containsExactly(NOT_AN_ADDRESS);
        assertThat(families)
                .hasToString("{BITCOIN=527, BITCOIN_CASH=6, LITECOIN=11, DOGECOIN=1, DASH=3, ZCASH=3, BITCOIN_GOLD=1, "
                        + "EVM=90, TRON=108, SOLANA=1, MONERO=7, RIPPLE=1, OTHER=1}");
    }

    @Test
    void everyWalletOfNorthKoreanPartiesIsRead() throws IOException {
        assertThat(invalid(column("dprk_linked_ofac_addresses_2026-08-20.csv", 3)))
                .isEmpty();
    }

    @Test
    void aHundredThousandBitcoinAddressesAreRead() throws IOException {
        Path path = SharedData.find("ledger/addresses/btc_addresses.txt");
        assumeTrue(path != null, "no shared data");

        List<String> addresses = Files.readAllLines(path);

        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(Wallet.find(address)).matches(wallet -> wallet.family() == ChainFamily.BITCOIN));
    }
}
