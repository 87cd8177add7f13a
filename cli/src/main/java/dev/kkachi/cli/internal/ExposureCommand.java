package dev.kkachi.cli.internal;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import dev.kkachi.model.WalletReading.Invalid;
import dev.kkachi.model.WalletReading.Valid;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Exposures;
import dev.kkachi.tracing.TaintPolicy;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// `kkachi exposure ADDRESS...`: with whom the money of some addresses has to do.
final class ExposureCommand implements Command {
    private static final String HOPS = "--max-hops";
    private static final String AT = "--at";
    private static final int HOPS_MAX = 1_000_000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi exposure [options] ADDRESS...")
                .description(
                        "Tell with whom the money of some addresses has to do: how much went to, and came from,",
                        "parties of each category, directly and through others, and the nearest listed party.",
                        "",
                        "Exit code 1: a listed party is met, or an address is listed itself. '@FILE' stands for the",
                        "addresses in a file.");
        spec.addOption(LedgerAtHand.chain("The chain (default: all on which an address appears)."));
        spec.addOption(LedgerAtHand.asset("The asset (default: all that an address moved)."));
        spec.addOption(OptionSpec.builder(HOPS)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, HOPS_MAX))
                .description("Count parties at most N transfers away (default: " + ExposureQuery.HOPS_MAX + ").")
                .build());
        spec.addOption(OptionSpec.builder(AT)
                .paramLabel("DAY")
                .type(LocalDate.class)
                .converters(ExposureCommand::day)
                .description("Answer as of the end of that day, in UTC: transfers until then, tags as they held then.")
                .build());
        spec.addOption(OptionSpec.builder(TraceOptions.METHOD)
                .paramLabel("METHOD")
                .type(TaintPolicy.class)
                .converters(ExposureCommand::policy)
                .description("Which units leave an account first: fifo (default), lifo, haircut or tiho.")
                .build());
        spec.addOption(ScreenOptions.out());
        spec.addPositional(Positionals.required("1..*", "ADDRESS", "The addresses."));
        return spec;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + written + "' is no day such as 2023-01-31");
        }
    }

    private static TaintPolicy policy(String written) {
        TaintPolicy policy = TraceOptions.constant(TaintPolicy.class, written);
        if (policy == TaintPolicy.POISON) {
            throw new TypeConversionException("'poison' says what was touched, and not how much of it is whose");
        }
        return policy;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        List<Exposed> found;
        try (Ledger ledger = LedgerAtHand.open(call)) {
            Inquest inquest = new Inquest(call, ledger, ExposuresAtHand.open(call, ledger));
            found = Threads.within(call.threads(), inquest::answer);
        }
        Utf8Buffer out = new Utf8Buffer();
        render(call, found, out);
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        return found.stream().anyMatch(Exposed::meetsListed) ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    /// What one call asks.
    private record Inquest(Call call, Ledger ledger, ExposuresAtHand exposures) {
        List<Exposed> answer() {
            List<String> addresses = call.arguments().stream()
                    .map(String::strip)
                    .filter(address -> !address.isEmpty())
                    .distinct()
                    .toList();
            refuseNoAddresses(addresses);
            return addresses.parallelStream().map(this::answer).toList();
        }

        /// What is no address is refused before anything is answered; so is a question of which the
        /// ledger knows nothing at all.
        private void refuseNoAddresses(List<String> addresses) {
            List<String> broken = new ArrayList<>();
            boolean isKnown = false;
            for (String address : addresses) {
                boolean appears = exposures.appears(address);
                WalletReading reading = Wallet.read(address);
                isKnown |= appears
                        || (reading instanceof Valid(Wallet wallet)
                                && isListed(exposures.known().list(wallet)));
                if (!appears && reading instanceof Invalid invalid) {
                    broken.add(address + " never appears in the transfers that the ledger holds, and is no address: "
                            + invalid.rule());
                }
            }
            boolean isEmpty = ledger.tickers().isEmpty() && ledger.coins().isEmpty();
            if (!isKnown && (isEmpty || broken.isEmpty())) {
                throw new KkachiException(KkachiException.Code.BAD_INPUT, LedgerAtHand.none(isEmpty, addresses));
            }
            if (!broken.isEmpty()) {
                throw new KkachiException(KkachiException.Code.BAD_INPUT, String.join("\n", broken));
            }
        }

        private boolean isListed(List<Tag> tags) {
            return Exposures.isListed(
                    tags, query(call, "").at(), query(call, "").today());
        }

        private Exposed answer(String address) {
            List<Exposure> answers = exposures.of(query(call, address));
            List<Tag> tags = answers.isEmpty() && Wallet.read(address) instanceof Valid(Wallet wallet)
                    ? exposures.known().list(wallet)
                    : answers.getFirst().self().tags();
            return new Exposed(
                    address, answers, tags, isListed(tags), exposures.known().editions());
        }
    }

    private static ExposureQuery query(Call call, String address) {
        LocalDate today = LocalDate.ofInstant(call.around().clock().instant(), ZoneOffset.UTC);
        LocalDate at = Objects.requireNonNullElse(call.find(AT, LocalDate.class), today);
        if (at.isAfter(today)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    AT + " " + at + " lies in the future; the rule is a day until today, " + today + ".");
        }
        return new ExposureQuery(
                address,
                Objects.requireNonNullElse(call.find(TraceOptions.METHOD, TaintPolicy.class), TaintPolicy.FIFO),
                Objects.requireNonNullElse(call.findInteger(HOPS), ExposureQuery.HOPS_MAX),
                at,
                today);
    }

    private static void render(Call call, List<Exposed> found, Utf8Buffer out) {
        Style style = new Style(call.around().colours());
        switch (call.format()) {
            case TABLE -> found.forEach(exposed -> ExposureTable.render(exposed, style, out));
            case CSV -> ExposureCsv.render(found, out);
            case JSON -> ExposureJson.renderAll(found, out);
            case JSONL -> found.forEach(exposed -> ExposureJson.render(exposed, out));
        }
    }
}
