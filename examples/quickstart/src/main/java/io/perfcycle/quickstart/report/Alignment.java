package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the goals of individuals hang below those of teams, units and the company.
 *
 * @param roots the goals at the top, each with those that contribute to it
 * @param orphans goals that contribute to nothing although they should; what stands below them is counted and not shown
 * @param childless company goals that nobody contributes to
 * @param links which unit's goals serve which unit's
 */
public record Alignment(List<GoalNode> roots, List<GoalNode> orphans, List<GoalNode> childless, GoalLinks links) {

    /** Copies the lists. */
    public Alignment {
        roots = List.copyOf(roots);
        orphans = List.copyOf(orphans);
        childless = List.copyOf(childless);
    }

    /**
     * A goal and the goals that contribute to it. The depth should stay below 100: pages nest as deep as goals do.
     *
     * @param id the identifier people know the goal by
     * @param level whose goal it is
     * @param owner the company, unit, team or person that owns it
     * @param title the goal as it was worded
     * @param progress per cent, 0 or more; above 100 is shown as a full bar; null when not known
     * @param health how it stands
     * @param weight per cent of the owner's or the parent's total; null when it has none
     * @param children the goals that contribute to it
     */
    public record GoalNode(
            String id,
            GoalLevel level,
            String owner,
            String title,
            @Nullable BigDecimal progress,
            GoalHealth health,
            @Nullable BigDecimal weight,
            List<GoalNode> children) {

        /** Copies the list. */
        public GoalNode {
            children = List.copyOf(children);
        }
    }

    /** Whose goal it is. */
    public enum GoalLevel {
        /** A goal of the whole company. */
        COMPANY("Company"),
        /** A goal of a unit. */
        UNIT("Unit"),
        /** A goal of a team. */
        TEAM("Team"),
        /** A goal of one person. */
        INDIVIDUAL("Individual");

        private final String label;

        GoalLevel(String label) {
            this.label = label;
        }

        /**
         * The word readers see.
         *
         * @return the word
         */
        public String label() {
            return label;
        }
    }

    /** How a goal stands. Each has its own sign, so that nobody needs to see the colour. */
    public enum GoalHealth {
        /** Reached. */
        DONE("Done", "✓", "done"),
        /** As planned. */
        ON_TRACK("On track", "●", "good"),
        /** In doubt. */
        AT_RISK("At risk", "▲", "risk"),
        /** Will not be reached as things stand. */
        OFF_TRACK("Off track", "■", "bad"),
        /** Nobody has said. */
        UNKNOWN("Not reported", "○", "none");

        private final String label;
        private final String sign;
        private final String tone;

        GoalHealth(String label, String sign, String tone) {
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
