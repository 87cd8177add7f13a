package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Keys;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Casework;
import dev.kkachi.pages.Assets;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.ListsView;
import dev.kkachi.pages.Pages;
import dev.kkachi.pages.SettingsView;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything that the pages stand on.
///
/// @param work the cases
/// @param door the people
/// @param drawn how pages are drawn
/// @param known what the installation knows beside cases
/// @param clock the time
/// @param bell rung whenever a case changes
public record Workplace(Work work, Door door, Drawn drawn, Known known, InstantSource clock, Bell bell) {
    /// The cases, and the log of what happened to them.
    ///
    /// @param cases the service over cases
    /// @param trail the audit log
    /// @param uploads what people may add to cases
    public record Work(Casework cases, AuditTrail trail, UploadQuota uploads) {}

    /// The people.
    ///
    /// @param access lets them in
    /// @param accounts knows them
    /// @param keys of their programs
    /// @param ways what there is beside a password; absent where there is nothing
    public record Door(
            Access access,
            Accounts accounts,
            Keys keys,
            @Nullable Ways ways) {
        /// Makes a door at which there are passwords and nothing else.
        public Door(Access access, Accounts accounts, Keys keys) {
            this(access, accounts, keys, null);
        }
    }

    /// How pages are drawn.
    ///
    /// @param pages turns views into HTML
    /// @param assets what pages need beside HTML
    public record Drawn(Pages pages, Assets assets) {}

    /// What the installation knows beside cases.
    ///
    /// @param lists the lists as they are now
    /// @param indicators the catalogue of signs
    /// @param settings how the installation was started
    /// @param demo whether everybody in it is invented
    public record Known(
            Supplier<ListsView> lists,
            Supplier<IndicatorsView> indicators,
            List<SettingsView.Rule> settings,
            boolean demo) {
        public Known {
            settings = List.copyOf(settings);
        }
    }
}
