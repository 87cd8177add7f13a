package dev.kkachi.investigation.internal;

import dev.kkachi.files.Sha256;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Opens cases: persons whom a strong sign ties together, or several weak ones that are strong
/// together, are one case. Whoever is tied more weakly stays outside it.
final class Cases {
    private static final Comparator<Sign> WEIGHTIEST = Comparator.comparingDouble((Sign sign) -> -sign.bits())
            .thenComparing(sign -> sign.finding().subject())
            .thenComparing(sign -> sign.finding().indicator())
            .thenComparing(sign -> sign.finding().summary());

    private static final int ID_BYTES = 5;

    private final Dossier dossier;
    private final Policy policy;
    private final Weighing weighing;
    private final TreeMap<PersonId, PersonId> parents = new TreeMap<>();

    private Cases(Dossier dossier, Policy policy) {
        this.dossier = dossier;
        this.policy = policy;
        this.weighing = new Weighing(policy);
    }

    /// Sorts everybody into cases and those who are left alone.
    static Queue of(Dossier dossier, List<Sign> signs, List<Link> links, Policy policy) {
        Cases cases = new Cases(dossier, policy);
        List<CaseFile> opened = new ArrayList<>();
        List<CaseFile> spared = new ArrayList<>();
        for (Circle members : cases.groups(signs, links)) {
            boolean speaks = members.signs().stream().anyMatch(Cases::speaksAgainst);
            if (cases.weighing.opensCase(members.persons(), members.signs())) {
                opened.add(cases.open(members));
            } else if (speaks) {
                spared.add(cases.open(members));
            }
        }
        Comparator<CaseFile> likeliest = Comparator.comparingDouble((CaseFile file) -> -file.probability())
                .thenComparingDouble(file -> -file.bits())
                .thenComparing(CaseFile::id);
        opened.sort(likeliest);
        List<CaseFile> once = once(spared);
        once.sort(likeliest);
        return new Queue(opened, once);
    }

    /// Leaves out who is spared for the very signs that another is: of a crowd with one device, one
    /// tells all.
    private static List<CaseFile> once(List<CaseFile> spared) {
        Set<Sign> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CaseFile> once = new ArrayList<>();
        spared.sort(
                Comparator.comparingInt((CaseFile file) -> -file.signs().size()).thenComparing(CaseFile::id));
        for (CaseFile file : spared) {
            boolean isNew = false;
            for (Sign sign : file.signs()) {
                isNew |= told.add(sign) && speaksAgainst(sign);
            }
            if (isNew) {
                once.add(file);
            }
        }
        return once;
    }

    /// What became of everybody about whom there is something to say.
    ///
    /// @param opened the cases, the likeliest first
    /// @param spared what was seen and does not suffice for a case
    record Queue(List<CaseFile> opened, List<CaseFile> spared) {
        Queue {
            opened = List.copyOf(opened);
            spared = List.copyOf(spared);
        }
    }

    private static boolean speaksAgainst(Sign sign) {
        return !sign.clears();
    }

    /// Persons who belong together, and what is known about them.
    private record Circle(TreeSet<PersonId> persons, List<Sign> signs) {
        Circle() {
            this(new TreeSet<>(), new ArrayList<>());
        }

        /// Adds a sign unless it is the one that was added last: signs come one after the other.
        void add(Sign sign) {
            if (signs.isEmpty() || !signs.getLast().equals(sign)) {
                signs.add(sign);
            }
        }
    }

    private List<Circle> groups(List<Sign> signs, List<Link> links) {
        for (Sign sign : signs) {
            boolean ties = sign.isOfRing() || sign.bits() >= policy.strongBits();
            for (PersonId person : sign.persons()) {
                union(ties ? sign.persons().getFirst() : person, person);
            }
        }
        for (Link link : links) {
            if (link.bits() >= policy.strongBits() && !link.isOfOnePerson()) {
                union(link.a(), link.b());
            }
        }
        TreeMap<PersonId, Circle> byRoot = new TreeMap<>();
        List<Circle> groups = new ArrayList<>();
        for (Sign sign : signs) {
            if (sign.persons().isEmpty()) {
                Circle alone = new Circle();
                alone.add(sign);
                groups.add(alone);
            }
            for (PersonId person : sign.persons()) {
                Circle group = byRoot.computeIfAbsent(root(person), root -> new Circle());
                group.persons().add(person);
                group.add(sign);
            }
        }
        groups.addAll(byRoot.values());
        return groups;
    }

    private void union(PersonId a, PersonId b) {
        PersonId first = root(a);
        PersonId second = root(b);
        parents.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
    }

    private PersonId root(PersonId person) {
        PersonId at = person;
        for (PersonId up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
            PersonId above = parents.getOrDefault(up, up);
            parents.put(at, above);
            at = above;
        }
        return at;
    }

    private CaseFile open(Circle group) {
        List<Sign> signs = group.signs().stream().sorted(WEIGHTIEST).toList();
        double bits = weighing.bits(signs);
        List<PersonId> persons = List.copyOf(group.persons());
        String kind = kind(persons, signs.getFirst());
        String subject = signs.getFirst().finding().subject().id();
        String key = kind + "\n"
                + String.join("\n", persons.stream().map(PersonId::value).toList())
                + (persons.isEmpty() ? subject : "");
        return new CaseFile(
                "c-" + Sha256.hex(key, ID_BYTES),
                kind,
                new Headline(dossier).of(persons, signs),
                persons,
                signs,
                bits,
                weighing.probability(bits));
    }

    private static String kind(List<PersonId> persons, Sign first) {
        if (first.isListed() && first.finding().subject().kind() != Subject.Kind.WALLET) {
            return "listed_party";
        }
        if (persons.isEmpty()) {
            return "wallet";
        }
        return persons.size() > 1 ? "ring" : "person";
    }
}
