package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a manager may see of a report, as far as prompts are computed from it.
 *
 * @param report whom
 * @param since since when the manager has been responsible; what is missing counts from this day
 * @param feedback feedback by the manager that the report may read
 * @param recognition recognition by the manager
 * @param goals goals in force with their health
 * @param meetings one-to-ones of the two
 * @param requests requests for feedback about the report
 */
public record CoachingFacts(
        EmployeeId report,
        LocalDate since,
        List<Given> feedback,
        List<Given> recognition,
        List<GoalState> goals,
        List<OneOnOne> meetings,
        List<FeedbackRequest> requests) {
    /** Copies the lists. */
    public CoachingFacts {
        feedback = List.copyOf(feedback);
        recognition = List.copyOf(recognition);
        goals = List.copyOf(goals);
        meetings = List.copyOf(meetings);
        requests = List.copyOf(requests);
    }

    /**
     * Something that was given.
     *
     * @param key the document
     * @param day the day, in UTC
     */
    public record Given(DocumentKey key, LocalDate day) {}

    /**
     * A goal and how it does.
     *
     * @param goal which goal
     * @param health its health on the day
     */
    public record GoalState(GoalId goal, Health health) {}

    /**
     * No facts but a beginning.
     *
     * @param report whom
     * @param since since when the manager has been responsible
     * @return the facts
     */
    public static CoachingFacts none(EmployeeId report, LocalDate since) {
        return new CoachingFacts(report, since, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
