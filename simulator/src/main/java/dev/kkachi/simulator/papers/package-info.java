/// Papers as people hand them in: passports with their machine-readable lines, portraits, scans and CVs.
/// All drawn.
package dev.kkachi.simulator.papers;
