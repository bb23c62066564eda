package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Grant;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RelationRulesTest {
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final EmployeeId CAT = EmployeeId.of("cat");
    private static final List<EmployeeId> CHAIN = List.of(BEN, CAT);
    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);

    private static Principal as(String who) {
        return Principal.of(TenantId.of("t"), EmployeeId.of(who));
    }

    private static Set<Relation> relations(Principal caller) {
        return RelationRules.relations(caller, Optional.of(ANN), CHAIN, Optional.of(UnitId.of("ENG")));
    }

    @Test
    void relations_follow_from_the_organisation_and_grants_hold_for_their_units() {
        assertThat(relations(as("ann"))).containsExactly(Relation.SELF);
        assertThat(relations(as("ben"))).containsExactly(Relation.DIRECT_MANAGER);
        assertThat(relations(as("cat"))).containsExactly(Relation.CHAIN_MANAGER);
        assertThat(relations(as("dan"))).containsExactly(Relation.NONE);
        assertThat(relations(as("eve").with(new Grant(Relation.HR_PARTNER, List.of(UnitId.of("ENG"))))))
                .containsExactly(Relation.HR_PARTNER);
        assertThat(relations(as("eve").with(new Grant(Relation.HR_PARTNER, List.of(UnitId.of("SAL"))))))
                .containsExactly(Relation.NONE);
    }

    @Test
    void who_acts_for_somebody_has_their_place_and_no_granted_role() {
        assertThat(relations(as("dan").onBehalfOf(BEN))).containsExactly(Relation.DIRECT_MANAGER);
        assertThat(relations(as("dan").withRole(Relation.HR_PARTNER).onBehalfOf(BEN)))
                .containsExactly(Relation.DIRECT_MANAGER);
        assertThat(relations(as("ben").onBehalfOf(EmployeeId.of("dan")))).containsExactly(Relation.NONE);
    }

    private static Employee employee(Employment employment) {
        return employee(List.of(employment));
    }

    private static Employee employee(List<Employment> employments, ReportingLine... lines) {
        return Employee.builder()
                .id(ANN)
                .name("Ann")
                .zone(ZoneId.of("UTC"))
                .addAllEmployments(employments)
                .addAllLines(List.of(lines))
                .build();
    }

    /** Day by day against the definition: every day of the period on which the subject is employed is the manager's. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void duty_covers_every_employed_day_of_the_period(
            @ForAll @IntRange(max = 20) int hired,
            @ForAll @IntRange(max = 20) int stays,
            @ForAll @IntRange(max = 40) int handedOver,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(max = 20) int days,
            @ForAll @IntRange(max = 10) int away) {
        LocalDate last = DAY_0.plusDays(hired + stays);
        Employment first = new Employment(DAY_0.plusDays(hired), Optional.of(last), Optional.of(LeaveReason.UNKNOWN));
        Employee subject = employee(
                away == 0 ? List.of(first) : List.of(first, Employment.since(last.plusDays(away + 1L))),
                ReportingLine.primary(DAY_0, Optional.of(BEN)),
                ReportingLine.primary(DAY_0.plusDays(handedOver), Optional.of(CAT)));
        DateSpan period = DateSpan.of(DAY_0.plusDays(from), DAY_0.plusDays(from + days));
        List<LocalDate> employed = period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(subject::isEmployedOn)
                .toList();
        boolean expected = !employed.isEmpty()
                && employed.stream().allMatch(day -> subject.managerOn(day).equals(Optional.of(BEN)));

        assertThat(RelationRules.hadDuty(BEN, subject, period)).isEqualTo(expected);
    }

    private static CalibrationSession session(boolean open, EmployeeId participant, EmployeeId subject) {
        if (!open) {
            return DraftSession.builder()
                    .id(SessionId.of("s"))
                    .cycle(CycleId.of("c"))
                    .owner(participant)
                    .addParticipants(participant)
                    .addReviews(ReviewId.of("r"))
                    .preparedAt(Instant.EPOCH)
                    .build();
        }
        return OpenSession.builder()
                .id(SessionId.of("s"))
                .cycle(CycleId.of("c"))
                .owner(participant)
                .addParticipants(participant)
                .addSnapshot(new SnapshotEntry(ReviewId.of("r"), subject, BEN, Rating.rated("3")))
                .openedAt(Instant.EPOCH)
                .build();
    }

    @Property
    void who_takes_part_calibrates_whom_the_open_session_is_about_but_not_themself_and_nobody_above(
            @ForAll boolean open,
            @ForAll @IntRange(max = 2) int participant,
            @ForAll @IntRange(max = 2) int about,
            @ForAll @IntRange(max = 2) int subject,
            @ForAll boolean above) {
        List<EmployeeId> people = List.of(ANN, BEN, CAT);
        boolean expected = open && people.get(participant).equals(ANN) && about == subject && subject != 0 && !above;

        assertThat(RelationRules.calibrates(
                        ANN,
                        above ? List.of(people.get(subject)) : List.of(),
                        people.get(subject),
                        session(open, people.get(participant), people.get(about))))
                .isEqualTo(expected);
    }

    @Test
    void who_has_left_is_a_leaver_and_who_has_yet_to_begin_is_not() {
        Employee left = employee(
                new Employment(DAY_0.minusDays(9), Optional.of(DAY_0.minusDays(1)), Optional.of(LeaveReason.UNKNOWN)));
        Employee coming = employee(Employment.since(DAY_0.plusDays(1)));

        assertThat(circumstances(as("ann"), left, Optional.empty())).containsExactly(Circumstance.LEAVER);
        assertThat(circumstances(as("ann"), coming, Optional.empty())).isEmpty();
    }

    @Test
    void somebody_above_and_oneself_in_anothers_name_are_circumstances() {
        Employee here = employee(Employment.since(DAY_0));

        assertThat(circumstances(as("ann"), here, Optional.of(CAT))).containsExactly(Circumstance.OWN_CHAIN);
        assertThat(circumstances(as("ann").onBehalfOf(BEN), here, Optional.of(ANN)))
                .containsExactly(Circumstance.ABOUT_DELEGATE);
    }

    private static Set<Circumstance> circumstances(Principal caller, Employee person, Optional<EmployeeId> subject) {
        return RelationRules.circumstances(caller, List.of(person), DAY_0, subject, CHAIN);
    }
}
