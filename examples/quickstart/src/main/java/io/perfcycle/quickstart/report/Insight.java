package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * What HR looks at beside the cycle itself: who practises what, whether groups fare alike, who thrives or may need support,
 * where skills are missing, and how mature the process is.
 *
 * @param adoption which unit practises what
 * @param fairness groups beside each other, one picture for each attribute
 * @param people people with reasons
 * @param skills competencies that people lack, those that are missing most first
 * @param health the areas of the process
 */
public record Insight(
        Adoption adoption,
        List<FairnessPicture> fairness,
        PeopleInsight people,
        List<SkillLine> skills,
        List<HealthLine> health) {
    /** There is nothing to show. */
    public static final Insight NONE = new Insight(
            new Adoption(List.of(), List.of()),
            List.of(),
            new PeopleInsight(List.of(), List.of(), 0, 0),
            List.of(),
            List.of());

    /** Copies the lists. */
    public Insight {
        fairness = List.copyOf(fairness);
        skills = List.copyOf(skills);
        health = List.copyOf(health);
    }

    /**
     * A competency that people lack.
     *
     * @param competency its name
     * @param asked of how many people it is asked
     * @param assessed how many of them were assessed
     * @param below how many of those are below
     * @param reason the gap in words
     * @param units units with their shares in words; those that must not be shown say so
     */
    public record SkillLine(String competency, int asked, int assessed, int below, String reason, List<String> units) {
        /** Copies the list. */
        public SkillLine {
            units = List.copyOf(units);
        }
    }

    /**
     * People with the reasons for which they are named.
     *
     * @param support who may need support
     * @param thrives who thrives
     * @param steady how many are neither
     * @param notKnown of how many nothing is known
     */
    public record PeopleInsight(List<Named> support, List<Named> thrives, int steady, int notKnown) {
        /** Copies the lists. */
        public PeopleInsight {
            support = List.copyOf(support);
            thrives = List.copyOf(thrives);
        }
    }

    /**
     * A person.
     *
     * @param name the name
     * @param unit the unit, may be empty
     * @param reasons why the person is named, one or more
     */
    public record Named(String name, String unit, List<String> reasons) {
        /** Copies the list. */
        public Named {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An area of the process.
     *
     * @param area its name
     * @param level 1 to 5
     * @param criteria what is asked for, by level
     * @param next what to do to reach the next level; empty at the highest
     */
    public record HealthLine(String area, int level, List<Criterion> criteria, List<String> next) {
        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if the level is none
         */
        public HealthLine {
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("level: 1 to 5, not " + level + " in " + area);
            }
            criteria = List.copyOf(criteria);
            next = List.copyOf(next);
        }
    }

    /**
     * What is asked for at a level.
     *
     * @param level the level
     * @param text the criterion in words
     * @param state how it stands: holds, fails or is not known
     * @param sign a sign for it, so that nobody needs to see the colour
     * @param tone the class in the style sheet
     */
    public record Criterion(int level, String text, String state, String sign, String tone) {}
}
