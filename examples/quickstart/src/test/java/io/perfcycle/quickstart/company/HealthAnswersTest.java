package io.perfcycle.quickstart.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.perfcycle.quickstart.SampleCompany;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.metric.HealthCriterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthAnswersTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write_what_is_required() throws IOException {
        Files.writeString(folder.resolve("cycle.csv"), "id,name,from,to\nC,C,2025-01-01,2025-12-31\n");
        Files.writeString(folder.resolve("people.csv"), "id,name,manager,hired\nE1,Ada,,2020-01-01\n");
    }

    private CompanyFiles files(String answers) throws IOException {
        Files.writeString(folder.resolve("health_answers.csv"), "criterion,answer\n" + answers);
        return CompanyFiles.read(folder);
    }

    @Test
    void what_is_not_answered_is_left_out() throws IOException {
        assertThat(HealthAnswers.read(files("GOALS_AGREED,YES\nFAIRNESS_LOOKED,NO\n")))
                .containsOnly(entry(HealthCriterion.GOALS_AGREED, true), entry(HealthCriterion.FAIRNESS_LOOKED, false));
    }

    @ParameterizedTest
    @CsvSource({
        "GOALS_ALIGNED;YES",
        "NOTHING;YES",
        "GOALS_AGREED;MAYBE",
        "GOALS_AGREED;",
        "GOALS_AGREED;NO|GOALS_AGREED;YES"
    })
    void an_answer_that_cannot_be_used_is_told_with_its_place(String rows) throws IOException {
        CompanyFiles files = files(rows.replace(';', ',').replace('|', '\n') + "\n");
        HealthAnswers.read(files);

        assertThatThrownBy(files::refuseProblems)
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("health_answers.csv");
    }

    @Test
    void the_sample_answers_questions_only() throws IOException {
        CompanyFiles sample = CompanyFiles.read(SampleCompany.unpack(folder.resolve("sample")));

        assertThat(HealthAnswers.read(sample)).isNotEmpty().hasSize(14);
        sample.refuseProblems();
    }
}
