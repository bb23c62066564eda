package io.perfcycle.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.cycle.NoticePolicy.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewNoticesTest {
    private static final NoticePolicy WEEK_BEFORE = new NoticePolicy(-7, Recipient.RESPONSIBLE);

    private static ReviewNotices notices(List<NoticePolicy> untilHandedIn, List<NoticePolicy> untilAcknowledged) {
        return new ReviewNotices(untilHandedIn, untilAcknowledged, CatchUp.ALL);
    }

    @Test
    void several_people_may_be_told_on_one_day_and_nobody_twice() {
        NoticePolicy other = new NoticePolicy(-7, Recipient.SUBJECT);

        assertThat(notices(List.of(WEEK_BEFORE, other), List.of()).untilHandedIn())
                .containsExactly(WEEK_BEFORE, other);
        assertThatThrownBy(() -> notices(List.of(WEEK_BEFORE, other, WEEK_BEFORE), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A notice stands twice in ");
    }

    @Test
    void the_next_above_is_told_of_nothing_that_is_not_overdue() {
        assertThatThrownBy(() -> notices(List.of(new NoticePolicy(0, Recipient.NEXT_ABOVE)), List.of()))
                .hasMessage("The next above is told 1 day after the due day or later, not 0");
        assertThat(notices(List.of(new NoticePolicy(1, Recipient.NEXT_ABOVE)), List.of())
                        .untilAcknowledged())
                .isEmpty();
    }

    @Test
    void nobody_is_told_before_the_release_that_a_review_is_not_acknowledged() {
        assertThatThrownBy(() -> notices(List.of(), List.of(new NoticePolicy(-1, Recipient.SUBJECT))))
                .hasMessage("Days after the release are 0 or more, not -1");
        assertThat(notices(List.of(), List.of(new NoticePolicy(0, Recipient.SUBJECT)))
                        .untilAcknowledged())
                .hasSize(1);
    }

    @Test
    void a_policy_of_reviews_has_the_standard_notices_unless_it_says_others() {
        ReviewPolicy standard = ReviewPolicy.standard();

        assertThat(standard.notices()).isEqualTo(ReviewNotices.standard());
        assertThat(standard.withNotices(ReviewNotices.none()).withJustification(JustificationPolicy.federal()))
                .isEqualTo(standard.withJustification(JustificationPolicy.federal())
                        .withNotices(ReviewNotices.none()))
                .isNotEqualTo(standard.withJustification(JustificationPolicy.federal()));
    }
}
