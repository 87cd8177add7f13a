package dev.kkachi.cli.internal;

import dev.kkachi.records.PartyRows;
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.Watch;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `kkachi screen INPUT`: which of these people, companies and wallets are on a sanctions list, and why.
final class ScreenCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Screen people, companies, vessels and wallets against the loaded sanctions lists.",
                        "",
                        "INPUT is CSV with a header (name or first_name and last_name, wallet; optionally id, schema,",
                        "alias, birth_date, country, nationality, gender, passport, ...) or FollowTheMoney JSON lines;",
                        "'-' is standard input. Rows that cannot be read are listed in INPUT.rejected.csv.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("INPUT")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The file to screen.")
                .build());
        addNumbers(spec);
        addLists(spec);
        spec.addOption(OptionSpec.builder(ScreenOptions.ALL)
                .type(boolean.class)
                .description("Also print the best candidate below the threshold.")
                .build());
        spec.addOption(OptionSpec.builder(ScreenOptions.WEAK)
                .type(boolean.class)
                .description("Let an alias that its publisher calls weak alert alone.")
                .build());
        spec.addOption(ScreenOptions.out());
        return spec;
    }

    private static void addNumbers(CommandSpec spec) {
        spec.addOption(ScreenOptions.threshold());
        spec.addOption(OptionSpec.builder(ScreenOptions.LIMIT)
                .paramLabel("N")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, ScreeningPolicy.LIMIT_MAX))
                .description("Candidates kept for each row (default: 5).")
                .build());
        spec.addOption(ScreenOptions.maxAge());
    }

    private static void addLists(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(ScreenOptions.LISTS)
                .paramLabel("NAMES")
                .type(String.class)
                .description("Lists to search: ofac, un, eu, uk, au, ch or data-set names, by commas (default: all).")
                .build());
        spec.addOption(ScreenOptions.listsDir());
        spec.addOption(ScreenOptions.since(
                "Tell only what has changed since the lists stood at EDITION: new, changed and withdrawn answers.",
                "EDITION is a day (yyyy-MM-dd), a load such as 20261124T021253Z, one list's edition such as",
                "us_ofac_sdn@2026-08-02, or, with --lists-dir, the folder with the earlier list files."));
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        Progress progress = Progress.start(call);
        String written = call.arguments().getFirst();
        try (Input input = Input.open(call.around(), written);
                PartyRows rows = PartyRows.open(input.content(), input.name())) {
            input.refuseAsOutput(call.findPath(ScreenOptions.OUT));
            progress.stage("reading the lists");
            ListsAtHand lists = ListsAtHand.open(call);
            String since = call.find(ScreenOptions.SINCE);
            ListsAtHand before = since == null ? null : ListsAtHand.openSince(call, since);
            Inquiry inquiry = inquiry(call, before, lists);
            String editions = before == null ? lists.render() : before.render() + " -> " + lists.render();
            progress.stage("screening");
            return new ScreenRun(call, inquiry, StaleLists.of(lists.ages()), progress).run(input, rows, editions);
        }
    }

    private static Inquiry inquiry(Call call, @Nullable ListsAtHand before, ListsAtHand now) {
        ScreeningPolicy policy = now.policy(call);
        Screener screener = now.screener(policy);
        return before == null
                ? new Inquiry.Whom(screener)
                : new Inquiry.What(Watch.between(before.screener(policy), screener));
    }
}
