package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people start it. */
class PackagedJarIT {
    @TempDir
    private Path folder;

    private PackagedJar.Ran run(String... arguments) throws Exception {
        return new PackagedJar(folder).run(arguments);
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
        PackagedJar.Ran ran = run(
                "cycle",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("cycle").toString(),
                "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(folder.resolve("cycle"))
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryNotContaining("glob:**/*.tempFile");
        assertThat(Files.size(folder.resolve("cycle/performance.mv.db"))).isLessThan(20_000_000);
    }

    @Test
    void a_run_that_was_killed_is_continued_and_ends_in_the_same_report() throws Exception {
        Path data = io.perfcycle.quickstart.SampleCompany.unpack(folder.resolve("data"));
        String whole = folder.resolve("whole").toString();
        assertThat(run("cycle", "--data", data.toString(), "--out", whole, "--json")
                        .exit())
                .isZero();
        Path cut = folder.resolve("cut");
        int killed = 0;
        for (int attempt = 0; attempt < 3; attempt++) {
            Process process = new ProcessBuilder(
                            PackagedJar.command("cycle", "--data", data.toString(), "--out", cut.toString()))
                    .redirectOutput(folder.resolve("killed.txt").toFile())
                    .redirectErrorStream(true)
                    .start();
            while (process.isAlive() && mails(cut) < 200 * (attempt + 1)) {
                Thread.sleep(5);
            }
            killed += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
        }
        PackagedJar.Ran ran = run("cycle", "--data", data.toString(), "--out", cut.toString(), "--json");

        assertThat(killed).isPositive();
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("\"messages\":3138");
        assertThat(Files.size(cut.resolve("performance.mv.db"))).isLessThan(20_000_000);
        assertThat(Files.readString(cut.resolve("report.html")))
                .isEqualTo(Files.readString(Path.of(whole, "report.html")));
    }

    private static long mails(Path out) throws Exception {
        Path mailbox = out.resolve("mailbox");
        if (!Files.isDirectory(mailbox)) {
            return 0;
        }
        try (java.util.stream.Stream<Path> files = Files.list(mailbox)) {
            long lines = 0;
            for (Path file : files.toList()) {
                lines += Files.readString(file).lines().count();
            }
            return lines;
        }
    }
}
