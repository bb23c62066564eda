package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.RecordingNotifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first files that somebody writes: no phases, no units, and mistakes in references. */
class SparseFilesTest {
    @TempDir
    private Path folder;

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    private Map<Step, StepSummary> play() {
        Map<Step, StepSummary> summaries = new EnumMap<>(Step.class);
        CycleRun.prepare(CompanyFiles.read(folder), MemoryStore.create(), RecordingNotifier.create())
                .play((done, all, step) -> {})
                .forEach(summary -> summaries.put(summary.step(), summary));
        return summaries;
    }

    private void company() throws IOException {
        write("cycle.csv", "id,name,from,to", "Y25,Year 2025,2025-01-01,2025-12-31");
        write(
                "people.csv",
                "id,name,manager,hired",
                "ana,Ana,,2020-01-01",
                "bo,Bo,ana,2020-01-01",
                "dev,Dev,bo,2020-01-01",
                "eli,Eli,bo,2020-01-01");
        write(
                "goals.csv",
                "id,title,owner,metric,baseline,target,current",
                "g1,Answer tickets within 4 hours by June,dev,hours,9,4,",
                "g2,Close 10 bugs by June,eli,bugs,0,10,7");
    }

    @Test
    void without_phases_goals_stand_from_the_first_day_and_reviews_follow_their_own_dates() throws IOException {
        company();
        write("check_ins.csv", "goal,date,value,author", "g1,2025-02-01,8,dev");
        write("review_sections.csv", "section,title,weight", "GOALS,Goals,1");
        write(
                "reviews.csv",
                "employee,occasion,kind,section,rating,date,author",
                "dev,MID_YEAR,MANAGER,GOALS,3,2025-06-20,bo",
                "dev,ANNUAL,SELF,GOALS,4,2025-12-20,dev",
                "dev,ANNUAL,MANAGER,GOALS,4,2026-01-15,bo",
                "eli,ANNUAL,MANAGER,GOALS,3,2026-01-15,bo");
        write("units.csv", "id,name,parent", "U,Unit,");
        write(
                "people.csv",
                "id,name,manager,hired,unit",
                "ana,Ana,,2020-01-01,U",
                "bo,Bo,ana,2020-01-01,U",
                "dev,Dev,bo,2020-01-01,U",
                "eli,Eli,bo,2020-01-01,U",
                "zoe,Zoe,ana,2020-01-01,U");
        write("calibration.csv", "session,unit,owner,employee,to,reason,actor", "C1,U,ana,dev,3.5,As the others,zoe");
        Map<Step, StepSummary> summaries = play();

        assertThat(summaries.values())
                .allSatisfy(summary -> assertThat(summary.refusals()).isEmpty());
        assertThat(summaries.get(Step.CHECK_INS).done())
                .as("one check-in, and the value in the goal's own row")
                .isEqualTo(2);
        assertThat(summaries.get(Step.MANAGER_REVIEWS).done()).isEqualTo(3);
        assertThat(summaries.get(Step.CALIBRATION).done()).isEqualTo(3);
        assertThat(summaries.get(Step.RELEASE).done()).isEqualTo(3);
        assertThat(summaries.get(Step.ACKNOWLEDGEMENT).done()).isEqualTo(3);
    }

    @Test
    void a_reference_to_nothing_is_reported_with_file_line_column_and_value() throws IOException {
        company();
        write("check_ins.csv", "goal,date,value,author", "g9,2025-02-01,8,dev", "g1,2025-02-01,8,eli");
        write("recognition.csv", "id,date,author,subject,value,text", "r1,2025-02-01,dev,nobody,CARE,Thanks");
        Map<Step, StepSummary> summaries = play();

        assertThat(refusals(summaries.get(Step.CHECK_INS)))
                .containsExactly(
                        "check_ins.csv:2: column goal, value \"g9\": there is no such goal in goals.csv",
                        "check_ins.csv:3: column author, value \"eli\": what it is about is not there on that day, or this"
                                + " person may not do it");
        assertThat(refusals(summaries.get(Step.RECOGNITION)))
                .containsExactly(
                        "recognition.csv:2: column subject, value \"nobody\": there is no such person in people.csv");
    }

    @Test
    void a_goal_passes_to_another_owner_once_the_other_side_agrees() throws IOException {
        company();
        write(
                "goal_changes.csv",
                "goal,date,step,by,reason,owner,visibility",
                "g1,2025-03-01,REQUEST,bo,Eli has the queue now.,eli,PRIVATE",
                "g1,2025-03-03,APPROVE,dev,,,",
                "g2,2025-03-01,REQUEST,eli,Somebody else.,nobody,");
        write(
                "check_ins.csv",
                "goal,date,value,author",
                "g1,2025-02-01,8,dev",
                "g1,2025-04-01,7,eli",
                "g1,2025-04-02,7,dev");
        Map<Step, StepSummary> summaries = play();

        assertThat(summaries.get(Step.GOAL_CHANGES).done()).isEqualTo(2);
        assertThat(refusals(summaries.get(Step.GOAL_CHANGES)))
                .containsExactly(
                        "goal_changes.csv:4: column owner, value \"nobody\": there is no such person in people.csv");
        assertThat(refusals(summaries.get(Step.CHECK_INS)))
                .containsExactly("check_ins.csv:4: column author, value \"dev\": what it is about is not there on that"
                        + " day, or this person may not do it");
    }

    private static List<String> refusals(StepSummary summary) {
        return summary.refusals().stream()
                .map(refusal -> refusal.source() + ": " + refusal.reason())
                .toList();
    }
}
