package io.perfcycle.jdbc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCodecTest {
    private static final DocumentCodec CODEC = DocumentCodec.standard();
    private static final ReviewForm FORM = new ReviewForm(
            List.of(new FormSection("GOALS", List.of(Question.words("W", "What went well?", 500)))),
            List.of(new Questionnaire(Relationship.SELF, List.of("W"))));

    @TestFactory
    Stream<DynamicTest> every_type_comes_back_as_it_was() {
        return SampleDocuments.all().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    Document document = sample.getValue();
                    String json = CODEC.encode(document);
                    Document back = CODEC.decode(document.key().kind(), json);
                    assertThat(back).isEqualTo(document);
                    assertThat(CODEC.encode(back)).isEqualTo(json);
                }));
    }

    /** A missing or different file fails; what was written lies in target/golden for comparison. */
    @TestFactory
    Stream<DynamicTest> every_type_has_the_bytes_of_its_golden_file() {
        return SampleDocuments.all().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    String json = CODEC.encode(sample.getValue());
                    Path written = Path.of("target", "golden", sample.getKey() + ".json");
                    Files.createDirectories(written.getParent());
                    Files.writeString(written, json);
                    assertThat(json.getBytes(StandardCharsets.UTF_8)).isEqualTo(golden(sample.getKey()));
                    assertThat(CODEC.encode(CODEC.decode(sample.getValue().key().kind(), json)))
                            .isEqualTo(json);
                }));
    }

    /** Stored before goals had a day count: what was done then is what it says now. */
    @Test
    void a_document_from_before_a_property_was_added_reads_as_what_held_then() throws IOException {
        String before = new String(golden("before/Programme"), StandardCharsets.UTF_8);

        assertThat(CODEC.decode(DocumentKind.PROGRAMME, before))
                .isEqualTo(SampleDocuments.all().get("Programme"));
    }

    /** Stored before there was a policy of who is rated: so many days since the day of hire, and nothing else. */
    @Test
    void a_least_number_of_days_from_before_counts_days_in_the_company() throws IOException {
        String before = new String(golden("before/Programme"), StandardCharsets.UTF_8)
                .replace("\"minimumDays\":120", "\"minimumDays\":90");
        Programme programme = (Programme) CODEC.decode(DocumentKind.PROGRAMME, before);

        assertThat(programme.reviews().schedule())
                .isEqualTo(new SchedulePolicy(EligibilityPolicy.daysInCompany(90), 5, true));
        assertThat(CODEC.decode(DocumentKind.PROGRAMME, CODEC.encode(programme)))
                .isEqualTo(programme);
        assertThatThrownBy(() -> CODEC.decode(
                        DocumentKind.PROGRAMME, before.replace("\"minimumDays\":90", "\"minimumDays\":\"90\"")))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("minimumDays");
    }

    @Test
    void the_days_of_the_year_of_late_starts_and_a_table_of_levels_are_kept() {
        Programme standard = Programme.standard(CycleId.of("2026"));
        ReviewPolicy reviews = standard.reviews();
        Programme federal = Programme.builder()
                .cycle(standard.cycle())
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(new ReviewPolicy(
                        reviews.sections(),
                        reviews.scale(),
                        reviews.score().withLevels(LevelTable.fiveLevels()),
                        reviews.schedule().withEligibility(EligibilityPolicy.federal())))
                .calibration(standard.calibration())
                .development(standard.development())
                .build();
        String json = CODEC.encode(federal);

        assertThat(json).contains("\"late\":{\"byDecision\":\"--06-01\",\"unrated\":\"--09-01\"}");
        assertThat(json)
                .contains("{\"summary\":\"4\",\"share\":\"MAJORITY\",\"reached\":\"4\",\"floor\":\"3\"}")
                .contains("\"otherwise\":\"2\"");
        assertThat(CODEC.decode(DocumentKind.PROGRAMME, json)).isEqualTo(federal);
        assertThatThrownBy(() ->
                        CODEC.decode(DocumentKind.PROGRAMME, json.replace("\"reached\":\"4\"", "\"reached\":\"9\"")))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("reviews");
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.PROGRAMME, json.replace("--06-01", "--06-31")))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("byDecision");
    }

    /** Stored before goals had owners beside the owner, and changes. */
    @TestFactory
    Stream<DynamicTest> a_goal_from_before_it_could_be_shared_and_changed_has_one_owner_and_no_change() {
        return Stream.of("ProposedGoal", "AgreedGoal", "ClosedGoal")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String json = new String(golden("before/" + name), StandardCharsets.UTF_8);
                    Goal goal = (Goal) CODEC.decode(DocumentKind.GOAL, json);
                    Goal sample = (Goal) SampleDocuments.all().get(name);
                    assertThat(goal.content()).isEqualTo(sample.content());
                    assertThat(goal.content().owners())
                            .containsExactly(goal.content().owner());
                    assertThat(goal.checkIns()).isEqualTo(sample.checkIns());
                    assertThat(goal.changes()).isEmpty();
                    assertThat(goal.rejections()).isEmpty();
                    assertThat(CODEC.decode(DocumentKind.GOAL, CODEC.encode(goal)))
                            .isEqualTo(goal);
                }));
    }

    /** Stored before reviews could be appealed and corrected, and before they kept when they were handed in. */
    @Test
    void a_review_from_before_appeals_has_none_and_was_never_corrected() throws IOException {
        for (String name : List.of("ReleasedReview", "AcknowledgedReview")) {
            String json = new String(golden("before/" + name), StandardCharsets.UTF_8);
            PublishedReview review = (PublishedReview) CODEC.decode(DocumentKind.REVIEW, json);
            PublishedReview sample = (PublishedReview) SampleDocuments.all().get(name);
            assertThat(review.result()).isEqualTo(sample.result());
            assertThat(review.corrections()).as(name).isEmpty();
            assertThat(review.appeal()).as(name).isEmpty();
            assertThat(review.submittedAt()).as(name).isEmpty();
            assertThat(CODEC.decode(DocumentKind.REVIEW, CODEC.encode(review))).isEqualTo(review);
        }
    }

    /** Stored before anybody was told that reviews wait, and before anybody took part in one. */
    @Test
    void a_review_from_before_notices_was_reminded_of_on_no_day() throws IOException {
        ScheduledReview waiting = (ScheduledReview)
                CODEC.decode(DocumentKind.REVIEW, new String(golden("before/ScheduledReview"), StandardCharsets.UTF_8));
        ReleasedReview out = (ReleasedReview)
                CODEC.decode(DocumentKind.REVIEW, new String(golden("before/ReleasedReview"), StandardCharsets.UTF_8));

        ScheduledReview now = (ScheduledReview) SampleDocuments.all().get("ScheduledReview");
        assertThat(waiting.remindedOn()).isEmpty();
        assertThat(waiting.header()).isEqualTo(now.header().with(Optional.empty()));
        assertThat(waiting.replanned(now.header()).reminded(LocalDate.of(2026, 3, 29)))
                .isEqualTo(now);
        assertThat(out.remindedOn()).isEmpty();
    }

    /** Stored before reviews had a form, and questions a rule for their answers. */
    @Test
    void a_review_from_before_forms_has_no_answers_and_a_question_from_then_asks_for_a_score() throws IOException {
        SubmittedReview review = (SubmittedReview)
                CODEC.decode(DocumentKind.REVIEW, new String(golden("before/SubmittedReview"), StandardCharsets.UTF_8));
        SelfAssessment own = (SelfAssessment) CODEC.decode(
                DocumentKind.SELF_ASSESSMENT, new String(golden("before/SelfAssessment"), StandardCharsets.UTF_8));
        Round round =
                (Round) CODEC.decode(DocumentKind.ROUND, new String(golden("before/Round"), StandardCharsets.UTF_8));

        assertThat(review.answers()).isEmpty();
        assertThat(review.ratings()).isEqualTo(own.ratings()).hasSize(2);
        assertThat(own.answers()).isEmpty();
        assertThat(round.questions()).containsExactly(new Question("Q1", "Listens", 1, 5));
        assertThat(round.review()).isEmpty();
        assertThat(round.overlap()).isEmpty();
    }

    private static Programme asking(ReviewForm form) {
        Programme standard = Programme.standard(CycleId.of("2026"));
        return Programme.builder()
                .cycle(standard.cycle())
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .calibration(standard.calibration())
                .development(standard.development())
                .reviewForm(form)
                .build();
    }

    @Test
    void the_form_of_a_programme_comes_back_as_it_was() {
        assertThat(CODEC.decode(DocumentKind.PROGRAMME, CODEC.encode(asking(FORM))))
                .isEqualTo(asking(FORM));
    }

    /** Stored before a form said from when its subject reads contributions: they were read at their close. */
    @Test
    void a_form_from_before_it_had_a_release_opens_contributions_at_their_close() throws IOException {
        String before = new String(golden("before/ProgrammeWithForm"), StandardCharsets.UTF_8);

        assertThat(before).doesNotContain("release");
        assertThat(CODEC.decode(DocumentKind.PROGRAMME, before))
                .isEqualTo(asking(FORM.releasing(ReviewForm.Release.ON_CLOSE)));
    }

    /** Stored before there were moderation, requests and points. */
    @Test
    void feedback_and_thanks_from_before_moderation_are_visible_answer_no_request_and_carry_no_points()
            throws IOException {
        String given = new String(golden("before/Feedback"), StandardCharsets.UTF_8);
        String thanked = new String(golden("before/Recognition"), StandardCharsets.UTF_8);
        Feedback feedback = (Feedback) CODEC.decode(DocumentKind.FEEDBACK, given);
        Recognition thanks = (Recognition) CODEC.decode(DocumentKind.RECOGNITION, thanked);
        Feedback sample = (Feedback) SampleDocuments.all().get("Feedback");

        assertThat(feedback.request()).isEmpty();
        assertThat(feedback.moderation()).isEmpty();
        assertThat(feedback.text()).isEqualTo(sample.text());
        assertThat(thanks.points()).isEmpty();
        assertThat(thanks.moderation()).isEmpty();
    }

    /** Stored before requests could ask from a template. */
    @Test
    void a_request_from_before_templates_asks_a_question_of_its_own() throws IOException {
        String json = new String(golden("before/SentRequest"), StandardCharsets.UTF_8);
        SentRequest request = (SentRequest) CODEC.decode(DocumentKind.FEEDBACK_REQUEST, json);

        assertThat(request.content().template()).isEmpty();
        assertThat(request.content().question()).isEqualTo("What should I do more of?");
        assertThat(CODEC.encode(request)).isEqualTo(json);
    }

    /** Stored before relationships had questionnaires and raters were reminded. */
    @Test
    void a_round_from_before_questionnaires_asks_everybody_everything() throws IOException {
        Round round =
                (Round) CODEC.decode(DocumentKind.ROUND, new String(golden("before/Round"), StandardCharsets.UTF_8));

        assertThat(round.questionnaires()).isEmpty();
        assertThat(round.questionsFor(Relationship.PEER)).isEqualTo(round.questions());
        assertThat(round.remindedOn()).isEmpty();
    }

    /** Stored before plans were agreed to by both sides and noted step by step. */
    @Test
    void a_plan_from_before_progress_was_noted_has_none_and_is_still_in_force() throws IOException {
        String json = new String(golden("before/DevelopmentPlan"), StandardCharsets.UTF_8);
        DevelopmentPlan plan = (DevelopmentPlan) CODEC.decode(DocumentKind.DEVELOPMENT_PLAN, json);

        assertThat(plan.state()).isEqualTo(DevelopmentPlan.State.ACTIVE);
        assertThat(plan.acceptances()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.proof()).isEmpty();
        assertThat(plan.stateOf(ActionId.of("A-1"))).isEqualTo(StepState.PLANNED);
        assertThat(CODEC.decode(DocumentKind.DEVELOPMENT_PLAN, CODEC.encode(plan)))
                .isEqualTo(plan);
    }

    /** Stored before plans brought points into meetings. */
    @Test
    void a_talking_point_from_before_plans_brought_any_reminds_of_none() throws IOException {
        for (String name : List.of("before/PlannedOneOnOne", "before/ClosedOneOnOne")) {
            String json = new String(golden(name), StandardCharsets.UTF_8);
            OneOnOne meeting = (OneOnOne) CODEC.decode(DocumentKind.ONE_ON_ONE, json);

            assertThat(meeting.points()).as(name).isNotEmpty();
            assertThat(meeting.points())
                    .as(name)
                    .allMatch(point -> point.reminder().isEmpty());
        }
    }

    /** The weights of sources are the one map with names that are constants. */
    @Test
    void a_policy_that_weighs_sources_comes_back_as_it_was_and_unknown_sources_are_refused() {
        Programme standard = Programme.standard(CycleId.of("2026"));
        Programme weighed = Programme.builder()
                .cycle(standard.cycle())
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .calibration(standard.calibration())
                .development(standard.development())
                .assessments(new AssessmentPolicy(
                        AssessmentPolicy.Mode.WEIGHTED_MEAN,
                        Map.of(Assessment.Source.MANAGER, Weight.of("2"), Assessment.Source.SELF, Weight.ONE),
                        Optional.of(730),
                        Optional.of(365)))
                .build();
        String json = CODEC.encode(weighed);

        assertThat(json).contains("\"weights\":{\"SELF\":{\"value\":\"1\"},\"MANAGER\":{\"value\":\"2\"}}");
        assertThat(CODEC.decode(DocumentKind.PROGRAMME, json)).isEqualTo(weighed);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.PROGRAMME, json.replace("\"SELF\":", "\"OTHER\":")))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void a_list_that_was_there_from_the_beginning_is_never_missing() {
        String json = CODEC.encode(SampleDocuments.all().get("ProposedGoal"));
        String without = json.replaceFirst("\"parents\":\\[[^]]*],", "");
        assertThat(without).isNotEqualTo(json);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.GOAL, without))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("$.body.content.parents: is missing");
    }

    @Test
    void samples_cover_every_kind_and_every_member_of_a_family() {
        Set<DocumentKind> kinds = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        SampleDocuments.all()
                .values()
                .forEach(document -> kinds.add(document.key().kind()));
        for (DocumentKind kind : DocumentKind.values()) {
            Class<?> type = StoredTypes.of(kind);
            Class<?>[] members = type.getPermittedSubclasses();
            boolean family = members[0].isInterface();
            Arrays.stream(family ? members : new Class<?>[] {type}).forEach(each -> types.add(each.getSimpleName()));
        }
        assertThat(kinds).containsExactly(DocumentKind.values());
        assertThat(SampleDocuments.all().keySet()).isEqualTo(types);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema\":1|\"schema\":2|$.schema",
                "\"schema\":1|\"schema\":\"1\"|$.schema",
                "\"schema\":1,|``|$.schema",
                "\"kind\":\"GOAL\"|\"kind\":\"UNIT\"|$.kind",
                "\"DECREASE\"|\"SIDEWAYS\"|$.body.content.measure.direction",
                "\"type\":\"AgreedGoal\",|``|$.body.type",
                "\"AgreedGoal\"|\"LostGoal\"|$.body.type",
                "\"AgreedGoal\"|\"ClosedGoal\"|$.body.agreedBy",
                "\"agreedBy\":\"E-ben\",|``|$.body.agreedBy",
                "\"agreedBy\":\"E-ben\"|\"agreedBy\":null|$.body.agreedBy",
                "\"agreedBy\":\"E-ben\"|\"agreedBy\":\"\"|$.body.agreedBy",
                "\"9.10\"|9.10|$.body.checkIns[0].value",
                "\"9.10\"|\"1e1000000000\"|$.body.checkIns[0].value",
                "\"confidence\":-1|\"confidence\":99|$.body.checkIns[0]",
                "\"confidence\":-1|\"confidence\":1.0|$.body.checkIns[0].confidence",
                "\"2026-12-31\"|\"2026-02-30\"|$.body.content.due",
                "\"id\":\"G-2\"|\"id\":\"G-2\",\"nick\":1|$.body.nick",
                "\"id\":\"G-2\"|\"id\":\"G-2\",\"id\":\"G-2\"|$",
                "\"Slow start\"|\"\\ud800\"|$.body.checkIns[0].note",
            })
    void a_wrong_text_is_refused_where_it_is_wrong(String from, String to, String path) {
        String json = CODEC.encode(SampleDocuments.all().get("AgreedGoal"));
        assertThat(json).contains(from);
        String wrong = json.replace(from, to);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.GOAL, wrong))
                .isInstanceOfSatisfying(CodecException.class, e -> {
                    assertThat(e.path()).isEqualTo(path);
                    assertThat(e.kind()).isEqualTo("GOAL");
                })
                .hasNoCause()
                .hasMessageContaining("GOAL at " + path);
    }

    @Test
    void faults_quote_no_contents() {
        String json = CODEC.encode(SampleDocuments.all().get("Feedback"));
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, json.replace("\"SUBJECT\"", "\"Secret text\"")))
                .hasMessageNotContaining("Secret");
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, json.replace("\"id\"", "\"A secret 1\":0,\"id\"")))
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.FEEDBACK, "Secret text"))
                .hasMessageNotContaining("Secret");
    }

    @Test
    void nothing_may_follow_the_end() {
        String json = CODEC.encode(SampleDocuments.all().get("OrgUnit"));
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.UNIT, json + "{}")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.UNIT, "")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CODEC.decode(DocumentKind.UNIT, "[".repeat(100_000)))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void half_a_character_is_not_written() {
        Feedback sample = (Feedback) SampleDocuments.all().get("Feedback");
        Feedback torn = Feedback.builder()
                .id(sample.id())
                .author(sample.author())
                .subject(sample.subject())
                .visibility(sample.visibility())
                .text("\udc00")
                .givenAt(sample.givenAt())
                .build();
        assertThatThrownBy(() -> CODEC.encode(torn))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("$.body.text");
    }

    @Test
    void a_document_that_claims_another_kind_is_not_written() {
        Document foreign = () -> new DocumentKey(DocumentKind.GOAL, "G");
        assertThatThrownBy(() -> CODEC.encode(foreign)).isInstanceOf(CodecException.class);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = DocumentCodecTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(in).as("golden file of " + name).isNotNull();
            return in.readAllBytes();
        }
    }
}
