@NullMarked
package dev.kkachi.server.internal;

import org.jspecify.annotations.NullMarked;
