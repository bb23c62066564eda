package io.perfcycle.quickstart.report;

import java.time.LocalDate;
import java.util.List;

/**
 * One person's development plan.
 *
 * @param person whose plan it is
 * @param role the role that sets what is required
 * @param gaps what was required, and where the person stands before and after the plan
 * @param actions what was planned, in the order shown
 * @param milestones the marks on the way
 */
public record DevelopmentCase(
        String person, String role, List<CompetencyGap> gaps, List<PlanAction> actions, List<Milestone> milestones) {

    /** Copies the lists. */
    public DevelopmentCase {
        gaps = List.copyOf(gaps);
        actions = List.copyOf(actions);
        milestones = List.copyOf(milestones);
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
     * @param from first day
     * @param to last day, not before {@code from}
     * @param status how far it is
     */
    public record PlanAction(
            String title, String kind, String competency, LocalDate from, LocalDate to, ActionStatus status) {

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
