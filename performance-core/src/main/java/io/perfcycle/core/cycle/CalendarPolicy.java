package io.perfcycle.core.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What comes round in an organisation, when, and how much of it at a time.
 *
 * @param occasions the occasions, each name once
 * @param time the time of day of meetings
 * @param load the most meetings a week
 * @param notices reminders and escalations of every appointment
 * @param catchUp what happens with appointments and notices that were missed
 */
public record CalendarPolicy(
        List<OccasionPolicy> occasions, MeetingTime time, LoadLimit load, List<NoticePolicy> notices, CatchUp catchUp) {
    /** Copies the lists and refuses a name that stands twice. */
    public CalendarPolicy {
        occasions = List.copyOf(occasions);
        notices = List.copyOf(notices);
        Set<String> names = new HashSet<>();
        for (OccasionPolicy occasion : occasions) {
            if (!names.add(occasion.name())) {
                throw new IllegalArgumentException("The occasion " + occasion.name() + " stands twice");
            }
        }
    }

    /**
     * A calendar with the standard time of day, five reviews a week, a reminder a week before and two days before the due
     * day, and an escalation three days after it.
     *
     * @param occasions the occasions
     * @return the policy
     */
    public static CalendarPolicy of(List<OccasionPolicy> occasions) {
        return new CalendarPolicy(
                occasions,
                MeetingTime.standard(),
                LoadLimit.ofReviews(5),
                List.of(
                        new NoticePolicy(-7, NoticePolicy.Recipient.RESPONSIBLE),
                        new NoticePolicy(-2, NoticePolicy.Recipient.SUBJECT),
                        new NoticePolicy(3, NoticePolicy.Recipient.NEXT_ABOVE)),
                CatchUp.LATEST);
    }

    /**
     * The same with another limit.
     *
     * @param other the limit
     * @return the policy
     */
    public CalendarPolicy withLoad(LoadLimit other) {
        return new CalendarPolicy(occasions, time, other, notices, catchUp);
    }

    /**
     * The same at another time of day.
     *
     * @param other the time
     * @return the policy
     */
    public CalendarPolicy withTime(MeetingTime other) {
        return new CalendarPolicy(occasions, other, load, notices, catchUp);
    }

    /**
     * The same with another answer to what was missed.
     *
     * @param other the answer
     * @return the policy
     */
    public CalendarPolicy withCatchUp(CatchUp other) {
        return new CalendarPolicy(occasions, time, load, notices, other);
    }

    /**
     * The same with other notices.
     *
     * @param other the notices
     * @return the policy
     */
    public CalendarPolicy withNotices(List<NoticePolicy> other) {
        return new CalendarPolicy(occasions, time, load, other, catchUp);
    }
}
