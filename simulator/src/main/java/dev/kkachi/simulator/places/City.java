package dev.kkachi.simulator.places;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A real city: where it lies, which clock it keeps, and how people and streets are called there.
///
/// @param name its English name
/// @param country ISO 3166 code
/// @param zone its clock
/// @param tongue the pool that names and streets are drawn from
/// @param dialling the country's code for telephones
/// @param areas area codes
/// @param weight how many of the workforce live there, as against other cities
public record City(
        String name, String country, ZoneId zone, String tongue, String dialling, List<String> areas, int weight) {
    private static final long DAY_SECONDS = 86_400;

    public City {
        areas = List.copyOf(areas);
    }

    /// Returns by how many seconds its clock is ahead of UTC at noon of a day, counted from 1970.
    public int aheadSeconds(long epochDay) {
        return zone.getRules()
                .getOffset(Instant.ofEpochSecond(epochDay * DAY_SECONDS + DAY_SECONDS / 2))
                .getTotalSeconds();
    }
}
