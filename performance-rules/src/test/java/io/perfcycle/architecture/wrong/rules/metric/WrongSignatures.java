package io.perfcycle.architecture.wrong.rules.metric;

import io.vavr.control.Option;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;

/** Types of libraries in signatures. */
public final class WrongSignatures {
    private WrongSignatures() {}

    /** In a return type. */
    public static final class LeaksVavr {
        /** {@return nothing} */
        public Option<String> result() {
            return Option.none();
        }
    }

    /** In the bound of a type parameter. */
    public static final class LeaksVavrBound {
        /** {@return its argument} */
        public <T extends Option<?>> T same(T argument) {
            return argument;
        }
    }

    /** In an argument of an argument. */
    public static final class LeaksViolation {
        /** {@return how many} */
        public int count(Optional<Set<ConstraintViolation<String>>> violations) {
            return violations.map(Set::size).orElse(0);
        }
    }

    /** In a field. */
    public static final class LeaksValidator {
        /** The engine's validator. */
        public static final Class<HibernateValidator> PROVIDER = HibernateValidator.class;
    }

    /** Inside a method everything is allowed that the package order allows. */
    public static final class RightInside {
        /** {@return the text} */
        public String text(String text) {
            return Option.of(text).getOrElse("");
        }
    }
}
