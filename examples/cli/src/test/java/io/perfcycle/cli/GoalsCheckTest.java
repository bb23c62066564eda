package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.rules.smart.SmartCheck;
import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartRules;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsCheckTest {
    private record Ran(int exit, String out, String err) {}

    private static Ran run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        String[] all = new String[arguments.length + 3];
        System.arraycopy(new String[] {"goals", "check", "-"}, 0, all, 0, 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        int exit = new Perfcycle(in, new PrintWriter(out), new PrintWriter(err)).run(all);
        return new Ran(exit, out.toString(), err.toString());
    }

    @Test
    void a_goal_without_findings_has_its_criteria_and_its_rewritten_form() {
        Ran ran = run(
                "id,title,owner,level,metric,measure_unit,baseline,target,due\n"
                        + "g1,Improve NPS from 12 to 25,ann,COMPANY,NPS,points,12,25,2025-12-31\n",
                "--json",
                "--cycle",
                "2025-01-01..2025-12-31",
                "--as-of",
                "2025-01-01");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().strip())
                .isEqualTo("{\"goals\":[{\"id\":\"g1\",\"specific\":true,\"measurable\":true,\"achievable\":null,"
                        + "\"relevant\":true,\"timeBound\":true,\"findings\":[],"
                        + "\"rewrite\":\"By 2025-12-31, ann raises NPS from 12 to 25 points.\","
                        + "\"reasons\":{\"achievable\":\"a target with at least three past values is needed\"}}]}");
    }

    @Test
    void a_finding_has_code_criterion_severity_message_span_and_question() {
        Ran ran = run("id,title\ng1,Improve customer service\n", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains(
                        "\"specific\":false,\"measurable\":false,\"achievable\":null,\"relevant\":null,\"timeBound\":false")
                .contains("{\"code\":\"SMART-S2\",\"criterion\":\"specific\",\"severity\":\"ADVICE\","
                        + "\"message\":\"\\\"Improve\\\" is a weak verb without a number.\",\"span\":[0,7],"
                        + "\"question\":\"What will be different, and by how much?\"}")
                .contains("\"code\":\"SMART-T1\",\"criterion\":\"timeBound\"", "\"span\":null", "\"rewrite\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due | 2026-02-01 | SMART-T3",
                "due | 2024-12-31 | SMART-T4",
                "parent | nowhere | SMART-R3",
                "parent | g1 | SMART-R4",
            })
    void a_field_that_is_there_and_wrong_blocks(String column, String value, String code) {
        Ran ran = run(
                "id,title," + column + "\ng1,Close 5 gaps," + value + "\n",
                "--json",
                "--cycle",
                "2025-01-01..2025-12-31",
                "--as-of",
                "2025-01-01");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("\"" + code + "\"").contains("\"severity\":\"BLOCK\"");
    }

    @Test
    void missing_fields_block_only_where_they_are_required() {
        String goals = "id,title\ng1,Close 5 gaps by 30 June 2025\n";

        assertThat(run(goals).exit()).isZero();
        Ran ran = run(goals, "--require-fields", "--json");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("SMART-S9", "SMART-M9", "SMART-T9");
    }

    @Test
    void parents_history_and_load_are_taken_from_the_file() {
        StringBuilder goals = new StringBuilder("id;title;level;parent;owner;metric;baseline;target;due;history\n");
        goals.append("c;Raise revenue to EUR 5 million;COMPANY;;boss;revenue;4;5;2025-12-31;3\n");
        goals.append("a;Raise revenue of shops;;c;ann;revenue;1;2;2025-12-31;0.9;\n".replace("0.9;", "\"0.9;1;1.1\""));
        goals.append("b;Win 4 prizes;;;ann;;;;2025-12-31;\n");
        Ran ran = run(goals.toString(), "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("{\"id\":\"a\",\"specific\":true,\"measurable\":true,\"achievable\":false,\"relevant\":true")
                .contains("\"SMART-A1\"")
                .contains("{\"id\":\"b\",\"specific\":true,\"measurable\":true,\"achievable\":null,\"relevant\":false")
                .contains("\"SMART-R1\"");
    }

    @Test
    void german_goals_are_judged_and_told_in_german() {
        Ran ran = run("id,title\n7,Kundenservice verbessern\n", "--lang", "de");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("id  S   M   A  R  T   findings", "7   no  no  -  -  no")
                .contains("ADVICE SMART-S2 „verbessern“ ist ein schwaches Verb ohne Zahl. Was wird anders sein");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,title;1,A;1,B | line 3, column id, value \"1\"",
                "id,title;1, | line 2, column title",
                "id,name;1,A | column title",
                "id,title,target;1,A,NaN | line 2, column target, value \"NaN\"",
                "id,title,target;1,A,1e1000000000 | line 2, column target, value \"1e1000000000\"",
                "id,title,due;1,A,2025-02-30 | line 2, column due, value \"2025-02-30\"",
                "id,title,weight;1,A,-1 | line 2, column weight, value \"-1\"",
                "id,title,history;1,A,3 4 | line 2, column history, value \"3 4\"",
                "id,title,level;1,A,BOSS | line 2, column level, value \"BOSS\"",
            })
    void a_file_that_cannot_be_used_is_told_with_its_place(String lines, String place) {
        Ran ran = run(lines.replace(';', '\n') + "\n", "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(place);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--cycle,2025", "--cycle,2025-12-31..2025-01-01", "--as-of,yesterday", "--lang,xx"})
    void an_option_that_cannot_be_used_is_told(String option, String value) {
        Ran ran = run("id,title\n1,A\n", option, value);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(value);
    }

    @Test
    void looking_at_goals_without_findings_makes_no_objects() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        SmartCheck check = SmartRules.standard().check();
        SmartContext context = SmartContext.none();
        SmartGoal goal = SmartGoal.of("Raise the share of on-time deliveries from 91 % to 96 % by 30 September 2025");
        long bits = 0;
        for (int i = 0; i < 20_000; i++) {
            bits |= check.look(goal, context);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                bits |= check.look(goal, context);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(bits).isZero();
        assertThat(least).as("bytes for a thousand looks; an object takes 16").isLessThan(16_000);
    }
}
