package dev.kkachi.pages;

import java.util.List;

/// What would happen to many cases at once, before it does.
///
/// @param action how a form calls it
/// @param sentence what would be done
/// @param argument what else it needs, such as a day
/// @param done the cases to which it would be done
/// @param refused the cases to which it would not, and why
public record BulkView(String action, String sentence, String argument, List<Item> done, List<Item> refused)
        implements View {
    public BulkView {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /// One case.
    ///
    /// @param id the case
    /// @param version the version that was looked at
    /// @param headline one line
    /// @param note why not, where not
    public record Item(String id, long version, String headline, String note) {}

    @Override
    public String title() {
        return "Look before it is done";
    }

    @Override
    public String template() {
        return "bulk";
    }
}
