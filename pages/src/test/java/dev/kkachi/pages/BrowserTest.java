package dev.kkachi.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looks at every page in a real browser. Needs Chromium (`apt-get install chromium`); where there is
/// none, these tests are skipped and say so. `-Dkkachi.shots=DIR` keeps a picture of every page.
class BrowserTest {
    private static final String NONCE = "bm9uY2UtZm9yLXRlc3Rz";
    private static final String RUN_AXE = """
            () => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(
              (found) => found.violations.flatMap((v) => v.nodes.map((n) =>
                [v.id, n.target.join(" "), ...n.any.concat(n.all, n.none).map((c) => c.message)].join("; "))))
            """;
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *")]
              .filter((e) => e.getBoundingClientRect().right > innerWidth && !e.closest(".scroll, .tabs"))
              .map((e) => e.tagName + "." + e.className).concat(document.documentElement.scrollWidth + " pixels")
            """;
    private static final Map<String, Gallery.Shown> PAGES = Gallery.all();
    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static @Nullable HttpServer server;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(chromium != null, "No Chromium here, so no page was looked at. Maybe: apt-get install chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Assets assets = Assets.load();
        Pages pages = new Pages(assets);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, assets, pages));
        server.start();
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.stop(0);
        }
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    private static void answer(HttpExchange exchange, Assets assets, Pages pages) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Assets.Asset asset = assets.find(path);
        Gallery.Shown shown = PAGES.get(path.substring(1));
        byte[] body;
        if (asset != null) {
            exchange.getResponseHeaders().set("Content-Type", asset.type());
            body = new byte[asset.content().remaining()];
            asset.content().duplicate().get(body);
        } else if (shown != null) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", Pages.policy(NONCE));
            body = Gallery.render(pages, shown, NONCE).getBytes(StandardCharsets.UTF_8);
        } else {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static BrowserContext context(boolean phone, boolean dark) {
        return Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(phone ? 390 : 1280, phone ? 844 : 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean bad = message.type().equals("error") || message.type().equals("warning");
            // Nothing answers the stream of events here.
            boolean stream = message.location().contains("/queue/events");
            if (bad && !stream && !message.text().contains("GL Driver Message")) {
                complaints.add(page.url() + " " + message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static String address(String name) {
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort() + "/" + name;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true", "true, false", "false, true"})
    void everyPageIsUsableByEverybody(boolean phone, boolean dark) throws IOException {
        String axe = resource("axe.min.js");
        List<String> faults = new ArrayList<>();

        try (BrowserContext context = context(phone, dark)) {
            Page page = page(context, faults);
            for (String name : PAGES.keySet()) {
                page.navigate(address(name));
                page.waitForLoadState();
                shoot(page, name + (phone ? "-phone" : "") + (dark ? "-dark" : ""));
                // The debugger runs axe from outside; the page's own policy stays in force.
                page.evaluate(axe);
                for (Object fault : (List<?>) page.evaluate(RUN_AXE)) {
                    faults.add(name + ": " + fault);
                }
                for (Object wide : (List<?>) page.evaluate(TOO_WIDE)) {
                    faults.add(name + ": wider than the window: " + wide);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theGraphAndTheChartAreDrawn() {
        List<String> faults = new ArrayList<>();

        try (BrowserContext context = context(false, false)) {
            Page page = page(context, faults);
            page.navigate(address("network"));
            page.waitForSelector(".graph[data-drawn=yes] canvas");
            page.navigate(address("analytics"));
            page.waitForSelector(".chart[data-drawn=yes] canvas");
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void aNodeIsMovedTakenBackAndKeptWhereItWasPut() {
        List<String> faults = new ArrayList<>();

        try (BrowserContext context = context(false, false)) {
            Page page = page(context, faults);
            page.navigate(address("network"));
            page.waitForSelector(".graph[data-drawn=yes] canvas");
            List<?> drawn = node(page);
            drag(page);
            List<?> moved = node(page);
            page.click("[data-graph-do=undo]");
            List<?> back = node(page);
            drag(page);
            page.click("[data-graph-do=save]");
            List<?> kept = node(page);
            page.reload();
            page.waitForSelector(".graph[data-drawn=yes] canvas");
            List<?> reloaded = node(page);
            page.click("[data-graph-do=reset]");

            assertThat(moved).isNotEqualTo(drawn);
            assertThat(back).isEqualTo(drawn);
            assertThat(reloaded).isEqualTo(kept).isNotEqualTo(drawn);
            assertThat(node(page)).isEqualTo(drawn);
        }

        assertThat(faults).isEmpty();
    }

    private static List<?> node(Page page) {
        return (List<?>) page.evaluate("""
                () => { const g = document.querySelector(".graph").sigma.getGraph(), n = g.nodes()[0];
                  return [g.getNodeAttribute(n, "x"), g.getNodeAttribute(n, "y")]; }
                """);
    }

    /// What was moved is drawn with the next frame, and only what is drawn can be found under the pointer.
    private static void drag(Page page) {
        page.locator(".graph").scrollIntoViewIfNeeded();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        List<?> at = (List<?>) page.evaluate("""
                () => { const s = document.querySelector(".graph").sigma, g = s.getGraph(), n = g.nodes()[0];
                  const p = s.graphToViewport(g.getNodeAttributes(n)), b = s.getContainer().getBoundingClientRect();
                  return [p.x + b.x, p.y + b.y]; }
                """);
        double x = ((Number) at.get(0)).doubleValue();
        double y = ((Number) at.get(1)).doubleValue();
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 20, y + 15);
        page.mouse().move(x + 40, y + 30);
        page.mouse().up();
    }

    @Test
    void theQueueIsWorkedFromTheKeyboard() {
        List<String> faults = new ArrayList<>();

        try (BrowserContext context = context(false, false)) {
            Page page = page(context, faults);
            page.navigate(address("queue"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("k");
            page.keyboard().press("x");

            assertThat(page.locator(".queue > li.here .what > a").textContent()).startsWith("Three persons");
            assertThat(page.locator(".bulk b").textContent()).isEqualTo("2 cases");
            page.keyboard().press("?");
            assertThat(page.locator(".help").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator(".help").isVisible()).isFalse();
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void nothingIsChosenBeforehandAndAReasonBelongsToItsOutcome() {
        List<String> faults = new ArrayList<>();

        try (BrowserContext context = context(false, false)) {
            Page page = page(context, faults);
            page.navigate(address("match"));

            assertThat(page.locator("input:checked").count()).isZero();
            page.locator("[name=outcome][value=FALSE_POSITIVE]").check();
            Object offered = page.evaluate("[...document.querySelectorAll('[name=reason] option[data-for]')]"
                    + ".filter(o => !o.disabled).map(o => o.value).join()");
            assertThat(offered).isEqualTo("other-person,other-name,data-error");
            page.locator("button.primary:has-text('Propose')").click();
            assertThat(page.url()).endsWith("/match");
        }

        assertThat(faults).isEmpty();
    }

    private static void shoot(Page page, String name) {
        String folder = System.getProperty("kkachi.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
