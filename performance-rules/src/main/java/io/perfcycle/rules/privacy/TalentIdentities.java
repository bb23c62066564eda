package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.SuccessionPlan;
import io.perfcycle.core.talent.SuccessionSlate;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.core.talent.TalentView;
import java.util.function.UnaryOperator;

/** The people in talent reviews and succession plans. Stateless. */
final class TalentIdentities {
    private TalentIdentities() {}

    static TalentReview replace(TalentReview review, UnaryOperator<EmployeeId> mapping) {
        TalentView view = review.view();
        return TalentReview.builder()
                .id(review.id())
                .cycle(review.cycle())
                .performance(review.performance())
                .potential(review.potential())
                .view(new TalentView(
                        mapping.apply(view.person()),
                        view.box(),
                        view.aspires(),
                        view.riskOfLoss(),
                        view.impactOfLoss(),
                        view.fit()))
                .box(review.box())
                .reason(review.reason())
                .isHighPotential(review.isHighPotential())
                .addAllAgainst(review.against())
                .by(mapping.apply(review.by()))
                .at(review.at())
                .build();
    }

    static SuccessionPlan replace(SuccessionPlan plan, UnaryOperator<EmployeeId> mapping) {
        SuccessionSlate slate = plan.slate();
        return SuccessionPlan.builder()
                .slate(new SuccessionSlate(
                        slate.role(),
                        slate.holder().map(mapping),
                        slate.vacantInMonths(),
                        slate.nominees().stream()
                                .map(each -> new Nominee(mapping.apply(each.person()), each.readiness()))
                                .toList()))
                .reason(plan.reason())
                .by(mapping.apply(plan.by()))
                .at(plan.at())
                .build();
    }
}
