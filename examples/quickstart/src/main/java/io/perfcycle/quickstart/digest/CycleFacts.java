package io.perfcycle.quickstart.digest;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.development.GapCalculator;
import io.perfcycle.rules.metric.SkillGaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What happened for each person who is there on the last day of the cycle. */
final class CycleFacts {
    private final Reading reading;
    private final LocalDate day;
    private final List<Employee> present;
    private final Map<EmployeeId, List<Goal>> goals = new HashMap<>();
    private final Set<String> owners = new HashSet<>();
    private final Set<String> reporters = new HashSet<>();
    private final Set<String> receivers = new HashSet<>();
    private final Map<EmployeeId, Integer> recognitions = new HashMap<>();
    private final Map<Occasion, Map<EmployeeId, Review>> reviews = new HashMap<>();
    private final Map<EmployeeId, List<SkillGaps.Standing>> standings = new LinkedHashMap<>();
    private final Set<EmployeeId> planned = new HashSet<>();

    CycleFacts(Reading reading) {
        this.reading = reading;
        this.day = reading.cycle().span().last();
        this.present = reading.people().stream()
                .filter(person -> person.isEmployedOn(day))
                .toList();
        readGoals();
        readExchange();
        readReviews();
        readStandings();
    }

    /** A person's goals as the manager sees them: HR sees no check-ins. */
    private void readGoals() {
        for (Employee person : present) {
            Optional<EmployeeId> manager = person.managerOn(day);
            if (manager.isPresent()) {
                goals.put(
                        person.id(),
                        reading.engine()
                                .goals()
                                .goalsOf(
                                        reading.run().person(manager.get()),
                                        reading.run().cycle(),
                                        person.id())
                                .orElseThrow());
            }
            PlanId plan = PlanId.of(reading.run().cycle() + ":" + person.id());
            if (reading.engine()
                    .development()
                    .plan(reading.hr(), plan)
                    .toOptional()
                    .isPresent()) {
                planned.add(person.id());
            }
        }
    }

    /** What units do, from the files, as the figures of the cycle count it. */
    private void readExchange() {
        Map<String, String> ownerByGoal = new HashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.GOALS)) {
            ownerByGoal.put(row.text("id"), row.text("owner"));
            owners.add(row.text("owner"));
        }
        for (Row row : reading.files().rows(CompanyFiles.Kind.CHECK_INS)) {
            if (isInCycle(row)) {
                reporters.add(ownerByGoal.getOrDefault(row.text("goal"), ""));
            }
        }
        for (Row row : reading.files().rows(CompanyFiles.Kind.FEEDBACK)) {
            if (isInCycle(row) && !row.text("visibility").equals(FeedbackVisibility.PRIVATE.name())) {
                receivers.add(row.text("subject"));
            }
        }
        for (Recognition each :
                reading.engine().feedback().recognition(reading.hr()).orElseThrow()) {
            recognitions.merge(each.subject(), 1, Integer::sum);
        }
    }

    private boolean isInCycle(Row row) {
        return row.date("date", TableDates.ISO)
                .map(reading.cycle().span()::contains)
                .orElse(false);
    }

    private void readReviews() {
        for (Review review : reading.engine()
                .reviews()
                .reviewsOf(reading.hr(), reading.run().cycle())
                .orElseThrow()) {
            reviews.computeIfAbsent(review.header().occasion(), each -> new HashMap<>())
                    .put(review.header().subject(), review);
        }
    }

    private void readStandings() {
        Map<String, List<Row>> demands = new HashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.ROLE_PROFILES)) {
            demands.computeIfAbsent(row.text("role"), role -> new ArrayList<>()).add(row);
        }
        Map<String, CompetencyProfile> profiles = profiles();
        for (Employee person : present) {
            List<SkillGaps.Standing> own = new ArrayList<>();
            String role = person.roleOn(day).map(each -> each.value()).orElse("");
            Optional<CompetencyProfile> profile =
                    Optional.ofNullable(profiles.get(person.id().value()));
            for (Row row : demands.getOrDefault(role, List.of())) {
                CompetencyId competency = CompetencyId.of(row.text("competency"));
                OptionalInt achieved = profile.flatMap(known -> GapCalculator.level(known, competency))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
                row.integer("required")
                        .ifPresent(required ->
                                own.add(new SkillGaps.Standing(unit(person), competency, required, achieved)));
            }
            standings.put(person.id(), own);
        }
    }

    private Map<String, CompetencyProfile> profiles() {
        Map<String, List<Assessment>> byPerson = new LinkedHashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.COMPETENCIES)) {
            Optional<LocalDate> on = row.date("date", TableDates.ISO).filter(when -> !when.isAfter(day));
            Optional<Assessment.Source> source = row.oneOf("source", Assessment.Source.class);
            OptionalInt level = row.integer("level");
            if (on.isPresent() && source.isPresent() && level.isPresent()) {
                byPerson.computeIfAbsent(row.text("employee"), each -> new ArrayList<>())
                        .add(new Assessment(
                                CompetencyId.of(row.text("competency")), level.getAsInt(), source.get(), on.get()));
            }
        }
        Map<String, CompetencyProfile> profiles = new HashMap<>();
        byPerson.forEach((person, all) -> profiles.put(
                person,
                CompetencyProfile.builder()
                        .employee(EmployeeId.of(person))
                        .addAllAssessments(all)
                        .build()));
        return profiles;
    }

    LocalDate day() {
        return day;
    }

    List<Employee> present() {
        return present;
    }

    String unit(Employee person) {
        return person.unitOn(day).map(each -> each.value()).orElse("");
    }

    List<Goal> goals(EmployeeId person) {
        return goals.getOrDefault(person, List.of());
    }

    boolean hasGoal(EmployeeId person) {
        return owners.contains(person.value());
    }

    boolean hasCheckedIn(EmployeeId person) {
        return reporters.contains(person.value());
    }

    boolean hasFeedback(EmployeeId person) {
        return receivers.contains(person.value());
    }

    int recognitions(EmployeeId person) {
        return recognitions.getOrDefault(person, 0);
    }

    boolean hasPlan(EmployeeId person) {
        return planned.contains(person);
    }

    List<SkillGaps.Standing> standings(EmployeeId person) {
        return standings.getOrDefault(person, List.of());
    }

    Optional<Review> review(EmployeeId person, Occasion occasion) {
        return Optional.ofNullable(reviews.getOrDefault(occasion, Map.of()).get(person));
    }

    /** The rating that the person was told, or that was proposed where nothing was told yet. */
    Optional<BigDecimal> rating(EmployeeId person, Occasion occasion) {
        return review(person, occasion).flatMap(CycleFacts::rating).flatMap(Rating::score);
    }

    private static Optional<Rating> rating(Review review) {
        if (review instanceof SubmittedReview in) {
            return Optional.of(in.proposed());
        }
        if (review instanceof ReleasedReview out) {
            return Optional.of(out.summary());
        }
        return review instanceof AcknowledgedReview seen ? Optional.of(seen.summary()) : Optional.empty();
    }

    boolean hasSelfAssessed(EmployeeId person, Occasion occasion) {
        return review(person, occasion)
                .map(review -> reading.engine()
                        .reviews()
                        .selfAssessment(reading.hr(), review.id())
                        .toOptional()
                        .isPresent())
                .orElse(false);
    }
}
