package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * What the rules found in the wording of goals.
 *
 * @param judged how many goals were looked at
 * @param clean how many had no finding
 * @param byCode findings counted by code
 * @param byCriterion findings counted by criterion (specific, measurable, achievable, relevant, time-bound)
 * @param goals the goals with findings; the first ones are shown at once, the rest folded
 */
public record GoalQuality(
        int judged, int clean, List<FindingCount> byCode, List<FindingCount> byCriterion, List<JudgedGoal> goals) {

    /** Copies the lists. */
    public GoalQuality {
        byCode = List.copyOf(byCode);
        byCriterion = List.copyOf(byCriterion);
        goals = List.copyOf(goals);
    }

    /**
     * How often a code or criterion was found.
     *
     * @param key the code or the criterion
     * @param meaning what it means, may be empty
     * @param count how often, 0 or more
     */
    public record FindingCount(String key, String meaning, int count) {}

    /**
     * A goal with what was found in it.
     *
     * @param id the identifier people know the goal by
     * @param title the goal as it was worded
     * @param owner who owns it
     * @param findings at least one
     */
    public record JudgedGoal(String id, String title, String owner, List<GoalFinding> findings) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no finding
         */
        public JudgedGoal {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("findings: none for goal " + id);
            }
        }
    }

    /**
     * One thing to improve in the wording of a goal.
     *
     * @param code the stable code of the finding
     * @param criterion the criterion that it concerns
     * @param severity how much it matters
     * @param message what was found
     * @param question the question whose answer improves the goal, may be empty
     * @param rewrite a template to fill in, may be empty
     */
    public record GoalFinding(
            String code, String criterion, Severity severity, String message, String question, String rewrite) {}

    /** How much a finding matters. */
    public enum Severity {
        /** The goal cannot be agreed like this. */
        BLOCK("Blocks", "■", "bad"),
        /** The goal can be agreed, but should be improved. */
        ADVICE("Advice", "▲", "risk"),
        /** Worth knowing. */
        NOTE("Note", "●", "none");

        private final String label;
        private final String sign;
        private final String tone;

        Severity(String label, String sign, String tone) {
            this.label = label;
            this.sign = sign;
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
         * The sign before the word.
         *
         * @return one character
         */
        public String sign() {
            return sign;
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
