package dev.kkachi.server.internal;

import dev.kkachi.entities.Dataset;
import dev.kkachi.entities.EntityCatalog;
import dev.kkachi.entities.FtmModel;
import dev.kkachi.entities.FtmSchema;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The parameters of the matching API, and its refusals: 422 in the shape that its clients expect, a
/// list of the places that are at fault; everything else as a problem whose `detail` says why.
final class Params {
    private static final Pattern SINCE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2})?)?)?");

    private final Request request;

    Params(Request request) {
        this.request = request;
    }

    List<String> list(String name) {
        return request.list(name);
    }

    Set<String> set(String name) {
        return new TreeSet<>(request.list(name));
    }

    String text(String name, String otherwise) {
        String given = request.find(name);
        return given == null ? otherwise : given;
    }

    boolean flag(String name, boolean otherwise) {
        String given = text(name, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
        return switch (given) {
            case "true", "1", "yes", "on", "t", "y" -> true;
            case "false", "0", "no", "off", "f", "n" -> false;
            default -> throw unprocessable(List.of("query", name), "bool_parsing", "Input should be a valid boolean");
        };
    }

    int integer(String name, int otherwise, int most) {
        String given = request.find(name);
        if (given == null) {
            return otherwise;
        }
        int value;
        try {
            value = Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw unprocessable(List.of("query", name), "int_parsing", "Input should be a valid integer");
        }
        if (value < 0) {
            throw unprocessable(
                    List.of("query", name), "greater_than_equal", "Input should be greater than or equal to 0");
        }
        if (value > most) {
            throw unprocessable(
                    List.of("query", name), "less_than_equal", "Input should be less than or equal to " + most);
        }
        return value;
    }

    /// Returns a number from 0 to 1.
    double share(String name, double otherwise) {
        String given = request.find(name);
        if (given == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(given);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw unprocessable(List.of("query", name), "float_parsing", "Input should be a valid number");
        }
        throw unprocessable(List.of("query", name), "less_than_equal", "Input should be between 0 and 1");
    }

    String since() {
        String given = text("changed_since", "");
        if (!given.isEmpty() && !SINCE.matcher(given).matches()) {
            throw unprocessable(
                    List.of("query", "changed_since"),
                    "string_pattern_mismatch",
                    "String should match pattern '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2})?)?)?$'");
        }
        return given;
    }

    static FtmSchema schema(String name) {
        FtmSchema schema = FtmModel.standard().find(name);
        if (schema == null) {
            throw Refusal.of(Problem.of(400, "unknown-schema", "Invalid schema: " + name));
        }
        return schema;
    }

    static Dataset dataset(EntityCatalog catalog, String name) {
        Dataset dataset = catalog.find(name);
        if (dataset == null) {
            throw Refusal.of(Problem.of(404, "unknown-dataset", "No such dataset: " + name));
        }
        return dataset;
    }

    static Refusal bad(String code, String detail) {
        return Refusal.of(Problem.of(400, code, detail));
    }

    static Refusal missing(String detail) {
        return Refusal.of(Problem.of(404, "not-found", detail));
    }

    /// Returns the refusal of one value.
    ///
    /// @param place where it stands: `body` or `query`, then names
    static Refusal unprocessable(List<String> place, String type, String message) {
        JsonBytes out = new JsonBytes().object().name("detail").array().object();
        out.name("type").value(type).name("loc").strings(place).name("msg").value(message);
        out.end().endArray().end();
        return Refusal.with(new Reply(422, Reply.JSON, Map.of(), new Reply.Body.Text(out)));
    }
}
