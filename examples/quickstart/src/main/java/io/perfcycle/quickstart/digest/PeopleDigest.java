package io.perfcycle.quickstart.digest;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.quickstart.report.Insight;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.goal.StandingCalculator;
import io.perfcycle.rules.metric.PersonSigns;
import io.perfcycle.rules.metric.SkillGaps;
import io.perfcycle.rules.metric.SupportCalculator;
import io.perfcycle.rules.metric.SupportPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Who thrives or may need support, and where skills are missing. */
final class PeopleDigest {
    private final Reading reading;
    private final CycleFacts facts;

    PeopleDigest(Reading reading, CycleFacts facts) {
        this.reading = reading;
        this.facts = facts;
    }

    Insight.PeopleInsight people() {
        List<SupportCalculator.Reading> readings = facts.present().stream()
                .map(person -> SupportCalculator.read(signs(person), SupportPolicy.standard()))
                .toList();
        return new Insight.PeopleInsight(
                named(readings, SupportCalculator.State.MAY_NEED_SUPPORT),
                named(readings, SupportCalculator.State.THRIVES),
                count(readings, SupportCalculator.State.STEADY),
                count(readings, SupportCalculator.State.NOT_KNOWN));
    }

    private static int count(List<SupportCalculator.Reading> readings, SupportCalculator.State state) {
        return (int) readings.stream().filter(each -> each.state() == state).count();
    }

    /** Those with most reasons first, and of equals in the order of people. */
    private List<Insight.Named> named(List<SupportCalculator.Reading> readings, SupportCalculator.State state) {
        boolean needs = state == SupportCalculator.State.MAY_NEED_SUPPORT;
        List<Insight.Named> named = new ArrayList<>();
        readings.stream()
                .filter(each -> each.state() == state)
                .sorted(Comparator.comparingInt(each -> -(needs ? each.needs() : each.strengths()).size()))
                .forEach(each -> named.add(new Insight.Named(
                        reading.name(each.person()),
                        unit(each.person()),
                        (needs ? each.needs() : each.strengths())
                                .stream().map(PeopleDigest::words).toList())));
        return named;
    }

    private String unit(EmployeeId id) {
        return facts.present().stream()
                .filter(person -> person.id().equals(id))
                .map(facts::unit)
                .map(reading::unit)
                .findFirst()
                .orElse("");
    }

    static String words(Finding finding) {
        return StandardMessages.standard().write(finding, Locale.ENGLISH);
    }

    private PersonSigns signs(Employee person) {
        EmployeeId id = person.id();
        List<SkillGaps.Standing> known = facts.standings(id).stream()
                .filter(each -> each.achieved().isPresent())
                .toList();
        return new PersonSigns(
                id,
                new PersonSigns.Ratings(facts.rating(id, Occasion.ANNUAL), facts.rating(id, Occasion.MID_YEAR)),
                goals(id),
                contact(person),
                new PersonSigns.Competencies(
                        known.size(),
                        (int) known.stream()
                                .filter(each -> each.achieved().getAsInt() < each.required())
                                .count(),
                        (int) known.stream()
                                .filter(each -> each.achieved().getAsInt() > each.required())
                                .count()));
    }

    private PersonSigns.Goals goals(EmployeeId id) {
        int all = 0;
        int done = 0;
        int behind = 0;
        for (Goal goal : facts.goals(id)) {
            Optional<ClosedGoal.Result> result =
                    goal instanceof ClosedGoal closed ? Optional.of(closed.result()) : Optional.empty();
            if (!result.equals(Optional.of(ClosedGoal.Result.CANCELLED))) {
                Health health = StandingCalculator.of(
                                goal,
                                Optional.of(reading.cycle().span()),
                                facts.day(),
                                reading.programme().goals())
                        .health();
                boolean isDone = health == Health.ACHIEVED || result.equals(Optional.of(ClosedGoal.Result.ACHIEVED));
                all++;
                done += isDone ? 1 : 0;
                behind += !isDone && health == Health.BEHIND ? 1 : 0;
            }
        }
        return new PersonSigns.Goals(all, done, behind);
    }

    /**
     * What the manager does not see, feedback to others among it, is not known; series of one-to-ones are kept by some only, so
     * that their absence is not known to be one.
     */
    private PersonSigns.Contact contact(Employee person) {
        Stream<LocalDate> checkIns = facts.goals(person.id()).stream()
                .flatMap(goal -> goal.checkIns().stream())
                .map(CheckIn::effective);
        boolean measured = facts.goals(person.id()).stream()
                .anyMatch(goal -> goal.content().measure().isPresent());
        return new PersonSigns.Contact(
                measured ? since(person, checkIns) : OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                facts.recognitions(person.id()));
    }

    private OptionalLong since(Employee person, Stream<LocalDate> days) {
        LocalDate first = reading.cycle().span().first();
        LocalDate hired = person.employmentOn(facts.day())
                .map(stretch -> stretch.hired())
                .filter(day -> day.isAfter(first))
                .orElse(first);
        LocalDate last = days.filter(day -> !day.isAfter(facts.day()) && day.isAfter(hired))
                .max(LocalDate::compareTo)
                .orElse(hired);
        return OptionalLong.of(ChronoUnit.DAYS.between(last, facts.day()));
    }

    List<Insight.SkillLine> skills() {
        List<SkillGaps.Standing> all = facts.present().stream()
                .flatMap(person -> facts.standings(person.id()).stream())
                .toList();
        int minimum = reading.programme().feedback().publishedThreshold();
        Map<String, Insight.SkillLine> lines = new LinkedHashMap<>();
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (SkillGaps.Gap gap : SkillGaps.find(all, minimum)) {
            String name = reading.competency(gap.competency().value());
            if (gap.unit().isEmpty()) {
                gap.numbers()
                        .filter(told -> told.below() > 0)
                        .ifPresent(told -> lines.put(
                                name,
                                new Insight.SkillLine(
                                        name,
                                        gap.people(),
                                        told.assessed(),
                                        told.below(),
                                        gap.reason().map(PeopleDigest::words).orElse(""),
                                        List.of())));
            } else {
                gap.numbers()
                        .filter(told -> told.below() > 0)
                        .ifPresent(told -> units.computeIfAbsent(name, each -> new ArrayList<>())
                                .add(reading.unit(gap.unit().get()) + " " + told.below() + " of " + told.assessed()));
            }
        }
        return lines.values().stream()
                .map(line -> new Insight.SkillLine(
                        line.competency(),
                        line.asked(),
                        line.assessed(),
                        line.below(),
                        line.reason(),
                        units.containsKey(line.competency())
                                ? List.of("By unit: "
                                        + String.join(" · ", units.getOrDefault(line.competency(), List.of())))
                                : List.of()))
                .toList();
    }
}
