/// How the gate works, and the answers that Kkachi itself gives.
@NullMarked
package dev.kkachi.server.internal;

import org.jspecify.annotations.NullMarked;
