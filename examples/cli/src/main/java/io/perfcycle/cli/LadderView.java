package io.perfcycle.cli;

import io.perfcycle.core.competency.CareerLadder;
import io.perfcycle.core.competency.CompetencyFramework;
import io.perfcycle.core.competency.FrameworkCompetency;
import io.perfcycle.core.competency.LevelAnchor;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.GapCalculator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code talent ladder}, ready to print.
 *
 * @param framework the competencies with names and anchors, if they are known
 * @param promotions the promotions in the ladder's order
 */
record LadderView(Optional<CompetencyFramework> framework, List<Promotion> promotions) {
    /**
     * A promotion.
     *
     * @param from the level before
     * @param to the level after
     * @param gaps what the level after asks for, closed gaps among them
     * @param plan a plan that closes them, if there is a catalogue
     */
    record Promotion(
            CareerLadder.Rung from, CareerLadder.Rung to, List<Gap> gaps, Optional<DevelopmentPlanner.Proposal> plan) {
        List<Gap> open() {
            return gaps.stream().filter(gap -> gap.size() > 0).toList();
        }
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("promotions", promotions.stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Promotion promotion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", promotion.from().profile().id().value());
        json.put("to", promotion.to().profile().id().value());
        json.put("fit", PlannedView.number(GapCalculator.fit(promotion.gaps()).fraction()));
        List<Map<String, Object>> gaps = new ArrayList<>();
        for (Gap gap : promotion.open()) {
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("competency", gap.competency().value());
            open.put("required", gap.required());
            open.put("achieved", gap.achieved());
            open.put("weight", PlannedView.number(gap.weight().value()));
            open.put("anchor", anchor(gap));
            gaps.add(open);
        }
        json.put("gaps", gaps);
        json.put(
                "plan",
                promotion
                        .plan()
                        .map(plan -> new PlannedView(promotion.gaps(), plan).json())
                        .orElse(null));
        return json;
    }

    private Optional<FrameworkCompetency> known(CompetencyId id) {
        return framework.flatMap(all -> all.find(id));
    }

    private @Nullable String anchor(Gap gap) {
        return known(gap.competency()).stream()
                .flatMap(competency -> competency.scale().anchors().stream())
                .filter(anchor -> anchor.level() == gap.required())
                .map(LevelAnchor::text)
                .findFirst()
                .orElse(null);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Promotion promotion : promotions) {
            lines.add(promotion.from().level() + " to " + promotion.to().level() + ": fit "
                    + GapCalculator.fit(promotion.gaps()));
            lines.add("");
            if (promotion.open().isEmpty()) {
                lines.add("asks for nothing more");
            } else {
                lines.addAll(gaps(promotion));
            }
            lines.add("");
            promotion.plan().ifPresent(plan -> {
                lines.addAll(new PlannedView(promotion.gaps(), plan).lines());
                lines.add("");
            });
        }
        return lines;
    }

    private List<String> gaps(Promotion promotion) {
        TextTable table = new TextTable(List.of("competency", "from", "to", "weight", "what it means"), 5);
        for (Gap gap : promotion.open()) {
            String anchor = anchor(gap);
            table.row(List.of(
                    known(gap.competency())
                            .map(FrameworkCompetency::name)
                            .orElse(gap.competency().value()),
                    Integer.toString(gap.achieved()),
                    Integer.toString(gap.required()),
                    Decimals.plain(gap.weight().value()),
                    anchor == null ? "" : anchor));
        }
        return table.lines();
    }
}
