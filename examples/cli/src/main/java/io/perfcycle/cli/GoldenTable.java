package io.perfcycle.cli;

import io.perfcycle.cli.simulation.GoldenRuns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code simulate --golden} prints: whether this machine finds the very bits that were recorded. */
final class GoldenTable {
    private GoldenTable() {}

    /** Prints; the exit code is 1 where a bit differs. */
    static int print(Console console, boolean asJson) {
        List<GoldenRuns.Checked> all = GoldenRuns.check();
        boolean same = all.stream().allMatch(GoldenRuns.Checked::isSame);
        String machine = "Java " + Runtime.version() + ", " + System.getProperty("os.arch");
        if (asJson) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("machine", machine);
            json.put("runs", all.stream().map(GoldenTable::object).toList());
            json.put("same", same);
            console.json(json);
        } else {
            TextTable table = new TextTable(List.of("scenario", "settings", "hash", "same"), 3);
            all.forEach(each -> table.row(List.of(
                    each.scenario(), each.settings(), each.found().substring(0, 16), each.isSame() ? "yes" : "NO")));
            console.print(table.lines());
            console.note(machine);
        }
        return same ? ExitCode.DONE : ExitCode.BLOCKED;
    }

    private static Map<String, Object> object(GoldenRuns.Checked each) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scenario", each.scenario());
        object.put("settings", each.settings());
        object.put("hash", each.found());
        object.put("same", each.isSame());
        return object;
    }
}
