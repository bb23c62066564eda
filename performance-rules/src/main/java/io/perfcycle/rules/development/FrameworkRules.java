package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.CompetencyFramework;
import io.perfcycle.core.competency.FrameworkCompetency;
import io.perfcycle.core.competency.FrameworkMapping;
import io.perfcycle.core.competency.LevelScale;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what speaks of competencies against a framework, and carries levels from one framework to another. Stateless. */
public final class FrameworkRules {
    private FrameworkRules() {}

    /**
     * Judges a role profile.
     *
     * @param profile the profile
     * @param framework the framework
     * @return every unknown competency and every level off its scale
     */
    public static List<Finding> judge(RoleProfile profile, CompetencyFramework framework) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < profile.requirements().size(); at++) {
            Requirement requirement = profile.requirements().get(at);
            check(requirement.competency(), requirement.level(), framework, "requirements[" + at + "]", findings);
        }
        return List.copyOf(findings);
    }

    /**
     * Judges an action of a catalogue.
     *
     * @param action the action
     * @param framework the framework
     * @return every unknown competency and every level off its scale
     */
    public static List<Finding> judge(CatalogAction action, CompetencyFramework framework) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < action.lifts().size(); at++) {
            Lift lift = action.lifts().get(at);
            check(lift.competency(), lift.buildsTo(), framework, "lifts[" + at + "]", findings);
        }
        return List.copyOf(findings);
    }

    private static void check(
            CompetencyId id, int level, CompetencyFramework framework, String place, List<Finding> findings) {
        Optional<FrameworkCompetency> known = framework.find(id);
        if (known.isEmpty()) {
            findings.add(Finding.of(DevelopmentFinding.COMPETENCY_UNKNOWN)
                    .with("competency", id)
                    .at(place));
        } else if (!known.get().scale().has(level)) {
            findings.add(Finding.of(DevelopmentFinding.LEVEL_OFF_SCALE)
                    .with("level", level)
                    .at(place));
        }
    }

    /**
     * Carries an assessment into another framework. A level goes to the same share of the way from the least to the most,
     * rounded down, so that nothing is credited that was not found; more never becomes less.
     *
     * @param assessment the assessment
     * @param mapping the mapping
     * @return an assessment for each competency that answers to it; none where none does
     * @throws IllegalArgumentException if the level is not on the scale of the framework from which it comes
     */
    public static List<Assessment> translate(Assessment assessment, FrameworkMapping mapping) {
        List<Assessment> translated = new ArrayList<>();
        for (FrameworkMapping.Link link : mapping.links()) {
            if (link.from().equals(assessment.competency())) {
                LevelScale from = mapping.from().find(link.from()).orElseThrow().scale();
                LevelScale to = mapping.to().find(link.to()).orElseThrow().scale();
                int step = from.stepOf(assessment.level()) * to.steps() / from.steps();
                translated.add(new Assessment(link.to(), to.levelOf(step), assessment.source(), assessment.on()));
            }
        }
        return List.copyOf(translated);
    }
}
