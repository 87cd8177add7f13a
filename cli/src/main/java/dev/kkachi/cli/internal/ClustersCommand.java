package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.tracing.OneHand;
import dev.kkachi.tracing.TaggedServices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi clusters ADDRESS`: which addresses seem to be in one hand with it, and why.
final class ClustersCommand implements Command {
    private static final String UNDO = "--undo";
    private static final String REDO = "--redo";
    private static final List<String> EXCHANGES = List.of("exchange", "hot_wallet");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi clusters [options] ADDRESS")
                .description(
                        "Tell which addresses seem to be in one hand with ADDRESS, and the facts of the chain that"
                                + " this",
                        "is inferred from: on Bitcoin and its kin who signed transactions together, CoinJoins set"
                                + " aside,",
                        "and which outputs may be change; elsewhere who paid into the same deposit address of an",
                        "exchange that tags know. Every link names what it rests on, and can be taken back by it.");
        spec.addOption(OptionSpec.builder(UNDO)
                .paramLabel("GROUND")
                .type(String.class)
                .description(
                        "Take back every link that rests on this transaction or deposit address, now and from now on;",
                        "kept in HOME/ledger/taken-back.")
                .build());
        spec.addOption(OptionSpec.builder(REDO)
                .paramLabel("GROUND")
                .type(String.class)
                .description("Let links rest on it again.")
                .build());
        spec.addOption(LedgerAtHand.chain("The chain (default: all on which the address appears)."));
        spec.addOption(LedgerAtHand.asset("The asset (default: all that the address moved)."));
        spec.addOption(ScreenOptions.out());
        spec.addPositional(Positionals.required("1", "ADDRESS", "The address."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        String address = call.arguments().getFirst();
        TakenBack back = TakenBack.open(LedgerAtHand.folder(call));
        Utf8Buffer out = new Utf8Buffer();
        try (Ledger ledger = LedgerAtHand.open(call)) {
            List<OutputLog> outputs = OutputsAtHand.logs(call, ledger, call.arguments());
            List<TransferLog> logs = outputs.isEmpty()
                    ? LedgerAtHand.logs(call, ledger, call.arguments())
                    : LedgerAtHand.list(call, ledger, call.arguments());
            back.change(call.find(UNDO), call.find(REDO));
            List<OneHand> hands = new ArrayList<>();
            for (OutputLog log : outputs) {
                hands.add(OneHand.of(log, address, back.grounds()));
            }
            LedgersAtHand ledgers = LedgersAtHand.open(call, ledger, null);
            for (TransferLog log : logs) {
                OneHand.Swept swept = new OneHand.Swept(
                        TaggedServices.standard(log, ledgers.known()),
                        exchanges(ledgers, log.asset().chain()));
                hands.add(OneHand.of(log, swept, address, back.grounds()));
            }
            ClustersForm.render(call, hands, ledgers, out);
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return Exit.DONE;
    }

    /// Returns the wallets of exchanges that tags of `chain`, or of one whose addresses have the same form, know.
    private static List<String> exchanges(LedgersAtHand ledgers, Chain chain) {
        Set<String> wallets = new TreeSet<>();
        for (String category : EXCHANGES) {
            for (Tag tag : ledgers.tags().listCategory(category)) {
                if (tag.chain().family() == chain.family()) {
                    wallets.add(tag.address());
                }
            }
        }
        return List.copyOf(wallets);
    }
}
