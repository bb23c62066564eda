package io.perfcycle.cli;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the plans of many people as they come, as one JSON object, as CSV files, or both; keeps their sums only. */
final class PlanStream {
    private final Console console;
    private final boolean json;
    private final Optional<PlanFolder> folder;
    private final PlanTally tally = new PlanTally();

    PlanStream(Console console, boolean json, Optional<PlanFolder> folder) {
        this.console = console;
        this.json = json;
        this.folder = folder;
    }

    PlanTally tally() {
        return tally;
    }

    void begin() {
        if (json) {
            console.text("{\"plans\":[");
        }
    }

    void add(String employee, List<Gap> gaps, Outcome<DevelopmentPlanner.Proposal> planned) throws IOException {
        if (json) {
            console.text(tally.people() == 0 ? "" : ",");
            console.text(console.compact(json(employee, gaps, planned)));
        }
        if (folder.isPresent()) {
            folder.get().add(employee, gaps, planned);
        }
        tally.add(planned);
    }

    private static Map<String, Object> json(
            String employee, List<Gap> gaps, Outcome<DevelopmentPlanner.Proposal> planned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("employee", employee);
        if (planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done) {
            DevelopmentPlanner.Proposal plan = done.value();
            json.putAll(new PlannedView(gaps, plan).json());
            json.put("coverage", PlannedView.number(plan.proof().coverage()));
            json.put("atMost", PlannedView.number(plan.proof().atMost()));
        } else {
            for (String key : List.of("actions", "openGaps", "fitBefore", "fitAfter", "cost", "coverage", "atMost")) {
                json.put(key, null);
            }
        }
        json.put("findings", planned.findings().stream().map(PlanStream::json).toList());
        return json;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("message", text(finding));
        return json;
    }

    static String text(Finding finding) {
        return StandardMessages.standard().write(finding, Locale.ENGLISH);
    }

    /** The sums, after the last plan. */
    void end(Map<ActionId, Integer> places, Map<ActionId, Integer> left) throws IOException {
        if (folder.isPresent()) {
            folder.get().end(places, left);
        }
        if (json) {
            String sums = console.compact(sums(places, left));
            console.text("]," + sums.substring(1) + "\n");
        } else {
            console.print(lines(places, left));
        }
    }

    private Map<String, Object> sums(Map<ActionId, Integer> places, Map<ActionId, Integer> left) {
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("people", tally.people());
        sums.put("closing", tally.closing());
        sums.put("refused", tally.refused());
        sums.put("cost", PlannedView.number(tally.cost()));
        sums.put("coverage", PlannedView.number(tally.coverage()));
        sums.put("atMost", PlannedView.number(tally.atMost()));
        sums.put("openByReason", tally.openByReason());
        List<Map<String, Object>> taken = new ArrayList<>();
        places.forEach((id, all) -> {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("action", id.value());
            place.put("places", all);
            place.put("left", left.getOrDefault(id, all));
            taken.add(place);
        });
        sums.put("places", taken);
        return sums;
    }

    private List<String> lines(Map<ActionId, Integer> places, Map<ActionId, Integer> left) {
        List<String> lines = new ArrayList<>();
        lines.add("people: " + tally.people() + ", " + tally.closing() + " of them with a plan that closes every gap"
                + (tally.refused() == 0 ? "" : ", " + tally.refused() + " with findings instead of a plan"));
        lines.add("actions: " + tally.actions() + ", cost " + Decimals.plain(tally.cost()));
        lines.add("coverage: " + Decimals.plain(tally.coverage()) + ", no plans cover more than "
                + Decimals.plain(tally.atMost()));
        if (!tally.openByReason().isEmpty()) {
            lines.add("");
            TextTable open = new TextTable(List.of("gaps that stay open", "number"), 1);
            tally.openByReason().forEach((reason, count) -> open.row(List.of(reason, Long.toString(count))));
            lines.addAll(open.lines());
        }
        if (!places.isEmpty()) {
            lines.add("");
            TextTable taken = new TextTable(List.of("action with few places", "places", "taken"), 1);
            places.forEach((id, all) -> taken.row(
                    List.of(id.value(), Integer.toString(all), Integer.toString(all - left.getOrDefault(id, all)))));
            lines.addAll(taken.lines());
        }
        return lines;
    }
}
