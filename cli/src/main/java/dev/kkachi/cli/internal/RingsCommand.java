package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.records.SightingFiles;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.RingSettings;
import dev.kkachi.rings.Rings;
import dev.kkachi.rings.Tie;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// `kkachi rings FILE`: which personas are likely one operator's.
final class RingsCommand implements Command {
    private static final String CLAIMS = "--claims";
    private static final String PROBABILITY = "--probability";
    private static final int COMPLAINTS_SHOWN = 5;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi rings [options] FILE|FOLDER...")
                .description(
                        "Tell which personas are likely one operator's, by what they share: devices, accounts,",
                        "addresses.",
                        "What people share innocently, at home, at work or by chance, is shown and does not count.",
                        "",
                        "FILE has the columns persona, kind, value, first_seen, last_seen; the tables of 'kkachi",
                        "investigate' (people, sign-ins, devices, shipments, payouts) are read as they are.",
                        "Ends with 1 if there is a ring. A ring convicts nobody: it says whom to look at, and what",
                        "would disprove it.");
        spec.addOption(OptionSpec.builder(CLAIMS)
                .paramLabel("FILE")
                .type(String.class)
                .description(
                        "What personas claim: the columns persona, kind (city, home, employer, agency, team), value.")
                .build());
        spec.addOption(ScreenOptions.why(
                "PERSONA", "Tell why two personas are one operator's, or are not, instead of listing rings."));
        spec.addOption(OptionSpec.builder(PROBABILITY)
                .paramLabel("P")
                .type(Double.class)
                .converters(RingsCommand::probability)
                .description("How probable it must be that two groups are one operator's (default: 0.8).")
                .build());
        spec.addOption(ScreenOptions.out());
        spec.addPositional(Positionals.required("1..*", "FILE|FOLDER", "The records."));
        return spec;
    }

    private static double probability(String written) {
        double value = Numbers.score(written);
        if (value >= 1) {
            throw new TypeConversionException("'" + written + "' is not below 1: nothing is certain");
        }
        return value;
    }

    @Override
    public int run(Call call) throws IOException {
        List<Path> places = new ArrayList<>();
        call.arguments().forEach(argument -> places.add(Call.existing(Call.path(argument))));
        Path claims = call.findPath(CLAIMS);
        if (claims != null) {
            places.add(Call.existing(claims));
        }
        RingSettings settings = RingSettings.STANDARD.withProbabilityMin(
                call.number(PROBABILITY, RingSettings.STANDARD.probabilityMin()));
        RingSearch search = RingSearch.of(settings);
        SightingFiles.Reading reading = SightingFiles.read(places, search);
        Rings rings = search.find();
        Utf8Buffer out = new Utf8Buffer();
        boolean isRing;
        if (call.has(ScreenOptions.WHY)) {
            Tie tie = why(call, rings);
            RingForm.why(call, tie, out);
            isRing = false;
        } else {
            isRing = !rings.groups().isEmpty();
            RingForm.render(call, rings, out);
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), out);
        if (!call.quiet()) {
            tell(call.around().err(), reading, rings);
        }
        return reading.rejected() > 0 ? Exit.BAD_INPUT : isRing ? Exit.NEEDS_A_PERSON : Exit.DONE;
    }

    private static Tie why(Call call, Rings rings) {
        List<String> two = call.find(ScreenOptions.WHY, List.class) == null
                ? List.of()
                : call.verb().matchedOptionValue(ScreenOptions.WHY, List.<String>of());
        if (two.size() != 2) {
            throw bad(ScreenOptions.WHY + " is followed by " + Progress.counted(two.size(), "persona")
                    + "; the rule is two.");
        }
        for (String each : two) {
            if (!rings.knows(new PersonaId(each))) {
                throw bad("The records hold nothing of " + each + ".\nMaybe the id is misspelt.");
            }
        }
        Tie tie = rings.why(new PersonaId(two.getFirst()), new PersonaId(two.getLast()));
        if (tie == null) {
            throw bad("That is one persona; the rule is two.");
        }
        return tie;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }

    /// Says what was read, and what was not: records that were half read must not pass for clean ones.
    private static void tell(PrintStream err, SightingFiles.Reading reading, Rings rings) {
        reading.listed().stream()
                .limit(COMPLAINTS_SHOWN)
                .forEach(row -> err.println("kkachi: " + Columns.printable(row.render()) + "."));
        reading.passed().stream()
                .limit(COMPLAINTS_SHOWN)
                .forEach(file -> err.println("kkachi: " + Columns.printable(file)));
        err.println(Progress.counted(rings.groups().size(), "ring") + " among "
                + Progress.counted(rings.personas(), "persona") + "; " + Progress.counted(reading.rows(), "row")
                + " read, " + Progress.grouped(reading.rejected())
                + (reading.rejected() == 1 ? " row or value rejected, " : " rows and values rejected, ")
                + Progress.counted(rings.pairs(), "pair") + " compared.");
    }
}
