package dev.kkachi.cli.internal;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.records.FolderRecords;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Screener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kkachi investigate`: a folder of records in, ranked cases and a report out.
final class InvestigateCommand implements Command {
    private static final String OUT = "--out";
    private static final String TOP = "--top";
    private static final int TOP_STANDARD = 10;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Turn a folder of people, sign-ins, payouts and transfers into ranked cases and a report.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FOLDER")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The folder; files are recognised by their columns.")
                .build());
        spec.addOption(option(OUT, "DIR", String.class, "Where to write; FOLDER/kkachi-out unless given."));
        spec.addOption(option(TOP, "N", Integer.class, "How many cases to print; 10 unless given."));
        spec.addOption(option(
                ScreenOptions.LISTS_DIR, "DIR", String.class, "Read the list files under DIR, not the loaded lists."));
        return spec;
    }

    private static OptionSpec option(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    @Override
    public int run(Call call) throws IOException {
        Path folder = Call.path(call.arguments().getFirst());
        Integer asked = call.findInteger(TOP);
        int top = asked == null ? TOP_STANDARD : asked;
        if (top < 0) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    TOP + " is " + top + "; the rule is a number that is not negative.");
        }
        Path given = call.findPath(OUT);
        Path out = given == null ? folder.resolve("kkachi-out") : given;
        FolderRecords records = FolderRecords.of(folder, out);
        ListsAtHand lists = ListsAtHand.open(call);
        PartyScreening screening = screening(lists.screener(call), lists.editions());
        Outcome outcome = Investigation.over(screening, call.around().clock()).run(records, folder, out);
        print(call, outcome, top);
        if (!call.quiet()) {
            call.around().err().print(summary(outcome) + "; lists: " + lists.render() + "\n");
        }
        return outcome.cases().isEmpty() ? Exit.DONE : Exit.NEEDS_A_PERSON;
    }

    private static PartyScreening screening(Screener screener, List<ListEdition> editions) {
        return new PartyScreening() {
            @Override
            public List<Match> screen(Party query) {
                return screener.screen(query);
            }

            @Override
            public List<ListEdition> editions() {
                return editions;
            }
        };
    }

    private static void print(Call call, Outcome outcome, int top) throws IOException {
        Utf8Buffer text = QueueForm.render(outcome, call.format(), top);
        try (Output output = Output.open(call.around(), null)) {
            output.write(text);
            output.commit();
        }
    }

    private static String summary(Outcome outcome) {
        return count(outcome.cases().size(), "case") + " among " + count(outcome.persons(), "person") + "; "
                + count(outcome.rowsRead(), "row") + " read, " + outcome.rowsRejected() + " rejected or unjoined, "
                + count(outcome.filesNotRead(), "file") + " not read; results in " + outcome.folder();
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
