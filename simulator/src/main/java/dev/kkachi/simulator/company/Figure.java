package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody as the records know them: an honest person, or one whom an operator plays. A figure is a
/// sheet that lives and crews write on while the company is cast; after that it is only read.
final class Figure {
    private static final int NATIVE_PERCENT = 80;

    final int number;
    final String id;
    final Dice dice;
    final Whereabouts whereabouts;
    final Rhythm rhythm = new Rhythm();
    final Conduct conduct = new Conduct();
    final Kit kit;
    final Purse purse;
    final Job job;
    final Papers papers = new Papers();
    final Hiring hiring = new Hiring();
    final Set<String> lives = new LinkedHashSet<>();
    final List<Chapter> chapters = new ArrayList<>();

    String given;
    String family;
    String email;
    String workEmail = "";
    String phone;
    City claimedCity;
    String claimedZone;
    String postalAddress;
    String shippingAddress;
    String github = "";
    String linkedin = "";
    String website = "";
    final List<Reference> references = new ArrayList<>();
    /// For whom they work on the platform, and of these, who rated them.
    final List<String> clients = new ArrayList<>();

    final List<String> raters = new ArrayList<>();
    String approvedCountries = "";
    boolean vpnApproved;
    int metDay = -1;
    /// For how many days they had their accounts before they applied.
    int accountDays;
    /// Of a hundred kinds of profile that one may have, they have so many.
    int footprintPercent = 70;
    /// Exports of the vendors' services, rather than the plain tables, tell of this figure.
    boolean seenByVendors;
    Mask mask = Mask.NOBODY;

    /// Somebody who vouches.
    ///
    /// @param name their name
    /// @param phone their telephone
    /// @param email their e-mail
    /// @param verified what came of asking them: `yes`, `no` or `pending`
    record Reference(String name, String phone, String email, String verified) {}

    /// What an operator's figure really is.
    ///
    /// @param operator who plays it
    /// @param ring the ring they belong to
    /// @param kind of which kind the ring is
    /// @param role what the figure is for in it
    record Mask(String operator, String ring, String kind, String role) {
        static final Mask NOBODY = new Mask("", "", "", "");
    }

    /// Something that happens once, on one day.
    ///
    /// @param day on which day of the plan
    /// @param plot what it writes into the records
    record Chapter(int day, Plot plot) {}

    /// What happens in a chapter.
    @FunctionalInterface
    interface Plot {
        void write(Desk desk, Moment moment);
    }

    Figure(Casting casting, int number) {
        this.number = number;
        this.id = casting.id(number);
        this.dice = Dice.of(casting.setting().seed(), "figure " + number);
        City city = casting.setting().atlas().any(dice);
        Home home = casting.setting().home(city, dice);
        whereabouts = new Whereabouts(home);
        claimedCity = city;
        claimedZone = city.zone().getId();
        postalAddress = home.address();
        shippingAddress = home.address();
        given = casting.setting().tongues().given(city.tongue(), dice);
        family = casting.setting().tongues().family(city.tongue(), dice);
        job = Job.draw(casting.setting(), dice);
        accountDays = (int) dice.between(20, 3_800);
        Registry registry = casting.setting().registry();
        email = registry.email(given, family, dice);
        phone = registry.phone(city, dice);
        kit = new Kit(registry.laptop(dice), registry.telephone());
        purse = new Purse(registry.bank(this));
    }

    String fullName() {
        return given + " " + family;
    }

    boolean isOperator() {
        return !mask.equals(Mask.NOBODY);
    }

    /// Lets something happen once.
    void then(int day, Plot plot) {
        chapters.add(new Chapter(day, plot));
    }

    /// Has them live in `home` from the first day, as somebody of that place: most bear a name of it, and
    /// number and account are of its country.
    void settle(Setting setting, Home home) {
        boolean elsewhere = !home.city().country().equals(claimedCity.country());
        claimedCity = home.city();
        claimedZone = home.city().zone().getId();
        whereabouts.move(Integer.MIN_VALUE + 1, home);
        postalAddress = home.address();
        shippingAddress = home.address();
        if (elsewhere) {
            if (dice.chance(NATIVE_PERCENT)) {
                rename(
                        setting.tongues().given(claimedCity.tongue(), dice),
                        setting.tongues().family(claimedCity.tongue(), dice));
                email = setting.registry().email(given, family, dice);
            }
            phone = setting.registry().phone(claimedCity, dice);
            purse.only(setting.registry().bank(this));
        }
    }

    /// Says who recommended them, if somebody did.
    void referredBy(@Nullable Figure other) {
        job.referredBy = other == null ? "" : other.id;
    }

    /// Gives them another name altogether.
    void rename(String newGiven, String newFamily) {
        given = newGiven;
        family = newFamily;
    }
}
