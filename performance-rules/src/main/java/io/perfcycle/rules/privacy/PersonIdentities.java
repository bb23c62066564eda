package io.perfcycle.rules.privacy;

import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.development.Acceptance;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.StepNote;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReportingLine;
import java.util.function.UnaryOperator;

/** The people in the directory, in competency profiles and in development plans. Stateless. */
final class PersonIdentities {
    private PersonIdentities() {}

    static Employee replace(Employee person, UnaryOperator<EmployeeId> mapping) {
        return Employee.builder()
                .id(mapping.apply(person.id()))
                .name(person.name())
                .zone(person.zone())
                .addAllEmployments(person.employments())
                .addAllLines(person.lines().stream()
                        .map(line -> new ReportingLine(
                                line.from(), line.kind(), line.manager().map(mapping)))
                        .toList())
                .addAllAssignments(person.assignments())
                .build();
    }

    static CompetencyProfile replace(CompetencyProfile profile, UnaryOperator<EmployeeId> mapping) {
        return CompetencyProfile.builder()
                .employee(mapping.apply(profile.employee()))
                .addAllAssessments(profile.assessments())
                .build();
    }

    static DevelopmentPlan replace(DevelopmentPlan plan, UnaryOperator<EmployeeId> mapping) {
        return DevelopmentPlan.builder()
                .id(plan.id())
                .employee(mapping.apply(plan.employee()))
                .cycle(plan.cycle())
                .role(plan.role())
                .target(plan.target())
                .addAllFocus(plan.focus())
                .start(plan.start())
                .addAllGaps(plan.gaps())
                .addAllActions(plan.actions())
                .addAllOpenGaps(plan.openGaps())
                .fitBefore(plan.fitBefore())
                .fitAfter(plan.fitAfter())
                .cost(plan.cost())
                .proof(plan.proof())
                .addAllAcceptances(plan.acceptances().stream()
                        .map(each -> new Acceptance(mapping.apply(each.by()), each.at()))
                        .toList())
                .addAllNotes(plan.notes().stream()
                        .map(each -> new StepNote(
                                each.action(), each.state(), each.on(), mapping.apply(each.by()), each.text()))
                        .toList())
                .state(plan.state())
                .build();
    }
}
