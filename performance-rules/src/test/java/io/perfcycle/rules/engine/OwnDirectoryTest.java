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
import static io.perfcycle.rules.engine.EngineFixture.person;
import static io.perfcycle.rules.engine.LivedInCompany.auditor;
import static io.perfcycle.rules.engine.LivedInCompany.otherAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.CompletedErasure;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.privacy.RetentionTrigger;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.programme.Consistency;
import io.perfcycle.rules.programme.Expectation;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same company twice: its people in the store, and in a directory of the host's own beside a store that has none of
 * them. Ann leads ben and cat, ben leads dan and ed; ed left in June.
 */
class OwnDirectoryTest {
    private static final EmployeeId ED = EmployeeId.of("ed");
    private static final UnitId SALES = UnitId.of("SALES");
    private static final UnitId LEGAL = UnitId.of("LEGAL");

    private final EngineFixture inStore = new EngineFixture();
    private final MemoryStore store = MemoryStore.create();
    private final OwnDirectory directory = new OwnDirectory();
    private final EngineFixture company = new EngineFixture(store, directory);
    private final PerformanceEngine engine = company.engine;

    @BeforeEach
    void the_same_company_twice() {
        inStore.engine
                .people()
                .enter(
                        inStore.command(admin()),
                        List.of(
                                person(ANN, null),
                                person(BEN, ANN),
                                person(CAT, ANN),
                                person(DAN, BEN),
                                person(ED, BEN)))
                .orElseThrow();
        for (EmployeeId someone : List.of(ANN, BEN, CAT, DAN, ED)) {
            UnitId unit = someone.equals(ANN) ? LEGAL : SALES;
            change(new OrgChange.UnitChanged(someone, LocalDate.of(2026, 1, 1), unit));
        }
        change(new OrgChange.Left(ED, LocalDate.of(2026, 6, 30), LeaveReason.VOLUNTARY));
        directory.putAll(inStore.engine.people().everybody(admin()).orElseThrow());
        for (EngineFixture each : List.of(inStore, company)) {
            open(each);
            each.now = Instant.parse("2026-03-01T08:00:00Z");
            goals(each);
        }
    }

    private void change(OrgChange change) {
        inStore.engine.people().apply(inStore.command(admin()), change).orElseThrow();
    }

    private static void open(EngineFixture fixture) {
        for (UnitId unit : List.of(SALES, LEGAL)) {
            fixture.engine
                    .people()
                    .define(
                            fixture.command(admin()),
                            OrgUnit.builder().id(unit).name(unit.value()).build())
                    .orElseThrow();
        }
        CyclePhase reviews = new CyclePhase(
                PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)));
        CycleDraft year =
                new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(reviews));
        Programme standard = Programme.standard(CYCLE);
        Programme programme = EngineFixture.standardBut(CYCLE)
                .feedback(new FeedbackPolicy(3, 3))
                .reviews(standard.reviews())
                .cadences(new CadencePolicy(
                        Optional.of(Cadence.months(1)), Optional.empty(), Optional.empty(), new BigDecimal("0.66")))
                .build();
        fixture.engine.cycles().open(fixture.command(admin()), year, programme).orElseThrow();
    }

    private static void goals(EngineFixture fixture) {
        for (EmployeeId owner : List.of(BEN, CAT, DAN)) {
            GoalId goal = GoalId.of("of-" + owner);
            fixture.engine
                    .goals()
                    .propose(fixture.command(as(owner)), goal(goal.value(), owner))
                    .orElseThrow();
            fixture.engine
                    .goals()
                    .agree(fixture.command(as(owner.equals(DAN) ? BEN : ANN)), goal)
                    .orElseThrow();
        }
        fixture.engine
                .goals()
                .checkIn(
                        fixture.command(as(BEN)),
                        new CheckInDraft(GoalId.of("of-ben"), LocalDate.of(2026, 3, 1), new BigDecimal("9"), 7, ""))
                .orElseThrow();
    }

    private static Outcome<?> schedule(EngineFixture fixture) {
        return fixture.engine.reviews().schedule(fixture.command(admin()), CYCLE, Occasion.ANNUAL);
    }

    private static List<String> meetings(EngineFixture fixture) {
        return fixture.engine.reviews().preview(admin(), CYCLE, Occasion.ANNUAL).orElseThrow().reviews().stream()
                .map(ReviewPlanner.Planned::header)
                .map(header -> header.subject() + " by " + header.reviewer() + " on " + header.meeting())
                .toList();
    }

    private static List<?> everythingAsked(EngineFixture fixture) {
        PerformanceEngine asked = fixture.engine;
        return List.of(
                asked.reviews().preview(admin(), CYCLE, Occasion.ANNUAL).orElseThrow(),
                asked.metrics().measure(hr(), CYCLE).orElseThrow(),
                asked.metrics().consistency(hr(), CYCLE).orElseThrow(),
                asked.rounds()
                        .proposeRaters(admin(), CYCLE, List.of(CAT, DAN, ED), List.of())
                        .orElseThrow(),
                asked.people().everybody(as(DAN)).orElseThrow(),
                asked.people().everybody(hr()).orElseThrow(),
                asked.people().person(as(DAN), ED).orElseThrow(),
                asked.people()
                        .responsibleReviewer(
                                as(CAT), DAN, fixture.now.atZone(ZoneOffset.UTC).toLocalDate())
                        .orElseThrow());
    }

    private List<DocumentKey> stored() {
        StoreContext context = new StoreContext(TENANT, company.now, company.now.plusSeconds(30));
        return Stream.of(DocumentKind.values())
                .flatMap(kind -> store.find(context, Query.of(kind), null, 10_000).stream())
                .toList();
    }

    @Test
    void people_in_the_store_and_in_a_directory_lead_to_the_same_schedule_proposals_figures_and_lists() {
        assertThat(schedule(company)).isEqualTo(schedule(inStore));
        for (Instant day : List.of(Instant.parse("2026-03-10T08:00:00Z"), Instant.parse("2027-02-01T08:00:00Z"))) {
            inStore.now = day;
            company.now = day;
            assertThat(everythingAsked(company)).isEqualTo(everythingAsked(inStore));
        }
        assertThat(stored()).noneMatch(key -> key.kind() == DocumentKind.EMPLOYEE);
    }

    @Test
    void everybody_of_a_directory_is_scheduled_and_told_and_a_leaver_is_not() {
        assertThat(schedule(company).isDone()).isTrue();

        assertThat(meetings(company))
                .containsExactly(
                        "ann by BOARD on 2027-01-04",
                        "ben by ann on 2027-01-04",
                        "cat by ann on 2027-01-11",
                        "dan by ben on 2027-01-04");
        assertThat(stored())
                .filteredOn(key -> key.kind() == DocumentKind.REVIEW)
                .extracting(DocumentKey::id)
                .containsExactly("2026:ANNUAL:ann", "2026:ANNUAL:ben", "2026:ANNUAL:cat", "2026:ANNUAL:dan");
    }

    @Test
    void turnover_counts_who_has_left_the_directory_over_its_headcount() {
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        MetricValue turnover = engine.metrics().measure(hr(), CYCLE).orElseThrow().stream()
                .filter(figure -> figure.metric().equals("people.turnover-total"))
                .findFirst()
                .orElseThrow();

        assertThat(turnover.numerator().orElseThrow()).isEqualByComparingTo("1");
        assertThat(turnover.denominator().orElseThrow()).isEqualByComparingTo("4.5");
    }

    @Test
    void colleagues_of_a_directory_are_proposed_as_raters() {
        assertThat(engine.rounds()
                        .proposeRaters(admin(), CYCLE, List.of(CAT), List.of())
                        .orElseThrow()
                        .invitationsBySubject()
                        .get(CAT))
                .extracting(Invitation::rater)
                .contains(ANN, BEN);
    }

    @Test
    void a_unit_of_a_directory_that_departs_from_the_programme_is_named() {
        company.now = Instant.parse("2026-04-20T08:00:00Z");

        assertThat(engine.metrics().consistency(hr(), CYCLE).orElseThrow())
                .filteredOn(figure -> figure.expectation() == Expectation.CHECK_INS)
                .extracting(figure -> figure.unit().orElseThrow() + " " + figure.verdict())
                .containsExactly("LEGAL " + Consistency.Verdict.TOO_FEW, "SALES " + Consistency.Verdict.DEPARTS);
    }

    @Test
    void a_directory_may_give_as_few_people_at_a_time_as_suits_it() {
        List<?> asked = everythingAsked(company);
        directory.pageSize = 1;

        assertThat(everythingAsked(company)).isEqualTo(asked);
    }

    @Test
    void who_is_erased_is_neither_scheduled_nor_listed_nor_counted_though_the_host_still_has_them() {
        company.now = Instant.parse("2026-07-02T08:00:00Z");
        schedule(company).orElseThrow();
        engine.privacy().requestErasure(company.command(hr()), ED, "law").orElseThrow();
        while (!engine.privacy()
                .erase(company.command(otherAdmin()), ED)
                .orElseThrow()
                .isLast()) {}
        Employee back = directory.person(context(), DAN).orElseThrow();
        directory.put(Employee.builder()
                .id(ED)
                .name("ed again")
                .zone(back.zone())
                .addAllEmployments(back.employments())
                .addAllLines(back.lines())
                .build());
        schedule(company).orElseThrow();

        assertThat(engine.privacy().erasure(hr(), ED).orElseThrow()).isInstanceOf(CompletedErasure.class);
        assertThat(meetings(company)).hasSize(4).noneMatch(meeting -> meeting.contains("ed "));
        assertThat(engine.people().everybody(hr()).orElseThrow())
                .extracting(Employee::id)
                .containsExactly(ANN, BEN, CAT, DAN);
        assertThat(engine.people().person(hr(), ED)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.metrics().measure(hr(), CYCLE).orElseThrow())
                .filteredOn(figure -> figure.metric().equals("people.turnover-total"))
                .extracting(figure -> figure.denominator().orElseThrow().stripTrailingZeros())
                .containsExactly(new BigDecimal("4"));
    }

    private StoreContext context() {
        return new StoreContext(TENANT, company.now, company.now.plusSeconds(30));
    }

    @Test
    void retention_asks_for_the_erasure_of_who_left_a_directory_long_ago_and_once_only() {
        directory.pageSize = 2;
        RetentionRule rule = new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24);
        engine.privacy()
                .definePolicy(
                        company.command(admin()),
                        RetentionPolicy.builder().addRules(rule).build())
                .orElseThrow();
        company.now = Instant.parse("2028-07-02T00:00:00Z");

        assertThat(engine.privacy()
                        .retentionPreview(auditor())
                        .orElseThrow()
                        .classes()
                        .get(0)
                        .dueKeys())
                .containsExactly(ED.key());
        engine.privacy().retain(company.command(admin())).orElseThrow();
        assertThat(stored())
                .filteredOn(key -> key.kind() == DocumentKind.ERASURE_REQUEST)
                .extracting(DocumentKey::id)
                .containsExactly("ed");
        engine.privacy().retain(company.command(admin())).orElseThrow();
        assertThat(engine.privacy().retentionRun(auditor()).orElseThrow().counts())
                .containsExactly(new RetentionRun.ClassCount(RecordClass.PEOPLE, 0, 0));
    }

    @Test
    void an_export_counts_the_people_of_a_directory_who_name_the_subject() {
        assertThat(engine.privacy()
                        .export(as(BEN).withPurpose(Purpose.SUBJECT_REQUEST), BEN)
                        .orElseThrow()
                        .namedIn())
                .containsEntry(DocumentKind.EMPLOYEE, 2L);
    }

    @Test
    void nobody_of_a_page_is_asked_for_again_in_the_same_call() {
        List<EmployeeId> asked = new ArrayList<>();
        directory.one = found -> {
            found.map(Employee::id).ifPresent(asked::add);
            return found;
        };
        engine.people().everybody(as(DAN)).orElseThrow();

        assertThat(asked).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whom_a_directory_denied_first_is_not_there_for_the_rest_of_the_call() {
        directory.one = found -> Optional.empty();

        assertThat(engine.reviews()
                        .preview(as(DAN).withRole(Relation.CYCLE_ADMIN), CYCLE, Occasion.ANNUAL)
                        .orElseThrow()
                        .reviews())
                .extracting(planned -> planned.header().subject())
                .containsExactly(ANN, BEN, CAT);
    }

    private static List<Employee> with(List<Employee> page, Employee more) {
        List<Employee> longer = new ArrayList<>(page);
        longer.add(more);
        return longer;
    }

    private static Arguments broken(String how, UnaryOperator<List<Employee>> page) {
        return Arguments.of(how, page);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("nothing", page -> null),
                broken("a gap", page -> with(page, null)),
                broken("the last one twice", page -> page.isEmpty() ? page : with(page, page.get(page.size() - 1))),
                broken("disorder", page -> {
                    List<Employee> turned = new ArrayList<>(page);
                    Collections.reverse(turned);
                    return turned;
                }),
                broken("more than it was asked for", page -> Collections.nCopies(501, page.get(0))),
                broken("an exception", page -> {
                    throw new IllegalStateException(Canary.in("no connection for ann"));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_directory_that_answers_what_it_may_not_is_refused_and_nothing_is_written(
            String how, UnaryOperator<List<Employee>> page) {
        directory.page = page;
        assertRefused(Outcome.FailureKind.BROKEN);
    }

    @Test
    void a_directory_that_always_begins_anew_is_refused_and_nothing_is_written() {
        List<Employee> first = directory.people(context(), null, 500);
        directory.page = page -> first;
        assertRefused(Outcome.FailureKind.BROKEN);
    }

    @Test
    void a_directory_that_cannot_be_reached_is_told_as_that_and_nothing_is_written() {
        directory.page = page -> {
            throw new StoreUnavailable(Canary.in("no connection for ann"));
        };
        assertRefused(Outcome.FailureKind.UNAVAILABLE);
    }

    @Test
    void a_directory_without_an_end_ends_at_a_million_people_and_nothing_is_written() {
        directory.page = endless();
        assertThat(schedule(company)).isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.BROKEN));
        assertThat(stored()).noneMatch(key -> key.kind() == DocumentKind.REVIEW);
    }

    @Test
    void no_page_is_asked_for_after_the_deadline() {
        int[] pages = {0};
        UnaryOperator<List<Employee>> endless = endless();
        directory.page = page -> {
            pages[0]++;
            company.now = company.now.plus(Duration.ofSeconds(10));
            return endless.apply(page);
        };

        assertThat(schedule(company)).isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE));
        assertThat(pages[0]).isEqualTo(4);
        assertThat(stored()).noneMatch(key -> key.kind() == DocumentKind.REVIEW);
    }

    private UnaryOperator<List<Employee>> endless() {
        Employee like = directory.person(context(), CAT).orElseThrow();
        int[] next = {0};
        return page -> {
            List<Employee> more = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                more.add(Employee.builder()
                        .name(like.name())
                        .zone(like.zone())
                        .addAllEmployments(like.employments())
                        .addAllLines(like.lines())
                        .id(EmployeeId.of("p" + (10_000_000 + next[0]++)))
                        .build());
            }
            return more;
        };
    }

    private void assertRefused(Outcome.FailureKind kind) {
        List<DocumentKey> before = stored();

        assertThat(schedule(company)).isEqualTo(new Outcome.Failed<>(kind));
        assertThat(engine.metrics().measure(hr(), CYCLE)).isEqualTo(new Outcome.Failed<>(kind));
        assertThat(engine.metrics().consistency(hr(), CYCLE)).isEqualTo(new Outcome.Failed<>(kind));
        assertThat(engine.rounds().proposeRaters(admin(), CYCLE, List.of(CAT), List.of()))
                .isEqualTo(new Outcome.Failed<>(kind));
        assertThat(engine.people().everybody(hr())).isEqualTo(new Outcome.Failed<>(kind));
        assertThat(stored()).isEqualTo(before);
    }
}
