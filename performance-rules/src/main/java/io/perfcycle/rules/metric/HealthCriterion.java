package io.perfcycle.rules.metric;

import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an area of the process shows at a level of maturity. Each stands in the step of the cycle in which it can be mended, and
 * is the code of the finding that says so. The levels are those of staged maturity models (People CMM 2.0, Curtis, Hefley and
 * Miller 2009): 2 it happens, 3 it is the rule, 4 it is measured, 5 it learns.
 */
public enum HealthCriterion implements FindingCode {
    /** Does everybody have goals in writing that both sides agreed to? */
    GOALS_AGREED("HEALTH-GOALS-AGREED", HealthArea.GOALS, 2, PhaseKind.GOAL_SETTING, Basis.answer()),
    /** The figure {@code goal.alignment-rate}. */
    GOALS_ALIGNED(
            "HEALTH-GOALS-ALIGNED",
            HealthArea.GOALS,
            3,
            PhaseKind.GOAL_SETTING,
            Basis.figure("goal.alignment-rate", "0.7")),
    /** Is the wording of goals checked before they are agreed? */
    GOALS_JUDGED("HEALTH-GOALS-JUDGED", HealthArea.GOALS, 4, PhaseKind.GOAL_SETTING, Basis.answer()),
    /** Does what came of the goals change how goals are set in the next cycle? */
    GOALS_LEARNT("HEALTH-GOALS-LEARNT", HealthArea.GOALS, 5, PhaseKind.CLOSED, Basis.answer()),
    /** The figure {@code goal.check-in-coverage}. */
    CHECK_INS_HELD(
            "HEALTH-CHECK-INS-HELD",
            HealthArea.CHECK_INS,
            2,
            PhaseKind.MID_YEAR,
            Basis.figure("goal.check-in-coverage", "0.5")),
    /** Does the programme say how often check-ins and one-to-ones take place? */
    CHECK_INS_RULED("HEALTH-CHECK-INS-RULED", HealthArea.CHECK_INS, 3, PhaseKind.MID_YEAR, Basis.answer()),
    /** The figure {@code programme.kept}. */
    CHECK_INS_KEPT(
            "HEALTH-CHECK-INS-KEPT",
            HealthArea.CHECK_INS,
            4,
            PhaseKind.MID_YEAR,
            Basis.figure("programme.kept", "0.8")),
    /** Are cadences changed where they do not help? */
    CHECK_INS_LEARNT("HEALTH-CHECK-INS-LEARNT", HealthArea.CHECK_INS, 5, PhaseKind.CLOSED, Basis.answer()),
    /** The figure {@code feedback.receivers}. */
    FEEDBACK_GIVEN(
            "HEALTH-FEEDBACK-GIVEN",
            HealthArea.FEEDBACK,
            2,
            PhaseKind.FEEDBACK,
            Basis.figure("feedback.receivers", "0.5")),
    /** Are raters told from how many answers on a group is shown, and who can see what? */
    FEEDBACK_SAFE("HEALTH-FEEDBACK-SAFE", HealthArea.FEEDBACK, 3, PhaseKind.NOMINATION, Basis.answer()),
    /** The figure {@code participation.response-rate}. */
    FEEDBACK_ANSWERED(
            "HEALTH-FEEDBACK-ANSWERED",
            HealthArea.FEEDBACK,
            4,
            PhaseKind.FEEDBACK,
            Basis.figure("participation.response-rate", "0.75")),
    /** Are questions dropped or changed when they tell nothing? */
    FEEDBACK_LEARNT("HEALTH-FEEDBACK-LEARNT", HealthArea.FEEDBACK, 5, PhaseKind.CLOSED, Basis.answer()),
    /** The figure {@code review.completion}. */
    REVIEWS_DONE(
            "HEALTH-REVIEWS-DONE",
            HealthArea.REVIEWS,
            2,
            PhaseKind.MANAGER_REVIEW,
            Basis.figure("review.completion", "0.8")),
    /** The figure {@code review.self-completion}. */
    REVIEWS_BOTH_SIDES(
            "HEALTH-REVIEWS-BOTH-SIDES",
            HealthArea.REVIEWS,
            3,
            PhaseKind.SELF_ASSESSMENT,
            Basis.figure("review.self-completion", "0.8")),
    /** The figure {@code review.on-time}. */
    REVIEWS_IN_TIME(
            "HEALTH-REVIEWS-IN-TIME",
            HealthArea.REVIEWS,
            4,
            PhaseKind.MANAGER_REVIEW,
            Basis.figure("review.on-time", "0.9")),
    /** Are managers trained on what reviews and appeals showed? */
    REVIEWS_LEARNT("HEALTH-REVIEWS-LEARNT", HealthArea.REVIEWS, 5, PhaseKind.CLOSED, Basis.answer()),
    /** Do managers compare ratings before they are shared? */
    CALIBRATION_HELD("HEALTH-CALIBRATION-HELD", HealthArea.CALIBRATION, 2, PhaseKind.CALIBRATION, Basis.answer()),
    /** Does every change of a rating in calibration have a written reason? */
    CALIBRATION_REASONED(
            "HEALTH-CALIBRATION-REASONED", HealthArea.CALIBRATION, 3, PhaseKind.CALIBRATION, Basis.answer()),
    /** Do sessions see how lenient raters are, and how sure that is? */
    CALIBRATION_MEASURED(
            "HEALTH-CALIBRATION-MEASURED", HealthArea.CALIBRATION, 4, PhaseKind.CALIBRATION, Basis.answer()),
    /** Is it examined whether calibration made ratings agree better? */
    CALIBRATION_LEARNT("HEALTH-CALIBRATION-LEARNT", HealthArea.CALIBRATION, 5, PhaseKind.CLOSED, Basis.answer()),
    /** Does somebody look whether groups of people are rated and selected alike? */
    FAIRNESS_LOOKED("HEALTH-FAIRNESS-LOOKED", HealthArea.FAIRNESS, 2, PhaseKind.CALIBRATION, Basis.answer()),
    /** Is that done before ratings are shared, so that something can still be changed? */
    FAIRNESS_BEFORE("HEALTH-FAIRNESS-BEFORE", HealthArea.FAIRNESS, 3, PhaseKind.CALIBRATION, Basis.answer()),
    /** Is each indication followed up in writing, with what was found? */
    FAIRNESS_FOLLOWED("HEALTH-FAIRNESS-FOLLOWED", HealthArea.FAIRNESS, 4, PhaseKind.SHARE, Basis.answer()),
    /** Are rules of the programme changed where groups fare differently again and again? */
    FAIRNESS_LEARNT("HEALTH-FAIRNESS-LEARNT", HealthArea.FAIRNESS, 5, PhaseKind.CLOSED, Basis.answer()),
    /** The figure {@code development.plan-coverage}. */
    DEVELOPMENT_PLANNED(
            "HEALTH-DEVELOPMENT-PLANNED",
            HealthArea.DEVELOPMENT,
            2,
            PhaseKind.ACKNOWLEDGE,
            Basis.figure("development.plan-coverage", "0.5")),
    /** Do plans start from gaps between a person's competencies and the role? */
    DEVELOPMENT_FROM_GAPS(
            "HEALTH-DEVELOPMENT-FROM-GAPS", HealthArea.DEVELOPMENT, 3, PhaseKind.ACKNOWLEDGE, Basis.answer()),
    /** The figure {@code competency.met}. */
    DEVELOPMENT_REACHED(
            "HEALTH-DEVELOPMENT-REACHED",
            HealthArea.DEVELOPMENT,
            4,
            PhaseKind.MID_YEAR,
            Basis.figure("competency.met", "0.7")),
    /** Is it examined which actions closed gaps? */
    DEVELOPMENT_LEARNT("HEALTH-DEVELOPMENT-LEARNT", HealthArea.DEVELOPMENT, 5, PhaseKind.CLOSED, Basis.answer());

    private final String code;
    private final HealthArea area;
    private final int level;
    private final PhaseKind step;
    private final Basis basis;

    HealthCriterion(String code, HealthArea area, int level, PhaseKind step, Basis basis) {
        this.code = code;
        this.area = area;
        this.level = level;
        this.step = step;
        this.basis = basis;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    /** {@return which area of the process} */
    public HealthArea area() {
        return area;
    }

    /** {@return the level at which it is asked for, 2 to 5} */
    public int level() {
        return level;
    }

    /** {@return the step of the cycle in which it can be mended} */
    public PhaseKind step() {
        return step;
    }

    /** {@return whether somebody answers it; otherwise a figure tells} */
    public boolean isAnswered() {
        return basis.metric().isEmpty();
    }

    /** {@return the name of the figure that tells; nothing where somebody answers} */
    public Optional<String> metric() {
        return basis.metric();
    }

    /** {@return the figure that is asked for at least, by default; nothing where somebody answers} */
    public Optional<BigDecimal> asked() {
        return basis.asked();
    }

    /** {@return the message key of the question; there is a text only where somebody answers} */
    public String question() {
        return code + "-ASK";
    }

    private record Basis(Optional<String> metric, Optional<BigDecimal> asked) {
        static Basis answer() {
            return new Basis(Optional.empty(), Optional.empty());
        }

        static Basis figure(String metric, String asked) {
            return new Basis(Optional.of(metric), Optional.of(new BigDecimal(asked)));
        }
    }
}
