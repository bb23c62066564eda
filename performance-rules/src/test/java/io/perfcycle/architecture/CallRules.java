package io.perfcycle.architecture;

import static io.perfcycle.architecture.ForbiddenCall.any;
import static io.perfcycle.architecture.ForbiddenCall.bare;
import static io.perfcycle.architecture.ForbiddenCall.without;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What code may not call: hidden sources of time, chance and identity, the world outside, and default locales. */
final class CallRules {
    private static final String NEW = "<init>";
    private static final String CLOCK = "java.time.Clock";
    private static final String LOCALE = "java.util.Locale";
    private static final String CHARSET = "java.nio.charset.Charset";

    private static final List<ForbiddenCall> TIME = List.of(
            without("java.time.temporal.TemporalAccessor", "now", CLOCK),
            without("java.time.chrono.Chronology", "dateNow", CLOCK),
            any(CLOCK, "system.*"),
            without(CLOCK, "tick.*", CLOCK),
            any("java.time.ZoneId", "systemDefault"),
            any("java.lang.System", "currentTimeMillis|nanoTime"),
            bare("java.util.Date", NEW),
            any("java.util.Calendar", "getInstance"),
            any("java.util.TimeZone", "getDefault"));

    private static final List<ForbiddenCall> CHANCE = List.of(
            bare("java.util.Random", NEW),
            bare("java.util.SplittableRandom", NEW),
            any("java.security.SecureRandom", NEW + "|getInstance.*"),
            any("java.util.concurrent.ThreadLocalRandom", "current"),
            any("java.lang.Math", "random"),
            any("java.lang.StrictMath", "random"),
            any("java.util.random.RandomGenerator", "getDefault|of"),
            bare("java.util.random.RandomGeneratorFactory", "create"),
            without("java.util.Collections", "shuffle", "java.util.Random", "java.util.random.RandomGenerator"));

    private static final List<ForbiddenCall> THREADS = List.of(
            any("java.lang.Thread", NEW + "|sleep|startVirtualThread|ofVirtual|ofPlatform"),
            any("java.util.concurrent.Executors", ".*"),
            any("java.util.concurrent.ForkJoinPool", NEW + "|commonPool"),
            any("java.util.concurrent.ThreadPoolExecutor", NEW),
            any("java.util.Timer", NEW),
            without("java.util.concurrent.CompletableFuture", ".*Async", "java.util.concurrent.Executor"),
            any("java.util.concurrent.CompletableFuture", "delayedExecutor|orTimeout|completeOnTimeout"),
            any("java.util.Collection", "parallelStream"),
            any("java.util.stream.BaseStream", "parallel"),
            any("java.util.Arrays", "parallel.*"));

    private static final List<ForbiddenCall> REFLECTION = List.of(
            any("java.lang.Class", "forName|newInstance|getDeclared(?!ingClass).*|getMethods?|getFields?"),
            any("java.lang.Class", "getConstructors?"),
            any("java.util.ServiceLoader", ".*"),
            any("java.lang.ClassLoader", ".*"),
            any("java.lang.invoke.MethodHandles", ".*"));

    private static final List<ForbiddenCall> TEXT = List.of(
            without("java.lang.String", "toLowerCase|toUpperCase|format|formatted", LOCALE),
            without("java.lang.String", "getBytes", CHARSET, "java.lang.String"),
            new ForbiddenCall("java.lang.String", Pattern.compile(NEW), CallRules::isBytesOnly),
            without("java.util.Formatter", NEW, LOCALE),
            without("java.text.MessageFormat", NEW + "|format", LOCALE, "java.lang.Object"),
            without("java.text.NumberFormat", "get\\w*Instance", LOCALE),
            without("java.text.DecimalFormat", NEW, "java.text.DecimalFormatSymbols"),
            without("java.text.DecimalFormatSymbols", NEW + "|getInstance", LOCALE),
            without("java.text.DateFormat", NEW + "|get\\w*Instance", LOCALE),
            without("java.text.Collator", "getInstance", LOCALE),
            without("java.text.BreakIterator", "get\\w*Instance", LOCALE),
            without("java.time.format.DateTimeFormatter", "ofPattern", LOCALE),
            any("java.time.format.DateTimeFormatter", "ofLocalized.*"),
            without("java.time.format.DateTimeFormatterBuilder", "toFormatter", LOCALE),
            without("java.util.ResourceBundle", "getBundle", LOCALE),
            any(LOCALE, "getDefault"),
            any(CHARSET, "defaultCharset"));

    private static final String[] OUTSIDE = {
        "java.io", "java.nio.file", "java.nio.channels", "java.net", "javax.net", "java.sql", "javax.sql", "java.rmi"
    };
    private static final String[] XML = {"javax.xml", "org.w3c.dom", "org.xml.sax", "java.beans", "jakarta.xml"};

    /** The one method that may take the system's clock as its source. */
    static final String FIRST_ENGINE = "PerformanceEngine.inMemory()";

    /** The one class that reads a resource of its own package by itself; bundles cost too much for the first check. */
    static final String WORD_FILE = "smart.WordFile";

    private final Layout layout;

    CallRules(Layout layout) {
        this.layout = layout;
    }

    List<ArchitectureRule> all() {
        DescribedPredicate<JavaClass> everywhere = layout.in(layout.core(), layout.spi(), layout.rules());
        DescribedPredicate<JavaClass> pure = layout.in(layout.core(), layout.rules());
        return List.of(
                time(everywhere),
                calls("chance comes from a seed", everywhere.and(noIdSource()), CHANCE),
                calls(
                        "random ids come from an id source",
                        everywhere.and(noIdSource()),
                        List.of(any("java.util.UUID", "randomUUID"))),
                types(
                        "core and rules do no input or output",
                        pure.and(DescribedPredicate.describe(
                                "no reader of the own word lists", type -> !isWordFile(type))),
                        this::isOutside),
                calls("core and rules start no threads and make no executors", pure, THREADS),
                reflection(pure),
                types("core and rules use no XML and no serialization", pure, CallRules::isSerial),
                calls("no text function takes the default locale or charset", everywhere, TEXT));
    }

    private static ArchitectureRule calls(
            String name, DescribedPredicate<JavaClass> selection, List<ForbiddenCall> forbidden) {
        return ArchitectureRule.of(name, selection, type -> ForbiddenCall.faults(type, forbidden));
    }

    private ArchitectureRule time(DescribedPredicate<JavaClass> selection) {
        List<ForbiddenCall> systemSource = List.of(any("java.time.InstantSource", "system"));
        return ArchitectureRule.of(
                "time comes from a source",
                selection,
                type -> Stream.concat(
                        ForbiddenCall.faults(type, TIME),
                        ForbiddenCall.faults(type, systemSource, origin -> !isFirstEngine(origin))));
    }

    private boolean isWordFile(JavaClass type) {
        return type.getName().equals(layout.rules() + "." + WORD_FILE);
    }

    /** The engine for the first try has to bring a clock; every other engine is given one. */
    private boolean isFirstEngine(JavaCodeUnit origin) {
        return origin.getFullName().equals(layout.engine() + "." + FIRST_ENGINE);
    }

    private static ArchitectureRule types(
            String name, DescribedPredicate<JavaClass> selection, Predicate<Dependency> unwanted) {
        return ArchitectureRule.of(name, selection, type -> faults(type, unwanted));
    }

    private static ArchitectureRule reflection(DescribedPredicate<JavaClass> selection) {
        return ArchitectureRule.of(
                "core and rules do without reflection",
                selection,
                type -> Stream.concat(
                        ForbiddenCall.faults(type, REFLECTION),
                        faults(type, each -> Layout.isIn(targetOf(each).getPackageName(), "java.lang.reflect"))));
    }

    private static Stream<String> faults(JavaClass type, Predicate<Dependency> unwanted) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(unwanted)
                .map(each -> "uses " + targetOf(each).getName() + ": " + each.getDescription());
    }

    private DescribedPredicate<JavaClass> noIdSource() {
        return DescribedPredicate.describe("no id source", type -> !type.isAssignableTo(layout.spi() + ".IdSource"));
    }

    private boolean isOutside(Dependency dependency) {
        JavaClass target = targetOf(dependency);
        return Layout.isIn(target.getPackageName(), OUTSIDE)
                && !isSerialType(target)
                && !target.getName().equals("java.net.URI");
    }

    private static boolean isSerial(Dependency dependency) {
        JavaClass target = targetOf(dependency);
        return Layout.isIn(target.getPackageName(), XML) || isSerialType(target);
    }

    private static boolean isSerialType(JavaClass type) {
        return type.getPackageName().equals("java.io")
                && (type.getSimpleName().startsWith("Object")
                        || type.getSimpleName().equals("Serializable")
                        || type.getSimpleName().equals("Externalizable"));
    }

    private static JavaClass targetOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean isBytesOnly(List<String> types) {
        return types.contains("[B") && !types.contains(CHARSET) && !types.contains("java.lang.String");
    }
}
