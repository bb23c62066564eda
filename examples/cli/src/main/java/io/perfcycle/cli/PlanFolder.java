package io.perfcycle.cli;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.csv.CsvWriter;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.GapCalculator;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plans of many people as four CSV files in a folder: people, steps, open gaps, places. Written as they come. */
final class PlanFolder implements Closeable {
    private final List<Writer> writers = new ArrayList<>();
    private final CsvWriter people;
    private final CsvWriter steps;
    private final CsvWriter open;
    private final CsvWriter places;

    /** Begins the files; the folder is made if need be. */
    PlanFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        people = begin(
                folder.resolve("plan_people.csv"),
                "employee,actions,open_gaps,fit_before,fit_after,cost,coverage,at_most,findings");
        steps = begin(
                folder.resolve("plan_steps.csv"),
                "employee,action,title,kind,start_month,end_month,closes,marginal_coverage");
        open = begin(folder.resolve("plan_open_gaps.csv"), "employee,competency,required,reached,reason");
        places = begin(folder.resolve("plan_places.csv"), "action,places,left");
    }

    private CsvWriter begin(Path file, String header) throws IOException {
        Writer writer = Files.newBufferedWriter(file);
        writers.add(writer);
        return new CsvWriter(writer, Arrays.asList(header.split(",")));
    }

    void add(String employee, List<Gap> gaps, Outcome<DevelopmentPlanner.Proposal> planned) throws IOException {
        if (!(planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done)) {
            String findings = planned.findings().stream().map(PlanStream::text).collect(Collectors.joining(" "));
            people.row(Arrays.asList(employee, null, null, null, null, null, null, null, findings));
            return;
        }
        DevelopmentPlanner.Proposal plan = done.value();
        people.row(List.of(
                employee,
                plan.actions().size(),
                plan.openGaps().size(),
                GapCalculator.fit(gaps).fraction(),
                GapCalculator.fit(plan.after()).fraction(),
                plan.cost(),
                plan.proof().coverage(),
                plan.proof().atMost(),
                ""));
        for (PlannedAction action : plan.actions()) {
            steps.row(List.of(
                    employee,
                    action.action(),
                    action.title(),
                    action.kind(),
                    action.startMonth(),
                    action.startMonth() + action.months() - 1,
                    action.closes().stream()
                            .map(closure -> closure.competency() + ":" + closure.from() + ":" + closure.to())
                            .collect(Collectors.joining(";")),
                    action.marginalCoverage()));
        }
        for (OpenGap gap : plan.openGaps()) {
            open.row(List.of(employee, gap.competency(), gap.required(), gap.reached(), gap.reason()));
        }
    }

    void end(Map<ActionId, Integer> all, Map<ActionId, Integer> left) throws IOException {
        for (Map.Entry<ActionId, Integer> entry : all.entrySet()) {
            places.row(List.of(entry.getKey(), entry.getValue(), left.getOrDefault(entry.getKey(), entry.getValue())));
        }
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers) {
            writer.close();
        }
    }
}
