package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.Review;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.review.Eligibility;
import io.perfcycle.rules.review.EligibilityFacts;
import io.perfcycle.rules.review.EligibilityRecords;
import io.perfcycle.rules.review.EligibilityRules;
import io.perfcycle.rules.review.ReviewFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has a review on an occasion, and why not. For one plan. */
final class ReviewStandings {
    private final ReviewPlanner.Request request;
    private final EligibilityRecords records;
    private final Map<ReviewId, Review> stored;
    private final boolean rootIncluded;

    ReviewStandings(
            ReviewPlanner.Request request,
            EligibilityRecords records,
            Map<ReviewId, Review> stored,
            boolean rootIncluded) {
        this.request = request;
        this.records = records;
        this.stored = stored;
        this.rootIncluded = rootIncluded;
    }

    /**
     * Why somebody is left out.
     *
     * @param code the first reason
     * @param reasons all reasons
     */
    record LeftOut(String code, List<Finding> reasons) {}

    /** Why somebody has no review; nothing where there is one. */
    Optional<LeftOut> against(Employee person, ResponsibleReviewers.Found found) {
        Optional<LeftOut> judged = byRules(person, found);
        return judged.filter(out -> !out.code().equals(ReviewPlanner.BY_DECISION) || !isDecided(person.id()));
    }

    /** The same before anybody has decided. */
    Optional<LeftOut> byRules(Employee person, ResponsibleReviewers.Found found) {
        LocalDate due = request.window().last();
        Optional<EligibilityFacts> facts = records.of(person, due);
        if (facts.isEmpty()) {
            Finding none = Finding.of(ReviewFinding.NOT_EMPLOYED).with("day", due);
            return Optional.of(new LeftOut(ReviewPlanner.NOT_EMPLOYED, List.of(none)));
        }
        Eligibility judged = EligibilityRules.judge(
                facts.get(),
                records.period(),
                request.occasion(),
                request.policy().eligibility());
        boolean root = found.reason() == ResponsibleReviewers.Reason.ROOT_POLICY
                && person.managerOn(due).isEmpty()
                && !rootIncluded;
        if (judged.verdict() == Eligibility.Verdict.RATED && !root) {
            return Optional.empty();
        }
        List<Finding> reasons = new ArrayList<>(judged.reasons());
        if (root) {
            reasons.add(Finding.of(ReviewFinding.ROOT_LEFT_OUT));
        }
        return Optional.of(new LeftOut(code(judged, root), reasons));
    }

    private static String code(Eligibility judged, boolean root) {
        return switch (judged.verdict()) {
            case NOT_RATED -> unrated(judged);
            case RATED -> ReviewPlanner.ROOT;
            case POSTPONED -> root ? ReviewPlanner.ROOT : ReviewPlanner.POSTPONED;
            case BY_DECISION -> root ? ReviewPlanner.ROOT : ReviewPlanner.BY_DECISION;
        };
    }

    private static String unrated(Eligibility judged) {
        if (has(judged, ReviewFinding.NOT_EMPLOYED)) {
            return ReviewPlanner.NOT_EMPLOYED;
        }
        return has(judged, ReviewFinding.TOO_FEW_DAYS) ? ReviewPlanner.TOO_NEW : ReviewPlanner.LATE_START;
    }

    private static boolean has(Eligibility judged, ReviewFinding code) {
        return judged.reasons().stream().map(Finding::code).anyMatch(code.code()::equals);
    }

    private boolean isDecided(EmployeeId person) {
        return request.decided().contains(person)
                || stored.containsKey(ReviewPlanner.idOf(request.cycle(), request.occasion(), person));
    }
}
