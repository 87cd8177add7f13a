package dev.kkachi.simulator.company;

import java.util.ArrayList;
import java.util.List;

/// An account that somebody has on a platform.
///
/// @param platform where
/// @param handle its name there
/// @param createdDay when it was opened, as a day of the plan
record Profile(String platform, String handle, int createdDay) {
    /// What the freelance platform is called.
    static final String PLATFORM = "platform";

    /// Returns the accounts of a figure that the records know.
    static List<Profile> of(Figure one) {
        List<Profile> profiles = new ArrayList<>();
        int age = one.accountDays;
        if (!one.github.isEmpty()) {
            profiles.add(new Profile("github", one.github, one.job.appliedDay - age));
        }
        if (!one.workEmail.isEmpty()) {
            profiles.add(new Profile("okta", one.workEmail, one.job.startDay));
        }
        if (one.job.isContractor()) {
            profiles.add(new Profile(PLATFORM, "f-" + one.id, one.job.appliedDay - age / 3));
        }
        return profiles;
    }
}
