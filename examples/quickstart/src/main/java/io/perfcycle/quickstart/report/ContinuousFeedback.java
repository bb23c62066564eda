package io.perfcycle.quickstart.report;

import java.util.List;

/**
 * Feedback between reviews: requests, one-to-ones, and what a manager is prompted to do.
 *
 * @param requests how many requests for feedback ended how
 * @param meetings how many one-to-ones ended how
 * @param series one-to-ones that are shown, each as it stands at the end
 * @param prompts the prompts of one manager on the last day
 */
public record ContinuousFeedback(
        List<Count> requests, List<Count> meetings, List<Series> series, List<Prompt> prompts) {
    /** Nothing to show. */
    public static final ContinuousFeedback NONE = new ContinuousFeedback(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ContinuousFeedback {
        requests = List.copyOf(requests);
        meetings = List.copyOf(meetings);
        series = List.copyOf(series);
        prompts = List.copyOf(prompts);
    }

    /**
     * How many there are of something.
     *
     * @param what of what
     * @param count how many
     */
    public record Count(String what, int count) {}

    /**
     * A series of one-to-ones.
     *
     * @param people who meets
     * @param held how many meetings took place
     * @param next the day of the next one
     * @param open what is open in it, with how often it was carried over
     */
    public record Series(String people, int held, String next, List<String> open) {
        /** Copies the list. */
        public Series {
            open = List.copyOf(open);
        }
    }

    /**
     * A prompt.
     *
     * @param manager for whom it is
     * @param code its code
     * @param reason why it appears
     * @param question a question to begin with
     */
    public record Prompt(String manager, String code, String reason, String question) {}
}
