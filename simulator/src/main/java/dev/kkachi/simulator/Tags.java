package dev.kkachi.simulator;

import dev.kkachi.model.Chain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is publicly known of addresses in the case, as a TagPack: who keeps the money of others, who employs, and which
/// wallets an invented authority has listed, from when until when.
final class Tags {
    /// The party that the invented list names.
    static final String LISTED = "Bright Ridge Liaison Office (invented)";

    private static final String LIST = "Example Sanctions List (invented)";
    private static final String LISTED_SINCE = "2023-05-16";
    private static final String MIXER_SINCE = "2022-08-16";
    private static final String MIXER_UNTIL = "2023-11-30";

    private final List<Tag> tags = new ArrayList<>();

    /// What is said of an address.
    ///
    /// @param account the address
    /// @param label who it is
    /// @param category what, as a concept of the TagPack taxonomy
    /// @param confidence where it is known from, as an id of the TagPack taxonomy
    /// @param since the day of its listing, empty where nobody lists it
    /// @param until the day of its delisting, empty where it is still listed
    private record Tag(Account account, String label, String category, String confidence, String since, String until) {}

    Tags(Town town, List<Employer> employers, Scheme scheme) {
        for (Exchange exchange : town.exchanges()) {
            know(exchange.hotWallet(Chain.ETHEREUM), exchange.name() + ", hot wallet", "exchange");
            know(exchange.hotWallet(Chain.TRON), exchange.name() + ", hot wallet", "exchange");
        }
        know(scheme.cashOut(), town.ternHarbour().name() + ", a customer's deposit address", "exchange");
        know(town.mixer().account(), Mixer.NAME, "mixing_service");
        know(town.pool().account(), Pool.NAME, "defi_dex");
        know(town.bridge().vault(), Bridge.NAME, "defi_bridge");
        know(town.bridge().tronVault(), Bridge.NAME, "defi_bridge");
        know(town.processor().account(Coin.USDC), PaymentFirm.NAME, "payment_processor");
        know(town.processor().account(Coin.TRON_USDT), PaymentFirm.NAME, "payment_processor");
        scheme.brokers().forEach(broker -> know(broker.desk(), broker.name(), "service"));
        employers.forEach(employer -> know(employer.payroll(), employer.name() + ", payroll", "organization"));
        String mixer = LIST + ", entry EX-0412: " + Mixer.NAME;
        tags.add(new Tag(town.mixer().account(), mixer, "sanction", "authority_data", MIXER_SINCE, MIXER_UNTIL));
        String listed = LIST + ", entry EX-0731: " + LISTED;
        tags.add(new Tag(scheme.treasury(), listed, "sanction", "authority_data", LISTED_SINCE, ""));
    }

    private void know(Account account, String label, String category) {
        tags.add(new Tag(account, label, category, "service_data", "", ""));
    }

    void write(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("""
                    title: The trail
                    creator: Kkachi simulator
                    description: Addresses of an invented case. Every person, company, list and address is made up.
                    is_public: true
                    source: https://example.org/the-trail
                    lastmod: 2024-02-01
                    tags:
                    """);
            for (Tag tag : tags) {
                append(file.line(), tag);
            }
            file.commit();
        }
    }

    private static void append(StringBuilder text, Tag tag) {
        boolean onTron = tag.account().chain().equals(Chain.TRON);
        field(text, "- address", tag.account().address());
        field(text, "  label", tag.label());
        field(text, "  category", tag.category());
        field(text, "  currency", onTron ? "TRX" : "ETH");
        field(text, "  network", onTron ? "TRX" : "ETH");
        field(text, "  confidence", tag.confidence());
        if (!tag.since().isEmpty()) {
            field(text, "  since", tag.since());
        }
        if (!tag.until().isEmpty()) {
            field(text, "  until", tag.until());
        }
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": '").append(value.replace("'", "''")).append("'\n");
    }
}
