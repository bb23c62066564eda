package io.perfcycle.rules.metric;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who thrives and who may need support, with every reason. There is no score: a person is named for reasons that can be read,
 * and talked about. What the manager owes, such as one-to-ones, counts as a reason for support, because support is what is
 * missing. Stateless.
 */
public final class SupportCalculator {
    private SupportCalculator() {}

    /** How a person fares as far as is known. */
    public enum State {
        /** Enough reasons speak for it, and none for support. */
        THRIVES,
        /** Enough reasons speak for support. */
        MAY_NEED_SUPPORT,
        /** Neither. */
        STEADY,
        /** Nothing is known that could have been a reason. */
        NOT_KNOWN
    }

    /**
     * A person with the reasons.
     *
     * @param person who
     * @param state how they fare
     * @param needs what speaks for support
     * @param strengths what speaks for thriving
     */
    public record Reading(EmployeeId person, State state, List<Finding> needs, List<Finding> strengths) {
        /** Copies the lists. */
        public Reading {
            needs = List.copyOf(needs);
            strengths = List.copyOf(strengths);
        }
    }

    /**
     * Reads.
     *
     * @param signs what is known
     * @param policy what counts
     * @return the reading
     */
    public static Reading read(PersonSigns signs, SupportPolicy policy) {
        List<Finding> needs = new ArrayList<>();
        List<Finding> strengths = new ArrayList<>();
        ratings(signs.ratings(), policy.ratings(), needs, strengths);
        PersonSigns.Goals goals = signs.goals();
        if (isMany(goals.behind(), goals.all(), policy)) {
            needs.add(of(SupportFinding.GOALS_BEHIND, "behind", goals.behind(), "goals", goals.all()));
        }
        if (isMany(goals.done(), goals.all(), policy)) {
            strengths.add(of(SupportFinding.GOALS_DONE, "done", goals.done(), "goals", goals.all()));
        }
        PersonSigns.Contact contact = signs.contact();
        quiet(SupportFinding.NO_CHECK_IN, contact.checkIn(), policy).ifPresent(needs::add);
        quiet(SupportFinding.NO_TALK, contact.talk(), policy).ifPresent(needs::add);
        quiet(SupportFinding.NO_FEEDBACK, contact.feedback(), policy).ifPresent(needs::add);
        if (contact.recognitions() >= policy.recognitions()) {
            strengths.add(Finding.of(SupportFinding.RECOGNISED).with("times", contact.recognitions()));
        }
        PersonSigns.Competencies levels = signs.competencies();
        if (isMany(levels.below(), levels.assessed(), policy)) {
            needs.add(of(SupportFinding.SKILL_GAP, "below", levels.below(), "assessed", levels.assessed()));
        }
        if (isMany(levels.above(), levels.assessed(), policy)) {
            strengths.add(of(SupportFinding.BEYOND_ROLE, "above", levels.above(), "assessed", levels.assessed()));
        }
        return new Reading(signs.person(), state(signs, needs.size(), strengths.size(), policy), needs, strengths);
    }

    private static void ratings(
            PersonSigns.Ratings ratings, SupportPolicy.Ratings policy, List<Finding> needs, List<Finding> strengths) {
        if (ratings.latest().isEmpty()) {
            return;
        }
        BigDecimal latest = ratings.latest().get();
        if (latest.compareTo(policy.low()) <= 0) {
            needs.add(of(SupportFinding.RATING_LOW, "rating", latest, "line", policy.low()));
        }
        if (latest.compareTo(policy.high()) >= 0) {
            strengths.add(of(SupportFinding.RATING_HIGH, "rating", latest, "line", policy.high()));
        }
        ratings.before().ifPresent(before -> {
            BigDecimal change = latest.subtract(before);
            if (change.negate().compareTo(policy.change()) >= 0) {
                needs.add(of(SupportFinding.RATING_FELL, "before", before, "rating", latest));
            }
            if (change.compareTo(policy.change()) >= 0) {
                strengths.add(of(SupportFinding.RATING_ROSE, "before", before, "rating", latest));
            }
        });
    }

    private static Finding of(SupportFinding code, String first, Object one, String second, Object other) {
        return Finding.of(code).with(first, one).with(second, other);
    }

    private static boolean isMany(int part, int whole, SupportPolicy policy) {
        BigDecimal asked = policy.part().multiply(BigDecimal.valueOf(whole));
        return whole > 0 && BigDecimal.valueOf(part).compareTo(asked) >= 0;
    }

    private static Optional<Finding> quiet(SupportFinding code, OptionalLong days, SupportPolicy policy) {
        return days.isPresent() && days.getAsLong() >= policy.quietDays()
                ? Optional.of(Finding.of(code).with("days", days.getAsLong()))
                : Optional.empty();
    }

    private static State state(PersonSigns signs, int needs, int strengths, SupportPolicy policy) {
        if (needs >= policy.reasons()) {
            return State.MAY_NEED_SUPPORT;
        }
        if (needs == 0 && strengths >= policy.reasons()) {
            return State.THRIVES;
        }
        return isKnown(signs) ? State.STEADY : State.NOT_KNOWN;
    }

    private static boolean isKnown(PersonSigns signs) {
        PersonSigns.Contact contact = signs.contact();
        return signs.ratings().latest().isPresent()
                || signs.goals().all() > 0
                || signs.competencies().assessed() > 0
                || contact.checkIn().isPresent()
                || contact.talk().isPresent()
                || contact.feedback().isPresent()
                || contact.recognitions() > 0;
    }
}
