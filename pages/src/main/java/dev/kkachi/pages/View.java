package dev.kkachi.pages;

/// What a page shows: pure data, ready to be read.
public sealed interface View
        permits AnalyticsView,
                AuditView,
                BulkView,
                CaseView,
                DoorView,
                ErrorView,
                FairnessView,
                IndicatorsView,
                IndicatorsView.Trial,
                ListsView,
                MineView,
                PeopleView,
                PeopleView.Roles,
                QueueView,
                SearchView,
                SettingsView,
                SettingsView.Trial,
                SubjectView {
    /// Returns the title of the page, as a browser's tab shows it.
    String title();

    /// Returns the name of its template.
    String template();
}
