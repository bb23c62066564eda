package io.perfcycle.quickstart.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything one report shows, as plain values.
 *
 * <p>Lists are shown in the order given, so the caller sorts them; the same value always gives the same page. Decimals
 * are shown with the scale they have, so the caller rounds them. Texts are plain text: whatever looks like markup is
 * shown as it was typed. An empty list or a missing case does not remove its section, the section then says that there
 * is nothing to show.
 *
 * <p>To be called. Immutable and safe to share between threads.
 *
 * @param masthead who, which cycle, as of when, and the key figures
 * @param steps the steps of the cycle in the order in which they happened
 * @param alignment how goals hang together
 * @param goalQuality what the rules found in the wording of goals
 * @param ratings ratings before and after calibration
 * @param feedback rounds of 360 feedback, one per person shown
 * @param continuous requests, one-to-ones and prompts
 * @param reviews reviews as they read, none when there is none to show
 * @param development one person's development plan, null when there is none to show
 * @param improvement one improvement plan, null when there is none to show
 * @param programme how units keep the programme
 * @param raters the raters whom the library proposes, null where there were no rounds
 * @param talent the grid of talent and the bench
 * @param metrics the metrics of the cycle
 * @param trends figures over time; a trend with fewer than two points is shown without a line
 * @param insight adoption, fairness, people, skills and the health of the process
 * @param notifications what was sent, by kind
 */
public record CycleReport(
        Masthead masthead,
        List<CycleStep> steps,
        Alignment alignment,
        GoalQuality goalQuality,
        RatingPicture ratings,
        List<FeedbackRound> feedback,
        ContinuousFeedback continuous,
        List<ReviewCase> reviews,
        @Nullable DevelopmentCase development,
        @Nullable ImprovementPicture improvement,
        ProgrammeKept programme,
        @Nullable ProposedRaters raters,
        TalentPicture talent,
        List<MetricLine> metrics,
        List<Trend> trends,
        Insight insight,
        List<NotificationLine> notifications) {

    /** Copies the lists. */
    public CycleReport {
        Objects.requireNonNull(masthead, "masthead");
        Objects.requireNonNull(alignment, "alignment");
        Objects.requireNonNull(goalQuality, "goalQuality");
        Objects.requireNonNull(ratings, "ratings");
        Objects.requireNonNull(continuous, "continuous");
        Objects.requireNonNull(insight, "insight");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(talent, "talent");
        steps = List.copyOf(steps);
        feedback = List.copyOf(feedback);
        reviews = List.copyOf(reviews);
        metrics = List.copyOf(metrics);
        trends = List.copyOf(trends);
        notifications = List.copyOf(notifications);
    }
}
