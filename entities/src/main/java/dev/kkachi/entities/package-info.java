/// FollowTheMoney data sets: their vocabulary, the manifest that names them, and an index in which
/// their entities are found, searched and matched. Start with [EntityStore].
@NullMarked
package dev.kkachi.entities;

import org.jspecify.annotations.NullMarked;
