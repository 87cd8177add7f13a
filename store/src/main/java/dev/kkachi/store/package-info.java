/// Cases in a database: SQLite, in one file with nothing else to install, or PostgreSQL for teams.
/// Start with [SqlStore].
@NullMarked
package dev.kkachi.store;

import org.jspecify.annotations.NullMarked;
