package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.HeatRow.HeatCell;
import java.util.ArrayList;
import java.util.List;

/** The links that lead from one unit's goals, as cells that are darker the larger the share. */
record LinkRow(String unit, List<HeatCell> cells) {
    static List<LinkRow> of(GoalLinks links) {
        List<LinkRow> rows = new ArrayList<>();
        for (int from = 0; from < links.units().size(); from++) {
            rows.add(new LinkRow(
                    links.units().get(from), HeatCell.of(links.links().get(from))));
        }
        return rows;
    }
}
