package io.perfcycle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may stand in a signature. */
final class SignatureRules {
    private static final Pattern WAY_AROUND = Pattern.compile("(skip|force|bypass).*");
    /** The list of what was skipped is a result; a switch of that name is not. */
    private static final Pattern WHAT_HAPPENED = Pattern.compile("skipped|forced|bypassed");

    private static final Pattern FLOATING = Pattern.compile(
            "double|float|java\\.lang\\.(Double|Float)|java\\.util\\.(OptionalDouble|DoubleSummaryStatistics)"
                    + "|java\\.util\\.function\\.(Double|To\\w*Double).*|java\\.util\\.stream\\.DoubleStream");

    private final Layout layout;

    SignatureRules(Layout layout) {
        this.layout = layout;
    }

    List<ArchitectureRule> all() {
        return List.of(hiddenLibraries(), exactScores(), noWayAround(), noConstraintsOnFacts());
    }

    private ArchitectureRule hiddenLibraries() {
        return ArchitectureRule.of(
                "signatures show no type of vavr, of Hibernate Validator and no ConstraintViolation",
                layout.inExportedPackages().and(Signatures.effectivelyPublic()),
                type -> shown(type, SignatureRules::isHidden));
    }

    private static boolean isHidden(String name) {
        return name.startsWith("io.vavr.")
                || name.startsWith("org.hibernate.validator.")
                || name.startsWith("jakarta.validation.ConstraintViolation");
    }

    private ArchitectureRule exactScores() {
        DescribedPredicate<JavaClass> scores = layout.handWrittenIn(
                layout.core(), layout.rules() + ".goal", layout.rules() + ".review", layout.rules() + ".calibration");
        return ArchitectureRule.of(
                "scores that people receive show no double and no float",
                scores.and(Signatures.effectivelyPublic()),
                type -> shown(type, name -> FLOATING.matcher(name).matches()));
    }

    private static Stream<String> shown(JavaClass type, Predicate<String> unwanted) {
        Stream<String> above = Signatures.typesOf(type)
                .filter(each -> unwanted.test(each.getName()))
                .map(each -> "shows " + each.getName() + " in its declaration");
        Stream<String> members = Signatures.members(type)
                .flatMap(member -> Signatures.typesOf(member)
                        .filter(each -> unwanted.test(each.getName()))
                        .map(each -> "shows " + each.getName() + " in " + member.getDescription()));
        return Stream.concat(above, members);
    }

    /** Builders that Immutables wrote are looked at too: hosts call them. */
    private ArchitectureRule noWayAround() {
        DescribedPredicate<JavaClass> seen = DescribedPredicate.describe(
                "seen by hosts", type -> Signatures.isEffectivelyPublic(type) || Layout.isGenerated(type));
        return ArchitectureRule.of(
                "no public parameter is named like skip, force or bypass",
                layout.in(layout.core(), layout.spi(), layout.rules()).and(seen),
                type -> Signatures.members(type)
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(unit -> (Executable) unit.reflect())
                        .flatMap(unit -> Arrays.stream(unit.getParameters()))
                        .flatMap(SignatureRules::faultOf));
    }

    private static Stream<String> faultOf(Parameter parameter) {
        String where = " in " + parameter.getDeclaringExecutable();
        boolean asks = !WHAT_HAPPENED.matcher(parameter.getName()).matches() || isSwitch(parameter.getType());
        if (asks && WAY_AROUND.matcher(parameter.getName()).matches()) {
            return Stream.of("offers a way around the rules, parameter " + parameter.getName() + where);
        }
        boolean made = parameter.isImplicit() || parameter.isSynthetic();
        return parameter.isNamePresent() || made
                ? Stream.empty()
                : Stream.of("was compiled without parameter names" + where);
    }

    private static boolean isSwitch(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** Records carry constraints rightly; on accessors without "get" they would be ignored without a word. */
    private ArchitectureRule noConstraintsOnFacts() {
        DescribedPredicate<JavaClass> facts =
                DescribedPredicate.describe("interfaces", type -> type.isInterface() && !type.isAnnotation());
        return ArchitectureRule.of(
                "methods of facts carry no Jakarta constraint",
                layout.in(layout.core(), layout.rules()).and(facts),
                type -> Arrays.stream(type.reflect().getDeclaredMethods())
                        .filter(method -> annotations(method).anyMatch(SignatureRules::isConstraint))
                        .map(method -> "carries a constraint that is ignored on " + method.getName()));
    }

    private static Stream<Annotation> annotations(Method method) {
        return Stream.concat(Arrays.stream(method.getAnnotations()), annotations(method.getAnnotatedReturnType()));
    }

    private static Stream<Annotation> annotations(AnnotatedType type) {
        Stream<AnnotatedType> inside = Stream.empty();
        if (type instanceof AnnotatedParameterizedType generic) {
            inside = Arrays.stream(generic.getAnnotatedActualTypeArguments());
        } else if (type instanceof AnnotatedArrayType array) {
            inside = Stream.of(array.getAnnotatedGenericComponentType());
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            inside = Arrays.stream(wildcard.getAnnotatedUpperBounds());
        }
        return Stream.concat(Arrays.stream(type.getAnnotations()), inside.flatMap(SignatureRules::annotations));
    }

    private static boolean isConstraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class) || annotation instanceof Valid;
    }
}
