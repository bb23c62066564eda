package io.perfcycle.rules.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Ties a public method of an {@code …Operations} class to its entry in the register. The build fails without it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Performs {
    /** The entry. */
    Operation value();
}
