/// The language in which an organisation writes conditions of its own: CEL, the Common Expression
/// Language, which has no loops without end, no files, no network and no way to make objects.
@NullMarked
package dev.kkachi.conditions;

import org.jspecify.annotations.NullMarked;
