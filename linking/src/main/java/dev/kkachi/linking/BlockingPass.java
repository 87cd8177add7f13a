package dev.kkachi.linking;

/// One way in which pairs worth comparing were found.
///
/// @param rule what two records must share, such as `surname (first half) and date_of_birth`
/// @param pairs how many pairs it found that no earlier pass had
/// @param passedOver how many records were in groups too large for this pass
public record BlockingPass(String rule, long pairs, long passedOver) {}
