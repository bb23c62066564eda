package io.perfcycle.spi.contract;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.OutboxEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents and outbox entries as test data. */
final class Samples {
    private static final EmployeeId ANNA = EmployeeId.of("anna");
    private static final Instant AGREED = Instant.parse("2026-01-15T10:30:00.000001Z");

    private Samples() {}

    static DocumentKey key(String id) {
        return UnitId.of(id).key();
    }

    static OrgUnit unit(String id) {
        return unit(id, "Unit " + id);
    }

    static OrgUnit unit(String id, String name) {
        return OrgUnit.builder().id(UnitId.of(id)).name(name).build();
    }

    static AgreedGoal goal(String id, List<CheckIn> checkIns) {
        return goal(id, ANNA, checkIns);
    }

    static AgreedGoal goal(String id, EmployeeId owner, List<CheckIn> checkIns) {
        GoalContent content = GoalContent.builder()
                .title("Answer every request within a day")
                .description("First line\n\tsecond \u201cline\u201d \ud83c\udfaf")
                .owner(owner)
                .unit(UnitId.of("service"))
                .level(GoalLevel.INDIVIDUAL)
                .cycle(CycleId.of("2026"))
                .measure(measure())
                .due(LocalDate.of(2026, 12, 31))
                .visibility(Visibility.PRIVATE)
                .build();
        return AgreedGoal.builder()
                .id(GoalId.of(id))
                .content(content)
                .agreedBy(EmployeeId.of("boris"))
                .agreedAt(AGREED)
                .addAllCheckIns(checkIns)
                .build();
    }

    static CheckIn checkIn(int number, String note) {
        return new CheckIn(LocalDate.of(2026, 2, 1), AGREED, BigDecimal.valueOf(number), -1, note, ANNA);
    }

    static RoleProfile role(String id) {
        return RoleProfile.builder()
                .id(RoleId.of(id))
                .title("Engineer, \"senior\"; 100 % \u00e4\u00f6\u00fc \u4eba")
                .addRequirements(new Requirement(CompetencyId.of("c-1"), 3, Weight.of("0.25")))
                .addRequirements(new Requirement(CompetencyId.of("c-2"), 4, Weight.ONE))
                .build();
    }

    static OutboxEntry entry(String id, String orderingKey) {
        return entry(id, orderingKey, StoreUnderTest.START);
    }

    static OutboxEntry entry(String id, String orderingKey, EmployeeId recipient) {
        return entry(id, orderingKey, recipient, StoreUnderTest.START);
    }

    static OutboxEntry entry(String id, String orderingKey, Instant createdAt) {
        return entry(id, orderingKey, ANNA, createdAt);
    }

    private static OutboxEntry entry(String id, String orderingKey, EmployeeId recipient, Instant createdAt) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("due", "2026-12-31");
        arguments.put("count", "3");
        return new OutboxEntry(id, orderingKey, "goal.agreed", recipient, key("u"), arguments, createdAt);
    }

    private static Measure measure() {
        return Measure.builder()
                .metric("requests answered")
                .unit("%")
                .direction(Direction.INCREASE)
                .baseline(new BigDecimal("61.5"))
                .target(new BigDecimal("95"))
                .build();
    }
}
