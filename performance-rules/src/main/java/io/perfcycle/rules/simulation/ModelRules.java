package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges whether a model can be run, before it is. Every reason is told. Stateless. */
public final class ModelRules {
    /** What one replication may hold. */
    private static final long MOST_POSITIONS = 10_000_000;

    private static final int MOST_STEPS = 1_000_000;

    private final Model model;
    private final List<Finding> findings = new ArrayList<>();

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
        rules.population();
        rules.course();
        for (int i = 0; i < model.phases().size(); i++) {
            rules.phase(i, model.phases().get(i));
        }
        rules.vacancies();
        rules.measurement();
        return Outcome.judged(model, rules.findings);
    }

    private void organisation() {
        List<Level> levels = model.organisation().levels();
        if (levels.isEmpty()) {
            findings.add(Finding.of(SimulationFinding.NO_LEVELS).at("levels"));
        }
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).size() < 1) {
                findings.add(Finding.of(SimulationFinding.EMPTY_LEVEL)
                        .with("level", i + 1)
                        .at("levels[" + i + "].size"));
            }
            if (!(levels.get(i).weight() >= 0)
                    || Double.isInfinite(levels.get(i).weight())) {
                tell(
                        SimulationFinding.COUNT,
                        "levels[" + i + "].weight",
                        levels.get(i).weight(),
                        0);
            }
        }
        if (model.organisation().positions() > MOST_POSITIONS) {
            findings.add(Finding.of(SimulationFinding.TOO_MANY)
                    .with("positions", model.organisation().positions())
                    .with("most", MOST_POSITIONS)
                    .at("levels"));
        }
        least("teamSize", model.organisation().teamSize(), 0);
    }

    private void population() {
        Population population = model.population();
        trait("population.ability", population.ability());
        trait("population.age", population.age());
        share("population.tags.favouredShare", population.tags().favouredShare());
        spread("population.tags.spread", population.tags().spread());
        finite("population.tags.bonus", population.tags().bonus());
        least("population.recruiting.applicants", population.recruiting().applicants(), 1);
        share("population.recruiting.validity", population.recruiting().validity());
        share("population.clustering", population.clustering());
        if (population.clustering() > 0 && model.organisation().teamSize() < 1) {
            findings.add(Finding.of(SimulationFinding.NO_TEAMS).at("population.clustering"));
        }
    }

    private void trait(String path, Trait trait) {
        spread(path + ".sd", trait.sd());
        finite(path + ".mean", trait.mean());
        boolean ordered = trait.low() <= trait.high();
        boolean far = trait.truncation() == Trait.Truncation.RESAMPLE
                && (trait.low() > trait.mean() + 4 * trait.sd() || trait.high() < trait.mean() - 4 * trait.sd());
        boolean narrow = trait.truncation() == Trait.Truncation.RESAMPLE && !(trait.low() < trait.high());
        if (!ordered || far || narrow) {
            findings.add(Finding.of(SimulationFinding.BOUNDS)
                    .with("low", trait.low())
                    .with("high", trait.high())
                    .at(path));
        }
    }

    private void course() {
        least("course.steps", model.course().steps(), 1);
        least("course.first", model.course().first(), 0);
        if (model.course().steps() > MOST_STEPS) {
            findings.add(Finding.of(SimulationFinding.TOO_MANY)
                    .with("positions", model.course().steps())
                    .with("most", MOST_STEPS)
                    .at("course.steps"));
        }
    }

    private void phase(int index, Step step) {
        String path = "phases[" + index + "]";
        least(path + ".every", step.every(), 1);
        if (step.phase() instanceof Phase.Leave leave) {
            share(path + ".share", leave.share());
            levels(path, leave.levels(), 1);
        } else if (step.phase() instanceof Phase.Promote promote) {
            levels(path, promote.levels(), 2);
            finite(path + ".transfer.amount", promote.transfer().amount());
            if (promote.transfer().kind() == Phase.Transfer.Kind.CORRELATED) {
                share(path + ".transfer.amount", Math.abs(promote.transfer().amount()));
            }
        } else if (step.phase() instanceof Phase.DismissLowest lowest) {
            quota(path, lowest);
            rated(index, path);
        } else if (step.phase() instanceof Phase.Rate rate) {
            least(path + ".raters", rate.raters(), 1);
            spread(path + ".leniency", rate.leniency());
            spread(path + ".noise", rate.noise());
            finite(path + ".slope", rate.slope());
        } else if (step.phase() instanceof Phase.Calibrate) {
            rated(index, path);
        } else {
            work(path, step.phase());
        }
    }

    private void work(String path, Phase phase) {
        if (phase instanceof Phase.Work work) {
            least(path + ".stretchEvery", work.stretchEvery(), 1);
            if (!(work.effect() >= 0 && work.effect() < 0.3)) {
                value(path + ".effect", work.effect(), "0 to 0.3");
            }
            if (!Double.isNaN(work.mesoWeight())) {
                share(path + ".mesoWeight", work.mesoWeight());
            }
        } else if (phase instanceof Phase.Dismiss dismiss) {
            if (Double.isNaN(dismiss.below()) || Double.isNaN(dismiss.after())) {
                value(path, dismiss.below(), "a number");
            }
        } else if (phase instanceof Phase.Age age) {
            finite(path + ".years", age.years());
        }
    }

    private void quota(String path, Phase.DismissLowest lowest) {
        Organisation organisation = model.organisation();
        boolean possible = lowest.share() >= 0 && lowest.share() <= 1;
        if (lowest.byTeam() && organisation.teamSize() < 1) {
            findings.add(Finding.of(SimulationFinding.NO_TEAMS).at(path + ".byTeam"));
        }
        if (!possible) {
            findings.add(Finding.of(SimulationFinding.QUOTA)
                    .with("share", lowest.share())
                    .with("size", lowest.byTeam() ? organisation.teamSize() : organisation.positions())
                    .at(path + ".share"));
        }
    }

    private void rated(int index, String path) {
        boolean rated = model.phases().stream().limit(index).anyMatch(step -> step.phase() instanceof Phase.Rate);
        if (!rated) {
            findings.add(Finding.of(SimulationFinding.NOT_RATED).at(path));
        }
    }

    private void levels(String path, Set<Integer> levels, int least) {
        for (int level : levels) {
            if (level < least || level > model.organisation().levels().size()) {
                findings.add(Finding.of(SimulationFinding.UNKNOWN_LEVEL)
                        .with("level", level)
                        .at(path + ".levels"));
            }
        }
    }

    private void vacancies() {
        int levels = model.organisation().levels().size();
        boolean[] left = new boolean[levels + 1];
        boolean[] filled = new boolean[levels + 1];
        for (Step step : model.phases()) {
            Phase phase = step.phase();
            boolean everywhere = phase instanceof Phase.Dismiss || phase instanceof Phase.DismissLowest;
            for (int level = 1; level <= levels; level++) {
                boolean leaves = phase instanceof Phase.Leave leave && concerns(leave.levels(), level);
                boolean promoted = phase instanceof Phase.Promote promote
                        && level < levels
                        && concerns(promote.levels(), level + 1);
                boolean reached =
                        level > 1 && phase instanceof Phase.Promote promote && concerns(promote.levels(), level);
                left[level] |= everywhere || leaves || promoted;
                filled[level] |= reached || (level == 1 && phase instanceof Phase.Hire);
            }
        }
        for (int level = 1; level <= levels; level++) {
            if (left[level] && !filled[level]) {
                findings.add(Finding.of(SimulationFinding.NEVER_FILLED)
                        .with("level", level)
                        .at("phases"));
            }
        }
    }

    private static boolean concerns(Set<Integer> levels, int level) {
        return levels.isEmpty() || levels.contains(level);
    }

    private void measurement() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < model.phases().size(); i++) {
            if (model.phases().get(i).phase() instanceof Phase.Measure measure) {
                for (Reading reading : measure.readings()) {
                    reading(i, reading);
                    if (!names.add(reading.metric() + (reading.timing() == Reading.Timing.EACH))) {
                        findings.add(Finding.of(SimulationFinding.METRIC_TWICE)
                                .with("metric", reading.metric())
                                .at("phases[" + i + "].readings"));
                    }
                }
            }
        }
        if (names.isEmpty()) {
            findings.add(Finding.of(SimulationFinding.NOTHING_MEASURED).at("phases"));
        }
    }

    private void reading(int index, Reading reading) {
        String path = "phases[" + index + "].readings." + reading.metric();
        Model.Course course = model.course();
        int every = Math.max(1, model.phases().get(index).every());
        boolean never = switch (reading.timing()) {
            case AT -> reading.time() < course.first() || reading.time() > course.last() || reading.time() % every != 0;
            case MEAN_FROM -> reading.time() > course.last();
            case START, END, EACH -> false;
        };
        if (never) {
            findings.add(Finding.of(SimulationFinding.NEVER_MEASURED)
                    .with("step", reading.time())
                    .with("first", course.first())
                    .with("last", course.last())
                    .at(path));
        }
        switch (reading.indicator()) {
            case LOWEST_ERROR, HIGHEST_ERROR, LOWEST_ERROR_BY_CHANCE, HIGHEST_ERROR_BY_CHANCE -> {
                share(path + ".tail", reading.tail());
                if (model.organisation().teamSize() < 1) {
                    findings.add(Finding.of(SimulationFinding.NO_TEAMS).at(path));
                }
                rated(reading.timing() == Reading.Timing.END ? model.phases().size() : index, path);
            }
            case TOP_MISSED, BOTTOM_MISSED -> {
                share(path + ".tail", reading.tail());
                rated(reading.timing() == Reading.Timing.END ? model.phases().size() : index, path);
            }
            case RELIABILITY, VALIDITY, TEAM_ERROR ->
                rated(reading.timing() == Reading.Timing.END ? model.phases().size() : index, path);
            default -> {}
        }
    }

    private void share(String path, double value) {
        if (!(value >= 0 && value <= 1)) {
            value(path, value, SimulationFinding.SHARE);
        }
    }

    private void spread(String path, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            value(path, value, SimulationFinding.SPREAD);
        }
    }

    private void finite(String path, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            value(path, value, "a finite number");
        }
    }

    private void least(String path, int value, int least) {
        if (value < least) {
            tell(SimulationFinding.COUNT, path, value, least);
        }
    }

    private void tell(FindingCode code, String path, double value, int least) {
        findings.add(Finding.of(code)
                .with("value", plain(value))
                .with("least", least)
                .at(path));
    }

    private void value(String path, double value, FindingCode code) {
        findings.add(Finding.of(code).with("value", plain(value)).at(path));
    }

    private void value(String path, double value, String expected) {
        findings.add(Finding.of(SimulationFinding.VALUE)
                .with("path", path)
                .with("value", plain(value))
                .with("expected", expected)
                .at(path));
    }

    private static String plain(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
