/// How commands are carried out, one transaction each.
@NullMarked
package dev.kkachi.cases.internal;

import org.jspecify.annotations.NullMarked;
