package io.perfcycle.rules.development;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.rules.assignment.PlaceMatching;
import io.perfcycle.rules.orgchart.IdOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives mentors to people under the places that mentors have. A mentor is at the level aimed at or above, is not the person and
 * not the person's manager, who appraises. As many people as possible get a mentor; where not all can, those who come
 * first in the list are served first. Whoever could have several gets, where that takes nothing from others, the one nearest
 * above the level, so that experts stay free for those who need them.
 *
 * <p>Stateless.
 */
public final class MentorMatcher {
    private MentorMatcher() {}

    /**
     * Somebody who looks for a mentor.
     *
     * @param person who
     * @param manager the person's manager; nothing for none
     * @param competency in what
     * @param target the level aimed at
     */
    public record Mentee(EmployeeId person, Optional<EmployeeId> manager, CompetencyId competency, int target) {}

    /**
     * Somebody who is a mentor.
     *
     * @param person who
     * @param levelByCompetency the mentor's levels
     * @param places how many people the mentor can take, 0 or more
     */
    public record Mentor(EmployeeId person, Map<CompetencyId, Integer> levelByCompetency, int places) {
        /** Checks the places and copies the levels. */
        public Mentor {
            levelByCompetency = Map.copyOf(levelByCompetency);
            if (places < 0) {
                throw new IllegalArgumentException("A mentor has 0 places or more, not " + places);
            }
        }
    }

    /** Why somebody has no mentor. */
    public enum Reason {
        /** Nobody is at the level. */
        NO_MENTOR,
        /** Those who are at the level have no place left. */
        NO_PLACE
    }

    /**
     * What came of it for one person.
     *
     * @param mentee who
     * @param mentor the mentor; nothing where there is none
     * @param reason why there is none; nothing where there is one
     */
    public record Match(Mentee mentee, Optional<EmployeeId> mentor, Optional<Reason> reason) {}

    /**
     * Matches.
     *
     * @param mentees those who look for a mentor, the most urgent first
     * @param mentors the mentors
     * @return one match per mentee, in order
     */
    public static List<Match> match(List<Mentee> mentees, List<Mentor> mentors) {
        List<Mentor> sorted = new ArrayList<>(mentors);
        List<String> ids =
                sorted.stream().map(mentor -> mentor.person().value()).toList();
        sorted.sort(Comparator.comparing(mentor -> mentor.person().value(), IdOrder.of(ids)));
        int[][] choices = new int[mentees.size()][];
        for (int at = 0; at < choices.length; at++) {
            choices[at] = choices(mentees.get(at), sorted);
        }
        int[] places = sorted.stream().mapToInt(Mentor::places).toArray();
        PlaceMatching matching = PlaceMatching.of(choices, places);
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < choices.length; at++) {
            int place = matching.placeOf(at);
            matches.add(
                    place >= 0
                            ? new Match(
                                    mentees.get(at),
                                    Optional.of(sorted.get(place).person()),
                                    Optional.empty())
                            : new Match(
                                    mentees.get(at),
                                    Optional.empty(),
                                    Optional.of(choices[at].length == 0 ? Reason.NO_MENTOR : Reason.NO_PLACE)));
        }
        return List.copyOf(matches);
    }

    private static int[] choices(Mentee mentee, List<Mentor> mentors) {
        int[] able = new int[mentors.size()];
        int size = 0;
        for (int at = 0; at < able.length; at++) {
            EmployeeId person = mentors.get(at).person();
            boolean near = person.equals(mentee.person())
                    || mentee.manager().map(person::equals).orElse(false);
            if (!near && level(mentors.get(at), mentee) >= mentee.target()) {
                int to = size++;
                while (to > 0 && level(mentors.get(able[to - 1]), mentee) > level(mentors.get(at), mentee)) {
                    able[to] = able[to - 1];
                    to--;
                }
                able[to] = at;
            }
        }
        return Arrays.copyOf(able, size);
    }

    private static int level(Mentor mentor, Mentee mentee) {
        return mentor.levelByCompetency().getOrDefault(mentee.competency(), Integer.MIN_VALUE);
    }
}
