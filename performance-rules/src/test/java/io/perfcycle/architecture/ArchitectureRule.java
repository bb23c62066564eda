package io.perfcycle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule with its name and what it looks at. It fails when it looks at nothing.
 *
 * @param name the rule in words
 * @param selection which classes it looks at
 * @param rule the rule
 */
record ArchitectureRule(String name, DescribedPredicate<JavaClass> selection, ArchRule rule) {
    /**
     * A rule that looks at one class after the other.
     *
     * @param name the rule in words
     * @param selection which classes it looks at
     * @param faults what is wrong with a class, one sentence each, without the class's name
     */
    static ArchitectureRule of(
            String name, DescribedPredicate<JavaClass> selection, Function<JavaClass, Stream<String>> faults) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .distinct()
                        .forEach(
                                fault -> events.add(SimpleConditionEvent.violated(type, type.getName() + " " + fault)));
            }
        };
        return new ArchitectureRule(
                name,
                selection,
                classes().that(selection).should(condition).as(name).allowEmptyShould(false));
    }

    /** {@return the classes it looks at, by name} */
    List<String> selected(JavaClasses classes) {
        return classes.that(selection).stream().map(JavaClass::getName).sorted().toList();
    }

    /** {@return the violations, each beginning with the faulty class where the rule looks at single classes} */
    List<String> violations(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @Override
    public String toString() {
        return name;
    }
}
