package dev.kkachi.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The truth of the case as JSON. Amounts are texts with all their decimals; nothing in them needs escaping, as all
/// names are ours.
final class TruthFile {
    private final Print print;
    private final Truth truth;

    TruthFile(Print print, Truth truth) {
        this.print = print;
        this.truth = truth;
    }

    void write(Path target, List<Opening> openings) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            StringBuilder text = file.line();
            text.append("{\n");
            wages(text);
            text.append(",\n  \"roles\": ");
            rows(text, truth.roles(), role -> {
                field(text, "role", role.what());
                field(text, "name", role.name());
                account(text, role.account());
            });
            text.append(",\n  \"decoys\": ");
            rows(text, truth.decoys(), decoy -> decoy(text, decoy));
            text.append(",\n  \"opening_balances\": ");
            rows(text, openings, opening -> opening(text, opening));
            text.append("\n}\n");
            file.commit();
        }
    }

    private void wages(StringBuilder text) {
        text.append("  \"wages\": {\"count\": ").append(truth.wages()).append(", ");
        amount(text, "total", truth.wagesMicros());
        text.append("},\n  \"became\": {");
        for (Fate fate : Fate.values()) {
            text.append(fate == Fate.values()[0] ? "\n    " : ",\n    ");
            amount(text, fate.label(), truth.micros(fate));
        }
        text.append("\n  },\n  \"employers\": ");
        rows(text, List.copyOf(truth.wagesByEmployer().entrySet()), entry -> {
            field(text, "employer", entry.getKey().name());
            field(text, "payroll_wallet", entry.getKey().payroll().address());
            amount(text, "wages", entry.getValue());
        });
        text.append(",\n  \"workers\": ");
        rows(text, List.copyOf(truth.wagesByWorker().entrySet()), entry -> {
            field(text, "wallet", entry.getKey().address());
            amount(text, "wages", entry.getValue());
        });
    }

    private void opening(StringBuilder text, Opening opening) {
        account(text, opening.account());
        text.append(", ");
        field(text, "asset", opening.coin().asset().name());
        field(text, "why", opening.why());
        amount(text, "amount", opening.micros());
    }

    private static void decoy(StringBuilder text, Truth.Decoy decoy) {
        field(text, "who", decoy.what());
        field(text, "looks_like", decoy.why());
        text.append("\"addresses\": [");
        for (Account account : decoy.accounts()) {
            text.append(account == decoy.accounts().getFirst() ? "\"" : ", \"");
            text.append(account.address()).append('"');
        }
        text.append(']');
    }

    private static <T> void rows(StringBuilder text, List<T> rows, Consumer<T> row) {
        text.append('[');
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "\n    {" : ",\n    {");
            row.accept(rows.get(i));
            text.append('}');
        }
        text.append("\n  ]");
    }

    private void amount(StringBuilder text, String name, long micros) {
        text.append('"').append(name).append("\": \"");
        print.amount(text, micros);
        text.append('"');
    }

    private static void account(StringBuilder text, Account account) {
        field(text, "chain", account.chain().name());
        text.append("\"address\": \"").append(account.address()).append('"');
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append('"').append(name).append("\": \"").append(value).append("\", ");
    }
}
