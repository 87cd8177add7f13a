package dev.kkachi.pages;

import java.util.List;

/// The people who can sign in.
///
/// @param people everybody
/// @param roles what somebody can be
/// @param invitation the link for somebody who was just invited, shown once; empty at other times
/// @param service what the service is called that signs people in; empty where there is none
public record PeopleView(List<Person> people, List<CaseSide.Option> roles, String invitation, String service)
        implements View {
    public PeopleView {
        people = List.copyOf(people);
        roles = List.copyOf(roles);
    }

    /// Somebody.
    ///
    /// @param id the account
    /// @param name how they are called
    /// @param login how they sign in
    /// @param roles what they are
    /// @param active whether they may sign in
    /// @param second what they have beside a password, in words
    /// @param self whether it is who looks
    public record Person(
            String id, String name, String login, String roles, boolean active, String second, boolean self) {}

    @Override
    public String title() {
        return "People";
    }

    @Override
    public String template() {
        return "people";
    }
}
