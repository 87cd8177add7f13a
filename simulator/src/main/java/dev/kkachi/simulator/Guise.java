package dev.kkachi.simulator;

import java.util.ArrayList;
import java.util.List;

/// Somebody as the records know them: an honest person, or one of several that an operator plays. Everything in
/// it may change while the workforce is put together; after that it is lived.
final class Guise {
    final String id;
    final Dwelling home;
    final List<Spot> spots = new ArrayList<>();
    final List<Integer> weights = new ArrayList<>();
    final List<String> references = new ArrayList<>();
    private final List<String> laptops = new ArrayList<>();
    private final List<Integer> laptopDays = new ArrayList<>();

    String claimedCity;
    String employer = "";
    String agency = "";
    String team = "";
    String phone;
    String confirms;
    String payKind = "bank_account";
    String account;
    String shipping;
    String document;
    String photo;
    String cv;
    String emailShape;
    String handle;
    int firstDay;
    int lastDay;
    /// Hours of the day at which work begins; one who plays many has little time for each.
    int hour = 9;
    int hoursMax = 4;

    Guise(String id, Dwelling home, Issuer issuer) {
        this.id = id;
        this.home = home;
        this.claimedCity = home.city();
        this.laptops.add(issuer.serial());
        this.laptopDays.add(0);
        this.phone = issuer.phone();
        this.confirms = issuer.serial();
        this.account = issuer.account();
        this.shipping = home.address();
        this.document = issuer.document();
        this.photo = issuer.hash();
        this.cv = issuer.cv();
        this.emailShape = issuer.emailShape();
        this.handle = issuer.handle();
    }

    /// Returns the laptop that they have on a day.
    String laptop(int day) {
        int at = laptopDays.size() - 1;
        while (at > 0 && laptopDays.get(at) > day) {
            at--;
        }
        return laptops.get(at);
    }

    /// Gives them a laptop from `day` on; from the first day, it is the only one.
    void use(String serial, int day) {
        if (day <= 0) {
            laptops.set(0, serial);
        } else {
            laptops.add(serial);
            laptopDays.add(day);
        }
    }

    /// Lets them sign in there, this often as against the other spots.
    void frequent(Spot spot, int weight) {
        spots.add(spot);
        weights.add(weight);
    }

    /// Returns where they sign in on a day, at home if nothing else is open.
    Spot spot(int day, Dice dice) {
        int sum = 0;
        for (int i = 0; i < spots.size(); i++) {
            sum += spots.get(i).isOpen(day) ? weights.get(i) : 0;
        }
        long drawn = sum == 0 ? 0 : dice.between(1, sum);
        for (int i = 0; i < spots.size(); i++) {
            drawn -= spots.get(i).isOpen(day) ? weights.get(i) : 0;
            if (drawn <= 0 && spots.get(i).isOpen(day)) {
                return spots.get(i);
            }
        }
        return Spot.at(home, List.of());
    }
}
