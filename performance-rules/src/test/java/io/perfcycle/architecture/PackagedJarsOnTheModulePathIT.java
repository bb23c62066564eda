package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is shipped works on the module path: the jars as packaged and nothing but their runtime dependencies.
 *
 * <p>The consumer's sources stand in {@code src/test/resources/consumer}; what it prints is checked here. Runs after
 * packaging, in the phase integration-test.
 */
class PackagedJarsOnTheModulePathIT {
    private static final ModulePath PATH = ModulePath.of("io.perfcycle.rules");

    @TempDir
    Path compiled;

    @ParameterizedTest
    @ValueSource(strings = {"io.perfcycle.core", "io.perfcycle.spi", "io.perfcycle.rules"})
    void each_jar_is_a_module_of_its_own_name_and_hides_its_internals(String name) {
        ModuleReference module = PATH.module(name);
        ModuleDescriptor descriptor = module.descriptor();
        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(Path.of(module.location().orElseThrow())).isRegularFile().hasExtension("jar");
        assertThat(descriptor.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .noneMatch(source -> source.contains(".internal"));
    }

    @Test
    void a_consumer_compiles_and_runs() throws IOException, InterruptedException {
        Run javac = PATH.compile("consumer", compiled);
        assertThat(javac.exitCode()).as(javac.text()).isZero();
        Run run = PATH.run(compiled, "io.perfcycle.consumer/io.perfcycle.consumer.Consumer");
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.lines())
                .contains(
                        "consumer runs in io.perfcycle.consumer",
                        "goal g-1 is 50 % done, said by io.perfcycle.core",
                        "ports come from io.perfcycle.spi",
                        "engine knows Ada");
        assertThat(run.lines())
                .anyMatch(line -> line.matches("engine refuses with \\S*BLANK\\S* at people\\[0]\\.name"));
    }

    @Test
    void the_contract_runs_from_the_packaged_jar_without_a_test_framework() throws IOException, InterruptedException {
        Run javac = PATH.compile("consumer", compiled);
        assertThat(javac.exitCode()).as(javac.text()).isZero();
        Run run = PATH.run(compiled, "io.perfcycle.consumer/io.perfcycle.consumer.StoreAuthor");
        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.lines()).contains("P-S2a PASSED").last().asString().endsWith(" 0 not run: kept");
    }

    @Test
    void a_consumer_does_not_see_the_internals() throws IOException {
        Run javac = PATH.compile("intruder", compiled);
        assertThat(javac.exitCode()).isEqualTo(1);
        assertThat(javac.text()).contains("compiler.err.package.not.visible: io.perfcycle.core.internal");
    }
}
