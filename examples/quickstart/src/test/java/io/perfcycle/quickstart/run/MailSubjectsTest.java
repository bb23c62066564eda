package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailSubjectsTest {
    private static final List<String> TOPICS = List.of(
            "goal.proposed",
            "goal.agreed",
            "goal.declined",
            "goal.withdrawn",
            "goal.at-risk",
            "goal.change-requested",
            "goal.change-approved",
            "goal.change-rejected",
            "goal.change-withdrawn",
            "goal.carried-over",
            "goal.closed",
            "feedback.given",
            "feedback.recognised",
            "feedback.request-asked",
            "feedback.request-approved",
            "feedback.request-answered",
            "feedback.request-declined",
            "feedback.request-cancelled",
            "feedback.request-expired",
            "feedback.hidden",
            "feedback.restored",
            "one-on-one.planned",
            "one-on-one.prepared",
            "one-on-one.moved",
            "one-on-one.closed",
            "feedback.nomination-approved",
            "feedback.nomination-proposed",
            "feedback.nomination-returned",
            "feedback.round-reminded",
            "feedback.round-launched",
            "feedback.round-closed",
            "review.scheduled",
            "review.due",
            "review.overdue",
            "review.unacknowledged",
            "review.self-assessed",
            "review.interim-rated",
            "review.released",
            "review.acknowledged",
            "calibration.opened",
            "development.proposed",
            "development.accepted",
            "development.noted",
            "development.revised",
            "development.completed",
            "improvement.proposed",
            "improvement.acknowledged",
            "improvement.checkpoint-held",
            "improvement.extended",
            "improvement.ended");

    @Test
    void every_topic_has_words_in_english_and_in_german() {
        for (String topic : TOPICS) {
            assertThat(MailSubjects.of(topic, Locale.US)).isNotEqualTo(topic).isNotBlank();
            assertThat(MailSubjects.of(topic, Locale.GERMANY))
                    .isNotEqualTo(topic)
                    .isNotEqualTo(MailSubjects.of(topic, Locale.US));
        }
    }

    @Test
    void other_languages_read_english_and_a_topic_without_words_is_shown_as_it_is() {
        assertThat(MailSubjects.of("goal.at-risk", Locale.FRENCH)).isEqualTo("A goal is at risk");
        assertThat(MailSubjects.of("goal.unheard-of", Locale.GERMAN)).isEqualTo("goal.unheard-of");
    }
}
