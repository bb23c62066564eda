package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the templates see of {@link Insight}: shades of shares, drawings, steps of maturity. */
record InsightView(
        List<AdoptionRow> adoption,
        int practices,
        List<FairnessChart> fairness,
        PageView.Folded<Insight.Named> support,
        PageView.Folded<Insight.Named> thrives,
        PageView.Folded<SkillBar> skills,
        List<Ladder> health) {
    private static final int PEOPLE_AT_ONCE = 6;
    private static final int SKILLS_AT_ONCE = 8;
    private static final int SHADES = 5;
    private static final int HIGHEST = 5;

    static InsightView of(Insight insight) {
        return new InsightView(
                insight.adoption().units().stream().map(AdoptionRow::of).toList(),
                insight.adoption().practices().size(),
                insight.fairness().stream().map(FairnessChart::of).toList(),
                PageView.Folded.of(insight.people().support(), PEOPLE_AT_ONCE),
                PageView.Folded.of(insight.people().thrives(), PEOPLE_AT_ONCE),
                PageView.Folded.of(insight.skills().stream().map(SkillBar::of).toList(), SKILLS_AT_ONCE),
                insight.health().stream().map(Ladder::of).toList());
    }

    /** A unit's shares as cells that are darker the more of its people do it. */
    record AdoptionRow(Adoption.UnitRow unit, List<Cell> cells) {
        static AdoptionRow of(Adoption.UnitRow unit) {
            return new AdoptionRow(unit, unit.shares().stream().map(Cell::of).toList());
        }
    }

    /** A share with its shade, 0 to 5. */
    record Cell(String text, int shade) {
        static Cell of(Adoption.Share share) {
            BigDecimal percent = share.percent();
            if (percent == null) {
                return new Cell("–", 0);
            }
            int shade = (int) Math.ceil(percent.doubleValue() * SHADES / 100);
            return new Cell(Figures.text(percent) + "\u00A0%", Math.max(0, Math.min(SHADES, shade)));
        }
    }

    /** A competency with the width of its bar: those below of those assessed, in per cent. */
    record SkillBar(Insight.SkillLine line, String width) {
        static SkillBar of(Insight.SkillLine line) {
            return new SkillBar(line, Figures.percent(line.below(), line.assessed()));
        }
    }

    /** An area with its five rungs. */
    record Ladder(Insight.HealthLine line, List<Rung> rungs) {
        static Ladder of(Insight.HealthLine line) {
            List<Rung> rungs = new ArrayList<>();
            for (int level = 1; level <= HIGHEST; level++) {
                rungs.add(new Rung(level, level <= line.level() ? "reached" : "open"));
            }
            return new Ladder(line, rungs);
        }
    }

    /** A rung of the ladder. */
    record Rung(int level, String tone) {}
}
