package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.JustificationPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small company in a world: ann leads ben and cat, ben leads dan; a neighbour shares the store. */
final class Company {
    /** Stands in every free text of the company, and may stand in no log and no message. */
    static final String CANARY = "CANARY";

    /** Stands in every free text of the neighbour, and may come back from no call of the company. */
    static final String FOREIGN = "FOREIGN";

    /** How the ids of the commands begin that bring a situation about. */
    static final String PREPARATION = "prepare-";

    static final TenantId TENANT = TenantId.of("t");
    static final TenantId NEIGHBOUR = TenantId.of("o");
    static final CycleId CYCLE = CycleId.of("2026");
    static final EmployeeId ANN = EmployeeId.of("ann");
    static final EmployeeId BEN = EmployeeId.of("ben");
    static final EmployeeId CAT = EmployeeId.of("cat");
    static final EmployeeId DAN = EmployeeId.of("dan");
    static final RoleId ROLE = RoleId.of("role");
    static final GoalId GOAL = GoalId.of("g");
    static final Instant AFTER_YEAR = Instant.parse("2027-01-10T08:00:00Z");

    final World world;
    final PerformanceEngine engine;
    private int commands;

    private Company(World world) {
        this.world = world;
        this.engine = world.engine;
    }

    /** The company and its neighbour, with people, roles and a cycle. */
    static Company in(World world) {
        Company company = new Company(world);
        company.settle(admin(NEIGHBOUR), FOREIGN, "o-");
        company.settle(admin(TENANT), CANARY, "");
        return company;
    }

    /** Only ben, who leads dan, and a cycle: what a search over all orders can afford. */
    static Company small(World world) {
        Company company = new Company(world);
        company.engine
                .people()
                .enter(company.command(admin()), List.of(person("ben", null, CANARY), person("dan", BEN, CANARY)))
                .orElseThrow();
        company.engine
                .cycles()
                .open(company.command(admin()), cycle(CYCLE, CANARY), Programme.standard(CYCLE))
                .orElseThrow();
        return company;
    }

    /** The standard, with a second approver for the lowest and the highest level. */
    private static Programme programme(CycleId cycle) {
        Programme standard = Programme.standard(cycle);
        return Programme.builder()
                .cycle(cycle)
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(standard.reviews().withJustification(new JustificationPolicy(List.of(), List.of("1", "5"))))
                .calibration(standard.calibration())
                .development(standard.development())
                .reviewForm(new ReviewForm(
                        List.of(new FormSection("VALUES", List.of(new Question("Q1", CANARY, 1, 5)))),
                        List.of(
                                new Questionnaire(Relationship.PEER, List.of("Q1")),
                                new Questionnaire(Relationship.SKIP_LEVEL, List.of("Q1")))))
                .build();
    }

    private void settle(Principal admin, String text, String prefix) {
        EmployeeId top = EmployeeId.of(prefix + "ann");
        EmployeeId middle = EmployeeId.of(prefix + "ben");
        engine.development().describe(command(admin), role(prefix, text)).orElseThrow();
        engine.people()
                .enter(
                        command(admin),
                        List.of(
                                person(prefix + "ann", null, text),
                                person(prefix + "ben", top, text),
                                person(prefix + "cat", top, text),
                                person(prefix + "dan", middle, text)))
                .orElseThrow();
        CycleId cycle = CycleId.of(prefix + "2026");
        engine.cycles()
                .open(command(admin), cycle(cycle, text), programme(cycle))
                .orElseThrow();
        Principal owner = Principal.of(admin.tenant(), EmployeeId.of(prefix + "dan"));
        GoalDraft goal = goal(prefix + "first", owner.person(), cycle, text);
        engine.goals().propose(command(owner), goal).orElseThrow();
    }

    static EmployeeDraft person(String id, @Nullable EmployeeId manager, String text) {
        RoleId role = id.startsWith("o-") ? RoleId.of("o-role") : ROLE;
        return new EmployeeDraft(
                EmployeeId.of(id), text + " " + id, manager, null, role, 1, LocalDate.of(2020, 1, 1), "UTC");
    }

    static RoleProfile role(String prefix, String text) {
        return RoleProfile.builder()
                .id(RoleId.of(prefix + "role"))
                .title(text)
                .addRequirements(new Requirement(World.SKILL, 4, Weight.ONE))
                .build();
    }

    static CycleDraft cycle(CycleId id, String text) {
        return new CycleDraft(
                id,
                text,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(
                        new CyclePhase(
                                PhaseKind.MID_YEAR, DateSpan.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))),
                        new CyclePhase(
                                PhaseKind.MANAGER_REVIEW,
                                DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)))));
    }

    static GoalDraft goal(String id, EmployeeId owner) {
        return goal(id, owner, CYCLE, CANARY);
    }

    static GoalDraft goal(String id, EmployeeId owner, CycleId cycle, String text) {
        return GoalDraft.of(GoalId.of(id), text + " cut the cost per order from 10 to 8 EUR", owner, cycle)
                .withDescription(text)
                .withMeasure(MeasureDraft.of(text, "EUR", "10", "8"))
                .withDates(null, LocalDate.of(2026, 9, 30));
    }

    static CheckInDraft checkIn(GoalId goal, String value, String note) {
        return new CheckInDraft(goal, LocalDate.of(2026, 2, 1), new BigDecimal(value), 7, note);
    }

    static ReviewId review(EmployeeId subject) {
        return ReviewPlanner.idOf(CYCLE, Occasion.ANNUAL, subject);
    }

    static ReviewAnswersDraft answers(EmployeeId subject, String rating) {
        List<SectionRatingDraft> ratings = new ArrayList<>();
        for (String section : List.of("GOALS", "COMPETENCIES", "VALUES")) {
            ratings.add(new SectionRatingDraft(section, Rating.rated(rating), CANARY));
        }
        return new ReviewAnswersDraft(review(subject), ratings);
    }

    Command command(Principal by) {
        return Command.of(PREPARATION + ++commands, by);
    }

    static Principal admin() {
        return admin(TENANT);
    }

    private static Principal admin(TenantId tenant) {
        return Principal.of(tenant, EmployeeId.of("admin"))
                .withRole(Relation.TENANT_ADMIN)
                .withRole(Relation.CYCLE_ADMIN);
    }

    static Principal hr() {
        return as(EmployeeId.of("eve")).withRole(Relation.HR_PARTNER);
    }

    static Principal as(EmployeeId person) {
        return Principal.of(TENANT, person);
    }

    /** A goal that is proposed by its owner, dan. */
    Company withProposal() {
        engine.goals().propose(command(as(DAN)), goal("g", DAN)).orElseThrow();
        return this;
    }

    /** That goal, agreed by ben. */
    Company withGoal() {
        withProposal();
        engine.goals().agree(command(as(BEN)), GOAL).orElseThrow();
        return this;
    }

    /** That goal with a check-in. */
    Company withCheckIn() {
        withGoal();
        engine.goals().checkIn(command(as(DAN)), checkIn(GOAL, "9", CANARY)).orElseThrow();
        return this;
    }

    /** Annual reviews, scheduled after the year. */
    Company withReviews() {
        world.now = AFTER_YEAR;
        engine.reviews().schedule(command(admin()), CYCLE, Occasion.ANNUAL).orElseThrow();
        return this;
    }

    /** Those of dan and ben handed in. */
    Company withSubmitted() {
        withReviews();
        engine.reviews().submit(command(as(BEN)), answers(DAN, "3")).orElseThrow();
        engine.reviews().submit(command(as(ANN)), answers(BEN, "4")).orElseThrow();
        return this;
    }
}
