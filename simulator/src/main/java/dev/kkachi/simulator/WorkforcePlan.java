package dev.kkachi.simulator;

/// How many of what there are in a workforce. Percentages are of all people unless they say otherwise.
///
/// @param people how many people, crews not counted
/// @param crews how many operators run several guises each
/// @param days how long it is watched
/// @param sessions sign-ins a week that the logs keep of each
/// @param couples percent who live with a partner of the same workforce
/// @param flatmates percent who share a flat of three to five
/// @param students percent who study beside their work and sign in on campus
/// @param officeStaff percent who work in an office of their employer
/// @param officeSize how many sit in one office
/// @param agencyStaff percent whom one of two agencies places, equips and pays
/// @param coworkers percent who rent a desk
/// @param vpnUsers percent who sign in through a commercial VPN
/// @param movers percent who move house, into a flat that somebody else left
/// @param traders percent who buy a laptop from somebody else of the workforce
/// @param jointAccounts percent of couples who are paid into one account
/// @param untimed percent of rows without a time
/// @param care percent by which crews keep things apart that they could share
public record WorkforcePlan(
        int people,
        int crews,
        int days,
        int sessions,
        int couples,
        int flatmates,
        int students,
        int officeStaff,
        int officeSize,
        int agencyStaff,
        int coworkers,
        int vpnUsers,
        int movers,
        int traders,
        int jointAccounts,
        int untimed,
        int care) {
    /// Returns a workforce of a remote-friendly country: where an office publishes a rate, it is near to it.
    ///
    /// Movers: 8.7 % of US residents changed house in 2021-22 (Census Bureau, CPS ASEC), a third of that in four
    /// months. Joint accounts: about four couples in ten keep all money together (Bankrate, 2024; from memory).
    /// VPN: about a quarter of US adults used one for personal ends in 2023-25 (Security.org surveys; from
    /// memory), half of them at work. The other rates are estimates.
    public static WorkforcePlan ordinary(int people) {
        return new WorkforcePlan(people, people / 125, 119, 3, 12, 12, 6, 18, 30, 16, 6, 12, 3, 2, 42, 6, 25);
    }

    /// Returns another country: more couples and larger flats, fewer and larger offices, more agencies' people,
    /// half of the events in half of the time, older logs.
    public static WorkforcePlan elsewhere(int people) {
        return new WorkforcePlan(people, people / 160, 77, 2, 24, 20, 10, 22, 120, 25, 3, 22, 4, 4, 60, 12, 35);
    }
}
