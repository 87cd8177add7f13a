package dev.kkachi.cli.internal;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The user's browser, where there is one.
final class Browser {
    private Browser() {}

    /// Opens `page` for a person who watches a terminal on a machine with a screen; nobody else is
    /// bothered.
    static void show(Call call, Path page) throws IOException {
        if (!call.around().terminal() || call.quiet() || GraphicsEnvironment.isHeadless() || !Files.exists(page)) {
            return;
        }
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            Desktop.getDesktop().browse(page.toUri());
        }
    }
}
