package io.perfcycle.architecture.wrong.core.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Constraints where no validator looks. */
public final class WrongFacts {
    private WrongFacts() {}

    /** On the accessor. */
    public sealed interface ConstrainedFact permits RightPerson {
        /** {@return a name} */
        @NotBlank
        String name();
    }

    /** On the argument of its type. */
    public sealed interface ConstrainedElements permits RightPerson {
        /** {@return names} */
        List<@NotNull String> names();
    }

    /** Constraints on a record's components are read. */
    public record RightPerson(@NotBlank String name, List<@NotNull String> names)
            implements ConstrainedFact, ConstrainedElements {}
}
