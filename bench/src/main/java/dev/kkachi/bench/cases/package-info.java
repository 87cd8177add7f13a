/// Casework, measured: durable decisions of many clients, the check of an audit log, the queue and the
/// search over many cases.
@NullMarked
package dev.kkachi.bench.cases;

import org.jspecify.annotations.NullMarked;
