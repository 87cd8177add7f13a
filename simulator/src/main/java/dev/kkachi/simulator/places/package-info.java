/// Where the invented people are: real cities with their real clocks, and an internet that is made up.
package dev.kkachi.simulator.places;
