package io.perfcycle.core.development;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan for somebody whose results fall short, in one of its states. What may be done next follows from the state's type.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface ImprovementPlan {
    /** {@return what the plan says} */
    Content content();

    /**
     * What a plan says.
     *
     * @param id which plan
     * @param employee for whom
     * @param manager who leads it
     * @param start the first day
     * @param expectations what has to be reached
     * @param support what the company gives
     * @param checkpoints the days on which it is looked at, rising
     */
    record Content(
            PlanId id,
            EmployeeId employee,
            EmployeeId manager,
            LocalDate start,
            List<Expectation> expectations,
            List<Support> support,
            List<LocalDate> checkpoints) {
        /** Copies the lists. */
        public Content {
            expectations = List.copyOf(expectations);
            support = List.copyOf(support);
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /**
     * A checkpoint that was held.
     *
     * @param heldOn the day
     * @param values the value of each expectation, in order
     * @param note what was said, for people
     */
    record Held(LocalDate heldOn, List<BigDecimal> values, String note) {
        /** Copies the values. */
        public Held {
            values = List.copyOf(values);
        }
    }

    /**
     * Written, not yet acknowledged by the person.
     *
     * @param content what it says
     */
    record Proposed(Content content) implements ImprovementPlan {}

    /**
     * In force.
     *
     * @param content what it says, with the checkpoints of extensions
     * @param held the checkpoints held so far, in order
     * @param extensions how often it was extended
     */
    record Running(Content content, List<Held> held, int extensions) implements ImprovementPlan {
        /** Copies the checkpoints. */
        public Running {
            held = List.copyOf(held);
        }

        /** {@return whether every expectation is met at the last checkpoint held; false before the first} */
        public boolean isMet() {
            if (held.isEmpty()) {
                return false;
            }
            List<BigDecimal> values = held.get(held.size() - 1).values();
            boolean met = true;
            for (int at = 0; at < values.size(); at++) {
                met = met && content.expectations().get(at).isMetBy(values.get(at));
            }
            return met;
        }

        /** {@return whether every checkpoint was held} */
        public boolean isThrough() {
            return held.size() == content.checkpoints().size();
        }
    }

    /**
     * Ended for good.
     *
     * @param content what it said
     * @param held the checkpoints held
     * @param ending how it ended
     * @param on the day
     */
    record Ended(Content content, List<Held> held, Ending ending, LocalDate on) implements ImprovementPlan {
        /** Copies the checkpoints. */
        public Ended {
            held = List.copyOf(held);
        }
    }

    /** How a plan ends. What follows is decided elsewhere and by people. */
    enum Ending {
        /** Everything is met. */
        MET,
        /** All checkpoints were held and something is not met. */
        NOT_MET,
        /** The company takes it back. */
        WITHDRAWN,
        /** The person moved to another role or left. */
        OVERTAKEN
    }
}
