package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host's own project that imports the parent as a BOM. The artifacts stand in a local repository of this test's own, as
 * {@code install} would put them there; everything else comes from the local repository of the build.
 */
class BomIT {
    private static final String VERSION = System.getProperty("perfcycle.version", "");
    private static final List<String> PUBLISHED =
            List.of("performance-core", "performance-spi", "performance-rules", "perfcycle-jdbc");

    @TempDir
    private Path folder;

    @Test
    void a_project_that_imports_the_parent_gets_every_published_artifact_without_a_version() throws Exception {
        String maven = System.getProperty("perfcycle.maven.version", "");
        assumeTrue(maven.matches("3\\.9\\..*|4\\..*"), "chained local repositories need Maven 3.9");
        Path root = Path.of("../..").toAbsolutePath().normalize();
        publish(root, "performance-parent", false);
        publish(root.resolve("examples"), "performance-examples", false);
        for (String module : PUBLISHED) {
            boolean example = module.equals("perfcycle-jdbc");
            publish(root.resolve(example ? "examples/jdbc-store" : module), module, true);
        }
        Path host = Files.writeString(
                Files.createDirectories(folder.resolve("host")).resolve("pom.xml"), pom());
        String said = maven(host);

        for (String module : PUBLISHED) {
            assertThat(said).contains("io.perfcycle:" + module + ":jar:" + VERSION + ":compile");
        }
        assertThat(said).contains("BUILD SUCCESS").doesNotContain("WARN");
    }

    private void publish(Path module, String artifact, boolean jar) throws Exception {
        Path place = Files.createDirectories(
                folder.resolve("repository/io/perfcycle").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(module.resolve("pom.xml"), place.resolve(name + ".pom"));
        if (jar) {
            Files.copy(module.resolve("target").resolve(name + ".jar"), place.resolve(name + ".jar"));
        }
    }

    private static String pom() {
        StringBuilder pom = new StringBuilder(
                "<project><modelVersion>4.0.0</modelVersion><groupId>host</groupId><artifactId>host</artifactId>"
                        + "<version>1</version><dependencyManagement><dependencies><dependency><groupId>io.perfcycle</groupId>"
                        + "<artifactId>performance-parent</artifactId><version>" + VERSION
                        + "</version><type>pom</type><scope>import</scope></dependency></dependencies>"
                        + "</dependencyManagement><dependencies>");
        for (String artifact : PUBLISHED) {
            pom.append("<dependency><groupId>io.perfcycle</groupId><artifactId>")
                    .append(artifact)
                    .append("</artifactId></dependency>");
        }
        return pom.append("</dependencies></project>").toString();
    }

    private String maven(Path pom) throws Exception {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Path log = folder.resolve("maven.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("perfcycle.maven.home", ""), "bin", windows ? "mvn.cmd" : "mvn")
                                .toString(),
                        "-B",
                        "-ntp",
                        "-f",
                        pom.toString(),
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-Dmaven.repo.local.tail=" + System.getProperty("perfcycle.local.repository"),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        return said;
    }
}
