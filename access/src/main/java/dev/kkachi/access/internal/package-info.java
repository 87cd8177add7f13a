/// The workings of sign-in.
@NullMarked
package dev.kkachi.access.internal;

import org.jspecify.annotations.NullMarked;
