package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.WorkCalendar;
import io.perfcycle.spi.memory.EmptyLearningCatalog;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.RecordingNotifier;
import io.perfcycle.spi.memory.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small company in an engine: ann leads ben and cat, ben leads dan; eve is HR. The clock is set by the test. */
final class EngineFixture {
    static final TenantId TENANT = TenantId.of("t");
    static final CycleId CYCLE = CycleId.of("2026");
    static final EmployeeId ANN = EmployeeId.of("ann");
    static final EmployeeId BEN = EmployeeId.of("ben");
    static final EmployeeId CAT = EmployeeId.of("cat");
    static final EmployeeId DAN = EmployeeId.of("dan");
    static final LocalDate HIRED = LocalDate.of(2020, 1, 1);

    final RecordingNotifier mail = RecordingNotifier.create();
    final PerformanceEngine engine;
    Instant now = Instant.parse("2026-02-02T08:00:00Z");

    /** Who is away when. */
    final Map<EmployeeId, List<DateSpan>> leave = new HashMap<>();

    private int commands;

    EngineFixture() {
        this(MemoryStore.create());
    }

    EngineFixture(PerformanceStore store) {
        this(store, EmptyLearningCatalog.create());
    }

    /** With something to learn. */
    EngineFixture(PerformanceStore store, LearningCatalog learning) {
        this(store, learning, Optional.empty());
    }

    /** With people of the host's own. */
    EngineFixture(PerformanceStore store, PeopleDirectory people) {
        this(store, EmptyLearningCatalog.create(), Optional.of(people));
    }

    private EngineFixture(PerformanceStore store, LearningCatalog learning, Optional<PeopleDirectory> people) {
        PerformanceEngine.Builder builder = PerformanceEngine.builder()
                .store(store)
                .clock(() -> now)
                .ids(SequentialIds.of("id-"))
                .notifier(mail)
                .learning(learning)
                .calendar(new WorkCalendar() {
                    @Override
                    public Set<LocalDate> holidays(DateSpan span) {
                        return Set.of();
                    }

                    @Override
                    public Map<EmployeeId, List<DateSpan>> absences(DateSpan span) {
                        return Map.copyOf(leave);
                    }
                });
        people.ifPresent(builder::people);
        this.engine = builder.build();
    }

    EngineFixture withCompany() {
        engine.people()
                .enter(
                        command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        CycleDraft cycle = new CycleDraft(
                CYCLE,
                "2026",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(
                        new CyclePhase(
                                PhaseKind.MID_YEAR, DateSpan.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))),
                        new CyclePhase(
                                PhaseKind.MANAGER_REVIEW,
                                DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)))));
        engine.cycles().open(command(admin()), cycle, Programme.standard(CYCLE)).orElseThrow();
        return this;
    }

    /** The standard programme of a cycle without feedback and reviews, of which tests want another. */
    static Programme.Builder standardBut(CycleId cycle) {
        Programme standard = Programme.standard(cycle);
        return (Programme.Builder) Programme.builder()
                .cycle(cycle)
                .goals(standard.goals())
                .calibration(standard.calibration())
                .development(standard.development());
    }

    /** The cycle after, without phases. */
    EngineFixture withNextCycle() {
        CycleId next = CycleId.of("2027");
        CycleDraft cycle =
                new CycleDraft(next, "2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), List.of());
        engine.cycles().open(command(admin()), cycle, Programme.standard(next)).orElseThrow();
        return this;
    }

    static EmployeeDraft person(EmployeeId id, EmployeeId manager) {
        return new EmployeeDraft(id, Canary.in("name of " + id), manager, null, null, 1, HIRED, "UTC");
    }

    /** Prepares a calibration session and opens it. */
    void openSession(SessionDraft draft) {
        engine.calibration().prepare(command(admin()), draft).orElseThrow();
        engine.calibration().open(command(admin()), draft.id()).orElseThrow();
    }

    Command command(Principal by) {
        return Command.of("c-" + ++commands, by);
    }

    static Principal admin() {
        return as(EmployeeId.of("admin")).withRole(Relation.TENANT_ADMIN).withRole(Relation.CYCLE_ADMIN);
    }

    static Principal hr() {
        return as(EmployeeId.of("eve")).withRole(Relation.HR_PARTNER);
    }

    static Principal as(EmployeeId person) {
        return Principal.of(TENANT, person);
    }

    static GoalDraft goal(String id, EmployeeId owner) {
        return GoalDraft.of(GoalId.of(id), "Cut the cost per order from 10 to 8 EUR", owner, CYCLE)
                .withDescription(Canary.in("description"))
                .withMeasure(MeasureDraft.of("cost per order", "EUR", "10", "8"))
                .withDates(null, LocalDate.of(2026, 9, 30));
    }

    static ReviewId review(EmployeeId subject) {
        return ReviewPlanner.idOf(CYCLE, Occasion.ANNUAL, subject);
    }

    static ReviewAnswersDraft answers(EmployeeId subject, String goals, String competencies, String values) {
        List<SectionRatingDraft> ratings = new ArrayList<>();
        ratings.add(new SectionRatingDraft("GOALS", Rating.rated(goals), Canary.in("comment")));
        ratings.add(new SectionRatingDraft("COMPETENCIES", Rating.rated(competencies), Canary.in("comment")));
        ratings.add(new SectionRatingDraft("VALUES", Rating.rated(values), Canary.in("comment")));
        return new ReviewAnswersDraft(review(subject), ratings);
    }
}
