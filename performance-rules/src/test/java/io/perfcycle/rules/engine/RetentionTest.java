package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static io.perfcycle.rules.engine.LivedInCompany.otherAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.privacy.RetentionTrigger;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;
    private final EngineFixture company = lived.company;

    private void define(RetentionPolicy policy) {
        engine.privacy().definePolicy(company.command(admin()), policy).orElseThrow();
    }

    private int retain() {
        int batches = 0;
        boolean last = false;
        while (!last) {
            last = engine.privacy()
                    .retain(company.command(admin()))
                    .orElseThrow()
                    .isLast();
            batches++;
        }
        return batches;
    }

    private RetentionRun run() {
        return engine.privacy().retentionRun(auditor()).orElseThrow();
    }

    private Set<String> keys() {
        return lived.everything().stream()
                .map(Document::key)
                .map(DocumentKey::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void holdOn(EmployeeId person) {
        engine.privacy()
                .hold(company.command(admin()), new LegalHoldDraft(person, "case 1"))
                .orElseThrow();
    }

    @Test
    void nothing_is_deleted_where_nobody_has_said_how_long_it_is_kept() {
        Outcome<?> refused = engine.privacy().retain(company.command(admin()));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("PRIVACY-NO-POLICY");
        assertThat(engine.privacy().retain(company.command(as(BEN)))).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.privacy().retentionPreview(as(BEN))).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.privacy().policy(auditor())).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void a_policy_that_says_a_class_twice_or_counts_from_what_is_not_there_is_refused_with_all_reasons() {
        RetentionPolicy policy = RetentionPolicy.builder()
                .addRules(
                        new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 12),
                        new RetentionRule(RecordClass.GOALS, RetentionTrigger.CREATION, 12),
                        new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.CYCLE_END, 12))
                .build();

        assertThat(engine.privacy()
                        .definePolicy(company.command(admin()), policy)
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "PRIVACY-CLASS-TWICE rules[1]",
                        "PRIVACY-TRIGGER-UNFIT rules[1]",
                        "PRIVACY-TRIGGER-UNFIT rules[2]");
        assertThat(engine.privacy()
                        .definePolicy(company.command(admin()), RetentionPolicy.standard())
                        .isDone())
                .isTrue();
    }

    @Test
    void a_preview_says_what_a_run_does_and_changes_nothing() {
        lived.withBenGone();
        define(RetentionPolicy.standard());
        company.now = Instant.parse("2031-01-01T00:00:00Z");
        Set<String> before = keys();
        RetentionPreview preview = engine.privacy().retentionPreview(auditor()).orElseThrow();

        assertThat(keys()).isEqualTo(before);
        retain();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(keys());
        Set<String> told = new TreeSet<>();
        for (RetentionPreview.ClassPreview each : preview.classes()) {
            assertThat(each.due().orElse(0)).isEqualTo(each.dueKeys().size());
            each.dueKeys().stream()
                    .filter(key -> key.kind() != DocumentKind.EMPLOYEE)
                    .forEach(key -> told.add(key.toString()));
        }
        assertThat(gone.stream().filter(key -> !key.matches("(SELF_ASSESSMENT|PARTICIPATION|ROUND_RESPONSES)/.*")))
                .containsExactlyElementsOf(told);
        assertThat(gone)
                .contains("SELF_ASSESSMENT/2026:ANNUAL:ben", "ROUND_RESPONSES/round-1", "PARTICIPATION/round-2");
        assertThat(run().counts().stream()
                        .filter(count -> count.records().compareTo(RecordClass.PEOPLE) <= 0)
                        .collect(Collectors.toMap(RetentionRun.ClassCount::records, RetentionRun.ClassCount::due)))
                .isEqualTo(preview.classes().stream()
                        .filter(each -> each.rule().records().compareTo(RecordClass.PEOPLE) <= 0)
                        .collect(Collectors.toMap(
                                each -> each.rule().records(),
                                each -> each.due().orElseThrow())));
    }

    @Test
    void a_record_is_kept_to_the_last_day_of_its_time() {
        define(RetentionPolicy.builder()
                .addRules(new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 12))
                .build());
        company.now = Instant.parse("2027-12-31T23:59:59Z");
        retain();
        assertThat(keys()).contains("GOAL/g-ben");
        company.now = Instant.parse("2028-01-01T00:00:00Z");
        retain();
        assertThat(keys()).noneMatch(key -> key.startsWith("GOAL/"));
    }

    @Test
    void people_who_have_left_long_ago_are_requested_to_be_erased_by_somebody_else() {
        lived.withBenGone();
        define(RetentionPolicy.builder()
                .addRules(new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24))
                .build());
        company.now = Instant.parse("2029-02-01T00:00:00Z");
        retain();
        retain();

        assertThat(keys()).contains("EMPLOYEE/ben", "ERASURE_REQUEST/ben").doesNotContain("ERASURE_REQUEST/cat");
        assertThat(engine.privacy().erasure(auditor(), BEN).orElseThrow()).isInstanceOf(RequestedErasure.class);
        assertThat(run().counts()).containsExactly(new RetentionRun.ClassCount(RecordClass.PEOPLE, 0, 0));
        assertThat(engine.privacy().erase(company.command(admin()), BEN).findings())
                .extracting(Finding::code)
                .containsExactly("PRIVACY-FOUR-EYES");
        assertThat(engine.privacy().erase(company.command(otherAdmin()), BEN).isDone())
                .isTrue();
    }

    @Test
    void what_names_a_held_person_is_kept_and_told_and_goes_when_the_hold_is_released() {
        define(RetentionPolicy.standard());
        holdOn(BEN);
        company.now = Instant.parse("2031-01-01T00:00:00Z");
        RetentionPreview preview = engine.privacy().retentionPreview(auditor()).orElseThrow();
        retain();

        assertThat(keys())
                .contains("GOAL/g-ben", "GOAL/g-dan", "REVIEW/2026:ANNUAL:dan", "FEEDBACK/f-1", "ROUND/round-2")
                .contains("CALIBRATION_SESSION/s", "PARTICIPATION/round-2", "ROUND_RESPONSES/round-2")
                .doesNotContain("FEEDBACK/f-5", "REVIEW/2026:ANNUAL:cat");
        Map<RecordClass, Long> held = run().counts().stream()
                .collect(Collectors.toMap(RetentionRun.ClassCount::records, RetentionRun.ClassCount::held));
        assertThat(held)
                .containsEntry(RecordClass.GOALS, 3L)
                .containsEntry(RecordClass.FEEDBACK, 4L)
                .containsEntry(RecordClass.AUDIT_OPENINGS, 1L);
        assertThat(preview.classes())
                .filteredOn(each -> each.rule().records() == RecordClass.GOALS)
                .allSatisfy(each -> assertThat(each.heldKeys())
                        .extracting(DocumentKey::id)
                        .containsExactly("g-ben", "g-dan", "g-open"));
        engine.privacy().releaseHold(company.command(admin()), BEN, "over").orElseThrow();
        retain();
        assertThat(keys()).noneMatch(key -> key.startsWith("GOAL/") || key.startsWith("FEEDBACK/"));
    }

    @Test
    void a_hold_that_comes_while_a_batch_is_decided_makes_it_a_conflict() {
        define(RetentionPolicy.standard());
        company.now = Instant.parse("2031-01-01T00:00:00Z");
        store.beforeNextCommit = Optional.of(() -> holdOn(CAT));

        assertThat(engine.privacy().retain(company.command(admin()))).isInstanceOf(Outcome.Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void small_batches_go_on_where_the_last_one_stopped_and_end_the_same(int maxWrites) {
        define(RetentionPolicy.standard());
        company.now = Instant.parse("2031-01-01T00:00:00Z");
        RetentionTest reference = new RetentionTest();
        reference.define(RetentionPolicy.standard());
        reference.company.now = company.now;
        reference.retain();
        store.maxWrites = maxWrites;
        int before = store.units.size();
        int batches = retain();

        assertThat(store.units.subList(before, store.units.size()))
                .hasSize(batches)
                .allSatisfy(unit -> assertThat(unit.writes()).hasSizeLessThanOrEqualTo(maxWrites));
        assertThat(keys()).isEqualTo(reference.keys());
        assertThat(run().counts()).isEqualTo(reference.run().counts());
    }

    @Test
    void a_batch_that_is_sent_twice_is_done_once_and_a_new_run_begins_after_the_last() {
        define(RetentionPolicy.standard());
        Command command = company.command(admin());
        Outcome<PrivacyOperations.Step> first = engine.privacy().retain(command);
        Outcome<PrivacyOperations.Step> second = engine.privacy().retain(command);

        assertThat(second.orElseThrow()).isEqualTo(first.orElseThrow());
        assertThat(first.orElseThrow().isLast()).isTrue();
        assertThat(run().startedAt()).isEqualTo(company.now);
        company.now = company.now.plusSeconds(60);
        retain();
        assertThat(run().startedAt()).isEqualTo(company.now);
    }

    @Test
    void old_openings_and_receipts_are_forgotten_and_the_chains_still_hold() {
        define(RetentionPolicy.builder()
                .addRules(
                        new RetentionRule(RecordClass.AUDIT_OPENINGS, RetentionTrigger.CREATION, 12),
                        new RetentionRule(RecordClass.RECEIPTS, RetentionTrigger.CREATION, 3))
                .build());
        Command old = Command.of("c-1", admin());
        assertThat(store.receipt(lived.context(), old.id())).isPresent();
        company.now = Instant.parse("2031-01-01T00:00:00Z");
        retain();

        assertThat(store.receipt(lived.context(), old.id())).isEmpty();
        assertThat(run().counts())
                .containsExactly(
                        new RetentionRun.ClassCount(RecordClass.AUDIT_OPENINGS, 1, 0),
                        new RetentionRun.ClassCount(RecordClass.RECEIPTS, 1, 0));
        assertThat(store.audit(lived.context(), null, 10_000))
                .filteredOn(entry -> entry.act().at().isBefore(Instant.parse("2030-01-01T00:00:00Z")))
                .isNotEmpty()
                .allMatch(entry -> entry.opening().isEmpty());
        assertThat(engine.audit().verify(auditor()).orElseThrow().isIntact()).isTrue();
    }

    @Test
    void many_who_left_are_requested_in_batches_that_the_store_takes() {
        for (int i = 0; i < 5; i++) {
            EmployeeId id = EmployeeId.of("gone-" + i);
            engine.people()
                    .enter(company.command(admin()), List.of(EngineFixture.person(id, BEN)))
                    .orElseThrow();
            lived.change(new OrgChange.Left(id, LocalDate.of(2026, 6, 30), LeaveReason.VOLUNTARY));
        }
        define(RetentionPolicy.builder()
                .addRules(new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24))
                .build());
        company.now = Instant.parse("2029-02-01T00:00:00Z");
        store.maxWrites = 3;
        int before = store.units.size();
        retain();

        assertThat(store.units.subList(before, store.units.size()))
                .hasSize(3)
                .allSatisfy(unit -> assertThat(unit.writes()).hasSizeLessThanOrEqualTo(3));
        assertThat(keys()).filteredOn(key -> key.startsWith("ERASURE_REQUEST/")).hasSize(5);
        assertThat(run().counts()).containsExactly(new RetentionRun.ClassCount(RecordClass.PEOPLE, 5, 0));
    }

    @Test
    void a_long_class_is_judged_in_turns_each_once() {
        for (int batch = 0; batch < 3; batch++) {
            String prefix = "p-" + batch + "-";
            engine.people()
                    .enter(
                            company.command(admin()),
                            IntStream.range(0, 900)
                                    .mapToObj(i -> EngineFixture.person(EmployeeId.of(prefix + i), BEN))
                                    .toList())
                    .orElseThrow();
        }
        define(RetentionPolicy.builder()
                .addRules(new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24))
                .build());
        engine.privacy().retain(company.command(admin())).orElseThrow();
        RetentionRun half = run();
        assertThat(half.finishedAt()).isEmpty();
        assertThat(half.judgedTo()).isPresent();
        assertThat(retain()).isOne();
        assertThat(run().judgedTo()).isEmpty();
        assertThat(run().finishedAt()).isPresent();
    }

    @Test
    void what_counts_from_leaving_goes_when_its_person_has_been_gone_long_enough() {
        engine.development()
                .assess(
                        company.command(as(BEN)),
                        new AssessmentDraft(
                                DAN, CompetencyId.of("SQL"), 2, Assessment.Source.MANAGER, LocalDate.of(2026, 6, 1)))
                .orElseThrow();
        lived.handOver();
        lived.change(new OrgChange.Left(DAN, LocalDate.of(2027, 1, 31), LeaveReason.VOLUNTARY));
        define(RetentionPolicy.builder()
                .addRules(new RetentionRule(RecordClass.COMPETENCIES, RetentionTrigger.LEAVING, 12))
                .build());
        company.now = Instant.parse("2028-01-31T00:00:00Z");
        retain();
        assertThat(keys()).contains("COMPETENCY_PROFILE/dan");
        company.now = Instant.parse("2028-02-01T00:00:00Z");
        retain();
        assertThat(keys()).doesNotContain("COMPETENCY_PROFILE/dan");
    }

    @Test
    void rules_are_listed_in_the_order_of_classes_and_what_is_no_document_has_no_count() {
        define(RetentionPolicy.builder()
                .addAllRules(List.of(
                        new RetentionRule(RecordClass.RECEIPTS, RetentionTrigger.CREATION, 3),
                        new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 12)))
                .build());

        assertThat(engine.privacy().retentionPreview(admin()).orElseThrow().classes())
                .extracting(each -> each.rule().records(), each -> each.due().isPresent())
                .containsExactly(tuple(RecordClass.GOALS, true), tuple(RecordClass.RECEIPTS, false));
    }
}
