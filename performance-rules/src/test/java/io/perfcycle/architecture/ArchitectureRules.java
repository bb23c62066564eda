package io.perfcycle.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Every rule about the shape of the code, over a {@link Layout}. */
final class ArchitectureRules {
    private ArchitectureRules() {}

    /** {@return all rules} */
    static List<ArchitectureRule> all(Layout layout) {
        return Stream.of(
                        new StructureRules(layout).all(), new SignatureRules(layout).all(), new CallRules(layout).all())
                .flatMap(List::stream)
                .toList();
    }

    /** {@return the rule with this name} */
    static ArchitectureRule named(Layout layout, String name) {
        return all(layout).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule is named '" + name + "'"));
    }
}
