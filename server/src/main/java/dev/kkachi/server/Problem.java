package dev.kkachi.server;

import dev.kkachi.files.JsonBytes;
import java.util.List;

/// What went wrong with a request, in the form of RFC 9457.
///
/// @param status the HTTP status
/// @param code the last part of the problem's type: a word that programs can rely on
/// @param detail what, the value and the rule, in words
/// @param errors the parts of the request that are at fault, if any is
public record Problem(int status, String code, String detail, List<Fault> errors) {
    /// Where the types are explained.
    public static final String TYPES = "https://kkachi.dev/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// One part of the request that is at fault.
    ///
    /// @param pointer a JSON pointer into the body, or `?name` for a parameter
    /// @param detail what is wrong with it
    public record Fault(String pointer, String detail) {}

    /// Returns a problem of the whole request.
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /// Returns the status in words, as RFC 9110 names it.
    public static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 408 -> "Request Timeout";
            case 410 -> "Gone";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Client Error" : "Internal Server Error";
        };
    }

    /// Adds the problem to `out` as a JSON object.
    void write(JsonBytes out, String traceId) {
        out.object();
        out.name("type").value(TYPES + code);
        out.name("title").value(title(status));
        out.name("status").value(status);
        out.name("detail").value(detail);
        if (!errors.isEmpty()) {
            out.name("errors").array();
            for (Fault fault : errors) {
                out.object().name("pointer").value(fault.pointer());
                out.name("detail").value(fault.detail()).end();
            }
            out.endArray();
        }
        out.name("traceId").value(traceId).end();
    }
}
