package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.UnusableInputException;
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

    private static final String IMPROVEMENT =
            "employee,date,step,by,text,cause,below,told,conversations,start,metric,baseline,"
                    + "target,values,days,ending";

    @Test
    void an_improvement_plan_is_refused_with_every_reason_and_asked_for_again() throws IOException {
        company();
        write(
                "improvement_plans.csv",
                IMPROVEMENT,
                "dev,2025-02-03,PROPOSE,bo,,CONDUCT,no,yes,1,2025-02-10,,,,,,",
                "dev,2025-02-03,SUPPORT,bo,Help,,,,,,,,,,,",
                "dev,2025-03-03,PROPOSE,bo,,,yes,yes,2,2025-03-10,,,,,,",
                "dev,2025-03-03,EXPECT,bo,Fewer tickets are late,,,,,,late,9,3,,,",
                "dev,2025-03-03,SUPPORT,bo,Help,,,,,,,,,,,",
                "dev,2025-03-05,ACKNOWLEDGE,dev,,,,,,,,,,,,",
                "dev,2025-04-09,HOLD,bo,,,,,,,,,,7,,",
                "dev,2025-05-09,HOLD,eli,,,,,,,,,,7,,",
                "dev,2025-05-09,HOLD,bo,,,,,,,,,,5,,",
                "dev,2025-06-10,HOLD,bo,,,,,,,,,,4,,",
                "dev,2025-06-10,EXTEND,bo,,,,,,,,,,,20,",
                "dev,2025-07-01,HOLD,bo,,,,,,,,,,3,,",
                "dev,2025-07-01,END,bo,,,,,,,,,,,,MET");
        StepSummary summary = play().get(Step.IMPROVEMENT);

        assertThat(summary.done()).isEqualTo(8);
        assertThat(refusals(summary))
                .containsExactly(
                        "improvement_plans.csv:2: An improvement plan is about performance; CONDUCT has a procedure of its"
                                + " own.; The results are not below what the role asks for.; At least 2 documented"
                                + " conversations must come before.; A plan has 1 to 5 expectations. (expectations)",
                        "improvement_plans.csv:9: column by, value \"eli\": what it is about is not there on that day, or"
                                + " this person may not do it");
    }

    @Test
    void entries_that_belong_to_no_proposal_make_the_file_unusable() throws IOException {
        company();
        write(
                "improvement_plans.csv",
                IMPROVEMENT,
                "dev,2025-03-03,EXPECT,bo,Fewer tickets are late,,,,,,late,9,3,,,",
                "eli,2025-03-03,PROPOSE,bo,,,perhaps,yes,2,2025-03-10,,,,,,",
                "eli,2025-04-09,HOLD,bo,,,,,,,,,,7;many,,");
        write("plan_progress.csv", "employee,date,step,by,action", "dev,2025-03-03,BEGIN,dev,");

        assertThat(catchThrowableOfType(UnusableInputException.class, this::play)
                        .problems())
                .extracting(problem ->
                        Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.column())
                .containsExactly(
                        "plan_progress.csv:2 action",
                        "improvement_plans.csv:2 step",
                        "improvement_plans.csv:3 below",
                        "improvement_plans.csv:4 values");
    }

    @Test
    void a_plan_of_its_own_day_is_followed_step_by_step_and_there_is_no_other_at_the_end() throws IOException {
        company();
        write("competency_framework.csv", "competency,name,min,max", "C,Craft,0,5");
        write("role_profiles.csv", "role,title,competency,required", "MAKER,Maker,C,3");
        write("people.csv", "id,name,manager,hired,role", "ana,Ana,,2020-01-01,", "bo,Bo,ana,2020-01-01,MAKER");
        write("goals.csv", "id,title,owner");
        write("competencies.csv", "employee,competency,level,source,date", "bo,C,1,MANAGER,2025-02-01");
        write("catalog.csv", "id,kind,competency,builds_to,months", "A,TRAINING,C,3,2");
        write(
                "plan_progress.csv",
                "employee,date,step,by,action,text",
                "bo,2025-03-03,PROPOSE,ana,,",
                "bo,2025-03-04,ACCEPT,bo,,",
                "bo,2025-03-10,BEGIN,bo,A,Off we go",
                "bo,2025-04-01,BEGIN,bo,A,",
                "bo,2025-05-20,FINISH,bo,A,");
        StepSummary summary = play().get(Step.PLANS);

        assertThat(summary.done()).isEqualTo(4);
        assertThat(refusals(summary)).singleElement().asString().startsWith("plan_progress.csv:5: ");
    }

    @Test
    void a_place_is_given_once_and_is_free_again_when_the_step_is_dropped() throws IOException {
        company();
        write("competency_framework.csv", "competency,name,min,max", "C,Craft,0,5");
        write("role_profiles.csv", "role,title,competency,required", "MAKER,Maker,C,3");
        write(
                "people.csv",
                "id,name,manager,hired,role",
                "ana,Ana,,2020-01-01,",
                "bo,Bo,ana,2020-01-01,MAKER",
                "dev,Dev,ana,2020-01-01,MAKER",
                "eli,Eli,ana,2020-01-01,MAKER");
        write("goals.csv", "id,title,owner");
        write(
                "competencies.csv",
                "employee,competency,level,source,date",
                "bo,C,1,MANAGER,2025-02-01",
                "dev,C,1,MANAGER,2025-02-01",
                "eli,C,1,MANAGER,2025-02-01");
        write("catalog.csv", "id,kind,competency,builds_to,months,places", "A,TRAINING,C,3,2,1");
        write(
                "plan_progress.csv",
                "employee,date,step,by,action",
                "bo,2025-03-03,PROPOSE,ana,",
                "bo,2025-03-04,ACCEPT,bo,",
                "dev,2025-03-05,PROPOSE,ana,",
                "bo,2025-03-10,DROP,bo,A");
        StepSummary summary = play().get(Step.PLANS);

        assertThat(summary.refusals()).isEmpty();
        assertThat(summary.notes())
                .extracting(StepSummary.Note::source)
                .as("dev gets no place; bo gives it back, and eli has it at the end of the cycle")
                .containsExactly("plan_progress.csv:4");
    }

    private static List<String> refusals(StepSummary summary) {
        return summary.refusals().stream()
                .map(refusal -> refusal.source() + ": " + refusal.reason())
                .toList();
    }
}
