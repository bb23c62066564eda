package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.SharedNoteDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneOnOneTest {
    private static final SeriesId SERIES = SeriesId.of("s");
    private static final OneOnOneId FIRST = SERIES.meeting(1);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 9);

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private void begun() {
        engine.oneOnOnes()
                .start(company.command(as(DAN)), new OneOnOneDraft(SERIES, DAN, DAY, 2))
                .orElseThrow();
        engine.oneOnOnes()
                .raise(company.command(as(DAN)), new TalkingPointDraft(FIRST, "The release"))
                .orElseThrow();
    }

    private Outcome<Saved<OneOnOneId>> close(EmployeeId by, MeetingEnding ending) {
        return engine.oneOnOnes().close(company.command(as(by)), new OneOnOneEndingDraft(FIRST, ending, false));
    }

    private Outcome<Saved<MeetingNoteId>> keep(EmployeeId by, String id) {
        return engine.oneOnOnes()
                .keep(company.command(as(by)), new MeetingNoteDraft(MeetingNoteId.of(id), FIRST, "private of " + by));
    }

    private SubjectExport export(EmployeeId who) {
        return engine.privacy()
                .export(as(who).withPurpose(Purpose.SUBJECT_REQUEST), who)
                .orElseThrow();
    }

    @Test
    void what_is_open_stands_in_the_next_meeting_and_the_closed_one_leads_there() {
        begun();
        engine.oneOnOnes()
                .assign(company.command(as(BEN)), new ActionItemDraft(FIRST, BEN, "Ask cat", DAY.plusDays(3), 1))
                .orElseThrow();
        company.now = Instant.parse("2026-02-09T09:00:00Z");
        close(BEN, MeetingEnding.HELD).orElseThrow();

        List<OneOnOne> meetings = engine.oneOnOnes().meetingsWith(as(DAN), DAN).orElseThrow();
        ClosedOneOnOne closed = (ClosedOneOnOne) meetings.get(0);
        PlannedOneOnOne next = (PlannedOneOnOne) meetings.get(1);
        assertThat(closed.next()).contains(next.id());
        assertThat(closed.points().get(0).state()).isEqualTo(ItemState.DONE);
        assertThat(closed.actions().get(0).state()).isEqualTo(ItemState.CARRIED);
        assertThat(next.day()).isEqualTo(DAY.plusWeeks(2));
        assertThat(next.points()).isEmpty();
        assertThat(next.actions()).hasSize(1);
        assertThat(next.actions().get(0).followsUp()).contains(1);
        assertThat(codes(close(DAN, MeetingEnding.HELD))).containsExactly("ONE-ON-ONE-CLOSED");
        assertThat(engine.oneOnOnes().meetingsWith(as(BEN), DAN).orElseThrow()).hasSize(2);
    }

    @Test
    void a_point_that_is_brought_while_the_other_closes_is_a_conflict_and_nothing_is_lost() {
        begun();
        company.now = Instant.parse("2026-02-09T09:00:00Z");
        store.beforeNextCommit =
                Optional.of(() -> close(BEN, MeetingEnding.HELD).orElseThrow());
        Outcome<Saved<OneOnOneId>> late =
                engine.oneOnOnes().raise(company.command(as(DAN)), new TalkingPointDraft(FIRST, "One more thing"));
        assertThat(late).isInstanceOf(Outcome.Conflict.class);
        assertThat(engine.oneOnOnes().meeting(as(DAN), FIRST).orElseThrow().points())
                .hasSize(1);
        assertThat(engine.oneOnOnes().meetingsWith(as(DAN), DAN).orElseThrow()).hasSize(2);
    }

    @Test
    void two_who_close_at_once_plan_one_next_meeting() {
        begun();
        company.now = Instant.parse("2026-02-09T09:00:00Z");
        store.beforeNextCommit =
                Optional.of(() -> close(BEN, MeetingEnding.HELD).orElseThrow());
        assertThat(close(DAN, MeetingEnding.HELD)).isInstanceOf(Outcome.Conflict.class);
        assertThat(engine.oneOnOnes().meetingsWith(as(DAN), DAN).orElseThrow()).hasSize(2);
    }

    @Test
    void only_the_two_see_a_meeting_not_even_a_manager_above_or_hr() {
        begun();
        for (Principal other : List.of(as(ANN), as(CAT), hr(), admin())) {
            assertThat(engine.oneOnOnes().meeting(other, FIRST)).isInstanceOf(Outcome.NotFound.class);
            assertThat(engine.oneOnOnes().meetingsWith(other, DAN).orElseThrow())
                    .isEmpty();
        }
        assertThat(engine.oneOnOnes().start(company.command(as(ANN)), new OneOnOneDraft(SeriesId.of("t"), DAN, DAY, 1)))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_later_manager_does_not_see_the_meetings_of_an_earlier_one_who_does_and_the_report_ends_the_series() {
        begun();
        keep(BEN, "n").orElseThrow();
        company.now = Instant.parse("2026-03-02T09:00:00Z");
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 3, 1), Optional.of(ANN)))
                .orElseThrow();
        assertThat(engine.oneOnOnes().meeting(as(ANN), FIRST)).isInstanceOf(Outcome.NotFound.class);
        assertThat(engine.oneOnOnes().meeting(as(BEN), FIRST).isDone()).isTrue();
        assertThat(close(BEN, MeetingEnding.MISSED)).isInstanceOf(Outcome.NotFound.class);
        engine.oneOnOnes()
                .close(company.command(as(DAN)), new OneOnOneEndingDraft(FIRST, MeetingEnding.MISSED, true))
                .orElseThrow();
        ClosedOneOnOne last =
                (ClosedOneOnOne) engine.oneOnOnes().meeting(as(DAN), FIRST).orElseThrow();
        assertThat(last.next()).isEmpty();
        assertThat(last.points().get(0).state()).isEqualTo(ItemState.OPEN);
    }

    @Test
    void a_private_note_is_read_by_its_author_and_by_nobody_else_whoever_asks_for_what() {
        begun();
        keep(BEN, "n-ben").orElseThrow();
        keep(DAN, "n-dan").orElseThrow();
        assertThat(keep(CAT, "n-cat")).isInstanceOf(Outcome.NotFound.class);
        for (EmployeeId author : List.of(BEN, DAN)) {
            assertThat(engine.oneOnOnes().keptNotes(as(author), FIRST).orElseThrow())
                    .extracting(MeetingNote::author)
                    .containsExactly(author);
        }
        for (Principal other : List.of(as(ANN), as(CAT), hr(), hr().withPurpose(Purpose.SUPPORT), admin())) {
            assertThat(engine.oneOnOnes().keptNotes(other, FIRST).orElseThrow()).isEmpty();
        }
        assertThat(export(DAN).toString()).contains("private of dan").doesNotContain("private of ben");
        assertThat(export(BEN).toString()).contains("private of ben").doesNotContain("private of dan");
        assertThat(export(ANN).toString()).doesNotContain("private of");
    }

    @Test
    void an_export_holds_what_somebody_wrote_in_the_meetings_of_others() {
        begun();
        engine.oneOnOnes()
                .note(company.command(as(BEN)), new SharedNoteDraft(FIRST, "We agreed"))
                .orElseThrow();
        WrittenMeeting written = export(BEN).meetings().get(FIRST);
        assertThat(written.notes()).hasSize(1);
        assertThat(written.points()).isEmpty();
        assertThat(export(DAN).meetings()).isEmpty();
        assertThat(export(DAN).about()).anyMatch(OneOnOne.class::isInstance);
        assertThat(export(BEN).namedIn()).containsEntry(DocumentKind.ONE_ON_ONE, 1L);
        assertThat(export(CAT).meetings()).isEmpty();
    }

    @Test
    void an_erased_report_takes_meetings_and_notes_along() {
        begun();
        keep(BEN, "n").orElseThrow();
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.Left(DAN, LocalDate.of(2026, 2, 20), LeaveReason.VOLUNTARY))
                .orElseThrow();
        company.now = Instant.parse("2026-03-02T09:00:00Z");
        engine.privacy().requestErasure(company.command(hr()), DAN, "asked").orElseThrow();
        boolean last = false;
        while (!last) {
            last = engine.privacy()
                    .erase(company.command(admin()), DAN)
                    .orElseThrow()
                    .isLast();
        }
        assertThat(engine.oneOnOnes().meetingsWith(as(BEN), DAN).orElseThrow()).isEmpty();
        assertThat(engine.oneOnOnes().keptNotes(as(BEN), FIRST).orElseThrow()).isEmpty();
        assertThat(export(BEN).meetings()).isEmpty();
    }
}
