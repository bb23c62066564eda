package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartGoal;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The twelve checks as rules of Drools, one rule for each, in its executable model, the fastest form that it has; a stateless
 * session takes one goal after the other.
 */
final class DroolsPeer {
    private final StatelessKieSession session;

    DroolsPeer() {
        ModelImpl model = new ModelImpl();
        for (int check = 0; check < SmartBenchmark.CHECKS.size(); check++) {
            int bit = check;
            Variable<Fact> fact = PatternDSL.declarationOf(Fact.class);
            model.addRule(PatternDSL.rule("r" + check)
                    .build(
                            PatternDSL.pattern(fact)
                                    .expr(
                                            "e" + check,
                                            each -> SmartBenchmark.CHECKS
                                                    .get(bit)
                                                    .test(each.goal)),
                            PatternDSL.on(fact).execute(each -> each.bits |= 1L << bit)));
        }
        session = session(model);
    }

    private static StatelessKieSession session(Model model) {
        return KieBaseBuilder.createKieBaseFromModel(model).newStatelessKieSession();
    }

    long look(SmartGoal goal) {
        Fact fact = new Fact(goal);
        session.execute(fact);
        return fact.bits;
    }

    /** What the rules look at and write to. */
    public static final class Fact {
        private final SmartGoal goal;
        private long bits;

        Fact(SmartGoal goal) {
            this.goal = goal;
        }
    }
}
