package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * The raters whom the library proposes for the people of this cycle's 360 rounds, beside those who were asked.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param limits under which limits they are proposed
 * @param proof what is known of how good the proposal is
 * @param people one for each person about whom there was a round
 */
public record ProposedRaters(String limits, String proof, List<Person> people) {
    /** Copies the list. */
    public ProposedRaters {
        people = List.copyOf(people);
    }

    /**
     * The raters of one person.
     *
     * @param person about whom
     * @param peers the proposed peers, those who were asked marked
     * @param reports the proposed direct reports, those who were asked marked
     * @param asked how many peers and direct reports were asked
     * @param both how many of them are proposed too
     * @param empty how many places stay empty
     */
    public record Person(String person, List<Rater> peers, List<Rater> reports, int asked, int both, int empty) {
        /** Copies the lists. */
        public Person {
            peers = List.copyOf(peers);
            reports = List.copyOf(reports);
        }
    }

    /**
     * A proposed rater.
     *
     * @param name who
     * @param asked whether the person was asked in this cycle
     */
    public record Rater(String name, boolean asked) {}
}
