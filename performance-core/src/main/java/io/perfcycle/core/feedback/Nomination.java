package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who is to be asked in a 360 round to come. One side, the subject or the manager, names the raters, the other approves.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Nomination extends Document permits ImmutableNomination {
    /** How far it has come. The names are stored. */
    enum State {
        /** One side has named the raters; the other is to say. */
        PROPOSED,
        /** The other side wants it otherwise. */
        RETURNED,
        /** Both sides agree; the round can be launched. */
        APPROVED
    }

    /** {@return the round to come} */
    RoundId round();

    /** {@return the cycle} */
    CycleId cycle();

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return who is to be asked, each person once} */
    List<Invitation> invitations();

    /** {@return who named them last} */
    EmployeeId nominatedBy();

    /** {@return how far it has come} */
    State state();

    /** {@return who approved it or gave it back; nothing while it is proposed} */
    Optional<EmployeeId> decidedBy();

    /** {@return why it was given back; empty otherwise} */
    String reason();

    @Override
    default DocumentKey key() {
        return keyOf(round());
    }

    /**
     * The key of the nomination for a round.
     *
     * @param round the round to come
     * @return the key
     */
    static DocumentKey keyOf(RoundId round) {
        return new DocumentKey(DocumentKind.NOMINATION, round.value());
    }

    /** Checks that nobody is named twice and that who decided is known exactly where it was decided. */
    @Value.Check
    default void check() {
        long raters = invitations().stream().map(Invitation::rater).distinct().count();
        if (raters != invitations().size()) {
            throw new IllegalArgumentException("The nomination for " + round() + " names someone twice");
        }
        if (decidedBy().isPresent() == (state() == State.PROPOSED)) {
            throw new IllegalArgumentException("The nomination for " + round() + " is " + state() + " by nobody");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableNomination.Builder {
        Builder() {}
    }
}
