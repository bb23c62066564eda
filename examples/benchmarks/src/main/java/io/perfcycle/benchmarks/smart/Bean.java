package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartGoal;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A goal as Bean Validation sees it: one constraint on the class for each check.
 *
 * @param goal the goal
 */
@Bean.Passes(0)
@Bean.Passes(1)
@Bean.Passes(2)
@Bean.Passes(3)
@Bean.Passes(4)
@Bean.Passes(5)
@Bean.Passes(6)
@Bean.Passes(7)
@Bean.Passes(8)
@Bean.Passes(9)
@Bean.Passes(10)
@Bean.Passes(11)
public record Bean(SmartGoal goal) {
    /** A check of {@link SmartBenchmark#CHECKS} by its number does not flag the goal. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(All.class)
    @Constraint(validatedBy = Validator.class)
    public @interface Passes {
        /** {@return the number of the check} */
        int value();

        /** {@return the text, which is no template} */
        String message() default "flagged";

        /** {@return the groups} */
        Class<?>[] groups() default {};

        /** {@return the payload} */
        Class<? extends Payload>[] payload() default {};
    }

    /** Several of them. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface All {
        /** {@return the constraints} */
        Passes[] value();
    }

    /** Runs the check. */
    public static final class Validator implements ConstraintValidator<Passes, Bean> {
        private int check;

        @Override
        public void initialize(Passes passes) {
            check = passes.value();
        }

        @Override
        public boolean isValid(Bean bean, ConstraintValidatorContext context) {
            return !SmartBenchmark.CHECKS.get(check).test(bean.goal());
        }
    }
}
