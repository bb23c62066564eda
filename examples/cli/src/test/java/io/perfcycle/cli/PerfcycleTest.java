package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerfcycleTest {
    private static final String SAMPLE = "/io/perfcycle/quickstart/sample/";

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = new Perfcycle(in, new PrintWriter(out), new PrintWriter(err)).run(arguments);
        return new Ran(exit, out.toString(), err.toString());
    }

    private static Path sample(Path into) throws Exception {
        Files.createDirectories(into);
        Path from = Path.of(
                PerfcycleTest.class
                                .getResource(SAMPLE + "people.csv")
                                .toURI()
                                .getScheme()
                                .equals("file")
                        ? PerfcycleTest.class.getResource(SAMPLE + "people.csv").getPath()
                        : "");
        if (from.toString().isEmpty()) {
            return io.perfcycle.quickstart.SampleCompany.unpack(into);
        }
        try (Stream<Path> files = Files.list(from.getParent())) {
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
        }
        return into;
    }

    @Test
    void org_check_lists_every_defect_and_exits_with_1() {
        Ran ran = run("id,manager\n1,\n2,1\n3,3\n4,9\n5,6\n6,5\n2,1\n", "org", "check", "-", "--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\"selfReports\":[\"3\"]", "\"cycles\":[[\"5\",\"6\"]]", "\"duplicates\":[\"2\"]")
                .contains("{\"id\":\"4\",\"manager\":\"9\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org check nowhere.csv | nowhere.csv",
                "org check | PEOPLE",
                "nonsense | nonsense",
                "cycle --data nowhere --out target/none | nowhere: there is no such folder"
            })
    void unusable_input_is_told_with_its_place_and_exits_with_2(String line, String place) {
        Ran ran = run("", line.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(place);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan - --catalog -", "talent ladder - --catalog -", "talent ladder - --framework -"})
    void standard_input_is_read_once(String line) {
        String rows = "role,level,competency,required,achieved\nR,1,C,1,0\n";
        Ran ran = run(rows, line.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("-: standard input can be read once");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role,level,competency,required | talent ladder FILE",
                "role,competency,level | talent match FILE",
                "competency,required,achieved | plan FILE --catalog FILE",
                "employee,competency,required,achieved | plan FILE --catalog FILE"
            })
    void a_file_with_a_header_only_is_named_where_nothing_can_be_said_without_rows(String header, String line)
            throws Exception {
        Path file = Files.writeString(folder.resolve("header.csv"), header + "\n");
        Ran ran = run("", line.replace("FILE", file.toString()).split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(file + ": there are no rows in it");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_file_with_a_header_only_is_noted_where_there_is_a_result_without_rows() throws Exception {
        Path file = Files.writeString(folder.resolve("header.csv"), "id,title\n");
        Ran ran = run("", "goals", "check", file.toString(), "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().strip()).isEqualTo("{\"goals\":[]}");
        assertThat(ran.err().strip()).isEqualTo("note: " + file + ": there are no rows in it");
    }

    @Test
    void a_cycle_on_files_ends_in_a_report_and_a_second_run_doubles_nothing() throws Exception {
        Path data = sample(folder.resolve("data"));
        Path out = folder.resolve("out");
        Ran first = run("", "cycle", "--data", data.toString(), "--out", out.toString(), "--json");
        String report = Files.readString(out.resolve("report.html"));
        Ran second = run("", "cycle", "--data", data.toString(), "--out", out.toString(), "--json");

        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("\"messages\":3138");
        assertThat(second.out()).contains("\"messages\":3138");
        assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E010 | E010,     | manager | their own manager",
                "E010 | E010,E999 | manager | no person with this id",
            })
    void a_defect_of_the_organisation_keeps_everything_out(String id, String row, String column, String reason)
            throws Exception {
        Path data = sample(folder.resolve("data"));
        String manager = row.contains("E999") ? "E999" : id;
        String people = Files.readString(data.resolve("people.csv"))
                .replaceFirst("(?m)^(" + id + ",[^,]*),[^,]*,", "$1," + manager + ",");
        Files.writeString(data.resolve("people.csv"), people);
        Ran ran = run(
                "",
                "cycle",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("people.csv", "column " + column, reason);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_wrong_date_a_long_cell_and_a_bidirectional_character_are_all_told_and_nothing_is_written() throws Exception {
        Path data = sample(folder.resolve("data"));
        Files.writeString(data.resolve("cycle.csv"), "id,name,from,to\nC,Year,2025-02-30,2025-12-31\n");
        Files.writeString(
                data.resolve("feedback.csv"),
                "id,date,author,subject,visibility,text\nF1,2025-01-02,E001,E002,SUBJECT,a\u202Eb\n");
        Files.writeString(
                data.resolve("recognition.csv"),
                "id,date,author,subject,value,text\nR1,2025-01-02,E001,E002,CARE,\"" + "x".repeat(10_000_000) + "\"\n");
        Ran ran = run(
                "",
                "cycle",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("feedback.csv", "recognition.csv").hasSizeLessThan(5000);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_database_that_another_program_has_open_is_told_in_one_line() throws Exception {
        Path data = sample(folder.resolve("data"));
        Path out = Files.createDirectories(folder.resolve("out"));
        String url = "jdbc:h2:file:" + out.resolve("performance").toAbsolutePath();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            Ran ran = run("", "cycle", "--data", data.toString(), "--out", out.toString());

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err()).contains("another program has it open");
            assertThat(out.resolve("report.html")).doesNotExist();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Holds a database open until it is ended. */
    static final class Holder {
        public static void main(String... arguments) throws Exception {
            try (java.sql.Connection held = java.sql.DriverManager.getConnection(arguments[0])) {
                System.out.println(held.isValid(1) ? "open" : "closed");
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }

    private static Optional<Path> real(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolveSibling("shared").resolve("data").resolve(file);
            if (Files.exists(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    @Test
    void org_check_takes_real_organograms_as_they_are() {
        Optional<Path> posts = real("organograms/senior_posts.csv");
        Assumptions.assumeTrue(posts.isPresent(), "the folder shared/data/organograms is not there");
        Ran ran = run(
                "",
                "org",
                "check",
                posts.orElseThrow().toString(),
                "--id",
                "post_ref",
                "--manager",
                "reports_to",
                "--root",
                "XX",
                "--group",
                "dept,snapshot",
                "--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).startsWith("{\"groups\":[").contains("\"orphans\":[{");
    }
}
