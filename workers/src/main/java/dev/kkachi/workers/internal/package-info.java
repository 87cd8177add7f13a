/// How signs are looked for. To add one:
///
/// 1. Write its row in `resources/dev/kkachi/workers/catalogue/*.yaml`: what it needs ([dev.kkachi.workers.Field]), its
/// thresholds, its weight in bits and how that was obtained, who published it when and where, what would
/// explain it without guilt, what clears it, and what to check next. Signs that say the same thing share
/// a group.
/// 2. Write a [Predicate] in the class of its family, such as [PaymentPredicates], under the name that the row asks
/// for: a pure function of one person and the setting, in one pass over the events, which stand in the
/// order of time. It returns a verb phrase that follows a person's name, and the rows that show it.
/// 3. Write a test that it fires, and one that it leaves alone the innocent people who look most like it.
///
/// Predicates know nothing of where somebody comes from. A country, a time zone or a city counts only
/// where it is at odds with the person's own word. Things that persons have in common are not looked for
/// here: the search for rings weighs them against every innocent story; their rows ask for the predicate
/// `shared`.
@org.jspecify.annotations.NullMarked
package dev.kkachi.workers.internal;
