package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the real files that lie in {@code shared/data} beside the repository; skipped where they do not. */
class RealFilesTest {
    private static Path data() {
        Optional<Path> found = Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
                .map(folder -> folder.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: no folder shared/data beside the repository");
        return found.orElseThrow();
    }

    @Test
    void every_real_csv_file_is_read_without_a_problem() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data())) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Table table = TableReader.standard().read(file, Columns.of());
            assertThat(table.problems().list()).as(file.toString()).isEmpty();
            assertThat(table.rows()).as(file.toString()).isNotEmpty();
        }
    }

    @Test
    void the_organograms_have_their_2159_posts() {
        Table table = TableReader.standard()
                .read(data().resolve("organograms/senior_posts.csv"), Columns.of("post_ref", "reports_to"));
        assertThat(table.rows()).hasSize(2159);
        assertThat(table.rows().get(2158).line()).isEqualTo(2160);
    }
}
