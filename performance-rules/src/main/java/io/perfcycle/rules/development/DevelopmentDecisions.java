package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.competency.CompetencyEvent;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides whether an assessment is taken. What it is worth is said by the policy when it is used. Stateless. */
public final class DevelopmentDecisions {
    private DevelopmentDecisions() {}

    /**
     * Takes an assessment.
     *
     * @param draft the assessment, its shape checked
     * @param profile the person's profile so far
     * @param competencies the competencies there are; empty for a host without a catalogue, where every one is taken
     * @param by who enters it
     * @param today the day on which it is entered
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<CompetencyEvent>> assess(
            AssessmentDraft draft,
            Optional<CompetencyProfile> profile,
            List<Competency> competencies,
            EmployeeId by,
            LocalDate today,
            Instant now) {
        Optional<Competency> competency = competencies.stream()
                .filter(known -> known.id().equals(draft.competency()))
                .findFirst();
        Checks checks = Checks.begin()
                .that(
                        competencies.isEmpty() || competency.isPresent(),
                        () -> Finding.of(DevelopmentFinding.COMPETENCY_UNKNOWN)
                                .with("competency", draft.competency())
                                .at("competency"))
                .that(
                        competency
                                .map(known -> draft.level() >= known.lowest() && draft.level() <= known.highest())
                                .orElse(true),
                        () -> Finding.of(DevelopmentFinding.LEVEL_OFF_SCALE)
                                .with("level", draft.level())
                                .at("level"))
                .that(
                        (draft.source() == Assessment.Source.SELF) == by.equals(draft.employee()),
                        () -> Finding.of(DevelopmentFinding.SOURCE_UNFIT)
                                .with("source", draft.source())
                                .at("source"))
                .that(
                        !draft.on().isAfter(today),
                        () -> Finding.of(DevelopmentFinding.DAY_AHEAD)
                                .with("day", draft.on())
                                .at("on"));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        CompetencyProfile after = CompetencyProfile.builder()
                .employee(draft.employee())
                .addAllAssessments(profile.map(CompetencyProfile::assessments).orElse(List.of()))
                .addAssessments(new Assessment(draft.competency(), draft.level(), draft.source(), draft.on()))
                .build();
        return Outcome.done(List.of(new CompetencyEvent.Assessed(now, after, List.of())));
    }
}
