package io.perfcycle.quickstart.digest;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.quickstart.report.Adoption;
import io.perfcycle.rules.metric.UnitShares;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which unit practises what. */
final class AdoptionDigest {
    private final Reading reading;
    private final CycleFacts facts;

    AdoptionDigest(Reading reading, CycleFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    Adoption read() {
        Map<String, Predicate<EmployeeId>> practices = practices();
        List<EmployeeId> people = facts.present().stream().map(Employee::id).toList();
        if (people.isEmpty()) {
            return new Adoption(List.of(), List.of());
        }
        Map<EmployeeId, String> unitByPerson = new LinkedHashMap<>();
        facts.present().forEach(person -> unitByPerson.put(person.id(), facts.unit(person)));
        int minimum = reading.programme().feedback().publishedThreshold();
        UnitShares<EmployeeId> units = UnitShares.of(unitByPerson, minimum);
        List<Adoption.Share> all = new ArrayList<>();
        Map<String, List<UnitShares.Share>> byUnit = new LinkedHashMap<>();
        practices.values().forEach(holds -> {
            all.add(share(people.stream().filter(holds).count(), people.size()));
            units.shares(holds)
                    .forEach(share -> byUnit.computeIfAbsent(share.unit(), unit -> new ArrayList<>())
                            .add(share));
        });
        List<Adoption.UnitRow> rows = new ArrayList<>();
        rows.add(new Adoption.UnitRow("Everybody", all, ""));
        byUnit.forEach((unit, shares) -> rows.add(row(reading.unit(unit), shares, minimum)));
        return new Adoption(List.copyOf(practices.keySet()), rows);
    }

    private static Adoption.UnitRow row(String name, List<UnitShares.Share> shares, int minimum) {
        boolean shown = shares.get(0).part().isPresent();
        return shown
                ? new Adoption.UnitRow(
                        name,
                        shares.stream()
                                .map(share -> share(share.part().orElse(0), share.people()))
                                .toList(),
                        "")
                : new Adoption.UnitRow(
                        name, List.of(), "not shown: it would tell of fewer than " + minimum + " people");
    }

    private static Adoption.Share share(long part, long people) {
        return new Adoption.Share(BigDecimal.valueOf(100 * part)
                .divide(BigDecimal.valueOf(people), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP));
    }

    private Map<String, Predicate<EmployeeId>> practices() {
        Map<String, Predicate<EmployeeId>> practices = new LinkedHashMap<>();
        practices.put("has a goal", facts::hasGoal);
        practices.put("checked in", facts::hasCheckedIn);
        practices.put("received feedback", facts::hasFeedback);
        practices.put("was recognised", person -> facts.recognitions(person) > 0);
        practices.put("assessed themselves", person -> facts.hasSelfAssessed(person, Occasion.ANNUAL));
        practices.put(
                "was reviewed",
                person -> facts.review(person, Occasion.ANNUAL)
                        .map(review -> !(review instanceof ScheduledReview))
                        .orElse(false));
        practices.put("has a plan", facts::hasPlan);
        return practices;
    }
}
