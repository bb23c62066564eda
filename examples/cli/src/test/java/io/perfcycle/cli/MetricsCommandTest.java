package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricsCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                new Perfcycle(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err)).run(arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    private JsonNode metric(JsonNode json, String name, String group) {
        for (JsonNode each : json.get("metrics")) {
            if (each.get("metric").asString().equals(name)
                    && each.get("group").toString().equals(group)) {
                return each;
            }
        }
        throw new AssertionError(name + " of " + group + " is missing");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text.replace(';', '\n') + "\n");
    }

    @Test
    void every_figure_comes_with_its_parts() throws Exception {
        write("cycle.csv", "from,to;2025-01-01,2025-12-31");
        write(
                "people.csv",
                "id,manager,hired,left,leave_reason,role;1,,2020-01-01,,,R;2,1,2020-01-01,,,R;3,1,2020-01-01,,,S;"
                        + "4,1,2020-01-01,2025-06-30,VOLUNTARY,R");
        write("org_changes.csv", "date,employee,event,value;2025-03-01,2,ROLE,R;2025-03-01,2,MANAGER,1");
        write(
                "reviews.csv",
                "employee,occasion,kind;1,ANNUAL,SELF;2,ANNUAL,SELF;2,ANNUAL,MANAGER;2,ANNUAL,MANAGER;4,ANNUAL,MANAGER");
        write("feedback.csv", "date,author,subject;2025-02-01,1,2;2025-02-02,2,1;2025-02-02,1,3;2024-02-02,3,1");
        write("recognition.csv", "date,author,subject;2025-02-01,1,2;2025-02-02,1,2");
        write("role_profiles.csv", "role,competency,required;R,C,3;S,C,4");
        write("competencies.csv", "employee,competency,level,date;1,C,2,2025-01-05;1,C,3,2025-05-05;3,C,3,2025-05-05");
        Ran ran = run("metrics", folder.toString(), "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        JsonNode turnover = metric(json, "people.turnover-total", "{}");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(turnover.get("value").asDouble()).isEqualTo(0.285714);
        assertThat(turnover.get("numerator").asInt()).isEqualTo(1);
        assertThat(turnover.get("denominator").asDouble()).isEqualTo(3.5);
        assertThat(turnover.get("definition").asString())
                .isEqualTo("people who left in the period over the average headcount");
        assertThat(turnover.get("period").get("from").asString()).isEqualTo("2025-01-01");
        assertThat(metric(json, "people.internal-mobility", "{}")
                        .get("numerator")
                        .asInt())
                .isEqualTo(1);
        assertThat(metric(json, "people.span", "{}").get("value").asDouble()).isEqualTo(2);
        assertThat(metric(json, "review.completion", "{\"occasion\":\"ANNUAL\"}")
                        .get("numerator")
                        .asInt())
                .isEqualTo(1);
        assertThat(metric(json, "review.self-completion", "{\"occasion\":\"ANNUAL\"}")
                        .get("numerator")
                        .asInt())
                .isEqualTo(2);
        assertThat(metric(json, "feedback.reciprocity-dyads", "{}").get("value").asDouble())
                .isEqualTo(0.5);
        assertThat(metric(json, "recognition.gini", "{}").get("value").asDouble())
                .isEqualTo(0.666667);
        assertThat(metric(json, "competency.met", "{}").get("numerator").asInt())
                .isEqualTo(1);
        assertThat(metric(json, "competency.met", "{}").get("denominator").asInt())
                .isEqualTo(2);
        assertThat(metric(json, "people.turnover-new-hires", "{}")
                        .get("reasons")
                        .get("value")
                        .asString())
                .startsWith("UNDEFINED");
    }

    @Test
    void goals_money_vacancies_successors_and_the_survey_are_measured_where_their_files_are_there() throws Exception {
        write(
                "people.csv",
                "id,hired,left,leave_reason,regretted,fte,unit;1,2020-01-01,,,,,A;2,2020-01-01,,,,0.5,A;"
                        + "3,2020-01-01,2025-06-30,VOLUNTARY,yes,,A");
        write("phases.csv", "phase,from,to;MANAGER_REVIEW,2025-11-01,2025-11-30");
        write("reviews.csv", "employee,occasion,kind,date;1,ANNUAL,MANAGER,2025-11-30;2,ANNUAL,MANAGER,2025-12-01");
        write(
                "goals.csv",
                "id,title,parent,metric,baseline,target,current,due;O,o,,,,,,;K,k,O:2,m,0,10,,2025-06-30;"
                        + "L,l,O:1,m,0,10,5,2025-06-30");
        write("check_ins.csv", "goal,date,value;K,2025-03-01,4;K,2025-05-01,10;K,2025-04-01,11");
        write(
                "finance.csv",
                "from,to,revenue,operating_expenses,pay_and_benefits;2025-01-01,2025-06-30,500,400,200;"
                        + "2025-07-01,2025-12-31,500,400,200;2026-01-01,2026-06-30,9,9,9");
        write(
                "vacancies.csv",
                "opened,filled,inside,critical;2025-01-01,2025-01-31,yes,yes;2025-02-01,2025-02-11,no,yes;"
                        + "2025-03-01,,,;2024-01-01,2024-02-01,yes,no");
        write("successors.csv", "role,employee,readiness;CEO,1,NOW;CFO,1,NOW;CFO,2,LATER;CTO,,");
        write("survey.csv", "id,answer;1,10;2,9;3,8;4,6;5,10;6,");
        write("questions.csv", "question;Q1;Q2");
        write("rounds.csv", "round,subject,rater,relationship;R,1,2,PEER;R,1,3,PEER;R,1,1,SELF");
        write("responses.csv", "round,rater,question,score;R,2,Q1,3;R,2,Q2,3;R,1,Q1,4");
        Ran ran = run(
                "metrics", folder.toString(), "--from", "2025-01-01", "--to", "2025-12-31", "--min-n", "2", "--json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(value(json, "people.turnover-regretted")).isEqualTo(0.4);
        assertThat(value(json, "people.layers")).isEqualTo(1);
        assertThat(value(json, "review.on-time", "{\"occasion\":\"ANNUAL\"}")).isEqualTo(0.5);
        assertThat(value(json, "review.on-time", "{\"occasion\":\"ANNUAL\",\"unit\":\"A\"}"))
                .isEqualTo(0.5);
        assertThat(value(json, "goal.done")).isEqualTo(0.333333);
        assertThat(value(json, "goal.on-time-of-due")).isEqualTo(0.5);
        assertThat(value(json, "goal.weighted-completion")).isEqualTo(0.5);
        assertThat(value(json, "goal.weighted-progress")).isEqualTo(0.625);
        assertThat(value(json, "goal.okr-score")).isEqualTo(0.75);
        assertThat(value(json, "work.revenue-per-head")).isEqualTo(400);
        assertThat(value(json, "work.revenue-per-fte")).isEqualTo(500);
        assertThat(value(json, "work.human-capital-roi")).isEqualTo(1.5);
        assertThat(value(json, "people.time-to-fill")).isEqualTo(20);
        assertThat(value(json, "people.time-to-fill-median")).isEqualTo(20);
        assertThat(value(json, "people.internal-hire-rate")).isEqualTo(0.5);
        assertThat(value(json, "people.critical-internal-hire-rate")).isEqualTo(0.5);
        assertThat(value(json, "talent.coverage")).isEqualTo(0.666667);
        assertThat(value(json, "talent.bench-strength")).isEqualTo(0.666667);
        assertThat(value(json, "talent.fillable-at-once")).isEqualTo(0.333333);
        assertThat(value(json, "survey.enps")).isEqualTo(40);
        assertThat(value(json, "participation.response-rate", "{\"survey\":\"eNPS\"}"))
                .isEqualTo(0.833333);
        assertThat(value(json, "participation.complete-rate")).isEqualTo(0.333333);
        assertThat(value(json, "participation.reportable-subjects")).isZero();
    }

    private double value(JsonNode json, String name) {
        return value(json, name, "{}");
    }

    private double value(JsonNode json, String name, String group) {
        return metric(json, name, group).get("value").asDouble();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survey.csv | answer;11 | a whole number from 0 to 10",
                "vacancies.csv | opened,filled;2025-02-01,2025-01-01 | a day not before opened",
                "successors.csv | role,employee;A,1;A,1 | a person stands once for a role",
                "finance.csv | from,to,revenue,operating_expenses,pay_and_benefits;2025-01-01,2025-01-31,1,2,3 | of which it",
            })
    void bad_input_of_the_other_files_is_told_with_its_place(String file, String text, String told) throws Exception {
        write("people.csv", "id,hired;1,2020-01-01");
        write(file, text);
        Ran ran = run("metrics", folder.toString(), "--from", "2025-01-01", "--to", "2025-12-31");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(file, told);
    }

    @Test
    void the_answers_of_few_people_are_held_back() throws Exception {
        write("people.csv", "id,hired;1,2020-01-01");
        write("survey.csv", "answer;10;0");
        Ran ran = run("metrics", folder.toString(), "--from", "2025-01-01", "--to", "2025-12-31", "--json");
        JsonNode enps = metric(JsonMapper.shared().readTree(ran.out()), "survey.enps", "{}");

        assertThat(enps.get("value").isNull()).isTrue();
        assertThat(enps.get("numerator").isNull()).isTrue();
        assertThat(enps.get("reasons").get("value").asString()).startsWith("SUPPRESSED");
    }

    @Test
    void the_sample_company_is_measured_as_it_is() throws Exception {
        Path sample = Path.of(Perfcycle.class
                .getResource("/io/perfcycle/quickstart/sample/people.csv")
                .getPath());
        Path data = Files.exists(sample)
                ? sample.getParent()
                : io.perfcycle.quickstart.SampleCompany.unpack(folder.resolve("sample"));
        Ran ran = run("metrics", data.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("people.retention", "goal.alignment-rate", "competency.met");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,hired;1,yesterday | people.csv, line 2, column hired, value \"yesterday\"",
                "id,hired;1,2020-01-01;1,2020-01-01 | column id, value \"1\"",
                "id,hired,left;1,2020-01-01,2019-01-01 | column left",
                "id,hired,manager;1,2020-01-01,2;2,2020-01-01,1 | column manager",
                "id,name;1,Ann | hired",
            })
    void bad_input_is_told_with_its_place(String people, String told) throws Exception {
        write("people.csv", people);
        Ran ran = run("metrics", folder.toString(), "--from", "2025-01-01", "--to", "2025-12-31");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(told);
    }

    @Test
    void without_people_a_folder_or_days_nothing_is_measured() throws Exception {
        List<Ran> rans = new ArrayList<>();
        rans.add(run("metrics", folder.resolve("nowhere").toString()));
        rans.add(run("metrics", folder.toString()));
        write("people.csv", "id,hired;1,2020-01-01");
        rans.add(run("metrics", folder.toString()));
        rans.add(run("metrics", folder.toString(), "--from", "2025-02-01", "--to", "2025-01-01"));

        assertThat(rans).allSatisfy(ran -> assertThat(ran.exit()).isEqualTo(2));
        assertThat(rans).extracting(Ran::err).anySatisfy(err -> assertThat(err).contains("there is no such folder"));
        assertThat(rans.get(2).err()).contains("--from and --to are required");
    }
}
