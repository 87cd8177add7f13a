package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.DeviceSighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Programmes that hide or make up what a person does. All have honest users; programmes that many
/// people of the organisation have are no sign.
final class HabitPredicates {
    /// How much of an indicator's weight a programme deserves.
    private static final Map<Products.Kind, Double> JIGGLERS = Map.of(Products.Kind.JIGGLER, 1.0);
    private static final Map<Products.Kind, Double> DISGUISES =
            Map.of(Products.Kind.BROWSER, 1.0, Products.Kind.EMULATOR, 0.2);
    private static final Map<Products.Kind, Double> PICTURES =
            Map.of(Products.Kind.FACE, 1.0, Products.Kind.VOICE, 0.5, Products.Kind.CAMERA, 0.35);
    private static final Map<Products.Kind, Double> CALLS = Map.of(Products.Kind.CALLS, 1.0);
    private static final Map<Products.Kind, Double> PROMPTERS = Map.of(Products.Kind.PROMPTER, 1.0);

    static final Map<String, Predicate> ALL = Map.of(
            "keep-awake", (worker, setting) -> programmes(worker, setting, JIGGLERS, "keeps the session awake with "),
            "many-identities",
                    (worker, setting) -> programmes(worker, setting, DISGUISES, "has a browser for many identities: "),
            "made-up-picture",
                    (worker, setting) -> programmes(worker, setting, PICTURES, "can make up picture or voice with "),
            "several-calls", (worker, setting) -> programmes(worker, setting, CALLS, "can take several calls with "),
            "prompter", (worker, setting) -> programmes(worker, setting, PROMPTERS, "can be prompted in calls by "),
            "logs-wiped", HabitPredicates::logsWiped);

    /// Commands that wipe what a device remembers, in plain words.
    private static final List<String> WIPES = List.of(
            "history c",
            "unset histfile",
            "rm bash history",
            "rm zsh history",
            "wevtutil cl",
            "wevtutil exe cl",
            "clear eventlog",
            "log erase all");

    private HabitPredicates() {}

    private static List<Observation> programmes(
            Worker worker, Setting setting, Map<Products.Kind, Double> degrees, String verb) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        double degree = 0;
        for (DeviceSighting sighting : worker.devices()) {
            Products.Product product = Products.STANDARD.find(sighting);
            double counts = product == null ? 0 : degrees.getOrDefault(product.kind(), 0.0);
            if (product == null || counts == 0 || isUsual(product, worker, setting)) {
                continue;
            }
            degree = Math.max(degree, counts);
            if (names.add(product.name()) && evidence.size() < Observation.EVIDENCE_MAX) {
                evidence.add(Seen.at(
                        sighting.source(),
                        sighting.time(),
                        "The device " + sighting.deviceId() + " had " + product.name() + "."));
            }
        }
        return evidence.isEmpty() ? Seen.NOTHING : Seen.one(verb + String.join(" and ", names), evidence, degree);
    }

    private static boolean isUsual(Products.Product product, Worker worker, Setting setting) {
        return setting.workforce()
                .fact(CommonProducts.class, CommonProducts::of)
                .isCommon(product, setting.threshold("common_share"), worker);
    }

    private static List<Observation> logsWiped(Worker worker, Setting setting) {
        int needed = (int) setting.threshold("times");
        List<DeviceSighting> wipes = worker.devices().stream()
                .filter(sighting -> sighting.kind() == DeviceSighting.Kind.PROCESS)
                .filter(sighting ->
                        Words.holdsOneOf(Words.plain(sighting.thing().command().toLowerCase(Locale.ROOT)), WIPES))
                .toList();
        return wipes.size() < needed
                ? Seen.NOTHING
                : Seen.one(
                        "wiped logs or histories on the device " + Seen.count(wipes.size(), "time"),
                        Seen.some(
                                wipes,
                                wipe -> "The command was: " + wipe.thing().command()));
    }
}
