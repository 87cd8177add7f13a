@NullMarked
package dev.kkachi.server;

import org.jspecify.annotations.NullMarked;
