package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.calibration.CalibrationDecisions;
import io.perfcycle.rules.calibration.SessionDecisions;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calibration sessions: prepared, opened, adjusted, finalised. Thread safe. */
public final class CalibrationOperations {
    private final Pipeline pipeline;

    CalibrationOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    private record Finalisation(
            SessionId session,

            @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
            @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
            String reason) {}

    /**
     * Prepares a session: who takes part and which reviews are compared. It holds no ratings. CYCLE_ADMIN, HR.
     *
     * @param command the command
     * @param draft the session; its reviews need not be handed in yet
     * @return its id, or every reason against it
     */
    @Performs(Operation.CALIBRATION_PREPARE)
    public Outcome<Saved<SessionId>> prepare(Command command, SessionDraft draft) {
        return pipeline.run(command, Operation.CALIBRATION_PREPARE, draft, SessionId::of, desk -> {
            desk.allow(Facet.CALIBRATION, Optional.empty(), AccessPhase.DRAFT);
            needPeople(desk, draft);
            return SessionDecisions.prepare(draft, reviews(desk, draft.reviews()), desk.now());
        });
    }

    /**
     * Prepares a session anew, as long as it has not opened; it stays in its cycle. CYCLE_ADMIN, HR.
     *
     * @param command the command
     * @param draft what takes its place
     * @return its id, or every reason against it
     */
    @Performs(Operation.CALIBRATION_REVISE)
    public Outcome<Saved<SessionId>> revise(Command command, SessionDraft draft) {
        return pipeline.run(command, Operation.CALIBRATION_REVISE, draft, SessionId::of, desk -> {
            CalibrationSession session = prepared(desk, draft.id());
            needPeople(desk, draft);
            return SessionDecisions.revise(session, draft, reviews(desk, draft.reviews()), desk.now());
        });
    }

    /**
     * Opens a prepared session: the ratings of its reviews are taken down and the participants are told. All reviews have
     * been handed in and are in no other session. CYCLE_ADMIN, HR.
     *
     * @param command the command
     * @param id which session
     * @return its id, or every reason against it
     */
    @Performs(Operation.CALIBRATION_OPEN)
    public Outcome<Saved<SessionId>> open(Command command, SessionId id) {
        return pipeline.run(command, Operation.CALIBRATION_OPEN, "open " + id, SessionId::of, desk -> {
            CalibrationSession session = prepared(desk, id);
            List<ReviewId> named = session instanceof DraftSession draft ? draft.reviews() : List.of();
            return SessionDecisions.open(session, reviews(desk, named), desk.now());
        });
    }

    private static CalibrationSession prepared(Desk desk, SessionId id) {
        return desk.openOrEnded(id.key(), CalibrationSession.class, session -> !(session instanceof DraftSession));
    }

    private static CalibrationSession opened(Desk desk, SessionId id) {
        return desk.openOrEnded(id.key(), CalibrationSession.class, FinalisedSession.class::isInstance);
    }

    private static void needPeople(Desk desk, SessionDraft draft) {
        desk.needPerson(draft.owner());
        draft.participants().forEach(desk::needPerson);
    }

    private static List<Review> reviews(Desk desk, List<ReviewId> named) {
        desk.snapshot().load(named.stream().map(ReviewId::key).toList());
        List<Review> reviews = new ArrayList<>();
        named.forEach(id -> desk.peek(id.key(), Review.class).ifPresent(reviews::add));
        return reviews;
    }

    /**
     * Adjusts a rating with its reason. Participants; nobody adjusts themselves or someone above them.
     *
     * @param command the command; its caller is the actor
     * @param draft the adjustment
     * @return the session's id, or every reason against it
     */
    @Performs(Operation.CALIBRATION_ADJUST)
    public Outcome<Saved<SessionId>> adjust(Command command, AdjustmentDraft draft) {
        return pipeline.run(command, Operation.CALIBRATION_ADJUST, draft, SessionId::of, desk -> {
            CalibrationSession session = opened(desk, draft.session());
            Programme programme = desk.programme(session.cycle());
            return CalibrationDecisions.adjust(
                    session,
                    draft,
                    desk.caller(),
                    chain(desk),
                    programme.reviews().scale(),
                    desk.now());
        });
    }

    /**
     * Finalises a session. Participants.
     *
     * @param command the command
     * @param id which session
     * @param reason why the distribution departs from the guideline; may be empty
     * @return its id with departures as notes, or every reason against it
     */
    @Performs(Operation.CALIBRATION_FINALISE)
    public Outcome<Saved<SessionId>> finalise(Command command, SessionId id, String reason) {
        return pipeline.run(
                command, Operation.CALIBRATION_FINALISE, new Finalisation(id, reason), SessionId::of, desk -> {
                    CalibrationSession session = opened(desk, id);
                    Programme programme = desk.programme(session.cycle());
                    return CalibrationDecisions.finalise(
                            session,
                            programme.calibration(),
                            programme.reviews().scale(),
                            reason,
                            desk.now());
                });
    }

    /**
     * A rating in a session, before and after.
     *
     * @param entry the snapshot
     * @param now the rating as the session has it
     */
    public record Compared(SnapshotEntry entry, Rating now) {}

    /**
     * The ratings of a session, without those of the caller and of everyone above the caller.
     *
     * @param caller who asks: participants while it is open, HR
     * @param id which session
     * @return the ratings in the order of review ids
     */
    @Performs(Operation.CALIBRATION_READ)
    public Outcome<List<Compared>> compare(Principal caller, SessionId id) {
        return pipeline.read(caller, Operation.CALIBRATION_READ, desk -> {
            CalibrationSession session = desk.open(id.key(), CalibrationSession.class);
            List<EmployeeId> above = chain(desk);
            Map<SnapshotEntry, Rating> rated = new LinkedHashMap<>();
            for (SnapshotEntry entry : session.snapshot()) {
                boolean hidden = entry.subject().equals(desk.caller()) || above.contains(entry.subject());
                if (!hidden) {
                    rated.put(entry, session.ratingOf(entry.review()).orElse(entry.rating()));
                }
            }
            List<Compared> compared = new ArrayList<>();
            rated.forEach((entry, now) -> compared.add(new Compared(entry, now)));
            return List.copyOf(compared);
        });
    }

    /**
     * A session as it is prepared.
     *
     * @param caller who asks: CYCLE_ADMIN, HR
     * @param id which session
     * @return the session; not found once it has opened
     */
    @Performs(Operation.CALIBRATION_READ)
    public Outcome<DraftSession> draft(Principal caller, SessionId id) {
        return pipeline.read(caller, Operation.CALIBRATION_READ, desk -> desk.open(id.key(), DraftSession.class));
    }

    private static List<EmployeeId> chain(Desk desk) {
        return desk.person(desk.caller())
                .map(person -> desk.reviewers().chain(person, desk.today()))
                .orElse(List.of());
    }
}
