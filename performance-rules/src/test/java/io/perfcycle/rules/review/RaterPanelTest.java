package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real panels with their official results, which stand beside the project. */
class RaterPanelTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "rater-panel");

    private final Map<String, List<Optional<BigDecimal>>> scores = new HashMap<>();

    @BeforeEach
    void read_scores() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "The panels' scores are not beside the project: " + FOLDER);
        for (Map<String, String> row : rows("component_scores.csv")) {
            BigDecimal score = new BigDecimal(row.get("score"));
            scores.computeIfAbsent(key(row), key -> new ArrayList<>())
                    .add(score.signum() == 0 ? Optional.empty() : Optional.of(score));
        }
    }

    private static String key(Map<String, String> row) {
        return row.get("performance_id") + "/" + row.get("criterion");
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private Optional<BigDecimal> score(Map<String, String> row) {
        return PanelCalculator.measure(scores.getOrDefault(key(row), List.of()), PanelPolicy.standard())
                .score();
    }

    @Test
    void every_official_score_of_a_criterion_comes_out() throws IOException {
        List<Map<String, String>> official = rows("component_panel_results.csv");

        assertThat(official)
                .hasSize(4400)
                .allSatisfy(row -> assertThat(score(row))
                        .hasValueSatisfying(
                                score -> assertThat(score).isEqualByComparingTo(row.get("official_panel_score"))));
    }

    @Test
    void every_official_total_comes_out() throws IOException {
        Map<String, List<PanelCalculator.Weighted>> parts = new HashMap<>();
        for (Map<String, String> row : rows("component_panel_results.csv")) {
            parts.computeIfAbsent(row.get("performance_id"), id -> new ArrayList<>())
                    .add(new PanelCalculator.Weighted(score(row), Weight.of(row.get("factor"))));
        }

        assertThat(rows("performances.csv"))
                .hasSize(880)
                .allSatisfy(row -> assertThat(PanelCalculator.total(
                                parts.getOrDefault(row.get("performance_id"), List.of()), Rounding.STANDARD))
                        .hasValueSatisfying(
                                score -> assertThat(score).isEqualByComparingTo(row.get("total_component_score"))));
    }

    @Test
    void every_official_segment_score_and_rank_comes_out() throws IOException {
        Map<String, List<Map<String, String>>> segments = new LinkedHashMap<>();
        for (Map<String, String> row : rows("performances.csv")) {
            segments.computeIfAbsent(row.get("competition") + "/" + row.get("program"), key -> new ArrayList<>())
                    .add(row);
            assertThat(segmentScore(row)).isEqualByComparingTo(row.get("total_segment_score"));
        }
        assertThat(segments).hasSize(72).allSatisfy((segment, rows) -> {
            List<List<BigDecimal>> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(List.of(segmentScore(row), new BigDecimal(row.get(tieBreaker(segment))))));
            assertThat(RankCalculator.measure(keys))
                    .isEqualTo(rows.stream()
                            .map(row -> Integer.valueOf(row.get("rank")))
                            .toList());
        });
    }

    private static BigDecimal segmentScore(Map<String, String> row) {
        return new BigDecimal(row.get("total_element_score"))
                .add(new BigDecimal(row.get("total_component_score")))
                .subtract(new BigDecimal(row.get("total_deductions")));
    }

    /** In free programmes a tie is broken by the components; the two ties in short ones were broken by the elements. */
    private static String tieBreaker(String segment) {
        return segment.contains("SHORT") ? "total_element_score" : "total_component_score";
    }
}
