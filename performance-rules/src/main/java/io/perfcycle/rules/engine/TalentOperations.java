package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.talent.TalentPolicy;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.rules.talent.BenchPolicy;
import io.perfcycle.rules.talent.SuccessionCalculator;
import io.perfcycle.rules.talent.SuccessionReport;
import io.perfcycle.rules.talent.TalentDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Talent reviews and succession. HR enters them; whom they are about never learns of them, whatever else the person is. Thread
 * safe.
 */
public final class TalentOperations {
    private final Pipeline pipeline;

    TalentOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Places a person in the grid of a cycle. HR_PARTNER.
     *
     * @param command the command
     * @param draft the scores and what they rest on
     * @return the review's id
     */
    @Performs(Operation.TALENT_REVIEW)
    public Outcome<Saved<TalentReviewId>> review(Command command, TalentReviewDraft draft) {
        return pipeline.run(command, Operation.TALENT_REVIEW, draft, TalentReviewId::of, desk -> {
            desk.allow(Facet.SUCCESSION, Optional.of(draft.employee()), AccessPhase.OPEN);
            desk.needPerson(draft.employee());
            TalentPolicy policy = desk.programme(draft.cycle()).talent().orElseGet(TalentPolicy::standard);
            return TalentDecisions.review(draft, policy, desk.caller(), desk.now());
        });
    }

    /**
     * A talent review.
     *
     * @param caller who asks; never the person that it is about
     * @param id which review
     * @return the review
     */
    @Performs(Operation.TALENT_READ)
    public Outcome<TalentReview> review(Principal caller, TalentReviewId id) {
        return pipeline.read(caller, Operation.TALENT_READ, desk -> desk.open(id.key(), TalentReview.class));
    }

    /**
     * The grid of a cycle: the latest review of each person that the caller may see.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @return the reviews in the order of the ids of people's first reviews
     */
    @Performs(Operation.TALENT_LIST)
    public Outcome<List<TalentReview>> grid(Principal caller, CycleId cycle) {
        return pipeline.read(caller, Operation.TALENT_LIST, desk -> {
            Query ofCycle = Query.of(DocumentKind.TALENT_REVIEW).with(IndexField.CYCLE, cycle.value());
            Map<EmployeeId, TalentReview> latest = new LinkedHashMap<>();
            for (TalentReview review : desk.openAll(ofCycle, TalentReview.class)) {
                latest.merge(
                        review.view().person(), review, (one, next) -> next.at().isBefore(one.at()) ? one : next);
            }
            return List.copyOf(latest.values());
        });
    }

    /**
     * Plans the succession of a role, or plans it anew. HR_PARTNER; not the holder, not a nominee, neither of the plan that there
     * is nor of the new one.
     *
     * @param command the command
     * @param draft the plan
     * @return the role's id, or every reason against it
     */
    @Performs(Operation.SUCCESSION_PLAN)
    public Outcome<Saved<RoleId>> plan(Command command, SuccessionDraft draft) {
        return pipeline.run(command, Operation.SUCCESSION_PLAN, draft, RoleId::of, desk -> {
            for (Nominee nominee : draft.nominees()) {
                allow(desk, draft, List.of(nominee));
            }
            allow(desk, draft, List.of());
            if (desk.peek(SuccessionPlan.keyOf(draft.role()), SuccessionPlan.class)
                    .isPresent()) {
                desk.open(SuccessionPlan.keyOf(draft.role()), SuccessionPlan.class);
            }
            return TalentDecisions.plan(draft, person -> isHere(desk, person), desk.caller(), desk.now());
        });
    }

    private static void allow(Desk desk, SuccessionDraft draft, List<Nominee> nominees) {
        boolean holds = nominees.stream().map(Nominee::person).anyMatch(person -> person.equals(draft.holder()));
        Optional<EmployeeId> holder = Optional.ofNullable(draft.holder());
        desk.allow(Traits.succession(
                new SuccessionSlate(draft.role(), holder, Optional.empty(), holds ? List.of() : nominees)));
    }

    private static boolean isHere(Desk desk, EmployeeId person) {
        Employee known = desk.needPerson(person);
        return known.isEmployedOn(desk.today());
    }

    /**
     * The succession plan of a role.
     *
     * @param caller who asks; neither the holder nor a nominee
     * @param role which role
     * @return the plan
     */
    @Performs(Operation.SUCCESSION_READ)
    public Outcome<SuccessionPlan> succession(Principal caller, RoleId role) {
        return pipeline.read(
                caller, Operation.SUCCESSION_READ, desk -> desk.open(SuccessionPlan.keyOf(role), SuccessionPlan.class));
    }

    /**
     * All succession plans that the caller may see.
     *
     * @param caller who asks
     * @return the plans in the order of the roles' ids
     */
    @Performs(Operation.SUCCESSION_LIST)
    public Outcome<List<SuccessionPlan>> successions(Principal caller) {
        return pipeline.read(
                caller,
                Operation.SUCCESSION_LIST,
                desk -> desk.openAll(Query.of(DocumentKind.SUCCESSION_PLAN), SuccessionPlan.class));
    }

    /**
     * How well the roles are covered whose succession the caller may see: bench strength, single points of failure, roles that
     * become vacant before anybody is ready.
     *
     * @param caller who asks
     * @param policy how the bench is counted
     * @return the report; roles in the order of ids are filled first
     */
    @Performs(Operation.SUCCESSION_LIST)
    public Outcome<SuccessionReport> bench(Principal caller, BenchPolicy policy) {
        return successions(caller)
                .map(plans -> SuccessionCalculator.measure(
                        plans.stream().map(SuccessionPlan::slate).toList(), policy));
    }
}
