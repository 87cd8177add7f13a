package dev.kkachi.pages;

import java.util.List;

/// The people who can sign in.
///
/// @param people everybody
/// @param roles what somebody can be, and where
/// @param invitation the link for somebody who was just invited, shown once; empty at other times
/// @param service what the service is called that signs people in; empty where there is none
public record PeopleView(List<Person> people, Choices roles, String invitation, String service) implements View {
    public PeopleView {
        people = List.copyOf(people);
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

    /// What somebody can be, and where.
    ///
    /// @param roles what
    /// @param queues the queues that there are now
    public record Choices(List<Choice> roles, List<String> queues) {
        public Choices {
            roles = List.copyOf(roles);
            queues = List.copyOf(queues);
        }
    }

    /// A role that somebody can have.
    ///
    /// @param value what the form sends
    /// @param label what it is called
    /// @param hint what whoever has it does
    /// @param ofQueues whether it can be held in some queues only
    /// @param held whether they have it now
    /// @param queues the queues in which they have it, a line each; empty where it is every queue
    public record Choice(String value, String label, String hint, boolean ofQueues, boolean held, String queues) {}

    /// What somebody may do, for whoever may change it.
    ///
    /// @param person who
    /// @param roles what they can be, and where, with what they are now
    public record Roles(Person person, Choices roles) implements View {
        @Override
        public String title() {
            return "Roles of " + person.name();
        }

        @Override
        public String template() {
            return "roles";
        }
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public String template() {
        return "people";
    }
}
