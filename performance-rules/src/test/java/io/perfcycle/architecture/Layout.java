package io.perfcycle.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the three modules stand: the real ones, or a tree of wrong classes that mimics their packages.
 *
 * @param base the package above core, spi and rules
 * @param coreOrder the packages of core, in the order in which they may import
 * @param rulesOrder the packages of rules, in the order in which they may import
 * @param exported which packages other modules see
 */
record Layout(String base, List<String> coreOrder, List<String> rulesOrder, Predicate<String> exported) {
    /** Read downwards: a package imports only packages above it. */
    static final List<String> CORE_ORDER = List.of(
            "internal",
            "id",
            "outcome",
            "value",
            "event",
            "people",
            "access",
            "privacy",
            "cycle",
            "competency",
            "goal",
            "feedback",
            "review",
            "calibration",
            "development",
            "talent",
            "metric",
            "programme");

    /** Read downwards: a package imports only packages above it. Those that are not there yet wait for their turn. */
    static final List<String> RULES_ORDER = List.of(
            "base",
            "internal",
            "statistics",
            "disclosure",
            "orgchart",
            "people",
            "cycle",
            "access",
            "privacy",
            "smart",
            "goal",
            "assignment",
            "feedback",
            "review",
            "scheduling",
            "fairness",
            "calibration",
            "development",
            "talent",
            "metric",
            "programme",
            "simulation",
            "engine");

    /** {@return the layout of the library} */
    static Layout library() {
        Set<String> exported = Modules.exportedPackages();
        return new Layout("io.perfcycle", CORE_ORDER, RULES_ORDER, exported::contains);
    }

    /** {@return the layout of the wrong classes} */
    static Layout wrong() {
        return new Layout(
                "io.perfcycle.architecture.wrong", CORE_ORDER, RULES_ORDER, name -> !name.contains(".internal"));
    }

    /** {@return the main classes of the library} */
    static JavaClasses libraryClasses() {
        Layout library = library();
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(library.core(), library.spi(), library.rules());
    }

    /** {@return the wrong classes and their well-behaved neighbours} */
    static JavaClasses wrongClasses() {
        return new ClassFileImporter().importPackages(wrong().base());
    }

    String core() {
        return base + ".core";
    }

    String spi() {
        return base + ".spi";
    }

    String rules() {
        return base + ".rules";
    }

    String engine() {
        return rules() + ".engine";
    }

    /** Classes, but no package-info, in packages and the packages below them. */
    DescribedPredicate<JavaClass> in(String... packages) {
        return DescribedPredicate.describe(
                "classes in " + String.join(", ", packages),
                type -> !isPackageInfo(type) && isIn(type.getPackageName(), packages));
    }

    /** Classes written by hand, see {@link #in}. */
    DescribedPredicate<JavaClass> handWrittenIn(String... packages) {
        return in(packages).and(DescribedPredicate.describe("written by hand", type -> !isGenerated(type)));
    }

    DescribedPredicate<JavaClass> inExportedPackages() {
        return in(core(), spi(), rules())
                .and(DescribedPredicate.describe("exported", type -> exported.test(type.getPackageName())));
    }

    static boolean isIn(String name, String... packages) {
        for (String each : packages) {
            if (name.equals(each) || name.startsWith(each + ".")) {
                return true;
            }
        }
        return false;
    }

    /** What Immutables wrote, including the builders inside. */
    static boolean isGenerated(JavaClass type) {
        boolean marked = type.getSimpleName().startsWith("Immutable")
                || type.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().getSimpleName().equals("Generated"));
        return marked || type.getEnclosingClass().map(Layout::isGenerated).orElse(false);
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
