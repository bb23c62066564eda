package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartCheck;
import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartRule;
import io.perfcycle.rules.smart.SmartRules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Twelve SMART checks over goals with text: the library, rule engines, and one scan written by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SmartBenchmark {
    /** The checks in the order of their bits. */
    static final List<String> CODES = List.of("S2", "S3", "S4", "S7", "M1", "M4", "M5", "M7", "T1", "T2", "T3", "T4");

    /** The same as predicates. */
    static final List<Predicate<SmartGoal>> CHECKS = List.of(
            Checks::weakVerb,
            Checks::vague,
            Checks::escape,
            Checks::negative,
            Checks::unmeasured,
            Checks::comparative,
            Checks::absolute,
            Checks::zeroSpan,
            Checks::noTime,
            Checks::vagueTime,
            Checks::outside,
            Checks::past);

    /** How many goals. */
    @Param("100000")
    public int goals;

    private List<SmartGoal> corpus = List.of();
    private List<SmartGoal> clean = List.of();
    private List<Bean> beans = List.of();
    private SmartCheck twelve = SmartRules.none().check();
    private final SmartCheck all = SmartRules.standard().check();
    private final SmartContext context = SmartContext.none().withTime(Corpus.YEAR, Corpus.TODAY);
    private Validator validator = validator();
    private DroolsPeer drools = new DroolsPeer();
    private final DefaultRulesEngine easyEngine = new DefaultRulesEngine();
    private final Rules easyRules = new Rules();

    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Makes the goals and insists that everybody finds the same. */
    @Setup
    public void prepare() {
        corpus = Corpus.of(goals);
        beans = corpus.stream().map(Bean::new).toList();
        SmartRules rules = SmartRules.none();
        for (String code : CODES) {
            rules = rules.with(rule("SMART-" + code));
        }
        twelve = rules.check();
        clean = corpus.stream().filter(goal -> all.look(goal, context) == 0).toList();
        for (int check = 0; check < CHECKS.size(); check++) {
            int bit = check;
            easyRules.register(new RuleBuilder()
                    .name("r" + check)
                    .when(facts -> CHECKS.get(bit).test(facts.get("goal")))
                    .then(facts -> ((long[]) facts.get("bits"))[0] |= 1L << bit)
                    .build());
        }
        for (int i = 0; i < Math.min(goals, 5000); i++) {
            insistOnTheSame(i);
        }
    }

    private static SmartRule rule(String code) {
        return SmartRules.standard().rules().stream()
                .filter(rule -> rule.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void insistOnTheSame(int at) {
        SmartGoal goal = corpus.get(at);
        long expected = twelve.look(goal, context);
        long validated = validator.validate(beans.get(at)).size();
        if (OneScan.look(goal) != expected
                || drools.look(goal) != expected
                || easyRules(goal) != expected
                || validated != Long.bitCount(expected)) {
            throw new IllegalStateException("Not the same on: " + goal.title() + ": library "
                    + Long.toBinaryString(expected)
                    + ", loop " + Long.toBinaryString(OneScan.look(goal)) + ", Drools "
                    + Long.toBinaryString(drools.look(goal)) + ", Easy Rules " + Long.toBinaryString(easyRules(goal))
                    + ", Hibernate Validator " + validated);
        }
    }

    private long easyRules(SmartGoal goal) {
        long[] bits = new long[1];
        Facts facts = new Facts();
        facts.put("goal", goal);
        facts.put("bits", bits);
        easyEngine.fire(easyRules, facts);
        return bits[0];
    }

    /** {@return the library with the twelve checks} */
    @Benchmark
    public long library() {
        long sum = 0;
        for (SmartGoal goal : corpus) {
            sum += twelve.look(goal, context);
        }
        return sum;
    }

    /** {@return the library with all its rules} */
    @Benchmark
    public long libraryWithAllRules() {
        long sum = 0;
        for (SmartGoal goal : corpus) {
            sum += all.look(goal, context);
        }
        return sum;
    }

    /** {@return the library with all its rules on goals without findings; makes no objects} */
    @Benchmark
    public long libraryWithoutFindings() {
        long sum = 0;
        for (SmartGoal goal : clean) {
            sum += all.look(goal, context);
        }
        return sum;
    }

    /** {@return the floor: one scan and bits, written by hand} */
    @Benchmark
    public long loopByHand() {
        long sum = 0;
        for (SmartGoal goal : corpus) {
            sum += OneScan.look(goal);
        }
        return sum;
    }

    /** {@return Hibernate Validator} */
    @Benchmark
    public long hibernateValidator() {
        long sum = 0;
        for (Bean bean : beans) {
            for (ConstraintViolation<Bean> violation : validator.validate(bean)) {
                sum += violation.getMessage().length();
            }
        }
        return sum;
    }

    /** {@return Drools} */
    @Benchmark
    public long drools() {
        long sum = 0;
        for (SmartGoal goal : corpus) {
            sum += drools.look(goal);
        }
        return sum;
    }

    /** {@return Easy Rules} */
    @Benchmark
    public long easyRules() {
        long sum = 0;
        for (SmartGoal goal : corpus) {
            sum += easyRules(goal);
        }
        return sum;
    }
}
