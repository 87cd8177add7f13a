package dev.kkachi.simulator.company;

import dev.kkachi.simulator.places.City;
import dev.kkachi.simulator.places.Line;

/// Where somebody lives, or stays for a while.
///
/// @param city the city
/// @param address street and number, city, country
/// @param line the way into the internet there
record Home(City city, String address, Line line) {}
