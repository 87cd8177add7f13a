/// How pages work out what they draw: graphs, flows, timelines, assets.
@NullMarked
package dev.kkachi.pages.internal;

import org.jspecify.annotations.NullMarked;
