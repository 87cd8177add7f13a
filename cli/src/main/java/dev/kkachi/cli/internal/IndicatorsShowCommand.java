package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.IndicatorPage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// `kkachi indicators show ID`: everything about one.
final class IndicatorsShowCommand implements Command {
    private static final int COLUMNS_MIN = 40;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Tell everything about an indicator: its weight and where that is from, who published it,",
                        "what would explain it without guilt, what clears it, and what to check next.");
        spec.addPositional(Positionals.required("1", "ID", "Such as DEV-06."));
        return spec;
    }

    @Override
    public int run(Call call) throws IOException {
        Catalogue catalogue = Catalogue.standard();
        String id = call.arguments().getFirst();
        Indicator row = catalogue.find(id.toUpperCase(Locale.ROOT));
        if (row == null) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "There is no indicator '" + id + "'.\nMaybe 'kkachi indicators list' shows it.");
        }
        Utf8Buffer out = new Utf8Buffer();
        if (call.format() == Format.TABLE) {
            int columns = Math.max(COLUMNS_MIN, call.around().columns());
            for (String line : IndicatorPage.indicator(catalogue, row).split("\n", -1)) {
                wrapped(line, columns, out);
            }
        } else {
            IndicatorForm.render(call.format(), List.of(row), out);
        }
        Output.print(call.around(), null, out);
        return Exit.DONE;
    }

    /// Breaks a line so that what follows stands under its first word.
    private static void wrapped(String line, int columns, Utf8Buffer out) {
        int indent = line.startsWith("  - ") ? 4 : line.startsWith("- ") ? 2 : 0;
        String first = line.substring(0, indent);
        for (String part : Columns.wrap(line.substring(indent), columns - indent)) {
            out.text(first + part + "\n");
            first = " ".repeat(indent);
        }
    }
}
