-- A link says who made it, and in which session. Those that do not say so are over; they lived for three days.
DELETE FROM access_linking;
