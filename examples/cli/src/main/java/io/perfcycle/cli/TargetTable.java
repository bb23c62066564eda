package io.perfcycle.cli;

import io.perfcycle.cli.simulation.Targets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code simulate --targets} prints: one row for each known figure. */
final class TargetTable {
    private TargetTable() {}

    /** Prints; the exit code is 1 where a figure is missed, as with every finding that blocks. */
    static int print(Console console, List<Targets.Checked> checked, boolean asJson) {
        long met = checked.stream().filter(Targets.Checked::isMet).count();
        if (asJson) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("targets", checked.stream().map(TargetTable::object).toList());
            json.put("met", met);
            console.json(json);
        } else {
            TextTable table = new TextTable(
                    List.of(
                            "study",
                            "settings",
                            "metric",
                            "level",
                            "time",
                            "target",
                            "tolerance",
                            "found",
                            "se",
                            "met"),
                    3);
            checked.forEach(each -> table.row(cells(each)));
            List<String> lines = new ArrayList<>(table.lines());
            lines.add(met + " of " + checked.size() + " figures are met");
            console.print(lines);
        }
        return met == checked.size() ? ExitCode.DONE : ExitCode.BLOCKED;
    }

    private static List<String> cells(Targets.Checked each) {
        Targets.Target target = each.target();
        return List.of(
                target.study(),
                target.settings().isEmpty() ? "default" : target.settings(),
                target.metric(),
                target.level(),
                target.time(),
                Double.toString(target.target()),
                String.format(Locale.ROOT, "%.4f", each.tolerance()),
                String.format(Locale.ROOT, "%.4f", each.found().mean()),
                String.format(Locale.ROOT, "%.4f", each.found().se()),
                each.isMet() ? "yes" : "NO");
    }

    private static Map<String, Object> object(Targets.Checked each) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("study", each.target().study());
        object.put("scenario", each.target().scenario());
        object.put("settings", each.target().settings());
        object.put("metric", each.target().metric());
        object.put(
                "level",
                each.target().level().isEmpty()
                        ? null
                        : Integer.valueOf(each.target().level()));
        object.put(
                "time",
                each.target().time().isEmpty()
                        ? null
                        : Integer.valueOf(each.target().time()));
        object.put("target", each.target().target());
        object.put("tolerance", each.tolerance());
        object.put("mean", each.found().mean());
        object.put("se", each.found().se());
        object.put("met", each.isMet());
        return object;
    }
}
