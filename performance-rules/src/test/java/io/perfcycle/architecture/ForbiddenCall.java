package io.perfcycle.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calls of, and references to, methods and constructors that code may not use.
 *
 * @param owner the class that declares them, or a type that their owner is a subtype of
 * @param name a pattern of their names; {@code <init>} for constructors
 * @param arguments which parameter types are meant
 */
record ForbiddenCall(String owner, Pattern name, Predicate<List<String>> arguments) {
    /** Whatever the arguments. */
    static ForbiddenCall any(String owner, String name) {
        return new ForbiddenCall(owner, Pattern.compile(name), types -> true);
    }

    /** Only without an argument of one of these types. */
    static ForbiddenCall without(String owner, String name, String... needed) {
        List<String> wanted = List.of(needed);
        return new ForbiddenCall(
                owner, Pattern.compile(name), types -> types.stream().noneMatch(wanted::contains));
    }

    /** Only without any argument. */
    static ForbiddenCall bare(String owner, String name) {
        return new ForbiddenCall(owner, Pattern.compile(name), List::isEmpty);
    }

    /** {@return the forbidden calls of a class, one sentence each} */
    static Stream<String> faults(JavaClass type, List<ForbiddenCall> forbidden) {
        return faults(type, forbidden, origin -> true);
    }

    /** {@return the forbidden calls of a class out of some of its methods, one sentence each} */
    static Stream<String> faults(JavaClass type, List<ForbiddenCall> forbidden, Predicate<JavaCodeUnit> origins) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> origins.test(access.getOrigin()))
                .filter(access -> forbidden.stream().anyMatch(each -> each.matches(access)))
                .map(access -> "uses " + access.getTarget().getFullName() + ": " + access.getDescription());
    }

    private boolean matches(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && name.matcher(target.getName()).matches()
                && target.getOwner().isAssignableTo(owner)
                && arguments.test(target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList());
    }
}
