package dev.kkachi.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the description of the API says of a route, and what the route itself takes and answers: a
/// parameter that it does not name is refused.
///
/// @param summary what it does, in a sentence; empty where a route is described elsewhere
/// @param parameters what may stand in the query and in headers
/// @param takes the form of the body; none of its members means that it takes none
/// @param mediaType of the answer where it is not JSON
/// @param answers the form of the answer for each status that is no problem
public record About(
        String summary, List<Parameter> parameters, Shape takes, String mediaType, Map<Integer, Shape> answers) {
    /// The form of an answer without a body, or of one that is no JSON object.
    public static final Shape NOTHING = Shape.of("Nothing");

    /// Says nothing.
    public static final About NONE = of("");

    public About {
        parameters = List.copyOf(parameters);
        answers = Map.copyOf(answers);
    }

    /// One parameter.
    ///
    /// @param where `query` or `header`
    /// @param field its name, what it may be and what it means
    public record Parameter(String where, Shape.Field field) {}

    /// Returns what says `summary`.
    public static About of(String summary) {
        return new About(summary, List.of(), NOTHING, Reply.JSON, Map.of());
    }

    /// Returns the same with a parameter of the query.
    public About query(String name, Shape.Kind kind, String meaning) {
        return with(new Parameter("query", new Shape.Field(name, kind, false, meaning)));
    }

    /// Returns the same with a header.
    public About header(String name, boolean isRequired, String meaning) {
        return with(new Parameter("header", new Shape.Field(name, Shape.text(255), isRequired, meaning)));
    }

    private About with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new About(summary, more, takes, mediaType, answers);
    }

    /// Returns the same for a body of the form `body`.
    public About taking(Shape body) {
        return new About(summary, parameters, body, mediaType, answers);
    }

    /// Returns the same with an answer.
    public About answering(int status, Shape form) {
        Map<Integer, Shape> more = new TreeMap<>(answers);
        more.put(status, form);
        return new About(summary, parameters, takes, mediaType, more);
    }

    /// Returns the same with an answer of the type `type`.
    public About answering(int status, String type) {
        Map<Integer, Shape> more = new TreeMap<>(answers);
        more.put(status, NOTHING);
        return new About(summary, parameters, takes, type, more);
    }

    /// Says whether there is anything to say.
    public boolean isSaid() {
        return !summary.isEmpty();
    }
}
