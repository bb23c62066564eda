package io.perfcycle.rules.metric;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that the library defines, each with a stable key, what is divided by what, and where the definition comes
 * from. Where the field disagrees, the definitions stand beside each other under names of their own.
 */
public enum MetricKind {
    /** Turnover of all. */
    TURNOVER_TOTAL(
            "people.turnover-total", "people who left in the period over the average headcount", "SHRM; ISO 30414"),
    /** Turnover by own wish. */
    TURNOVER_VOLUNTARY(
            "people.turnover-voluntary",
            "people who left by their own wish over the average headcount",
            "SHRM; ISO 30414"),
    /** Turnover not by own wish. */
    TURNOVER_INVOLUNTARY(
            "people.turnover-involuntary",
            "people who left otherwise than by their own wish over the average headcount",
            "SHRM"),
    /** Turnover that the organisation regrets. */
    TURNOVER_REGRETTED(
            "people.turnover-regretted",
            "people whose leaving is regretted over the average headcount",
            "common practice; who is regretted is the organisation's word"),
    /** The regretted among the voluntary. */
    REGRETTED_SHARE(
            "people.regretted-share",
            "people whose leaving is regretted over people who left by their own wish",
            "common practice"),
    /** Attrition of those hired in the period. */
    TURNOVER_NEW_HIRES(
            "people.turnover-new-hires",
            "people hired in the period who left in it over people hired in it",
            "common practice"),
    /** Turnover of those who were there at the start. */
    TURNOVER_COHORT(
            "people.turnover-cohort",
            "people employed at the start who left in the period over people employed at the start",
            "SHRM; one less retention"),
    /** Retention. */
    RETENTION(
            "people.retention",
            "people employed at the start who are employed at the end over people employed at the start",
            "SHRM; follows the starting cohort only"),
    /** Stability. */
    STABILITY(
            "people.stability",
            "people employed at the end with a year of service or more over people employed a year earlier",
            "CIPD stability index"),
    /** Moves inside. */
    INTERNAL_MOBILITY(
            "people.internal-mobility", "moves to another role or unit over the average headcount", "ISO 30414"),
    /** Promotions. */
    PROMOTION_RATE("people.promotion-rate", "promotions over the average headcount", "ISO 30414"),
    /** Vacancies filled from inside. */
    INTERNAL_HIRES("people.internal-hire-rate", "vacancies filled from inside over vacancies filled", "ISO 30414"),
    /** Critical vacancies filled from inside. */
    INTERNAL_CRITICAL_HIRES(
            "people.critical-internal-hire-rate",
            "critical vacancies filled from inside over critical vacancies filled",
            "ISO 30414"),
    /** Time to fill. */
    TIME_TO_FILL(
            "people.time-to-fill",
            "calendar days from opening to acceptance over vacancies filled; open ones are left out",
            "ISO 30414"),
    /** The middle vacancy's time to fill. */
    TIME_TO_FILL_MEDIAN(
            "people.time-to-fill-median", "median of the calendar days from opening to acceptance", "ISO 30414"),
    /** Direct reports. */
    SPAN("people.span", "direct reports over people with at least one", "mean span of control"),
    /** The middle manager's direct reports. */
    SPAN_MEDIAN(
            "people.span-median", "median of the direct reports of people with at least one", "median span of control"),
    /** Non-managers per manager. */
    MANAGER_RATIO(
            "people.non-managers-per-manager",
            "people without a direct report over people with at least one",
            "ratio variant of the span of control"),
    /** How deep the organisation is. */
    LAYERS("people.layers", "people on the longest line from the top downwards", "layers of management"),
    /** Revenue per head. */
    REVENUE_PER_HEAD("work.revenue-per-head", "revenue over headcount", "ISO 30414"),
    /** Revenue per full-time equivalent. */
    REVENUE_PER_FTE("work.revenue-per-fte", "revenue over full-time equivalents", "ISO 30414"),
    /** Profit per full-time equivalent. */
    PROFIT_PER_FTE("work.profit-per-fte", "revenue less operating expenses over full-time equivalents", "ISO 30414"),
    /** Return on human capital. */
    HUMAN_CAPITAL_ROI(
            "work.human-capital-roi",
            "revenue less operating expenses other than pay and benefits, over pay and benefits",
            "Fitz-enz; ISO 30414"),
    /** Value added by human capital. */
    HUMAN_CAPITAL_VALUE(
            "work.human-capital-value-added",
            "revenue less operating expenses other than pay and benefits, over full-time equivalents",
            "Fitz-enz"),
    /** Pay in revenue. */
    COST_SHARE_OF_REVENUE("work.cost-share-of-revenue", "pay and benefits over revenue", "ISO 30414"),
    /** Pay in expenses. */
    COST_SHARE_OF_EXPENSES("work.cost-share-of-expenses", "pay and benefits over operating expenses", "ISO 30414"),
    /** Reviews handed in. */
    REVIEW_COMPLETION(
            "review.completion", "people with a manager's review handed in over eligible people", "definition"),
    /** Self-assessments handed in. */
    REVIEW_SELF("review.self-completion", "people with a self-assessment handed in over eligible people", "definition"),
    /** Both handed in. */
    REVIEW_BOTH("review.full-completion", "people with both handed in over eligible people", "definition"),
    /** Signed. */
    REVIEW_SIGNED("review.sign-off", "people whose review is signed over eligible people", "definition"),
    /** In time. */
    REVIEW_ON_TIME(
            "review.on-time",
            "people with a manager's review in time over eligible people, without reviews of an unknown day",
            "definition"),
    /** In time among those handed in. */
    REVIEW_ON_TIME_OF_DONE(
            "review.on-time-of-completed",
            "manager's reviews in time over manager's reviews handed in, without those of an unknown day",
            "definition"),
    /** Handed in, but nobody kept when. */
    REVIEW_DAY_UNKNOWN(
            "review.day-unknown",
            "manager's reviews handed in on an unknown day over manager's reviews handed in",
            "definition"),
    /** Answers. */
    RESPONSE("participation.response-rate", "people who answered over people invited", "AAPOR, simplified"),
    /** Complete answers. */
    RESPONSE_COMPLETE(
            "participation.complete-rate", "people who answered completely over people invited", "AAPOR, simplified"),
    /** Reportable subjects of 360 rounds. */
    REPORTABLE("participation.reportable-subjects", "subjects with enough raters over subjects", "common practice"),
    /** Feedback per head. */
    FEEDBACK_PER_HEAD("feedback.per-head", "pieces of feedback over people", "definition"),
    /** Feedback per head and month. */
    FEEDBACK_PER_MONTH("feedback.per-head-and-month", "pieces of feedback over people times months", "definition"),
    /** Who receives any. */
    FEEDBACK_RECEIVERS("feedback.receivers", "people who received any over people", "definition"),
    /** Who gives any. */
    FEEDBACK_GIVERS("feedback.givers", "people who gave any over people", "definition"),
    /** Reciprocity by arcs. */
    RECIPROCITY_ARCS(
            "feedback.reciprocity-arcs",
            "ordered pairs with feedback in both directions over ordered pairs with feedback",
            "Wasserman and Faust 1994"),
    /** Reciprocity by dyads. */
    RECIPROCITY_DYADS(
            "feedback.reciprocity-dyads",
            "pairs with feedback in both directions over pairs with feedback",
            "Wasserman and Faust 1994"),
    /** Concentration of recognition. */
    RECOGNITION_GINI(
            "recognition.gini",
            "half the mean difference of two people's recognitions over the mean",
            "Gini 1912; times n/(n − 1) it is unbiased"),
    /** Concentration of recognition, unbiased. */
    RECOGNITION_GINI_UNBIASED(
            "recognition.gini-unbiased",
            "the Gini coefficient times people over people less one",
            "Deltas 2003; a sample of people"),
    /** What those with most recognition have. */
    RECOGNITION_TOP(
            "recognition.top-tenth-share",
            "recognitions of the tenth of people with most, rounded up, over recognitions",
            "common practice"),
    /** Recognition per head. */
    RECOGNITION_PER_HEAD("recognition.per-head", "recognitions over people", "definition"),
    /** Promoters less detractors. */
    NET_PROMOTER("survey.enps", "100 × (answers of 9 and 10 less answers of 0 to 6) over answers", "Reichheld 2003"),
    /** Alignment of goals. */
    GOAL_ALIGNMENT(
            "goal.alignment-rate",
            "goals below company level with a path to a company goal over goals below company level",
            "definition"),
    /** Links across units. */
    GOAL_CROSS_UNIT(
            "goal.cross-unit-share", "links that join two units over links with both units known", "definition"),
    /** Links within units. */
    GOAL_WITHIN_UNIT(
            "goal.within-unit-share", "links within one unit over links with both units known", "one less cross-unit"),
    /** Goals closed as achieved. */
    GOAL_ACHIEVED(
            "goal.completion-rate",
            "goals closed as achieved over goals that were closed with data to tell from",
            "definition"),
    /** Goals done. */
    GOAL_DONE("goal.done", "goals done by the last day over goals that were not given up", "definition"),
    /** Goals done among those due. */
    GOAL_DONE_OF_DUE(
            "goal.done-of-due", "goals due by the last day and done, however late, over goals due by it", "definition"),
    /** Goals done in time. */
    GOAL_ON_TIME("goal.on-time-of-due", "goals done by their due day over goals due by the last day", "definition"),
    /** Goals done by weight. */
    GOAL_DONE_WEIGHTED(
            "goal.weighted-completion",
            "weight of goals done over weight of goals that were not given up",
            "definition"),
    /** Progress by weight. */
    GOAL_PROGRESS_WEIGHTED(
            "goal.weighted-progress",
            "progress times weight over weight of goals that were not given up; done is 1 and no data 0",
            "definition"),
    /** Scores of objectives. */
    OKR_SCORE(
            "goal.okr-score",
            "sum of the objectives' scores over objectives with one; a score is the mean of the key results, each at most 1",
            "Doerr, Measure What Matters"),
    /** Goals with a check-in. */
    GOAL_CHECK_INS(
            "goal.check-in-coverage",
            "goals with a measure and a check-in in the period over goals with a measure",
            "definition"),
    /** Required levels that are reached. */
    COMPETENCY_MET(
            "competency.met",
            "requirements of people's roles that the latest assessment reaches over those that were assessed",
            "definition"),
    /** People with a plan. */
    PLAN_COVERAGE(
            "development.plan-coverage",
            "people with an accepted development plan over people employed on the last day",
            "definition"),
    /** Roles with somebody ready. */
    READY_COVERAGE(
            "talent.ready-now-coverage",
            "critical roles with a successor who is ready over critical roles",
            "common practice"),
    /** Roles with a successor. */
    COVERAGE("talent.coverage", "critical roles with a successor over critical roles", "common practice"),
    /** Successors per role. */
    SUCCESSORS_PER_ROLE("talent.successors-per-role", "successors named over critical roles", "common practice"),
    /** Different successors per role. */
    BENCH_STRENGTH(
            "talent.bench-strength",
            "successors, each as one over the number of roles for which they are named, over critical roles",
            "common practice; a person fills one role"),
    /** Roles that could be filled at once. */
    FILLABLE(
            "talent.fillable-at-once",
            "critical roles that people who are ready could fill at once over critical roles",
            "largest matching");

    private static final Set<MetricKind> NUMBERS = Collections.unmodifiableSet(EnumSet.of(
            TIME_TO_FILL,
            TIME_TO_FILL_MEDIAN,
            SPAN,
            SPAN_MEDIAN,
            MANAGER_RATIO,
            LAYERS,
            REVENUE_PER_HEAD,
            REVENUE_PER_FTE,
            PROFIT_PER_FTE,
            HUMAN_CAPITAL_ROI,
            HUMAN_CAPITAL_VALUE,
            FEEDBACK_PER_HEAD,
            FEEDBACK_PER_MONTH,
            RECOGNITION_GINI,
            RECOGNITION_GINI_UNBIASED,
            RECOGNITION_PER_HEAD,
            NET_PROMOTER,
            OKR_SCORE,
            SUCCESSORS_PER_ROLE,
            BENCH_STRENGTH));

    private final String key;
    private final String definition;
    private final String source;

    MetricKind(String key, String definition, String source) {
        this.key = key;
        this.definition = definition;
        this.source = source;
    }

    /**
     * The figure of a name.
     *
     * @param key a name
     * @return the figure; nothing where the library defines none of that name
     */
    public static Optional<MetricKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** {@return whether it reads as a share of 1, so that it may be written in per cent} */
    public boolean isShare() {
        return !NUMBERS.contains(this);
    }

    /** {@return its stable name} */
    public String key() {
        return key;
    }

    /** {@return what is divided by what} */
    public String definition() {
        return definition;
    }

    /** {@return where the definition comes from} */
    public String source() {
        return source;
    }
}
