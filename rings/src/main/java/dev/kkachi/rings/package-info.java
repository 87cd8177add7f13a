/// One operator behind many personas: sightings in, rings with their reasons out.
package dev.kkachi.rings;
