/// The nouns of casework and the service over them.
///
/// Start with [Casework]: it takes a [CaseCommand] of an [Actor] about a [Case] and gives an [Answer].
/// What may follow what is told by [CaseState], what needs two people by [CasePolicy].
@NullMarked
package dev.kkachi.cases;

import org.jspecify.annotations.NullMarked;
