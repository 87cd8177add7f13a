/// What the exchange needs of others: where answers, webhooks and deliveries are kept, and who knows
/// addresses.
@NullMarked
package dev.kkachi.exchange.spi;

import org.jspecify.annotations.NullMarked;
