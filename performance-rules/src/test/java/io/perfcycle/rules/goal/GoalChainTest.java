package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain of a million goals, and one that is closed to a circle, in a small process of its own. */
class GoalChainTest {
    @TempDir
    private Path folder;

    private String run(String how) throws Exception {
        Path out = folder.resolve(how + ".txt");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss256k",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        LongChain.class.getName(),
                        how)
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        String said = Files.readString(out);
        assertThat(exit).as(said).isZero();
        return said;
    }

    /** Tests may run on a module path, where the class path alone does not name the library. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""),
                "target/classes",
                "target/test-classes");
    }

    @Test
    void a_chain_of_a_million_goals_rolls_up_with_a_small_stack_and_heap() throws Exception {
        assertThat(run("open").strip()).isEqualTo("1000000 goals, top 0.5, then 0.75, changed 1000000, depth 999999");
    }

    @Test
    void a_circle_of_a_million_goals_is_found_with_a_small_stack_and_heap() throws Exception {
        assertThat(run("closed").strip()).isEqualTo("1000000 goals, circles 1 of 1000000 from 0, aligned 0");
    }
}
