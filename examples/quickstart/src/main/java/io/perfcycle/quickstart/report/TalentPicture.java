package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * People in the grid of performance and potential, and how well roles are covered. For HR: whom it is about does not see it.
 *
 * @param boxes the boxes that hold somebody
 * @param bench the roles with their successors, in the order shown
 * @param figures what can be said of all roles together; empty without roles
 */
public record TalentPicture(List<Box> boxes, List<Bench> bench, List<Figure> figures) {
    /** Nothing to show. */
    public static final TalentPicture NONE = new TalentPicture(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public TalentPicture {
        boxes = List.copyOf(boxes);
        bench = List.copyOf(bench);
        figures = List.copyOf(figures);
    }

    /**
     * A box of the grid.
     *
     * @param performance 0 for low, 1 for medium, 2 for high
     * @param potential the same
     * @param number its number, as the tenant numbers boxes
     * @param people the names of those in it, high potentials first
     * @param highPotentials how many of them are high potentials
     */
    public record Box(int performance, int potential, int number, List<String> people, int highPotentials) {
        /**
         * Copies the names and checks the tiers.
         *
         * @throws IllegalArgumentException if a tier is not 0, 1 or 2
         */
        public Box {
            people = List.copyOf(people);
            if (Math.min(performance, potential) < 0 || Math.max(performance, potential) > 2) {
                throw new IllegalArgumentException("a tier is 0, 1 or 2, not " + performance + " and " + potential);
            }
        }
    }

    /**
     * A role and who could take it over.
     *
     * @param role the role
     * @param holder who has it, empty if nobody
     * @param vacancy when it becomes vacant, empty if nobody knows
     * @param successors names with readiness
     * @param strength the strength of the bench
     * @param warnings what is wrong, empty if nothing is
     */
    public record Bench(
            String role,
            String holder,
            String vacancy,
            List<String> successors,
            String strength,
            List<String> warnings) {
        /** Copies the lists. */
        public Bench {
            successors = List.copyOf(successors);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A figure over all roles.
     *
     * @param label what it is
     * @param value its value
     */
    public record Figure(String label, String value) {}
}
