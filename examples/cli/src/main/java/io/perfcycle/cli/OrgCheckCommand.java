package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.orgchart.OrgChart;
import io.perfcycle.rules.orgchart.OrgChartRules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code org check}: one row per person or post, checked group by group. */
@Command(
        name = "check",
        description = {
            "Checks who reports to whom.",
            "BLOCK: a self-report, a cycle, an orphan (names a manager who does not exist), a duplicate id.",
            "Several roots are a note. Each group is checked by itself."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OrgCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "PEOPLE",
            description = "CSV or JSON file, one row per person or post; - is standard input.")
    private String people = "-";

    @Option(names = "--id", paramLabel = "COL", description = "Column of the id. Default: ${DEFAULT-VALUE}.")
    private String id = "id";

    @Option(
            names = "--manager",
            paramLabel = "COL",
            description = "Column of the manager's id. Default: ${DEFAULT-VALUE}.")
    private String manager = "manager";

    @Option(
            names = "--root",
            paramLabel = "VALUE",
            description = "What stands in place of a manager at the top. Default: nothing.")
    private String root = "";

    @Option(names = "--group", paramLabel = "COL", split = ",", description = "Columns that make a group, by comma.")
    private List<String> group = List.of();

    OrgCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = console.read(people, columns());
        table.rows().forEach(row -> row.requiredText(id));
        table.refuse();
        List<OrgGroup> groups = new ArrayList<>();
        List<String> by = group.stream().distinct().toList();
        for (Table.Group rows : table.groups(by)) {
            groups.add(new OrgGroup(rows.values(), OrgChartRules.judge(chart(rows.rows()))));
        }
        for (OrgGroup checked : groups) {
            if (checked.report().hasSeveralRoots()) {
                console.note(checked.title() + ": " + checked.report().roots().size() + " roots");
            }
        }
        if (options.json()) {
            console.json(OrgGroup.json(groups));
        } else {
            console.print(OrgGroup.lines(by, groups));
        }
        return groups.stream().anyMatch(checked -> checked.report().isBlocked()) ? ExitCode.BLOCKED : ExitCode.DONE;
    }

    private Columns columns() {
        List<String> names = new ArrayList<>(List.of(id, manager));
        names.addAll(group);
        return Columns.of(names).withAdvice("--id COL and --manager COL name other columns");
    }

    private OrgChart chart(List<Row> rows) {
        return OrgChart.of(
                rows.stream().map(row -> row.text(id)).toList(),
                rows.stream().map(row -> row.text(manager)).toList(),
                root.strip());
    }
}
