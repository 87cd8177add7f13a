package dev.kkachi.workers.internal;

import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Shipment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// To how many people's equipment went to each address. Where half of the staff get theirs, or a crowd does,
/// there the organisation itself hands it out: at an office, at a depot, from the desk of whoever sets the
/// devices up. An address to which somebody had a parcel redirected is counted like any other, but tells
/// nothing of who redirected it.
final class Offices {
    private final Map<Set<String>, Integer> people = new HashMap<>();
    private int staff;

    private Offices() {}

    static Offices of(Workforce workforce) {
        Offices offices = new Offices();
        for (int place = 0; place < workforce.size(); place++) {
            Set<Set<String>> own = new HashSet<>();
            for (Paper paper : workforce.papers(place)) {
                if (paper instanceof Shipment shipment && !shipment.address().isEmpty()) {
                    own.add(DeliveryPredicates.words(shipment.address()));
                }
            }
            own.forEach(address -> offices.people.merge(address, 1, Integer::sum));
            offices.staff += isStaff(workforce.persons(place)) ? 1 : 0;
        }
        return offices;
    }

    /// Who only applies is sent nothing yet; all others count, whether anything was sent to them or not: where
    /// equipment
    /// goes to one house alone, that is no office for it.
    private static boolean isStaff(List<Person> rows) {
        return !rows.getFirst().engagement().stage().equals("applicant");
    }

    /// Says whether so many people's equipment went where that of `shipment` did that the organisation itself
    /// is there; not of a parcel that was to go elsewhere first.
    boolean isOffice(Shipment shipment, Setting setting) {
        int here = people.getOrDefault(DeliveryPredicates.words(shipment.address()), 0);
        boolean isHalf =
                here >= setting.threshold("office_people") && here >= setting.threshold("office_share") * staff;
        return shipment.previousAddress().isEmpty() && (isHalf || here > setting.threshold("crowd"));
    }
}
