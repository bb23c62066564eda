package io.perfcycle.core.review;

import java.time.Instant;
import java.util.Optional;

/**
 * That the subject of a review asks somebody else than its reviewer to look at it again. There is one in a review at most.
 *
 * @param raisedAt when it was raised
 * @param reason why
 * @param ending how it ended; nothing while it waits
 */
public record Appeal(Instant raisedAt, String reason, Optional<AppealEnding> ending) {
    /**
     * The same appeal, ended.
     *
     * @param how how it ended
     * @return the appeal
     */
    public Appeal ended(AppealEnding how) {
        return new Appeal(raisedAt, reason, Optional.of(how));
    }
}
