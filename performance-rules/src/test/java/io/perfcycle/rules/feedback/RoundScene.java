package io.perfcycle.rules.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.outcome.Outcome;
import java.util.List;

/** The documents of one round as they are after what was done. */
abstract class RoundScene {
    Round round;
    Participation participation;
    RoundResponses responses;

    final void take(Outcome<List<FeedbackEvent>> outcome) {
        for (FeedbackEvent event : outcome.orElseThrow()) {
            Document after = event.after();
            if (after instanceof Round found) {
                round = found;
            } else if (after instanceof Participation found) {
                participation = found;
            } else if (after instanceof RoundResponses found) {
                responses = found;
            }
        }
    }
}
