package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;

/** What HR looks at in the made-up cycle. */
final class SampleInsight {
    private SampleInsight() {}

    static Insight insight() {
        return new Insight(
                adoption(),
                List.of(fairness()),
                new Insight.PeopleInsight(
                        List.of(new Insight.Named(
                                "Hugo Costa",
                                "Development",
                                List.of("3 of 4 goals are behind.", "No feedback for 80 days."))),
                        List.of(new Insight.Named(
                                "Keiko Brandt",
                                "Sales",
                                List.of("The latest rating is 4.5.", "4 of 4 goals are done."))),
                        40,
                        2),
                List.of(new Insight.SkillLine(
                        "Negotiation", 30, 24, 12, "12 of 24 people are below.", List.of("By unit: Sales 9 of 14"))),
                List.of(new Insight.HealthLine(
                        "Goals",
                        2,
                        List.of(
                                new Insight.Criterion(2, "Are goals agreed?", "holds", "✓", "good"),
                                new Insight.Criterion(3, "Aligned: 61 %", "does not hold", "■", "bad")),
                        List.of("61 % of the goals have a path to a company goal."))));
    }

    private static Adoption adoption() {
        return new Adoption(
                List.of("has a goal", "checked in", "has a plan"),
                List.of(
                        unit("Everybody", 92, 40),
                        unit("Development", 100, 8),
                        new Adoption.UnitRow("Legal", List.of(), "not shown: few people")));
    }

    private static Adoption.UnitRow unit(String name, int goals, int checkIns) {
        return new Adoption.UnitRow(
                name,
                List.of(
                        new Adoption.Share(BigDecimal.valueOf(goals)),
                        new Adoption.Share(BigDecimal.valueOf(checkIns)),
                        new Adoption.Share(null)),
                "");
    }

    private static FairnessPicture fairness() {
        return new FairnessPicture(
                "place of work",
                "indication: look closer",
                "risk",
                "▲",
                BigDecimal.ONE,
                BigDecimal.valueOf(5),
                List.of(
                        new FairnessPicture.Group(
                                "Aarhus",
                                60,
                                new BigDecimal("3.40"),
                                true,
                                new BigDecimal("45.0"),
                                null,
                                null,
                                null,
                                ""),
                        new FairnessPicture.Group(
                                "Bergen",
                                22,
                                new BigDecimal("3.00"),
                                false,
                                new BigDecimal("31.8"),
                                new FairnessPicture.Ratio(
                                        new BigDecimal("0.70"), new BigDecimal("0.45"), new BigDecimal("1.60")),
                                new BigDecimal("-0.61"),
                                new BigDecimal("0.012"),
                                "the mean is lower by more than chance explains")),
                List.of("Cork: fewer than 5 people"));
    }
}
