package dev.kkachi.documents;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CV in the form of JSON Resume (jsonresume.org). Texts are empty where nothing stands.
///
/// @param name whose it is, as printed
/// @param jobs where the person says to have worked
/// @param studies where the person says to have learnt; a job whose employer is the school
/// @param skills what the person says to know
public record Resume(String name, List<Job> jobs, List<Job> studies, List<String> skills) {
    public Resume {
        jobs = List.copyOf(jobs);
        studies = List.copyOf(studies);
        skills = List.copyOf(skills);
    }

    /// Some time at one place.
    ///
    /// @param employer the firm or school
    /// @param position what the person was there
    /// @param from the first month, the latest that it may mean; `null` if it is not said
    /// @param to the last month, the earliest that it may mean; `null` if it is not said or goes on
    /// @param text the summary, highlights and courses
    public record Job(
            String employer,
            String position,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            String text) {}
}
