package io.perfcycle.core.review;

import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import java.util.HashSet;
import java.util.List;

/**
 * When somebody is told that a review waits. Nothing is sent by itself: a host asks the engine, daily or as it likes.
 *
 * @param untilHandedIn notices while the reviewer has not handed it in; days count from its due day; the next above is told
 *     after that day only
 * @param untilAcknowledged notices while its subject has not acknowledged it; days count from the day of the release (UTC) and
 *     are 0 or more
 * @param catchUp what happens with notices of days on which nobody asked
 */
public record ReviewNotices(List<NoticePolicy> untilHandedIn, List<NoticePolicy> untilAcknowledged, CatchUp catchUp) {
    /** Copies the lists; refuses a notice that stands twice in one, and one that comes too early. */
    public ReviewNotices {
        untilHandedIn = once(untilHandedIn);
        untilAcknowledged = once(untilAcknowledged);
        for (NoticePolicy notice : untilHandedIn) {
            if (notice.recipient() == Recipient.NEXT_ABOVE && notice.days() < 1) {
                throw new IllegalArgumentException(
                        "The next above is told 1 day after the due day or later, not " + notice.days());
            }
        }
        for (NoticePolicy notice : untilAcknowledged) {
            if (notice.days() < 0) {
                throw new IllegalArgumentException("Days after the release are 0 or more, not " + notice.days());
            }
        }
    }

    private static List<NoticePolicy> once(List<NoticePolicy> notices) {
        if (new HashSet<>(notices).size() != notices.size()) {
            throw new IllegalArgumentException("A notice stands twice in " + notices);
        }
        return List.copyOf(notices);
    }

    /**
     * The default: the reviewer 7 and 2 days before the due day and the day after it, the next above 3 days after it; the
     * subject 7 days after the release, the responsible manager, who may override, 14 days after it. Of what was missed each
     * gets the latest.
     *
     * @return the policy
     */
    public static ReviewNotices standard() {
        return new ReviewNotices(
                List.of(
                        new NoticePolicy(-7, Recipient.RESPONSIBLE),
                        new NoticePolicy(-2, Recipient.RESPONSIBLE),
                        new NoticePolicy(1, Recipient.RESPONSIBLE),
                        new NoticePolicy(3, Recipient.NEXT_ABOVE)),
                List.of(new NoticePolicy(7, Recipient.SUBJECT), new NoticePolicy(14, Recipient.RESPONSIBLE)),
                CatchUp.LATEST);
    }

    /**
     * In the manner of US agencies, whose years close out on a fixed day: the reviewer 5 and 4 days before the due day (the
     * supervisor's signature half way, the internal due day at the end), the next above on the day after it; the subject 2 days
     * after the release, the responsible manager 5 days after it, when a review that is not acknowledged is overridden.
     *
     * @return the policy
     */
    public static ReviewNotices federal() {
        return new ReviewNotices(
                List.of(
                        new NoticePolicy(-5, Recipient.RESPONSIBLE),
                        new NoticePolicy(-4, Recipient.RESPONSIBLE),
                        new NoticePolicy(1, Recipient.NEXT_ABOVE)),
                List.of(new NoticePolicy(2, Recipient.SUBJECT), new NoticePolicy(5, Recipient.RESPONSIBLE)),
                CatchUp.LATEST);
    }

    /** {@return a policy under which nobody is told} */
    public static ReviewNotices none() {
        return new ReviewNotices(List.of(), List.of(), CatchUp.LATEST);
    }
}
