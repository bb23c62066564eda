package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static io.perfcycle.rules.engine.LivedInCompany.otherAdmin;
import static io.perfcycle.rules.engine.LivedInCompany.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.core.privacy.ErasureInProgress;
import io.perfcycle.core.privacy.KindCount;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.RequestedErasure;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final LivedInCompany lived = new LivedInCompany(store);
    private final PerformanceEngine engine = lived.engine;
    private final EngineFixture company = lived.company;

    private Outcome<PrivacyOperations.Step> erase(Principal by) {
        return engine.privacy().erase(company.command(by), BEN);
    }

    @Test
    void everything_that_stands_against_an_erasure_is_told_together() {
        engine.privacy()
                .hold(company.command(admin()), new LegalHoldDraft(BEN, "case 1"))
                .orElseThrow();

        assertThat(erase(admin()).findings())
                .extracting(Finding::code)
                .containsExactly("PRIVACY-NOT-REQUESTED", "PRIVACY-HELD", "PRIVACY-EMPLOYED", "PRIVACY-HAS-REPORTS");
        assertThat(erase(admin()).findings().get(3).arguments()).containsEntry("count", "1");
    }

    @Test
    void on_their_last_day_a_person_is_still_employed_and_the_day_after_they_are_not() {
        lived.handOver();
        lived.change(new OrgChange.Left(BEN, LocalDate.of(2027, 1, 31), LeaveReason.VOLUNTARY));
        lived.withErasureRequested();
        company.now = Instant.parse("2027-01-31T12:00:00Z");
        assertThat(erase(otherAdmin()).findings()).extracting(Finding::code).containsExactly("PRIVACY-EMPLOYED");
        company.now = Instant.parse("2027-02-01T12:00:00Z");
        assertThat(erase(otherAdmin()).isDone()).isTrue();
    }

    @Test
    void what_the_audit_could_open_is_forgotten_at_the_first_step_and_again_at_the_last() {
        lived.withBenGone().withErasureRequested();
        int before = store.units.size();
        lived.erase();
        List<UnitOfWork> steps = store.units.subList(before, store.units.size());

        assertThat(steps.get(0).redactions()).containsExactly(new Redaction.Person(BEN));
        assertThat(steps.get(steps.size() - 1).redactions()).containsExactly(new Redaction.Person(BEN));
    }

    @Test
    void who_requested_an_erasure_does_not_carry_it_out_and_nobody_erases_themselves() {
        lived.withBenGone();
        Principal both = hr().withRole(Relation.TENANT_ADMIN);
        engine.privacy().requestErasure(company.command(both), BEN, "law").orElseThrow();

        assertThat(erase(both).findings()).extracting(Finding::code).containsExactly("PRIVACY-FOUR-EYES");
        assertThat(erase(as(BEN).withRole(Relation.TENANT_ADMIN)))
                .as("closed to oneself, and to leavers")
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(erase(otherAdmin()).isDone()).isTrue();
    }

    @Test
    void the_subject_asks_as_a_subject_only_and_others_who_are_not_hr_cannot_ask() {
        Outcome<?> atWork = engine.privacy().requestErasure(company.command(as(BEN)), BEN, "please");
        Outcome<?> colleague = engine.privacy().requestErasure(company.command(as(CAT)), BEN, "please");
        Outcome<?> forAnother = engine.privacy().requestErasure(company.command(request(CAT)), BEN, "please");
        Outcome<?> own = engine.privacy().requestErasure(company.command(request(BEN)), BEN, "please");
        Outcome<?> again = engine.privacy().requestErasure(company.command(hr()), BEN, "please");

        assertThat(List.of(atWork, colleague, forAnother)).containsOnly(new Outcome.NotFound<>());
        assertThat(own.isDone()).isTrue();
        assertThat(again.findings()).extracting(Finding::code).containsExactly("PRIVACY-REQUESTED-BEFORE");
        assertThat(engine.privacy().erasure(otherAdmin(), BEN).orElseThrow()).isInstanceOf(RequestedErasure.class);
        assertThat(engine.privacy().erasure(as(CAT), BEN)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void an_erased_person_stands_in_no_document_any_more_and_what_remains_are_counts() {
        lived.withBenGone().withErasureRequested();
        lived.erase();

        assertThat(lived.everything().stream()
                        .filter(document -> document.key().kind() != DocumentKind.ERASURE_REQUEST))
                .isNotEmpty()
                .noneMatch(document -> Identities.in(document).contains(BEN));
        CompletedErasure done =
                (CompletedErasure) engine.privacy().erasure(hr(), BEN).orElseThrow();
        assertThat(done.deleted())
                .containsExactly(
                        new KindCount(DocumentKind.EMPLOYEE, 1),
                        new KindCount(DocumentKind.GOAL, 1),
                        new KindCount(DocumentKind.FEEDBACK, 2),
                        new KindCount(DocumentKind.RECOGNITION, 1),
                        new KindCount(DocumentKind.ROUND, 1),
                        new KindCount(DocumentKind.PARTICIPATION, 1),
                        new KindCount(DocumentKind.ROUND_RESPONSES, 1),
                        new KindCount(DocumentKind.REVIEW, 1),
                        new KindCount(DocumentKind.SELF_ASSESSMENT, 1));
        assertThat(done.replaced())
                .containsExactly(
                        new KindCount(DocumentKind.EMPLOYEE, 1),
                        new KindCount(DocumentKind.GOAL, 2),
                        new KindCount(DocumentKind.FEEDBACK, 2),
                        new KindCount(DocumentKind.RECOGNITION, 1),
                        new KindCount(DocumentKind.ROUND, 1),
                        new KindCount(DocumentKind.PARTICIPATION, 1),
                        new KindCount(DocumentKind.REVIEW, 1),
                        new KindCount(DocumentKind.CALIBRATION_SESSION, 1));
        assertThat(done.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void a_share_in_the_goal_of_another_and_a_change_asked_for_get_the_random_name_and_the_goal_stays() {
        GoalDraft shared = EngineFixture.goal("g-share", CAT)
                .withShares(List.of(
                        new OwnerShare(CAT, Percent.ofPercent("50")), new OwnerShare(BEN, Percent.ofPercent("50"))));
        engine.goals().propose(company.command(as(CAT)), shared).orElseThrow();
        engine.goals().agree(company.command(as(ANN)), shared.id()).orElseThrow();
        GoalChangeDraft change = GoalChangeDraft.of(shared.id(), "why").withTitle("Another title");
        engine.goalChanges().request(company.command(as(BEN)), change).orElseThrow();
        engine.goalChanges().approve(company.command(as(ANN)), shared.id()).orElseThrow();
        engine.goalChanges()
                .request(company.command(as(BEN)), change.withTitle("A third title"))
                .orElseThrow();
        engine.goalChanges()
                .reject(company.command(as(ANN)), new GoalReasonDraft(shared.id(), "no"))
                .orElseThrow();
        Goal before = engine.goals().goal(as(CAT), shared.id()).orElseThrow();
        lived.withBenGone().withErasureRequested();
        lived.erase();

        Goal after = engine.goals().goal(as(CAT), shared.id()).orElseThrow();
        EmployeeId random = after.content().shares().get(1).owner();
        assertThat(Identities.in(before)).contains(BEN);
        assertThat(Identities.in(after)).doesNotContain(BEN);
        assertThat(Identities.replace(after, person -> person.equals(random) ? BEN : person))
                .isEqualTo(before);
    }

    @Test
    void in_the_documents_of_others_one_random_name_takes_the_place_and_the_rest_stays() {
        lived.withBenGone();
        Goal before = engine.goals().goal(as(ANN), GoalId.of("g-dan")).orElseThrow();
        lived.withErasureRequested();
        erase(otherAdmin()).orElseThrow();
        ErasureInProgress begun =
                (ErasureInProgress) engine.privacy().erasure(hr(), BEN).orElseThrow();
        lived.erase();
        AgreedGoal after =
                (AgreedGoal) engine.goals().goal(as(ANN), GoalId.of("g-dan")).orElseThrow();

        assertThat(after.agreedBy()).isEqualTo(begun.pseudonym());
        assertThat(after.checkIns().get(0).author()).isEqualTo(begun.pseudonym());
        assertThat(Identities.replace(after, person -> person.equals(begun.pseudonym()) ? BEN : person))
                .isEqualTo(before);
        assertThat(engine.feedback()
                        .results(hr(), LivedInCompany.ROUND_ABOUT_CAT)
                        .orElseThrow()
                        .groups())
                .hasSize(1)
                .noneMatch(group -> group.suppressed());
        assertThat(lived.everything().stream()
                        .filter(document -> document.key().kind() == DocumentKind.ERASURE_REQUEST))
                .noneMatch(document ->
                        document.toString().contains(begun.pseudonym().value()));
    }

    @Test
    void from_the_first_batch_on_everything_about_the_person_looks_like_nothing() {
        lived.withBenGone().withErasureRequested();
        erase(otherAdmin()).orElseThrow();

        assertThat(List.<Outcome<?>>of(
                        engine.people().person(as(ANN), BEN),
                        engine.goals().goal(as(ANN), GoalId.of("g-ben")),
                        engine.reviews().review(hr(), EngineFixture.review(BEN)),
                        engine.feedback().results(hr(), LivedInCompany.ROUND_ABOUT_BEN),
                        engine.privacy().export(request(BEN), BEN),
                        engine.goals().propose(company.command(as(BEN)), goal("g-new", BEN)),
                        engine.goals().propose(company.command(as(BEN)), goal("g-new", DAN)),
                        engine.goals().goal(as(BEN), GoalId.of("g-ben"))))
                .containsOnly(new Outcome.NotFound<>());
        assertThat(engine.people().everybody(as(ANN)).orElseThrow()).hasSize(3);
    }

    @Test
    void an_erased_person_is_not_named_anew_by_anybody() {
        lived.withBenGone().withErasureRequested();
        erase(otherAdmin()).orElseThrow();
        FeedbackDraft about = new FeedbackDraft(FeedbackId.of("f-9"), BEN, FeedbackVisibility.SUBJECT, "x", null, null);
        RoundDraft asking = new RoundDraft(
                RoundId.of("round-9"),
                CYCLE,
                CAT,
                List.of(new Question("Q", "?", 1, 5)),
                List.of(new Invitation(BEN, Relationship.PEER)));

        assertThat(engine.feedback().give(company.command(as(CAT)), about)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.feedback().launch(company.command(admin()), asking)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.privacy()
                        .hold(company.command(admin()), new LegalHoldDraft(DAN, "case 2"))
                        .isDone())
                .isTrue();
    }

    @Test
    void nothing_comes_back_under_an_erased_id() {
        lived.withBenGone().withErasureRequested();
        lived.erase();
        Outcome<?> person = engine.people().enter(company.command(admin()), List.of(EngineFixture.person(BEN, ANN)));
        Outcome<?> document = engine.goals().propose(company.command(as(DAN)), goal("g-ben", DAN));

        assertThat(person.findings()).extracting(Finding::code).containsExactly("SHAPE-EXISTS");
        assertThat(document.findings()).extracting(Finding::code).contains("SHAPE-EXISTS");
        assertThat(erase(otherAdmin()).findings()).extracting(Finding::code).containsExactly("PRIVACY-ERASED-BEFORE");
    }

    @Test
    void a_command_in_flight_ends_in_a_conflict_when_its_subject_is_erased() {
        lived.withBenGone().withErasureRequested();
        FeedbackDraft about = new FeedbackDraft(FeedbackId.of("f-9"), BEN, FeedbackVisibility.SUBJECT, "x", null, null);
        store.beforeNextCommit = Optional.of(() -> erase(otherAdmin()).orElseThrow());
        Outcome<?> subject = engine.feedback().give(company.command(as(CAT)), about);

        assertThat(subject).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_report_that_comes_while_an_erasure_begins_makes_it_a_conflict() {
        lived.withBenGone().withErasureRequested();
        store.beforeNextCommit = Optional.of(
                () -> lived.change(new OrgChange.ManagerChanged(CAT, LocalDate.of(2027, 3, 1), Optional.of(BEN))));

        assertThat(erase(otherAdmin())).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_hold_stops_an_erasure_at_any_batch_and_one_that_comes_meanwhile_makes_it_a_conflict() {
        lived.withBenGone().withErasureRequested();
        erase(otherAdmin()).orElseThrow();
        store.beforeNextCommit = Optional.of(() -> engine.privacy()
                .hold(company.command(admin()), new LegalHoldDraft(BEN, "case 1"))
                .orElseThrow());

        assertThat(erase(otherAdmin())).isInstanceOf(Outcome.Conflict.class);
        assertThat(erase(otherAdmin()).findings()).extracting(Finding::code).containsExactly("PRIVACY-HELD");
        engine.privacy().releaseHold(company.command(admin()), BEN, "over").orElseThrow();
        assertThat(lived.erase()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 200})
    void batches_are_as_small_as_the_store_wants_them_and_end_the_same(int maxWrites) {
        StoreWithHook small = new StoreWithHook(MemoryStore.withMaxWrites(20));
        LivedInCompany other = new LivedInCompany(small).withBenGone().withErasureRequested();
        StoreWithHook large = new StoreWithHook(MemoryStore.create());
        LivedInCompany reference = new LivedInCompany(large).withBenGone().withErasureRequested();
        small.maxWrites = Math.min(maxWrites, 20);
        int before = small.units.size();
        int batches = other.erase();
        reference.erase();

        assertThat(small.units.subList(before, small.units.size()))
                .hasSize(batches)
                .allSatisfy(unit -> assertThat(unit.writes()).hasSizeLessThanOrEqualTo(maxWrites));
        assertThat(other.engine.privacy().erasure(hr(), BEN).orElseThrow())
                .isEqualTo(reference.engine.privacy().erasure(hr(), BEN).orElseThrow());
        assertThat(other.everything())
                .filteredOn(document -> document.key().kind() != DocumentKind.ERASURE_REQUEST)
                .noneMatch(document -> Identities.in(document).contains(BEN));
    }

    @Test
    void a_batch_that_is_sent_twice_is_done_once() {
        lived.withBenGone().withErasureRequested();
        Command command = company.command(otherAdmin());
        Outcome<PrivacyOperations.Step> first = engine.privacy().erase(command, BEN);
        int units = store.units.size();
        Outcome<PrivacyOperations.Step> second = engine.privacy().erase(command, BEN);

        assertThat(second.orElseThrow()).isEqualTo(first.orElseThrow());
        assertThat(first.orElseThrow().isLast()).isFalse();
        assertThat(store.units).hasSize(units);
    }

    @Test
    void no_opening_and_no_message_names_an_erased_person_and_the_chains_still_hold() {
        lived.withBenGone().withErasureRequested();
        assertThat(store.audit(lived.context(), null, 10_000))
                .anyMatch(entry ->
                        entry.opening().filter(opening -> opening.names(BEN)).isPresent());
        lived.erase();
        List<AuditEntry> entries = store.audit(lived.context(), null, 10_000);
        while (!engine.relay().deliver(TENANT, "relay", 100).isIdle()) {
            assertThat(company.mail.taken())
                    .noneMatch(message -> message.recipient().equals(BEN));
        }

        assertThat(entries)
                .noneMatch(entry ->
                        entry.opening().filter(opening -> opening.names(BEN)).isPresent());
        assertThat(engine.audit().verify(auditor()).orElseThrow().isIntact()).isTrue();
    }
}
