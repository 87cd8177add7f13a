package dev.kkachi.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Turns views into HTML.
public final class Pages {
    private static final int USUAL_CHARS = 32 << 10;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    public Pages(Assets assets) {
        this.assets = assets;
    }

    /// Returns a whole page.
    public String render(Frame frame, View view) {
        StringOutput out = new StringOutput(USUAL_CHARS);
        engine.render(view.template() + ".jte", Map.of("frame", frame, "assets", assets, "view", view), out);
        return out.toString();
    }

    /// Returns a part of a page, which htmx puts in its place.
    public String part(String template, View view) {
        StringOutput out = new StringOutput();
        engine.render("part/" + template + ".jte", Map.of("view", view), out);
        return out.toString();
    }

    /// Returns the content policy that pages need: nothing but what comes from here, scripts only with
    /// the nonce of the answer, HTML from strings only through htmx.
    public static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types htmx";
    }
}
