package dev.kkachi.server.internal;

import dev.kkachi.pages.Links;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;

/// Tells forms of our own pages from those of others.
final class Forms {
    private Forms() {}

    /// Refuses a form that a page of another origin sent. Browsers say so in `Sec-Fetch-Site`; older
    /// ones in `Origin`.
    static void requireOwnPage(Request request) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        boolean own = site.isEmpty() ? origin.isEmpty() || origin.equals(request.origin()) : site.equals("same-origin");
        if (!own) {
            throw Refusal.of(Problem.of(403, "other-site", "This form was sent by a page of another site."));
        }
    }

    /// Returns the way to the door, and back here afterwards.
    static Reply toDoor(Request request) {
        String here = request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        return Reply.redirect(303, "/login?next=" + Links.part(here));
    }

    /// Returns where to go on: one of our own paths, and nothing that a browser takes for another host.
    static String own(String next) {
        boolean safe = next.matches("/[A-Za-z0-9?&=%._~/-]{0,300}") && !next.startsWith("//") && !next.contains("..");
        return safe ? next : "/queue";
    }
}
