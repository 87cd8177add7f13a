package dev.kkachi.pages;

import java.util.List;

/// The official lists: what is loaded and how old it is.
///
/// @param lists one line for each
/// @param warning what keeps screening from being trusted; empty where nothing does
public record ListsView(List<Loaded> lists, String warning) implements View {
    public ListsView {
        lists = List.copyOf(lists);
    }

    /// A list.
    ///
    /// @param name its dataset
    /// @param publisher who publishes it
    /// @param edition which edition is loaded
    /// @param parties how many parties
    /// @param age how old it is
    /// @param stale whether it is too old
    public record Loaded(String name, String publisher, String edition, String parties, String age, boolean stale) {}

    @Override
    public String title() {
        return "Lists";
    }

    @Override
    public String template() {
        return "lists";
    }
}
