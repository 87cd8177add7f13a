package dev.kkachi.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.ledger.spi.Slice;
import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import java.util.HexFormat;

/// An address packed into few bytes, so that two spellings of one address are the same bytes: a tag, then the twenty
/// bytes of an address of Ethereum's kind, or any other address as its chain writes it.
///
/// One key is made per thread and set anew for each address. An address is checked against the rules of its chain's
/// family. What resembles no address at all, such as `payroll`, is taken as the name of an account that is kept
/// elsewhere: too short to be any chain's address, it cannot be one that was mistyped.
final class AccountKey {
    /// No chain has longer addresses.
    static final int LENGTH_MAX = 128;

    private static final byte HEX = 0;
    private static final byte TEXT = 1;
    private static final int HEX_BYTES = 20;
    private static final int HEX_LENGTH = 2 + 2 * HEX_BYTES;
    /// Shorter than any address that a chain of a known family has.
    private static final int NAME_LENGTH_MAX = 24;

    private final ChainFamily family;
    private final byte[] bytes = new byte[1 + LENGTH_MAX];
    private int length;

    private AccountKey(ChainFamily family) {
        this.family = family;
    }

    static AccountKey of(Chain chain) {
        return new AccountKey(chain.family());
    }

    /// Sets the key to `address`.
    ///
    /// @return the rule that the address breaks, empty if none
    String set(Slice address) {
        if (address.length() == HEX_LENGTH && packLowerHex(address)) {
            return "";
        }
        return address.length() > LENGTH_MAX
                ? "An address has at most " + LENGTH_MAX + " bytes."
                : setText(address.toString().strip());
    }

    private boolean packLowerHex(Slice address) {
        if (family != ChainFamily.EVM || address.at(0) != '0' || address.at(1) != 'x') {
            return false;
        }
        bytes[0] = HEX;
        length = 1 + HEX_BYTES;
        return HexDigits.pack(address, 2, bytes, 1) && HexDigits.areSmall(address, 2); // capitals are a checksum
    }

    private String setText(String address) {
        if (address.isEmpty()) {
            return "An address is not empty.";
        }
        return switch (Wallet.read(address)) {
            case WalletReading.Valid(Wallet wallet)
            when family == ChainFamily.OTHER || fits(wallet.family()) -> {
                pack(wallet);
                yield "";
            }
            case WalletReading.Valid(Wallet wallet) ->
                "The address is one of " + wallet.family() + " and the chain has those of " + family + ".";
            case WalletReading.Invalid(String raw, String rule) -> {
                boolean name = raw.length() <= NAME_LENGTH_MAX && !raw.startsWith("0x");
                if (name || family == ChainFamily.OTHER) {
                    setBytes(TEXT, raw.getBytes(UTF_8));
                    yield "";
                }
                yield rule;
            }
        };
    }

    /// Coins that forked off one another read one another's addresses as their own.
    private boolean fits(ChainFamily of) {
        return of == family || of == ChainFamily.OTHER || (isOfBitcoin(of) && isOfBitcoin(family));
    }

    private static boolean isOfBitcoin(ChainFamily family) {
        return switch (family) {
            case BITCOIN, BITCOIN_CASH, LITECOIN, DOGECOIN, DASH, ZCASH, BITCOIN_GOLD, VERGE -> true;
            case EVM, TRON, SOLANA, MONERO, RIPPLE, OTHER -> false;
        };
    }

    private void pack(Wallet wallet) {
        if (wallet.family() == ChainFamily.EVM) {
            setBytes(HEX, HexFormat.of().parseHex(wallet.address(), 2, HEX_LENGTH));
        } else {
            setBytes(TEXT, wallet.address().getBytes(UTF_8));
        }
    }

    private void setBytes(byte tag, byte[] rest) {
        bytes[0] = tag;
        System.arraycopy(rest, 0, bytes, 1, rest.length);
        length = 1 + rest.length;
    }

    /// Returns the array that the packed bytes stand in, from its start.
    byte[] bytes() {
        return bytes;
    }

    /// Returns how many bytes it has.
    int length() {
        return length;
    }

    /// Returns the address that `packed` stands for.
    static String unpack(byte[] packed) {
        return packed[0] == HEX
                ? "0x" + HexFormat.of().formatHex(packed, 1, packed.length)
                : new String(packed, 1, packed.length - 1, UTF_8);
    }
}
