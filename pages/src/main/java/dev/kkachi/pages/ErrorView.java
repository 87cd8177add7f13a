package dev.kkachi.pages;

/// Something that did not work, said plainly.
///
/// @param status the status of the answer
/// @param heading what happened
/// @param text what to do now
/// @param trace by which the log knows it; empty where it does not
/// @param back where to go from here
public record ErrorView(int status, String heading, String text, String trace, String back) implements View {
    @Override
    public String title() {
        return heading;
    }

    @Override
    public String template() {
        return "error";
    }
}
