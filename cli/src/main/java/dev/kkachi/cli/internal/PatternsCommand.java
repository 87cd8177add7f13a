package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.model.Asset;
import dev.kkachi.model.KkachiException;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.PatternQuery;
import dev.kkachi.patterns.PatternReport;
import dev.kkachi.patterns.Patterns;
import dev.kkachi.patterns.Thresholds;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `kkachi patterns [ADDRESS...]`: who moves money as launderers do.
final class PatternsCommand implements Command {
    private static final String ONLY = "--only";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi patterns [options] [ADDRESS...]")
                .description(
                        "Look for published patterns of laundering, about some addresses or the whole ledger. Each has",
                        "its measures, its source and its innocent explanations; a pattern convicts nobody.",
                        "Ends with 1 if what was seen of somebody needs a person.");
        spec.addOption(OptionSpec.builder(ONLY)
                .paramLabel("LIST")
                .type(String.class)
                .description("Look for these alone, such as W1,T4 (default: all).")
                .build());
        spec.addOption(LedgerAtHand.chain("The chain (default: all)."));
        spec.addOption(LedgerAtHand.asset("The asset (default: all)."));
        spec.addOption(ScreenOptions.out());
        spec.addPositional(
                Positionals.optional("ADDRESS", "Whom to ask about; @FILE names a file of them (default: everybody)."));
        return spec;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        Utf8Buffer out = new Utf8Buffer();
        PatternReport report;
        try (Ledger ledger = LedgerAtHand.open(call)) {
            refuseStrangers(call, ledger);
            String only = call.find(ONLY);
            List<Asset> assets = new ArrayList<>(LedgerAtHand.assets(call, ledger));
            assets.addAll(OutputsAtHand.coins(call, ledger));
            refuseNothing(assets);
            LocalDate today = LocalDate.ofInstant(call.around().clock().instant(), ZoneOffset.UTC);
            PatternQuery query =
                    new PatternQuery(patterns(only), call.arguments(), assets, Thresholds.standard(), today);
            LedgersAtHand ledgers = LedgersAtHand.open(call, ledger, null);
            Patterns search = Patterns.over(new GroundsAtHand(ledgers, ledgers.known()));
            report = Threads.within(call.threads(), () -> search.find(query));
            boolean isAll = only != null || !call.arguments().isEmpty();
            PatternForm.render(call, isAll ? report : withoutTheWeightless(report), out);
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return report.suspects().stream().anyMatch(PatternReport.Suspect::needsAPerson)
                ? Exit.NEEDS_A_PERSON
                : Exit.DONE;
    }

    private static void refuseStrangers(Call call, Ledger ledger) throws IOException {
        if (!call.arguments().isEmpty()
                && OutputsAtHand.logs(call, ledger, call.arguments()).isEmpty()) {
            LedgerAtHand.logs(call, ledger, call.arguments());
        }
    }

    private static void refuseNothing(List<Asset> assets) {
        if (assets.isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "The ledger holds nothing of what was asked for.\nMaybe 'kkachi ledger import FILE' first;"
                            + " 'kkachi ledger status' tells what is held.");
        }
    }

    /// Leaves out of whom only signs were seen that say next to nothing alone, such as being paid
    /// wages. They are counted.
    private static PatternReport withoutTheWeightless(PatternReport report) {
        List<PatternReport.Suspect> heavy = report.suspects().stream()
                .filter(suspect -> suspect.weight().bits() > PatternForm.WEIGHTLESS_BITS)
                .toList();
        int left = report.suspects().size() - heavy.size();
        if (left == 0) {
            return report;
        }
        List<String> notes = new ArrayList<>(report.notes());
        notes.add(Progress.counted(left, "wallet")
                + " of which only signs of a bit or less were seen " + (left == 1 ? "is" : "are")
                + " not listed; '--only W1' and its like list them.");
        return new PatternReport(heavy, notes);
    }

    private static Set<Pattern> patterns(@Nullable String only) {
        if (only == null) {
            return EnumSet.allOf(Pattern.class);
        }
        Set<Pattern> wanted = EnumSet.noneOf(Pattern.class);
        for (String name : only.split(",", -1)) {
            wanted.add(Arrays.stream(Pattern.values())
                    .filter(pattern -> pattern.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new KkachiException(
                            KkachiException.Code.BAD_INPUT,
                            "'" + name + "' is no pattern; the rule is a list of " + Arrays.toString(Pattern.values())
                                    + ".")));
        }
        return wanted;
    }
}
