package io.perfcycle.quickstart.company;

import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.HealthCriterion;
import java.util.EnumMap;
import java.util.Map;

/** What somebody answered to the questions of the health check. */
public final class HealthAnswers {
    private HealthAnswers() {}

    /** The answers that a cell may have. */
    enum Answer {
        YES,
        NO
    }

    /**
     * Reads the answers. What cannot be read, asks for a figure or stands twice is a problem of the table.
     *
     * @param files the files
     * @return the answers by criterion; those that are not there were not given
     */
    public static Map<HealthCriterion, Boolean> read(CompanyFiles files) {
        Map<HealthCriterion, Boolean> answers = new EnumMap<>(HealthCriterion.class);
        for (Row row : files.rows(CompanyFiles.Kind.HEALTH_ANSWERS)) {
            row.requiredText("criterion");
            row.requiredText("answer");
            row.oneOf("criterion", HealthCriterion.class).ifPresent(criterion -> {
                if (!criterion.isAnswered()) {
                    row.problem("criterion", "a criterion that somebody answers is expected; a figure tells this one");
                } else {
                    row.oneOf("answer", Answer.class).ifPresent(answer -> {
                        if (answers.putIfAbsent(criterion, answer == Answer.YES) != null) {
                            row.problem("criterion", "the criterion stands twice");
                        }
                    });
                }
            });
        }
        return answers;
    }
}
