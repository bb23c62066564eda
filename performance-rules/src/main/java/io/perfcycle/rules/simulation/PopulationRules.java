package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;

/** Judges where the people of a model come from. For one model. */
final class PopulationRules {
    private final Model model;
    private final ModelFindings findings;

    PopulationRules(Model model, ModelFindings findings) {
        this.model = model;
        this.findings = findings;
    }

    void judge() {
        Population population = model.population();
        trait("population.ability", population.ability());
        trait("population.age", population.age());
        findings.share("population.tags.favouredShare", population.tags().favouredShare());
        findings.spread("population.tags.spread", population.tags().spread());
        findings.finite("population.tags.bonus", population.tags().bonus());
        findings.least(
                "population.recruiting.applicants", population.recruiting().applicants(), 1);
        findings.share("population.recruiting.validity", population.recruiting().validity());
        findings.share("population.clustering", population.clustering());
        if (population.clustering() > 0 && model.organisation().teamSize() < 1) {
            findings.add(SimulationFinding.NO_TEAMS, "population.clustering");
        }
    }

    private void trait(String path, Trait trait) {
        findings.spread(path + ".sd", trait.sd());
        findings.finite(path + ".mean", trait.mean());
        shape(path, trait);
        boolean bounded = trait.truncation() == Trait.Truncation.RESAMPLE;
        boolean ordered = trait.low() <= trait.high();
        boolean narrow = bounded && !(trait.low() < trait.high());
        if (!ordered || narrow || (bounded && !isMet(trait))) {
            findings.add(Finding.of(SimulationFinding.BOUNDS)
                    .with("low", trait.low())
                    .with("high", trait.high())
                    .at(path));
        }
    }

    /** Whether draws within the bounds are not too rare to wait for. */
    private static boolean isMet(Trait trait) {
        if (trait.shape() instanceof Shape.Empirical empirical) {
            return empirical.values().stream().anyMatch(trait::holds);
        }
        return trait.low() <= trait.mean() + 4 * trait.sd() && trait.high() >= trait.mean() - 4 * trait.sd();
    }

    private void shape(String path, Trait trait) {
        if (!trait.shape().isNormal() && !(trait.shape() instanceof Shape.Empirical)) {
            findings.above(path + ".mean", trait.mean(), 0);
        }
        if (trait.shape() instanceof Shape.Pareto pareto) {
            findings.above(path + ".exponent", pareto.exponent(), 1);
        }
        if (trait.shape() instanceof Shape.Empirical empirical) {
            findings.least(path + ".values", empirical.values().size(), 1);
            empirical.values().forEach(value -> findings.finite(path + ".values", value));
        }
    }
}
