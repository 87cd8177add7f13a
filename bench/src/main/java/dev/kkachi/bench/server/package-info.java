/// How fast the server starts and answers.
@NullMarked
package dev.kkachi.bench.server;

import org.jspecify.annotations.NullMarked;
