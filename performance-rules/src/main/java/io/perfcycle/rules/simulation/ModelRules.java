package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges whether a model can be run, before it is. Every reason is told. Stateless. */
public final class ModelRules {
    /** What one replication may hold. */
    private static final long MOST_POSITIONS = 10_000_000;

    private static final int MOST_STEPS = 1_000_000;

    private final Model model;
    private final ModelFindings findings = new ModelFindings();

    private ModelRules(Model model) {
        this.model = model;
    }

    /**
     * Judges a model.
     *
     * @param model the model
     * @return the model; refused with all reasons where it cannot be run
     */
    public static Outcome<Model> judge(Model model) {
        ModelRules rules = new ModelRules(model);
        rules.organisation();
        new PopulationRules(model, rules.findings).judge();
        rules.course();
        new PhaseRules(model, rules.findings).judge();
        rules.vacancies();
        new ReadingRules(model, rules.findings).judge();
        return Outcome.judged(model, rules.findings.all());
    }

    private void organisation() {
        List<Level> levels = model.organisation().levels();
        if (levels.isEmpty()) {
            findings.add(SimulationFinding.NO_LEVELS, "levels");
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).size() < 1) {
                findings.add(Finding.of(SimulationFinding.EMPTY_LEVEL)
                        .with("level", i + 1)
                        .at("levels[" + i + "].size"));
            }
            findings.least("levels[" + i + "].weight", levels.get(i).weight(), 0);
        }
        findings.tooMany("levels", model.organisation().positions(), MOST_POSITIONS);
        findings.least("teamSize", model.organisation().teamSize(), 0);
        findings.least("units", model.organisation().units(), 1);
        findings.tooMany(
                "units",
                model.organisation().units(),
                Math.max(1, model.organisation().positions()));
    }

    private void course() {
        findings.least("course.steps", model.course().steps(), 1);
        findings.least("course.first", model.course().first(), 0);
        findings.tooMany("course.steps", model.course().steps(), MOST_STEPS);
    }

    /** A level that people leave has to be filled by a phase, in every unit in which they do. */
    private void vacancies() {
        int levels = model.organisation().levels().size();
        for (int level = 1; level <= levels; level++) {
            boolean never = false;
            for (int unit : units()) {
                int size =
                        Math.max(1, model.organisation().levels().get(level - 1).size());
                never |= unit <= size && isNeverFilled(level, unit);
            }
            if (never) {
                findings.add(Finding.of(SimulationFinding.NEVER_FILLED)
                        .with("level", level)
                        .at("phases"));
            }
        }
    }

    /** Those that phases name, and the first of the others, which are all alike. */
    private Set<Integer> units() {
        Set<Integer> units = new TreeSet<>();
        for (Step step : model.phases()) {
            if (step.phase() instanceof Within within) {
                units.addAll(within.units());
            }
        }
        int other = 1;
        while (units.contains(other)) {
            other++;
        }
        units.add(other);
        units.removeIf(unit -> unit < 1 || unit > model.organisation().units());
        return units;
    }

    private boolean isNeverFilled(int level, int unit) {
        boolean left = false;
        boolean filled = false;
        for (Step step : model.phases()) {
            boolean here = !(step.phase() instanceof Within within) || within.concerns(unit);
            left |= here
                    && isLeft(
                            step.phase().itself(),
                            level,
                            model.organisation().levels().size());
            filled |= here && isFilled(step.phase().itself(), level);
        }
        return left && !filled;
    }

    private static boolean isLeft(Phase phase, int level, int levels) {
        if (phase instanceof Phase.Leave leave) {
            return concerns(leave.levels(), level);
        }
        if (phase instanceof Hazard hazard) {
            return concerns(hazard.levels(), level);
        }
        if (phase instanceof Phase.UpOrOut out) {
            return out.levels().isEmpty() ? level < levels : out.levels().contains(level);
        }
        if (phase instanceof Phase.Promote promote) {
            return level < levels && concerns(promote.levels(), level + 1);
        }
        return phase instanceof Phase.Dismiss || phase instanceof Phase.DismissLowest;
    }

    private static boolean isFilled(Phase phase, int level) {
        return level == 1
                ? phase instanceof Phase.Hire
                : phase instanceof Phase.Promote promote && concerns(promote.levels(), level);
    }

    private static boolean concerns(Set<Integer> levels, int level) {
        return levels.isEmpty() || levels.contains(level);
    }
}
