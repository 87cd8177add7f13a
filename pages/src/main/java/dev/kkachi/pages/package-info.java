/// What people see of the casework: pure data for every page, and the templates that turn it into HTML.
///
/// Start with `Pages`. A page gets a `Frame` (who looks, from where) and a `View` (what is shown); the
/// static makers here turn cases into views. Nothing here knows a request or a database. Templates
/// escape by context; addresses that come from data go through `Links`; there is no inline script, no
/// inline style and no handler in any markup.
@NullMarked
package dev.kkachi.pages;

import org.jspecify.annotations.NullMarked;
