package io.perfcycle.rules.development;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.rules.orgchart.IdOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links prerequisites and finds every action that cannot be used. */
final class CatalogCheck {
    private static final int NEW = 0;
    private static final int ON_PATH = 1;
    private static final int DONE = 2;

    private final CatalogColumns columns;
    private final List<Finding> findings;

    CatalogCheck(CatalogColumns columns, List<Finding> problems) {
        this.columns = columns;
        this.findings = new ArrayList<>(problems);
        numbers();
        prerequisites();
        cycles();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The actions by id, the first of each; later ones are findings. */
    static List<CatalogAction> distinct(List<CatalogAction> catalog, List<Finding> problems) {
        Map<String, CatalogAction> byId = new LinkedHashMap<>();
        for (CatalogAction action : catalog) {
            if (byId.putIfAbsent(action.id().value(), action) != null) {
                problems.add(Finding.of(DevelopmentFinding.ACTION_TWICE).with("action", action.id()));
            }
        }
        Comparator<String> order = IdOrder.of(byId.keySet());
        List<CatalogAction> sorted = new ArrayList<>(byId.values());
        sorted.sort(Comparator.comparing(action -> action.id().value(), order));
        return sorted;
    }

    private void numbers() {
        for (int row = 0; row < columns.actions.size(); row++) {
            CatalogAction action = columns.actions.get(row);
            Set<CompetencyId> lifted = new HashSet<>();
            boolean twice = action.lifts().stream().map(Lift::competency).anyMatch(id -> !lifted.add(id));
            columns.usable[row] = columns.cost[row] >= 0 && columns.hours[row] >= 0 && !twice;
            if (twice) {
                findings.add(Finding.of(DevelopmentFinding.LIFT_TWICE).with("action", action.id()));
            }
            if (columns.cost[row] < 0 || columns.hours[row] < 0) {
                findings.add(Finding.of(DevelopmentFinding.NUMBER_UNFIT).with("action", action.id()));
            }
        }
    }

    private void prerequisites() {
        Map<ActionId, Integer> rowById = new HashMap<>();
        for (int row = 0; row < columns.actions.size(); row++) {
            rowById.put(columns.actions.get(row).id(), row);
        }
        for (int row = 0; row < columns.actions.size(); row++) {
            CatalogAction action = columns.actions.get(row);
            columns.before[row] = action.prerequisite()
                    .map(id -> rowById.getOrDefault(id, -1))
                    .orElse(-1);
            if (action.prerequisite().isPresent() && columns.before[row] < 0) {
                columns.usable[row] = false;
                findings.add(Finding.of(DevelopmentFinding.PREREQUISITE_UNKNOWN)
                        .with("action", action.id())
                        .with("prerequisite", action.prerequisite().orElseThrow()));
            }
        }
    }

    /** Follows each chain once; what leads into a cycle or to an unusable action is unusable too. */
    private void cycles() {
        int size = columns.actions.size();
        int[] state = new int[size];
        int[] path = new int[size];
        for (int from = 0; from < size; from++) {
            int length = 0;
            int at = from;
            while (at >= 0 && state[at] == NEW) {
                state[at] = ON_PATH;
                path[length++] = at;
                at = columns.before[at];
            }
            boolean cyclic = at >= 0 && state[at] == ON_PATH;
            if (cyclic) {
                tell(at);
            }
            boolean usable = !cyclic && (at < 0 || columns.usable[at]);
            while (length > 0) {
                int row = path[--length];
                usable = usable && columns.usable[row];
                columns.usable[row] = usable;
                state[row] = DONE;
            }
        }
    }

    private void tell(int member) {
        int first = member;
        for (int at = columns.before[member]; at != member; at = columns.before[at]) {
            first = Math.min(first, at);
        }
        List<String> ids = new ArrayList<>();
        int at = first;
        do {
            ids.add(columns.actions.get(at).id().value());
            at = columns.before[at];
        } while (at != first);
        ids.add(columns.actions.get(first).id().value());
        findings.add(Finding.of(DevelopmentFinding.PREREQUISITES_CYCLIC).with("path", String.join(" → ", ids)));
    }
}
