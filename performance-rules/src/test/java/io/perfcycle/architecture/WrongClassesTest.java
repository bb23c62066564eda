package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule catches the classes that are wrong in its sense, and no other. */
class WrongClassesTest {
    private static final Layout WRONG = Layout.wrong();
    private static final JavaClasses CLASSES = Layout.wrongClasses();
    static final List<ArchitectureRule> RULES = ArchitectureRules.all(WRONG);

    private static final Map<String, Set<String>> CAUGHT = Map.ofEntries(
            Map.entry("packages are free of cycles", Set.of("CyclicPort", "CyclicMemory")),
            Map.entry("packages of core import only packages above them", Set.of("ReachesDown", "Unlisted")),
            Map.entry("packages of rules import only packages above them", Set.of("ReachesReview")),
            Map.entry(
                    "core imports neither spi nor rules, spi not rules, and of rules only the engine imports spi",
                    Set.of("ImportsPort", "KnowsPort")),
            Map.entry(
                    "public types are final, sealed, records, enums, annotations or interfaces to implement",
                    Set.of("OpenClass", "OpenSkeleton", "OpenInterface")),
            Map.entry("exported packages are NullMarked", Set.of("Unmarked")),
            Map.entry(
                    "signatures show no type of vavr, of Hibernate Validator and no ConstraintViolation",
                    Set.of("LeaksVavr", "LeaksVavrBound", "LeaksViolation", "LeaksValidator")),
            Map.entry(
                    "scores that people receive show no double and no float",
                    Set.of("ScoreInDouble", "SharesInDouble")),
            Map.entry(
                    "no public parameter is named like skip, force or bypass",
                    Set.of("SkipsChecks", "ForcedDraft", "SkippedSwitch")),
            Map.entry("methods of facts carry no Jakarta constraint", Set.of("ConstrainedFact", "ConstrainedElements")),
            Map.entry(
                    "time comes from a source",
                    Set.of(
                            "AsksInstant",
                            "AsksDate",
                            "RefersToNow",
                            "CountsNanos",
                            "OwnsClock",
                            "OwnsSource",
                            "OtherEngine")),
            Map.entry(
                    "chance comes from a seed",
                    Set.of(
                            "UnseededRandom",
                            "UnseededSplittable",
                            "RollsMath",
                            "RollsThreadLocal",
                            "MakesSecureRandom",
                            "ShufflesUnseeded")),
            Map.entry("random ids come from an id source", Set.of("InventsIds")),
            Map.entry("core and rules do no input or output", Set.of("ReadsFile", "OpensSocket", "PrintsOut")),
            Map.entry(
                    "core and rules start no threads and make no executors",
                    Set.of("StartsThread", "MakesExecutor", "RunsParallel", "SuppliesAsync")),
            Map.entry("core and rules do without reflection", Set.of("LooksUpClass", "HoldsMethod")),
            Map.entry("core and rules use no XML and no serialization", Set.of("ReadsXml", "IsSerialized")),
            Map.entry(
                    "no text function takes the default locale or charset",
                    Set.of(
                            "LowersByDefault",
                            "UppersByDefault",
                            "FormatsByDefault",
                            "FormattedByDefault",
                            "BytesByDefault",
                            "TextOfBytes")));

    static Stream<Arguments> wrongClasses() {
        return CAUGHT.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(type -> Arguments.of(each.getKey(), type)))
                .sorted((a, b) -> a.get()[1].toString().compareTo(b.get()[1].toString()));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("wrongClasses")
    void the_rule_names_the_wrong_class(String rule, String type) {
        assertThat(ArchitectureRules.named(WRONG, rule).violations(CLASSES)).anyMatch(text -> names(text, type));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RULES")
    void the_rule_blames_no_other_class(ArchitectureRule rule) {
        List<String> violations = rule.violations(CLASSES);
        Set<String> blamed = wrongNames().stream()
                .filter(type -> violations.stream().anyMatch(text -> names(text, type)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(blamed).isEqualTo(CAUGHT.get(rule.name()));
        assertThat(violations)
                .noneMatch(text -> text.split(" ", 2)[0].matches(".*[.$](IdSource|PerformanceEngine|Right\\w+)"));
    }

    @Test
    void every_wrong_class_belongs_to_exactly_one_rule() {
        assertThat(CAUGHT.values().stream().flatMap(Set::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wrongNames());
    }

    @Test
    void a_rule_that_looks_at_nothing_fails() {
        Layout nowhere = new Layout("nowhere", List.of(), List.of(), name -> true);
        assertThat(ArchitectureRules.all(nowhere))
                .allSatisfy(rule -> assertThat(catchThrowable(() -> rule.rule().check(CLASSES)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("failed to check any classes"));
    }

    /** Names of classes whose name does not say that they are right, or that they only hold wrong ones. */
    private static Set<String> wrongNames() {
        return CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.matches("|IdSource|PerformanceEngine|package-info|(Right|Wrong)\\w+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(String text, String type) {
        return Pattern.compile("\\b" + type + "\\b").matcher(text).find();
    }
}
