package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan}. */
class PlanTest {
    private static final String GAPS = "competency,required,achieved,weight\nC1,4,2,3\nC2,3,2,1\n";
    private static final String CATALOG = """
            id,kind,competency,builds_to,months,effort,cost,prerequisite
            stint,STRETCH_ASSIGNMENT,C1,4,6,100,0,
            training,TRAINING,C1,3,2,20,500,
            training,TRAINING,C2,3,2,20,500,
            mentorship,MENTORSHIP,C2,5,6,12,0,
            """;

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private Ran plan(String gaps, String catalog, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("catalog.csv"), catalog);
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"plan", "-", "--catalog", file.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Perfcycle(
                        new ByteArrayInputStream(gaps.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    @Test
    void the_worked_example_closes_both_gaps_at_no_cost() throws Exception {
        Ran ran = plan(GAPS, CATALOG, "--json", "--months", "12", "--budget", "1000");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().strip())
                .isEqualTo("{\"actions\":[{\"id\":\"mentorship\",\"kind\":\"MENTORSHIP\",\"startMonth\":1,\"months\":6,"
                        + "\"closes\":[{\"competency\":\"C2\",\"from\":2,\"to\":3}],\"marginalCoverage\":1},"
                        + "{\"id\":\"stint\",\"kind\":\"STRETCH_ASSIGNMENT\",\"startMonth\":1,\"months\":6,"
                        + "\"closes\":[{\"competency\":\"C1\",\"from\":2,\"to\":4}],\"marginalCoverage\":6}],"
                        + "\"openGaps\":[],\"fitBefore\":0.533333,\"fitAfter\":1,\"cost\":0}");
    }

    @Test
    void what_stays_open_is_told_with_its_reason_and_a_table_says_how_good_the_plan_is() throws Exception {
        Ran ran = plan(GAPS, CATALOG, "--months", "5", "--budget", "0");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("stays open: C1, required 4, reached 2, OUT_OF_TIME", "stays open: C2")
                .contains("coverage: 0, no plan covers more");
    }

    @Test
    void an_empty_catalogue_leaves_everything_open() throws Exception {
        Ran ran = plan(GAPS, "id,kind,competency,builds_to,months\n", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"actions\":[]").contains("\"reason\":\"NO_ACTION\"");
    }

    @Test
    void circles_and_unknown_prerequisites_are_told_with_their_lines() throws Exception {
        Ran ran = plan(
                GAPS,
                "id,kind,competency,builds_to,months,prerequisite\nA,TRAINING,C1,3,1,B\nB,TRAINING,C1,4,1,A\n"
                        + "D,TRAINING,C1,4,1,Z\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("line 2, column prerequisite", "A → B → A")
                .contains("line 4, column prerequisite, value \"Z\"");
    }

    @Test
    void what_cannot_be_used_in_either_file_is_told_all_at_once() throws Exception {
        Ran ran = plan(
                "competency,required,achieved,weight\nC1,x,-1,-2\nC1,1,1,1\nC1,1,1,1\n",
                "id,kind,competency,builds_to,months,cost\nA,PARTY,C1,3,0,-5\nB,TRAINING,C1,-1,1,\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("line 2, column required, value \"x\"", "line 2, column achieved", "line 2, column weight")
                .contains("line 4, column competency")
                .contains("column kind, value \"PARTY\"", "column months", "column cost", "column builds_to");
        assertThat(plan(GAPS, CATALOG, "--months", "0").exit()).isEqualTo(2);
        assertThat(plan(GAPS, CATALOG, "--budget", "-1").exit()).isEqualTo(2);
    }

    @Test
    void people_share_places_in_the_order_in_which_the_file_names_them() throws Exception {
        Ran ran = plan(
                "employee,competency,required,achieved\nben,C1,4,2\nann,C1,4,3\nben,C2,3,2\n",
                "id,kind,competency,builds_to,months,places\nstint,STRETCH_ASSIGNMENT,C1,4,6,1\n"
                        + "talk,MENTORSHIP,C2,3,2,\n",
                "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().strip())
                .isEqualTo("{\"plans\":[{\"employee\":\"ben\",\"actions\":[{\"id\":\"talk\",\"kind\":\"MENTORSHIP\","
                        + "\"startMonth\":1,\"months\":2,\"closes\":[{\"competency\":\"C2\",\"from\":2,\"to\":3}],"
                        + "\"marginalCoverage\":1},{\"id\":\"stint\",\"kind\":\"STRETCH_ASSIGNMENT\",\"startMonth\":1,"
                        + "\"months\":6,\"closes\":[{\"competency\":\"C1\",\"from\":2,\"to\":4}],"
                        + "\"marginalCoverage\":2}],\"openGaps\":[],\"fitBefore\":0.571429,\"fitAfter\":1,\"cost\":0,"
                        + "\"coverage\":3,\"atMost\":3,\"findings\":[]},{\"employee\":\"ann\",\"actions\":[],"
                        + "\"openGaps\":[{\"competency\":\"C1\",\"required\":4,\"reached\":3,\"reason\":\"NO_PLACE\"}],"
                        + "\"fitBefore\":0.75,\"fitAfter\":0.75,\"cost\":0,\"coverage\":0,\"atMost\":0,"
                        + "\"findings\":[]}],\"people\":2,\"closing\":1,\"refused\":0,\"cost\":0,\"coverage\":3,"
                        + "\"atMost\":3,\"openByReason\":{\"NO_PLACE\":1},\"places\":[{\"action\":\"stint\","
                        + "\"places\":1,\"left\":0}]}");
    }

    @Test
    void one_persons_findings_stay_with_that_person_and_everybody_else_is_planned_for() throws Exception {
        String gaps = "employee,competency,required,achieved\nann,C1,4,2\nann,C1,3,2\n=ben,C1,4,2\n";
        Path out = folder.resolve("out");
        Ran ran = plan(gaps, CATALOG, "--out", out.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("people: 2, 1 of them with a plan that closes every gap, 1 with findings instead of a plan");
        assertThat(Files.readAllLines(out.resolve("plan_people.csv")))
                .containsExactly(
                        "employee,actions,open_gaps,fit_before,fit_after,cost,coverage,at_most,findings",
                        "ann,,,,,,,,The gap in C1 stands twice.",
                        "'=ben,1,0,0.5,1,0,2,2,");
        assertThat(Files.readAllLines(out.resolve("plan_steps.csv")))
                .hasSize(2)
                .last()
                .isEqualTo("'=ben,stint,stint,STRETCH_ASSIGNMENT,1,6,C1:2:4,2");
        assertThat(plan(gaps, CATALOG, "--json").out())
                .contains("{\"employee\":\"ann\",\"actions\":null")
                .contains("\"findings\":[{\"code\":\"DEVELOPMENT-GAP-TWICE\"");
    }

    @Test
    void a_cell_that_cannot_be_read_ends_the_run_before_anything_is_written() throws Exception {
        Path out = folder.resolve("out");
        Ran ran = plan(
                "employee,competency,required,achieved\nann,C1,4,2\n,C1,4,2\nben,C1,x,2\n",
                CATALOG.replace(",prerequisite", ",places"),
                "--out",
                out.toString(),
                "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("line 3, column employee", "line 4, column required, value \"x\"");
        assertThat(ran.out()).isEmpty();
        assertThat(out).doesNotExist();
        assertThat(plan(GAPS, CATALOG, "--out", out.toString()).err()).contains("--out");
        assertThat(plan(GAPS, CATALOG.replace(",prerequisite", ",places").replace("500,\n", "500,-1\n"))
                        .err())
                .contains("column places, value \"-1\"");
    }

    @Test
    void weights_that_cannot_be_added_up_make_the_file_unusable() throws Exception {
        Ran ran = plan(
                "competency,required,achieved,weight\nC1,1000,0,999999999.999999\nC2,1000,0,999999999.999999\n",
                CATALOG);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Weights");
    }
}
