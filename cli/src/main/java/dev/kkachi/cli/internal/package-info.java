/// The commands, their options and their ways of printing.
@NullMarked
package dev.kkachi.cli.internal;

import org.jspecify.annotations.NullMarked;
