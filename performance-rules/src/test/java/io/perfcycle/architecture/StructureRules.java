package io.perfcycle.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Who imports whom, and what kind of types stand in public. */
final class StructureRules {
    /** Interfaces outside spi that stay open, by name below the base package, with the reason. */
    static final Map<String, String> TO_BE_IMPLEMENTED = Map.of(
            "core.outcome.FindingCode", "a host declares the codes of its own rules",
            "core.outcome.MessageSource", "a host puts its own words before the library's",
            "rules.smart.SmartRule", "a host adds its own rules to the set",
            "core.event.Document",
                    "the facts further down implement it; to permit them by name would turn the package order round",
            "core.event.Event", "each capability further down seals its own events under it");

    private final Layout layout;

    StructureRules(Layout layout) {
        this.layout = layout;
    }

    List<ArchitectureRule> all() {
        return List.of(
                noCycles(),
                order("packages of core import only packages above them", layout.core(), layout.coreOrder()),
                order("packages of rules import only packages above them", layout.rules(), layout.rulesOrder()),
                modules(),
                publicTypes(),
                nullMarked());
    }

    private ArchitectureRule noCycles() {
        String name = "packages are free of cycles";
        return new ArchitectureRule(
                name,
                layout.in(layout.core(), layout.spi(), layout.rules()),
                slices().matching(layout.base() + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .as(name)
                        .allowEmptyShould(false));
    }

    private ArchitectureRule order(String name, String root, List<String> order) {
        return ArchitectureRule.of(name, layout.in(root), type -> {
            int own = order.indexOf(capability(root, type));
            if (own < 0) {
                return Stream.of("stands in a package that the order does not name: " + type.getPackageName());
            }
            return targets(type)
                    .filter(target -> Layout.isIn(target.getPackageName(), root))
                    .filter(target -> order.indexOf(capability(root, target)) > own)
                    .map(target -> "imports from a package below its own: " + target.getName());
        });
    }

    private ArchitectureRule modules() {
        return ArchitectureRule.of(
                "core imports neither spi nor rules, spi not rules, and of rules only the engine imports spi",
                layout.in(layout.core(), layout.spi(), layout.rules()),
                type -> targets(type)
                        .filter(target -> !mayImport(type.getPackageName(), target.getPackageName()))
                        .map(target -> "imports across the modules' order: " + target.getName()));
    }

    private boolean mayImport(String from, String to) {
        if (Layout.isIn(from, layout.core())) {
            return !Layout.isIn(to, layout.spi(), layout.rules());
        }
        if (Layout.isIn(from, layout.spi())) {
            return !Layout.isIn(to, layout.rules());
        }
        return Layout.isIn(from, layout.engine()) || !Layout.isIn(to, layout.spi());
    }

    private ArchitectureRule publicTypes() {
        return ArchitectureRule.of(
                "public types are final, sealed, records, enums, annotations or interfaces to implement",
                layout.handWrittenIn(layout.core(), layout.spi(), layout.rules())
                        .and(Signatures.effectivelyPublic()),
                type -> isClosed(type) || isToBeImplemented(type)
                        ? Stream.empty()
                        : Stream.of("is public and open, but not a listed interface to implement"));
    }

    private boolean isToBeImplemented(JavaClass type) {
        boolean port = Layout.isIn(type.getPackageName(), layout.spi());
        boolean listed = type.getName().startsWith(layout.base() + ".")
                && TO_BE_IMPLEMENTED.containsKey(
                        type.getName().substring(layout.base().length() + 1));
        return type.isInterface() && (port || listed);
    }

    static boolean isClosed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || type.reflect().isSealed();
    }

    private ArchitectureRule nullMarked() {
        return ArchitectureRule.of(
                "exported packages are NullMarked",
                layout.inExportedPackages(),
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                        ? Stream.empty()
                        : Stream.of("stands in a package that is not @NullMarked: " + type.getPackageName()));
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
    }

    private static String capability(String root, JavaClass type) {
        String name = type.getPackageName();
        String rest = name.equals(root) ? "" : name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
