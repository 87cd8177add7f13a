package dev.kkachi.simulator;

/// Where the case takes place: what will happen, what happened, and new addresses for whoever needs one.
///
/// @param seed from which everything follows
/// @param agenda what will happen
/// @param chronicle what happened
/// @param addresses new addresses
record World(long seed, Agenda agenda, Chronicle chronicle, Addresses addresses) {
    /// Returns the world of `seed`, in which nothing has happened yet.
    static World of(long seed) {
        Agenda agenda = new Agenda();
        Chronicle chronicle = new Chronicle(agenda, Dice.of(seed, "blocks"));
        return new World(seed, agenda, chronicle, new Addresses(Dice.of(seed, "addresses")));
    }

    /// Returns the dice of the part of the case called `name`.
    Dice dice(String name) {
        return Dice.of(seed, name);
    }
}
