package io.perfcycle.rules.talent;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.talent.TalentEvent;
import io.perfcycle.core.talent.TalentPolicy;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.core.talent.TalentView;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Places people in the grid and takes succession plans. Stateless. */
public final class TalentDecisions {
    private TalentDecisions() {}

    /**
     * Places a person in the grid by the tenant's cuts, and judges whether the person is a high potential.
     *
     * @param draft the scores, their shape checked
     * @param policy grid and high potentials
     * @param by who enters it
     * @param now the engine's instant
     * @return the event
     */
    public static Outcome<List<TalentEvent>> review(
            TalentReviewDraft draft, TalentPolicy policy, EmployeeId by, Instant now) {
        NineBox box = policy.grid().place(draft.performance(), draft.potential());
        TalentView view = new TalentView(
                draft.employee(),
                box,
                Optional.ofNullable(draft.aspires()),
                Optional.ofNullable(draft.riskOfLoss()),
                Optional.ofNullable(draft.impactOfLoss()),
                Optional.ofNullable(draft.fit()));
        TalentRules.Judgement judgement = TalentRules.judge(view, policy.highPotential());
        TalentReview review = TalentReview.builder()
                .id(draft.id())
                .cycle(draft.cycle())
                .performance(draft.performance())
                .potential(draft.potential())
                .view(view)
                .box(policy.grid().number(box))
                .reason(draft.reason())
                .isHighPotential(judgement.isHighPotential())
                .addAllAgainst(judgement.reasons().stream().map(Enum::name).toList())
                .by(by)
                .at(now)
                .build();
        return Outcome.done(List.of(new TalentEvent.Reviewed(now, review)));
    }

    /**
     * Plans the succession of a role.
     *
     * @param draft the plan, its shape checked
     * @param isHere whether somebody is employed
     * @param by who enters it
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<TalentEvent>> plan(
            SuccessionDraft draft, Predicate<EmployeeId> isHere, EmployeeId by, Instant now) {
        Checks checks = Checks.begin();
        Set<EmployeeId> seen = new HashSet<>();
        Optional<EmployeeId> holder = Optional.ofNullable(draft.holder());
        holder.ifPresent(person -> {
            seen.add(person);
            checks.that(isHere.test(person), () -> about(TalentFinding.NOT_HERE, person, "holder"));
        });
        for (int at = 0; at < draft.nominees().size(); at++) {
            EmployeeId person = draft.nominees().get(at).person();
            String place = "nominees[" + at + "]";
            checks.that(seen.add(person), () -> about(TalentFinding.NOMINEE_TWICE, person, place));
            checks.that(isHere.test(person), () -> about(TalentFinding.NOT_HERE, person, place));
        }
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        SuccessionPlan plan = SuccessionPlan.builder()
                .slate(new SuccessionSlate(
                        draft.role(), holder, Optional.ofNullable(draft.vacantInMonths()), draft.nominees()))
                .reason(draft.reason())
                .by(by)
                .at(now)
                .build();
        return Outcome.done(List.of(new TalentEvent.SuccessionPlanned(now, plan)));
    }

    private static Finding about(TalentFinding code, EmployeeId person, String place) {
        return Finding.of(code).with("person", person).at(place);
    }
}
