package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Schema;
import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatch;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/// `kkachi compare`: how alike two names are, and why. Names alone: dates and countries are the business
/// of `screen`.
final class CompareCommand implements Command {
    static final String PAIRS = "--pairs";
    static final String SCHEMA = "--schema";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .customSynopsis("kkachi compare [options] A B", "kkachi compare [options] --pairs FILE")
                .description(
                        "Compare two names, or every pair of a CSV file, and say why.",
                        "",
                        "FILE has the columns name1 and name2, optionally schema, and anything else; the output is the",
                        "same CSV with score, match and detail appended, in order. '-' is standard input.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..1")
                .arity("0..2")
                .paramLabel("A B")
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The two names.")
                .build());
        spec.addOption(OptionSpec.builder(PAIRS)
                .paramLabel("FILE")
                .type(String.class)
                .description("CSV with the columns name1 and name2.")
                .build());
        spec.addOption(OptionSpec.builder(SCHEMA)
                .paramLabel("SCHEMA")
                .type(Schema.class)
                .converters(CompareCommand::schema)
                .description("What bears the names: Person (default), Company, Organization, Vessel, Airplane, ...")
                .build());
        spec.addOption(ScreenOptions.threshold());
        spec.addOption(ScreenOptions.out());
        return spec;
    }

    private static Schema schema(String written) {
        Schema schema = Schema.find(written);
        if (schema == null) {
            throw new TypeConversionException("'" + written + "' is not a schema such as Person, Company or Vessel");
        }
        return schema;
    }

    @Override
    public boolean sharesWork() {
        return true;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        String pairs = call.find(PAIRS);
        if (pairs != null) {
            if (!call.arguments().isEmpty()) {
                throw bad("Names and --pairs cannot be given together.\nMaybe put the names into the file.");
            }
            try (Input input = Input.open(call.around(), pairs)) {
                input.refuseAsOutput(call.findPath(ScreenOptions.OUT));
                return new PairsRun(call, input, Progress.start(call)).run();
            }
        }
        if (call.arguments().size() != 2) {
            throw bad(Progress.counted(call.arguments().size(), "name") + " given; the rule is two, or --pairs FILE."
                    + "\nMaybe put each name in quotes.");
        }
        return two(call);
    }

    private static int two(Call call) throws IOException {
        NameKind kind = kind(call.find(SCHEMA, Schema.class));
        NameReader reader = NameReader.of();
        String left = call.arguments().getFirst();
        String right = call.arguments().getLast();
        NameMatch match = NameMatcher.over(Commonness.builtIn())
                .explain(reader.read(named(left), kind), reader.read(named(right), kind));
        Compared compared = new Compared(left, right, match, match.similarity() >= ScreenOptions.threshold(call));
        Utf8Buffer text = new Utf8Buffer();
        switch (call.format()) {
            case TABLE ->
                new ComparisonTable(
                                new Style(call.around().colours()),
                                call.around().columns())
                        .render(compared, text);
            case CSV -> compared.renderCsv(text);
            case JSON, JSONL -> compared.renderJson(text);
        }
        Output.print(call.around(), call.findPath(ScreenOptions.OUT), text);
        return Exit.DONE;
    }

    private static String named(String name) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw bad("'" + name + "' is no name; the rule is at least one letter or digit.");
        }
        return name;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }

    /// Returns how the names of a `schema` are read; where none is given, they are persons.
    static NameKind kind(@Nullable Schema schema) {
        return switch (schema) {
            case null -> NameKind.PERSON;
            case PERSON -> NameKind.PERSON;
            case COMPANY, ORGANIZATION, LEGAL_ENTITY, CRYPTO_WALLET -> NameKind.ORGANISATION;
            case VESSEL, AIRPLANE -> NameKind.THING;
        };
    }
}
