package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it. */
class PackagedJarIT {
    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private Ran run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/perfcycle.jar"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
    }

    @Test
    void it_tells_its_version_and_helps_everywhere() throws Exception {
        assertThat(run("--version").out()).contains("0.1.0");
        assertThat(run("org", "check", "--help").out()).contains("--manager");
        assertThat(run("cycle", "--help").out()).contains("--data");
    }

    @Test
    void it_runs_a_whole_cycle_and_prints_one_json_object_and_nothing_else() throws Exception {
        Path data = io.perfcycle.quickstart.SampleCompany.unpack(folder.resolve("data"));
        Ran ran = run(
                "cycle",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("cycle").toString(),
                "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(folder.resolve("cycle/report.html")).isRegularFile();
    }
}
