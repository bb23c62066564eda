package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.LivedInCompany.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.rules.feedback.RoundResults;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.spi.memory.MemoryStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectExportTest {
    private final LivedInCompany lived = new LivedInCompany(MemoryStore.create());
    private final PerformanceEngine engine = lived.engine;

    private SubjectExport export(EmployeeId person) {
        return engine.privacy().export(request(person), person).orElseThrow();
    }

    private static List<String> keys(List<Document> documents) {
        return documents.stream().map(Document::key).map(DocumentKey::toString).toList();
    }

    @Test
    void it_holds_everything_about_and_by_the_person() {
        SubjectExport export = export(BEN);

        assertThat(keys(export.about()))
                .containsExactly(
                        "EMPLOYEE/ben",
                        "GOAL/g-ben",
                        "SELF_ASSESSMENT/2026:ANNUAL:ben",
                        "REVIEW/2026:ANNUAL:ben",
                        "FEEDBACK/f-2",
                        "RECOGNITION/r-2");
        assertThat(keys(export.written())).containsExactly("FEEDBACK/f-1", "FEEDBACK/f-3", "RECOGNITION/r-1");
        assertThat(export.resultsByRound()).containsOnlyKeys(LivedInCompany.ROUND_ABOUT_BEN);
        assertThat(export.namedIn())
                .containsEntry(DocumentKind.EMPLOYEE, 1L)
                .containsEntry(DocumentKind.GOAL, 2L)
                .containsEntry(DocumentKind.REVIEW, 1L)
                .containsEntry(DocumentKind.ROUND, 1L)
                .hasSize(4);
    }

    @Test
    void what_the_person_wrote_in_reviews_and_goals_of_others_is_handed_out_without_what_became_of_it() {
        SubjectExport export = export(BEN);

        assertThat(export.reviews()).singleElement().satisfies(review -> {
            assertThat(review.subject().value()).matches("person-[1-3]");
            assertThat(review.cycle()).isEqualTo(EngineFixture.CYCLE);
            assertThat(review.ratings()).isNotEmpty();
        });
        assertThat(export.checkIns()).containsOnlyKeys(GoalId.of("g-dan"));
        assertThat(export.checkIns().get(GoalId.of("g-dan")))
                .singleElement()
                .satisfies(each -> assertThat(each.note()).isEqualTo(Canary.in("check-in")));
        assertThat(export(DAN).reviews()).isEmpty();
        assertThat(export(DAN).checkIns()).isEmpty();
    }

    @Test
    void other_people_are_masked_each_by_the_same_number_and_texts_stand_as_they_are() {
        SubjectExport export = export(BEN);
        Set<String> people = new TreeSet<>();
        Stream.concat(export.about().stream(), export.written().stream())
                .forEach(document -> Identities.in(document).forEach(person -> people.add(person.value())));
        Employee self = (Employee) export.about().get(0);
        ReleasedReview review = (ReleasedReview) export.about().get(3);
        Feedback received = (Feedback) export.about().get(4);

        assertThat(people).containsExactly("ben", "person-1", "person-2", "person-3");
        assertThat(review.header().reviewer())
                .isEqualTo(self.lines().get(0).manager().orElseThrow());
        assertThat(received.text()).isEqualTo(Canary.in("feedback f-2"));
    }

    @Test
    void what_the_subject_may_not_read_is_not_in_it() {
        SubjectExport dan = export(DAN);

        assertThat(keys(dan.about())).contains("GOAL/g-dan").doesNotContain("REVIEW/2026:ANNUAL:dan", "FEEDBACK/f-3");
        assertThat(keys(export(BEN).about())).doesNotContain("FEEDBACK/f-4");
    }

    @Test
    void nothing_in_it_opens_an_anonymous_answer() {
        SubjectExport export = export(BEN);
        RoundResults results = export.resultsByRound().get(LivedInCompany.ROUND_ABOUT_BEN);

        assertThat(export.about())
                .noneMatch(document -> Set.of(
                                DocumentKind.ROUND,
                                DocumentKind.PARTICIPATION,
                                DocumentKind.ROUND_RESPONSES,
                                DocumentKind.CALIBRATION_SESSION)
                        .contains(document.key().kind()));
        assertThat(results.groups()).hasSize(1);
        assertThat(results.groups().get(0).n()).isEqualTo(3);
        assertThat(results)
                .isEqualTo(engine.feedback()
                        .results(as(BEN), LivedInCompany.ROUND_ABOUT_BEN)
                        .orElseThrow());
    }

    @Test
    void only_the_subject_gets_it_and_only_as_a_request_of_the_subject() {
        assertThat(List.<Outcome<?>>of(
                        engine.privacy().export(as(BEN), BEN),
                        engine.privacy().export(request(ANN), BEN),
                        engine.privacy().export(hr(), BEN),
                        engine.privacy().export(admin(), BEN),
                        engine.privacy().export(request(EmployeeId.of("nobody")), EmployeeId.of("nobody"))))
                .containsOnly(new Outcome.NotFound<>());
    }

    @Test
    void who_has_left_gets_it_too() {
        lived.withBenGone();

        assertThat(keys(export(BEN).about())).contains("GOAL/g-ben", "REVIEW/2026:ANNUAL:ben");
    }

    @Test
    void two_exports_of_the_same_state_are_equal() {
        assertThat(export(CAT)).isEqualTo(export(CAT));
        assertThat(export(BEN).about()).anyMatch(Goal.class::isInstance);
    }
}
