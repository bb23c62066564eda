package io.perfcycle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.perfcycle.core.outcome.FindingCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All codes that enums declare, to be held against each other and against the texts. */
final class FindingCatalogue {
    private FindingCatalogue() {}

    /** {@return every constant of every enum that implements FindingCode, enums by name, constants as declared} */
    static List<FindingCode> of(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(FindingCode.class))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(FindingCode.class::cast)
                .toList();
    }

    /** {@return one sentence for each code that stands twice} */
    static List<String> duplicates(Collection<? extends FindingCode> codes) {
        Map<String, FindingCode> first = new LinkedHashMap<>();
        return codes.stream()
                .flatMap(code -> {
                    FindingCode earlier = first.putIfAbsent(code.code(), code);
                    return earlier == null
                            ? Stream.empty()
                            : Stream.of(code.code() + " is declared by " + name(earlier) + " and " + name(code));
                })
                .toList();
    }

    /** {@return one sentence for each code that has no text} */
    static List<String> untold(Collection<? extends FindingCode> codes, Set<String> keys) {
        return codes.stream()
                .filter(code -> !keys.contains(code.code()))
                .map(code -> name(code) + " has no text for " + code.code())
                .toList();
    }

    private static String name(FindingCode code) {
        return code.getClass().getSimpleName() + "." + code;
    }
}
