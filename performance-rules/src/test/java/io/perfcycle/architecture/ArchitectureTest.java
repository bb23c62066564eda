package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The library's own main classes keep the rules. */
class ArchitectureTest {
    private static final Layout LIBRARY = Layout.library();
    private static final JavaClasses CLASSES = Layout.libraryClasses();
    static final List<ArchitectureRule> RULES = ArchitectureRules.all(LIBRARY);

    @ParameterizedTest(name = "{0}")
    @FieldSource("RULES")
    void the_library_keeps_the_rule(ArchitectureRule rule) {
        rule.rule().check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RULES")
    void the_rule_looks_at_something(ArchitectureRule rule) {
        assertThat(rule.selected(CLASSES)).isNotEmpty();
    }

    @Test
    void all_three_modules_are_looked_at() {
        assertThat(Stream.of(LIBRARY.core(), LIBRARY.spi(), LIBRARY.rules()))
                .allSatisfy(
                        module -> assertThat(CLASSES.that(LIBRARY.in(module))).isNotEmpty());
        assertThat(Modules.descriptors())
                .extracting(ModuleDescriptor::name)
                .contains("io.perfcycle.core", "io.perfcycle.spi", "io.perfcycle.rules");
    }

    @Test
    void no_test_class_is_looked_at() {
        assertThat(CLASSES).noneMatch(type -> type.getName().startsWith("io.perfcycle.architecture"));
        assertThat(CLASSES)
                .noneMatch(type ->
                        type.getSource().orElseThrow().getUri().toString().contains("/test-classes/"));
    }

    @Test
    void modules_export_no_internal_package() {
        assertThat(Modules.exportedPackages()).isNotEmpty().noneMatch(name -> name.contains(".internal"));
    }

    @Test
    void modules_export_every_package_of_the_capabilities() {
        Set<String> packages = CLASSES
                .that(LIBRARY.in(LIBRARY.core(), LIBRARY.spi(), LIBRARY.rules()).and(Signatures.effectivelyPublic()))
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Modules.exportedPackages()).containsAll(packages);
    }

    @Test
    void each_listed_interface_is_there_and_needs_to_be_listed() {
        assertThat(StructureRules.TO_BE_IMPLEMENTED.keySet()).allSatisfy(name -> {
            JavaClass type = CLASSES.get(LIBRARY.base() + "." + name);
            assertThat(type.isInterface()).isTrue();
            assertThat(StructureRules.isClosed(type)).isFalse();
        });
    }

    @Test
    void the_one_method_that_brings_its_own_clock_is_there() {
        assertThat(CLASSES.that(LIBRARY.in(LIBRARY.engine())).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::getFullName))
                .contains(LIBRARY.engine() + "." + CallRules.FIRST_ENGINE);
    }
}
