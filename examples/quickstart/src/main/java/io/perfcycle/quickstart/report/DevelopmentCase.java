package io.perfcycle.quickstart.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's development plan.
 *
 * @param person whose plan it is
 * @param role the role that sets what is required
 * @param gaps what was required, and where the person stands before and after the plan
 * @param actions what was planned, in the order shown
 * @param milestones marks on the way beside the ends of actions
 * @param notes what was reported about the actions, in the order of days
 */
public record DevelopmentCase(
        String person,
        String role,
        List<CompetencyGap> gaps,
        List<PlanAction> actions,
        List<Milestone> milestones,
        List<ProgressNote> notes) {

    /** Copies the lists. */
    public DevelopmentCase {
        gaps = List.copyOf(gaps);
        actions = List.copyOf(actions);
        milestones = List.copyOf(milestones);
        notes = List.copyOf(notes);
    }

    /**
     * A competency, what is required and what is there. All levels count from 0 to {@code levels}.
     *
     * @param competency the competency
     * @param required the level that the role requires
     * @param before the level before the plan
     * @param after the level once the plan is done
     * @param levels the highest level, at least 1
     * @param openReason why a gap stays open, empty when it is not or when nobody knows
     */
    public record CompetencyGap(String competency, int required, int before, int after, int levels, String openReason) {

        /**
         * Checks the levels.
         *
         * @throws IllegalArgumentException if a level is out of range
         */
        public CompetencyGap {
            if (levels < 1
                    || Math.min(required, Math.min(before, after)) < 0
                    || Math.max(required, Math.max(before, after)) > levels) {
                throw new IllegalArgumentException("levels: " + required + ", " + before + ", " + after + " for "
                        + competency + " are not all within 0 to " + levels);
            }
        }
    }

    /**
     * Something the person does to grow.
     *
     * @param title what is done
     * @param kind practice, mentoring, course, …
     * @param competency the competency that it serves
     * @param from first day planned
     * @param to the day by which it is to be done, not before {@code from}
     * @param status how far it is
     * @param progress what was reported of it
     */
    public record PlanAction(
            String title,
            String kind,
            String competency,
            LocalDate from,
            LocalDate to,
            ActionStatus status,
            Progress progress) {

        /**
         * Checks the dates.
         *
         * @throws IllegalArgumentException if {@code to} is before {@code from}
         */
        public PlanAction {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to: " + to + " is before " + from + " in " + title);
            }
        }
    }

    /**
     * What was reported of an action.
     *
     * @param begun the day on which it was begun, null where nobody said so
     * @param ended the day on which it was done or dropped, null before
     */
    public record Progress(
            @Nullable LocalDate begun, @Nullable LocalDate ended) {
        /** Nothing was reported. */
        public static final Progress NONE = new Progress(null, null);
    }

    /**
     * What somebody reported.
     *
     * @param on since which day
     * @param by who said so
     * @param action the action's title
     * @param status how far it was
     * @param text more about it; may be empty
     */
    public record ProgressNote(LocalDate on, String by, String action, ActionStatus status, String text) {}

    /**
     * A mark on the way.
     *
     * @param title what should be visible by then
     * @param due by when
     * @param reached whether it was
     */
    public record Milestone(String title, LocalDate due, boolean reached) {}

    /** How far an action is. */
    public enum ActionStatus {
        /** Finished. */
        DONE("done", "done"),
        /** Under way. */
        ACTIVE("under way", "active"),
        /** Not begun. */
        PLANNED("planned", "planned"),
        /** Given up. */
        DROPPED("dropped", "dropped");

        private final String label;
        private final String tone;

        ActionStatus(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /**
         * The word readers see.
         *
         * @return the word
         */
        public String label() {
            return label;
        }

        /**
         * The class in the style sheet.
         *
         * @return the class
         */
        public String tone() {
            return tone;
        }
    }
}
