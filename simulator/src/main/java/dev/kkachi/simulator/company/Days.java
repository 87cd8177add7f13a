package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.places.City;
import dev.kkachi.simulator.places.Line;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plays the days, one after the other and everybody on each: they come in, work, are paid, and now and
/// then something happens. Only a day is held in memory.
final class Days {
    private static final long DAY = 86_400;
    /// Names the chance of one day of one person among all that a seed holds.
    private static final long STRIDE = 1L << 20;
    private static final int PAYDAY = 26;

    private final Setting setting;
    private final List<Figure> figures;
    private final Desk desk;
    private final Signing signing;
    private final Toil toil;
    private final Inventory inventory;
    private final int[] chapter;

    Days(Setting setting, List<Figure> figures, Desk desk) {
        this.setting = setting;
        this.figures = figures;
        this.desk = desk;
        signing = new Signing(setting, desk);
        toil = new Toil(setting, desk);
        inventory = new Inventory(desk);
        chapter = new int[figures.size()];
        figures.forEach(figure -> figure.chapters.sort(Comparator.comparingInt(Figure.Chapter::day)));
    }

    void play() throws IOException {
        int first = figures.stream()
                .flatMap(figure -> figure.chapters.stream())
                .mapToInt(Figure.Chapter::day)
                .min()
                .orElse(0);
        for (int day = Math.min(first, 0); day < setting.plan().days(); day++) {
            long epochDay = setting.plan().firstDay() + day;
            for (int i = 0; i < figures.size(); i++) {
                live(i, day, epochDay);
            }
            desk.close((epochDay + 1) * DAY - 1);
        }
    }

    private void live(int at, int day, long epochDay) {
        Figure figure = figures.get(at);
        boolean chapters = chapter[at] < figure.chapters.size()
                && figure.chapters.get(chapter[at]).day() <= day;
        boolean employed = figure.job.worksOn(day);
        if (!chapters && !employed) {
            return;
        }
        Dice dice = Dice.of(setting.seed(), (long) figure.number * STRIDE + day + DAY);
        boolean works = employed && figure.rhythm.works(day, epochDay, dice);
        Moment moment = moment(figure, day, dice);
        while (chapter[at] < figure.chapters.size()
                && figure.chapters.get(chapter[at]).day() <= day) {
            figure.chapters.get(chapter[at]++).plot().write(desk, moment);
        }
        if (works) {
            signing.day(moment);
            toil.day(moment);
        }
        if (employed) {
            inventory.day(moment, works);
            pay(moment);
        }
    }

    private Moment moment(Figure figure, int day, Dice dice) {
        long epochDay = setting.plan().firstDay() + day;
        Rhythm rhythm = figure.rhythm;
        @Nullable City clock = rhythm.clock;
        City city = clock == null ? figure.whereabouts.place(day).city() : clock;
        long second = epochDay * DAY;
        long sway = dice.between(-rhythm.swayMinutes, rhythm.swayMinutes) * 60;
        long begin = second + rhythm.beginMinute * 60L + sway - city.aheadSeconds(epochDay) + dice.between(0, 59);
        int seconds = (int) (rhythm.minutes * 60L + dice.between(-rhythm.swayMinutes, rhythm.swayMinutes) * 60);
        return new Moment(figure, day, second, begin, Math.max(1_800, seconds), dice);
    }

    /// Employees are paid once a month, the platform pays every other week.
    private void pay(Moment moment) {
        Figure figure = moment.who();
        Job job = figure.job;
        boolean fortnight = job.isContractor() && Math.floorMod(moment.day() + figure.number, 14) == 0;
        boolean month = !job.isContractor()
                && setting.plan().date(moment.day()).getDayOfMonth() == PAYDAY
                && moment.day() - job.startDay >= 10;
        if (!fortnight && !month) {
            return;
        }
        long amount = month ? job.salary : job.salary * moment.dice().between(30, 58) / 100;
        long second = moment.second() + 36_000 + moment.dice().between(0, 21_600);
        desk.write(new Wage(second, figure, amount, figure.purse.till(moment.day())));
    }

    /// Returns the address from which somebody comes in, as the dice of the day fall.
    static int address(Moment moment) {
        Figure figure = moment.who();
        @Nullable Line way = figure.conduct.way(moment.day(), (int) moment.dice().between(1, 100));
        return (way == null ? figure.whereabouts.place(moment.day()).line() : way).at(moment.day());
    }
}
