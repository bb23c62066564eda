package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get wrong, on the packaged program: one clear message with the place, exit code 2, nothing half written. */
class BadInputIT {
    private static final String THANKS = "id,date,author,subject,value,text\nr1,2025-05-05,bo,chi,CARE,";

    @TempDir
    private Path folder;

    /**
     * A file that cannot be used.
     *
     * @param what what is wrong with it
     * @param file its name
     * @param text what it holds
     * @param told what the message has to say
     */
    private record Bad(String what, String file, byte[] text, List<String> told) {
        static Bad of(String what, String file, String text, String... told) {
            return new Bad(what, file, text.getBytes(StandardCharsets.UTF_8), List.of(told));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                Bad.of(
                        "unclosed quote",
                        "recognition.csv",
                        THANKS + "\"never\nclosed\n",
                        "line 2, column text",
                        "closed"),
                Bad.of(
                        "wrong day",
                        "cycle.csv",
                        "id,name,from,to\nY,Year,2025-02-30,2025-12-31\n",
                        "line 2, column from, value \"2025-02-30\"",
                        "a date like 2025-12-31"),
                Bad.of(
                        "date of another format",
                        "cycle.csv",
                        "id,name,from,to\nY,Year,1.1.2025,2025-12-31\n",
                        "line 2, column from, value \"1.1.2025\"",
                        "a date like 2025-12-31"),
                Bad.of(
                        "column missing",
                        "people.csv",
                        "id,name,boss,hired\nana,Ana,,2020-01-01\n",
                        "line 1, column manager",
                        "there are: id, name, boss, hired"),
                Bad.of(
                        "circle of managers",
                        "people.csv",
                        "id,name,manager,hired\na,A,,2020-01-01\nb,B,c,2020-01-01\nc,C,b,2020-01-01\n",
                        "line 3, column manager, value \"c\"",
                        "b -> c -> b"),
                Bad.of(
                        "cell of 10 MB",
                        "recognition.csv",
                        THANKS + "x".repeat(10_000_000) + "\n",
                        "line 2, column text",
                        "limit of 65536 characters"),
                Bad.of(
                        "control character",
                        "recognition.csv",
                        THANKS + "a\u0007b\n",
                        "line 2, column text, value \"a\\u{7}b\"",
                        "U+0007 at character 2"),
                Bad.of(
                        "bidirectional override",
                        "recognition.csv",
                        THANKS + "a\u202Eb\n",
                        "line 2, column text, value \"a\\u{202E}b\"",
                        "U+202E at character 2"),
                Bad.of(
                        "short row",
                        "people.csv",
                        "id,name,manager,hired\nana,Ana,\n",
                        "line 2",
                        "3 cells where the header has 4"),
                Bad.of("empty file", "people.csv", "", "a header line is expected"),
                new Bad(
                        "no UTF-8",
                        "people.csv",
                        new byte[] {'i', 'd', (byte) 0xFF, '\n'},
                        List.of("line 1", "0xFF", "UTF-8")));
    }

    private PackagedJar.Ran cycle(Path data, Path out, String... more) throws Exception {
        Stream<String> arguments = Stream.of("cycle", "--data", data.toString(), "--out", out.toString());
        return new PackagedJar(folder)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private static void assertTold(PackagedJar.Ran ran, String... told) {
        assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("perfcycle: ").contains(told).hasSizeLessThan(500);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_file_that_cannot_be_used_is_told_with_its_place_and_nothing_is_written(Bad bad) throws Exception {
        Path data = SmallCompany.write(folder.resolve("data"));
        Files.write(data.resolve(bad.file()), bad.text());
        Path out = folder.resolve("out");
        PackagedJar.Ran ran = cycle(data, out);

        assertTold(ran, bad.told().toArray(String[]::new));
        assertThat(ran.err()).contains(bad.file());
        assertThat(out).doesNotExist();
    }

    @Test
    void a_missing_file_a_folder_in_its_place_and_a_missing_folder_are_told() throws Exception {
        Path data = SmallCompany.write(folder.resolve("data"));
        Path out = folder.resolve("out");
        Files.delete(data.resolve("cycle.csv"));
        assertTold(cycle(data, out), "cycle.csv", "required and not there");
        Files.createDirectory(data.resolve("cycle.csv"));
        assertTold(cycle(data, out), "cycle.csv", "is a folder");
        assertTold(cycle(folder.resolve("nowhere"), out), "nowhere", "there is no such folder");
        assertTold(cycle(data.resolve("people.csv"), out), "people.csv", "a folder of files is expected");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_place_that_cannot_be_written_is_told_and_stays_as_it_was() throws Exception {
        Path data = SmallCompany.write(folder.resolve("data"));
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertTold(cycle(data, file), "file", "it cannot be written");
        assertTold(cycle(data, file.resolve("below")), "file", "it cannot be written");
        assertThat(file).hasContent("mine");

        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("mailbox"), "mine");
        assertTold(cycle(data, out), "mailbox", "it cannot be written");
        assertThat(out).isDirectoryNotContaining("glob:**.db");
        Files.delete(out.resolve("mailbox"));
        Files.createDirectories(out.resolve("report.html"));
        assertTold(cycle(data, out), "report.html", "it cannot be written");
        assertThat(out).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void a_database_that_cannot_be_opened_is_told_and_leaves_nothing_behind() throws Exception {
        Path data = SmallCompany.write(folder.resolve("data"));
        Path out = folder.resolve("out");
        assertTold(cycle(data, out, "--db", "jdbc:nowhere:x"), "jdbc:nowhere:x", "cannot be opened");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertTold(cycle(data, out, "--db", "jdbc:h2:file:" + file.resolve("db")), "cannot be opened");
        Path garbage = Files.writeString(folder.resolve("garbage.mv.db"), "no database".repeat(1000));
        assertTold(cycle(data, out, "--db", "jdbc:h2:file:" + folder.resolve("garbage")), "cannot be opened");
        assertThat(garbage).hasContent("no database".repeat(1000));
        assertThat(out).doesNotExist();
    }

    @Test
    void a_database_that_another_process_has_open_is_told_and_not_touched() throws Exception {
        Path data = SmallCompany.write(folder.resolve("data"));
        Path out = Files.createDirectories(folder.resolve("out"));
        String url = "jdbc:h2:file:" + out.resolve("performance");
        Process other = new ProcessBuilder(
                        PackagedJar.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PerfcycleTest.Holder.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertTold(cycle(data, out), "another program has it open");
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(out).isDirectoryNotContaining("glob:**/{mailbox,report.html}");
        assertThat(cycle(data, out).exit()).isZero();
    }

    @Test
    void semicolons_tabs_a_byte_order_mark_and_unknown_columns_are_read_alike() throws Exception {
        String expected = steps(SmallCompany.write(folder.resolve("commas")));
        assertThat(expected).contains("\"step\":\"GOALS\",\"done\":3");
        assertThat(steps(SmallCompany.write(folder.resolve("semicolons"), ";", "")))
                .isEqualTo(expected);
        assertThat(steps(SmallCompany.write(folder.resolve("tabs"), "\t", "\uFEFF")))
                .isEqualTo(expected);

        Path more = SmallCompany.write(folder.resolve("more"));
        Files.writeString(
                more.resolve("cycle.csv"), "id,name,from,to,mood\nY25,Year 2025,2025-01-01,2025-12-31,good\n");
        PackagedJar.Ran ran = cycle(more, folder.resolve("more-out"));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("note: cycle.csv: columns not used: mood");
    }

    private String steps(Path data) throws Exception {
        PackagedJar.Ran ran = cycle(data, data.resolveSibling(data.getFileName() + "-out"), "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        return ran.out().substring(0, ran.out().indexOf("\"notes\":["));
    }

    @Test
    void org_check_tells_a_missing_column_once_with_the_options_that_name_another() throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "key,name,manager\n1,a,\n2,b,1\n3,c,1\n");
        PackagedJar.Ran ran = new PackagedJar(folder).run("org", "check", people.toString());

        assertTold(
                ran,
                "people.csv, line 1, column id",
                "the column is missing; there are: key, name, manager",
                "--id COL and --manager COL name other columns");
    }
}
