package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.AppraisalPhase;
import io.perfcycle.rules.simulation.FormPhase;
import io.perfcycle.rules.simulation.GoalPhase;
import io.perfcycle.rules.simulation.Hazard;
import io.perfcycle.rules.simulation.Level;
import io.perfcycle.rules.simulation.Model;
import io.perfcycle.rules.simulation.Phase;
import io.perfcycle.rules.simulation.Population;
import io.perfcycle.rules.simulation.Reading;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Settings;
import io.perfcycle.rules.simulation.Shape;
import io.perfcycle.rules.simulation.Step;
import io.perfcycle.rules.simulation.Trait;
import io.perfcycle.rules.simulation.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The description of a model by the seven elements of ODD (Grimm et al. 2020), generated from the model itself. */
public final class OddText {
    private final List<String> lines = new ArrayList<>();

    private OddText() {}

    /**
     * Describes a model.
     *
     * @param scenario the scenario
     * @param settings its settings
     * @param model the model that follows
     * @return Markdown
     */
    public static String of(Scenario scenario, Settings settings, Model model) {
        OddText odd = new OddText();
        odd.purpose(scenario, settings, model);
        odd.entities(model);
        odd.schedule(model);
        odd.concepts(model);
        odd.initialization(model.population());
        odd.submodels(model);
        return String.join("\n", odd.lines) + "\n";
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void purpose(Scenario scenario, Settings settings, Model model) {
        add("# ODD: " + scenario.name(), "", "Source: " + scenario.source() + ".", "", "Parameters:", "");
        settings.values().forEach((path, value) -> add("- `" + path + "` = " + value));
        add("", "## 1 Purpose and patterns", "", "To find what these rules lead to, measured as:", "");
        for (Step step : model.phases()) {
            if (step.phase().itself() instanceof Phase.Measure measure) {
                String unit = step.phase() instanceof Within within ? ", in unit " + within.units() : "";
                for (Reading reading : measure.readings()) {
                    add("- `" + reading.metric() + "`: " + reading.indicator() + ", " + timing(reading) + unit);
                }
            }
        }
        add(
                "",
                "What is found follows from the assumptions below and claims nothing about organisations where they do"
                        + " not hold.");
    }

    private static String timing(Reading reading) {
        return switch (reading.timing()) {
            case START -> "before the first step";
            case AT -> "in step " + reading.time();
            case MEAN_FROM -> "mean of the steps from " + reading.time() + " on";
            case END -> "after the last step";
            case EACH -> "in each step";
        };
    }

    private void entities(Model model) {
        add("", "## 2 Entities, state variables and scales", "");
        add("Positions in levels, from the bottom: "
                + model.organisation().levels().stream().map(OddText::level).collect(Collectors.joining(", ")) + ".");
        add(
                model.organisation().teamSize() > 0
                        ? "Teams of " + model.organisation().teamSize() + " neighbouring positions."
                        : "No teams.");
        if (model.organisation().units() > 1) {
            add("Each level is divided as evenly as it goes into "
                    + model.organisation().units() + " units; a team lies in one of them.");
        }
        if (model.phases().stream().anyMatch(step -> step.phase().itself() instanceof GoalPhase)) {
            add(
                    "Each position has a goal that is meant to serve that of a position one level up, evenly spread; goals of the top"
                            + " level are the company's, those of the bottom are worked on. A goal is linked or not, and hollow or not.");
        }
        if (model.phases().stream().anyMatch(step -> step.phase().itself() instanceof FormPhase)) {
            add("A person also has form: effort and the effect of feedback, which raters see together with the score.");
        }
        if (has(model, AppraisalPhase.Review.class)) {
            add("A person has a profile: deviations from the score in each section of a review, which stay.");
        }
        if (has(model, AppraisalPhase.Observe.class)) {
            add("Raters remember what they have seen of a person; the memory moves with the person.");
        }
        if (has(model, Hazard.class)) {
            add(
                    "The steps in which a person came to the organisation and to the level are known; first staff came in step 0.");
        }
        add("A person has a score, a rating, a date of birth, a tag (favoured or not) and a count of successes.");
        add("A step is one cycle of the phases; step " + model.course().first() + " is the first, there are at most "
                + model.course().steps()
                + (model.course().untilReplaced()
                        ? ", and the run ends when nobody of the first staff is left."
                        : "."));
    }

    private static String level(Level level) {
        return level.size() + " (weight " + level.weight() + ")";
    }

    private void schedule(Model model) {
        add("", "## 3 Process overview and scheduling", "", "In each step, in this order:", "");
        int number = 1;
        for (Step step : model.phases()) {
            String period = step.every() == 1 ? "" : " (when the step is a multiple of " + step.every() + ")";
            add(number++ + ". " + name(step.phase()) + period);
        }
    }

    private static String name(Phase phase) {
        return phase instanceof Within within
                ? name(within.phase()) + (within.units().isEmpty() ? " in each unit" : " in units " + within.units())
                : phase.getClass().getSimpleName();
    }

    private static boolean has(Model model, Class<? extends Phase> kind) {
        return model.phases().stream()
                .anyMatch(step -> kind.isInstance(step.phase().itself()));
    }

    private static boolean learns(Model model) {
        return model.phases().stream().anyMatch(step -> step.phase().itself() instanceof Phase.Learn);
    }

    private void concepts(Model model) {
        boolean rated = model.phases().stream()
                .anyMatch(step -> step.phase().itself() instanceof Phase.Rate
                        || step.phase().itself() instanceof AppraisalPhase.Panel
                        || step.phase().itself() instanceof AppraisalPhase.Review);
        add("", "## 4 Design concepts", "");
        add(
                "- Emergence: all that is measured.",
                learns(model)
                        ? "- Learning: scores move by practice or regression."
                        : "- Adaptation, learning, prediction: none.");
        add(rated ? "- Sensing: decisions see ratings, not scores." : "- Sensing: decisions see scores without error.");
        add("- Interaction: through vacancies, and through projects in pairs where there are any.");
        add("- Stochasticity: draws of people, exits, selection, transfer, work and ratings; one stream for each"
                + " seed, replication and purpose.");
        add("- Collectives: levels, units and teams.", "- Observation: where the phase Measure stands.");
    }

    private void initialization(Population population) {
        add("", "## 5 Initialization", "", "All positions are filled. Score: " + trait(population.ability()) + ".");
        add("Age: " + trait(population.age()) + ".");
        add("The favoured tag has a share of " + population.tags().favouredShare() + " in each level and among hires, "
                + population.tags().bonus() + " more in the mean, and "
                + population.tags().spread() + " times the standard deviation.");
        add("Clustering of teams: " + population.clustering() + ".");
        add("First staff chosen among applicants: " + population.recruiting().atStart() + ".");
        boolean given = population.ability().shape() instanceof Shape.Empirical
                || population.age().shape() instanceof Shape.Empirical;
        add("", "## 6 Input data", "", given ? "The values of the empirical distributions above." : "None.");
    }

    private static String trait(Trait trait) {
        String bounds = trait.truncation() == Trait.Truncation.NONE
                ? ""
                : ", in [" + trait.low() + ", " + trait.high() + "] by " + trait.truncation();
        return shape(trait.shape()) + ", mean " + trait.mean() + ", standard deviation " + trait.sd() + bounds;
    }

    private static String shape(Shape shape) {
        return shape.isNormal() ? "normal" : shape.toString();
    }

    private void submodels(Model model) {
        add("", "## 7 Submodels", "");
        for (Step step : model.phases()) {
            if (!(step.phase().itself() instanceof Phase.Measure)) {
                add("- " + step.phase() + ": " + PhaseText.of(step.phase()));
            }
        }
        add("- Recruiting: the best of " + model.population().recruiting().applicants()
                + " applicants by what is seen, whose correlation with the score is "
                + model.population().recruiting().validity() + ".");
        add("- Vacancies are filled from one level below, from the top down; nobody moves twice in a phase; ties"
                + " go to who stands first.");
    }
}
