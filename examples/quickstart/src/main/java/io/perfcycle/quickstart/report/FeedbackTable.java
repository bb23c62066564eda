package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.FeedbackRound.RelationshipResult;
import io.perfcycle.quickstart.report.FeedbackRound.Score;
import java.math.BigDecimal;
import java.util.List;

/** A round of feedback as a table: a row for each relationship, a column for each competency. */
record FeedbackTable(FeedbackRound round, List<String> competencies, int span, List<Row> rows) {

    static FeedbackTable of(FeedbackRound round) {
        List<String> competencies = round.results().stream()
                .flatMap(result -> result.scores().stream())
                .map(Score::competency)
                .distinct()
                .toList();
        List<Row> rows = round.results().stream()
                .map(result -> row(result, competencies, round))
                .toList();
        return new FeedbackTable(round, competencies, Math.max(1, competencies.size()), rows);
    }

    private static Row row(RelationshipResult result, List<String> competencies, FeedbackRound round) {
        if (result.suppressed() != null) {
            return new Row(result, List.of());
        }
        return new Row(
                result,
                competencies.stream().map(name -> cell(name, result, round)).toList());
    }

    private static Cell cell(String competency, RelationshipResult result, FeedbackRound round) {
        return result.scores().stream()
                .filter(score -> score.competency().equals(competency))
                .findFirst()
                .map(score -> new Cell(score.mean().toPlainString(), width(score.mean(), round)))
                .orElse(new Cell("–", "0"));
    }

    private static String width(BigDecimal mean, FeedbackRound round) {
        BigDecimal from = round.scaleFrom();
        return Figures.percent(
                mean.subtract(from).doubleValue(),
                round.scaleTo().subtract(from).doubleValue());
    }

    /** A relationship with its cells; none when it is suppressed. */
    record Row(RelationshipResult result, List<Cell> cells) {}

    /** A mean and the width of its bar in per cent of the scale. */
    record Cell(String text, String width) {}
}
