/// Reads what explorers, nodes and extraction tools write about public ledgers, and hands it to the ledger row by row.
@NullMarked
package dev.kkachi.chains;

import org.jspecify.annotations.NullMarked;
