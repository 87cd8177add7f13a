package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// What somebody has handed in: papers, a portrait, a CV.
final class Papers {
    /// The number of the passport or card; empty for those who have none.
    String number = "";
    /// Whose name stands in it, if it is not that of the figure.
    String nameInPaper = "";
    /// What is wrong with it.
    Flaw flaw = Flaw.NONE;
    /// Figures with one portrait number show one face.
    long portrait;
    /// Whether the portrait is that of somebody else, with some changes.
    boolean borrowsPortrait;
    /// Cards with one backdrop were photographed on one table.
    long backdrop;
    /// CVs with one text number are copies of one another.
    long text;
    /// CVs of one template number follow one pattern and say different things in it; 0 for one's own.
    long template;
    boolean handedIn;
    boolean hasPortrait;
    boolean hasResume;
    /// Former employers that they state.
    final List<Employment> past = new ArrayList<>();

    /// A job that they say they had.
    ///
    /// @param employer where
    /// @param website of the employer
    /// @param fromMonth the first month, counted back from the application
    /// @param toMonth the last month, counted back
    /// @param verified what came of asking there
    record Employment(String employer, String website, int fromMonth, int toMonth, String verified) {}

    /// What can be wrong with a paper.
    enum Flaw {
        NONE,
        /// A check digit does not fit.
        DIGIT,
        /// The number in the machine's lines is not the printed one.
        NUMBER,
        /// The name in it is not quite that of the person.
        NAME,
        /// A machine took a figure for a letter.
        MISREAD
    }
}
