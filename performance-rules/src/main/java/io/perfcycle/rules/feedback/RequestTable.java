package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.RequestState;
import java.util.Optional;

/** Which command a request takes in which state; the whole table in one place. Stateless. */
public final class RequestTable {
    private RequestTable() {}

    /**
     * What stands against a command in a state.
     *
     * @param state the state
     * @param command the command
     * @return the code of the reason; nothing where the table permits it
     */
    public static Optional<RequestFinding> obstacle(RequestState state, RequestCommand command) {
        if (state.isEnded()) {
            return Optional.of(RequestFinding.ENDED);
        }
        boolean pending = state == RequestState.PENDING;
        boolean fits = switch (command) {
            case APPROVE, REJECT -> pending;
            case SAVE, SUBMIT, DECLINE -> !pending;
            case WITHDRAW, EXPIRE -> true;
        };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(pending ? RequestFinding.NOT_SENT : RequestFinding.NOT_PENDING);
    }
}
