package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tag while its parts are gathered. An address that is none on its chain is refused: nobody would ever meet it, and
/// a tag that never matches is a tag that is silently missed.
final class TagDraft {
    private static final Map<String, String> STANDARDS =
            Map.of("erc20", "ethereum", "bep20", "bsc", "bep2", "bnb-beacon", "trc20", "tron", "xbt", "bitcoin");
    private static final Map<ChainFamily, String> USUAL = Map.ofEntries(
            Map.entry(ChainFamily.EVM, "ethereum"),
            Map.entry(ChainFamily.BITCOIN, "bitcoin"),
            Map.entry(ChainFamily.BITCOIN_CASH, "bitcoin-cash"),
            Map.entry(ChainFamily.LITECOIN, "litecoin"),
            Map.entry(ChainFamily.DOGECOIN, "dogecoin"),
            Map.entry(ChainFamily.DASH, "dash"),
            Map.entry(ChainFamily.ZCASH, "zcash"),
            Map.entry(ChainFamily.TRON, "tron"),
            Map.entry(ChainFamily.SOLANA, "solana"),
            Map.entry(ChainFamily.MONERO, "monero"),
            Map.entry(ChainFamily.RIPPLE, "ripple"));

    private final String address;
    String network = "";
    String currency = "";
    String label = "";
    String category = "";
    String actor = "";
    int confidence;
    String source = "";

    @Nullable LocalDate since;

    @Nullable LocalDate until;

    @Nullable LocalDate stated;

    TagDraft(String address) {
        this.address = address;
    }

    /// Returns the tag.
    Tag tag(Intake into) throws Refused {
        WalletReading reading = Wallet.read(address);
        Chain chain = chain(into, reading);
        if (chain.family() != ChainFamily.OTHER && reading instanceof WalletReading.Invalid invalid) {
            throw Refused.because("address", address, invalid.rule());
        }
        return new Tag(chain, address, label, category, actor, confidence, source, since, until, stated);
    }

    /// Says which chain is meant: by the name of a network, or of a coin; the name of a token says nothing, for it is
    /// on many, so there the form of the address tells.
    private Chain chain(Intake into, WalletReading reading) throws Refused {
        String printed = network.isEmpty() ? currency : network;
        String standard = printed.toLowerCase(Locale.ROOT).replace("-", "");
        Chain named = named(STANDARDS.getOrDefault(standard, printed));
        if (named != null && (named.family() != ChainFamily.OTHER || !printed.equals(currency))) {
            return named;
        }
        if (reading instanceof WalletReading.Valid valid
                && USUAL.containsKey(valid.wallet().family())) {
            return new Chain(USUAL.getOrDefault(valid.wallet().family(), ""));
        }
        Chain stated = named != null ? named : into.options().chain();
        if (stated == null) {
            throw Refused.because("currency", printed, "A tag says its chain or its address does.");
        }
        return stated;
    }

    private static @Nullable Chain named(String printed) {
        try {
            return printed.isBlank() ? null : Chain.of(printed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
