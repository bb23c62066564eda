package io.perfcycle.rules.talent;

import io.perfcycle.core.talent.HighPotentialPolicy;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.TalentView;
import io.perfcycle.core.value.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges high potentials and losses that would hurt, with the reasons. Stateless. */
public final class TalentRules {
    private TalentRules() {}

    /** What speaks for or against a high potential. */
    public enum Reason {
        /** The performance is below the policy's tier. */
        PERFORMANCE_BELOW,
        /** The potential is below the policy's tier. */
        POTENTIAL_BELOW,
        /** The person does not want more. */
        NO_ASPIRATION,
        /** Nobody asked whether the person wants more. */
        ASPIRATION_UNKNOWN,
        /** The fit to the next role is below the policy's, or not known. */
        FIT_BELOW
    }

    /**
     * A judgement.
     *
     * @param view about whom
     * @param isHighPotential whether the person counts
     * @param reasons every reason against it; empty if the person counts
     */
    public record Judgement(TalentView view, boolean isHighPotential, List<Reason> reasons) {
        /** Copies the reasons. */
        public Judgement {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Whether a person counts as a high potential.
     *
     * @param view what is known
     * @param policy what is asked for
     * @return the judgement with every reason against it
     */
    public static Judgement judge(TalentView view, HighPotentialPolicy policy) {
        List<Reason> reasons = new ArrayList<>();
        if (view.box().performance().compareTo(policy.performance()) < 0) {
            reasons.add(Reason.PERFORMANCE_BELOW);
        }
        if (view.box().potential().compareTo(policy.potential()) < 0) {
            reasons.add(Reason.POTENTIAL_BELOW);
        }
        if (policy.asksAspiration() && view.aspires().isEmpty()) {
            reasons.add(Reason.ASPIRATION_UNKNOWN);
        }
        if (policy.asksAspiration() && !view.aspires().orElse(true)) {
            reasons.add(Reason.NO_ASPIRATION);
        }
        boolean asksFit = policy.leastFit().compareTo(Percent.ZERO) > 0;
        if (asksFit
                && view.fit().map(fit -> fit.compareTo(policy.leastFit()) < 0).orElse(true)) {
            reasons.add(Reason.FIT_BELOW);
        }
        return new Judgement(view, reasons.isEmpty(), reasons);
    }

    /**
     * How urgent it is to keep a person: the lower tier of risk and impact, so that neither a likely loss that does not hurt
     * nor an unlikely one that would is urgent.
     *
     * @param view what is known
     * @return the tier; nothing where risk or impact is not known
     */
    public static Optional<NineBox.Tier> urgency(TalentView view) {
        return view.riskOfLoss()
                .flatMap(risk -> view.impactOfLoss().map(impact -> risk.compareTo(impact) < 0 ? risk : impact));
    }
}
